import { type Locale, languageTag } from './locale.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Creating an Intl.NumberFormat costs more than using it a thousand times. */
function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(languageTag(locale), options);
  formats.set(key, format);
  return format;
}

/**
 * A number as the language writes it, with a true minus sign (a hyphen breaks at line ends).
 *
 * @example formatNumber('en', -1234.5, { digits: 1 }) // "−1,234.5"
 */
export function formatNumber(
  locale: Locale,
  value: number,
  { digits = 0, isSigned = false }: { digits?: number; isSigned?: boolean } = {},
): string {
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: isSigned ? 'exceptZero' : 'negative',
  });
  return format.format(value).replace('-', '−');
}

/** A share from 0 to 1 as a percentage: `formatPercent('en', 0.943)` is "94%". */
export function formatPercent(locale: Locale, share: number, digits = 0): string {
  return numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}
