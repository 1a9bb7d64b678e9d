import { defaultLocale, isLocale, type Locale } from '../_shared/i18n/locale.ts';

/**
 * The language of `Accept-Language` that we speak, by its weight; Chinese when none is named.
 *
 * @example
 * readLocale('fr, en-GB;q=0.8, zh;q=0.5'); // 'en'
 */
export function readLocale(header: string | null): Locale {
  let best: Locale = defaultLocale;
  let bestWeight = 0;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-', 1)[0];
    const weight = weightOf(parameters);
    if (isLocale(language) && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}

function weightOf(parameters: readonly string[]): number {
  const given = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
  if (given === undefined) return 1;
  const weight = Number(given.slice(2));
  return Number.isFinite(weight) ? weight : 0;
}
