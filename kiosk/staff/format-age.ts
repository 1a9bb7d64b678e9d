import { type Locale, languageTag } from '#shared/i18n/locale.ts';

/** "5 minutes", in the largest unit that fills one. */
export function formatAge(seconds: number, locale: Locale): string {
  const [unit, length]: [string, number] =
    seconds < 3_600 ? ['minute', 60] : seconds < 172_800 ? ['hour', 3_600] : ['day', 86_400];
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(languageTag(locale), style as Intl.NumberFormatOptions).format(
    Math.floor(seconds / length),
  );
}
