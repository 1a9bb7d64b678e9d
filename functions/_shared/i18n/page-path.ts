import type { Locale } from './locale.ts';

/** The pages for signed-in people, named alike in the navigation. */
export type SignedInPage =
  | 'overview'
  | 'desk'
  | 'feedback'
  | 'asked'
  | 'integrity'
  | 'comparison'
  | 'import'
  | 'keys'
  | 'me'
  | 'confirmation'
  | 'appeals'
  | 'calibration'
  | 'periods'
  | 'talks'
  | 'scores'
  | 'plans'
  | 'kpis'
  | 'kpi-editor'
  | 'kiosks'
  | 'guide'
  | 'analysis'
  | 'wall'
  | 'awards'
  | 'potential';

/** The pages of the site, each built once per language. */
export type PageName = SignedInPage | 'sign-in' | 'kiosk' | 'rate' | 'contact' | 'verify';

/** `pagePath('en', 'overview')` is "/en/overview/". The sign-in page is the root of its language. */
export function pagePath(locale: Locale, page: PageName): string {
  const root = locale === 'zh' ? '/' : `/${locale}/`;
  return page === 'sign-in' ? root : `${root}${page}/`;
}

/** The same page in another language: `inLanguage('/en/overview/', 'zh')` is "/overview/". */
export function inLanguage(pathname: string, locale: Locale): string {
  const bare = pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  return locale === 'zh' ? bare : `/${locale}${bare}`;
}
