/** The languages of every screen. Chinese is the default and lives at `/`, English at `/en/`. */
export const locales = ['zh', 'en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh';

export function isLocale(value: unknown): value is Locale {
  return value === 'zh' || value === 'en';
}

/** The BCP 47 tag for `<html lang>` and Intl. English dates are day-first, as an international chain writes them. */
export function languageTag(locale: Locale): 'zh-CN' | 'en-GB' {
  return locale === 'zh' ? 'zh-CN' : 'en-GB';
}
