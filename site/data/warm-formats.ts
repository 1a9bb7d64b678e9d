import { formatMoment } from '#shared/i18n/format-date.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';

/**
 * The first number and the first moment that a page writes cost a slow machine a tenth of a second
 * each. Written here for nobody, while the answers with the real ones are on their way.
 */
export function warmFormats(locale: Locale): void {
  setTimeout(formatNumber, 0, locale, 0);
  setTimeout(formatMoment, 0, locale, 0, 'UTC');
}
