import { type Locale, languageTag } from '#shared/i18n/locale.ts';

/** "5 minutes", in the largest unit that fills one. */
export function formatAge(seconds: number, locale: Locale): string {
  const [unit, length] =
    seconds < 3_600
      ? (['minute', 60] as const)
      : seconds < 172_800
        ? (['hour', 3_600] as const)
        : (['day', 86_400] as const);
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(languageTag(locale), style).format(Math.floor(seconds / length));
}

export function formatMoment(at: number, locale: Locale, timeZone?: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(languageTag(locale), style).format(at);
}
