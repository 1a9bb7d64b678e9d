import { type Locale, languageTag } from '#shared/i18n/locale.ts';

const collators = new Map<Locale, Intl.Collator>();

/** The order of names in a language, numbers in them by their size. Made once: it reads large tables. */
export function collatorOf(locale: Locale): Intl.Collator {
  const known = collators.get(locale);
  if (known) return known;
  const collator = new Intl.Collator(languageTag(locale), { numeric: true });
  collators.set(locale, collator);
  return collator;
}
