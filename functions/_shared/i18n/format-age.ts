import { type Locale, languageTag } from './locale.ts';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * How long ago, in the one unit that matters: `formatAge('zh', 7500)` is "2小时", in English
 * "2 hours". Less than a minute is a minute: nobody acts on seconds.
 */
export function formatAge(locale: Locale, seconds: number): string {
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? ['minute', 60];
  const count = Math.max(1, Math.floor(seconds / size));
  return new Intl.NumberFormat(languageTag(locale), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(count);
}
