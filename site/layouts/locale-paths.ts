import { type Locale, locales } from '#shared/i18n/locale.ts';

/** What every page under `pages/[...locale]/` is given. */
export interface LocalePage {
  locale: Locale;
}

/** Build a page once per language: `getStaticPaths` of every page under `pages/[...locale]/`. */
export function localePaths() {
  return locales.map((locale: Locale) => ({
    params: { locale: locale === 'zh' ? undefined : locale },
    props: { locale },
  }));
}
