import { formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import type { AppraisalPeriod } from './own-results.ts';

/** “2026年10月”, or “2026 年第 4 季度”. */
export function periodName(
  locale: Locale,
  { kind, start }: Pick<AppraisalPeriod, 'kind' | 'start'>,
): string {
  if (kind === 'month') return formatMonth(locale, start.slice(0, 7));
  const quarter = String(Math.ceil(Number(start.slice(5, 7)) / 3));
  return meMessages(locale).quarter({ year: start.slice(0, 4), quarter });
}
