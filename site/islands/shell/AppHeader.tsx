import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath, type SignedInPage } from '#shared/i18n/page-path.ts';
import { shellMessages } from '#shared/i18n/shell.ts';
import { useViewer } from '../use-viewer.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { Wordmark } from './Wordmark.tsx';

interface Props {
  locale: Locale;
  page: SignedInPage;
  pathname: string;
}

/** The bar on top of every page for signed-in people. It offers only what the person may open. */
export function AppHeader({ locale, page, pathname }: Props) {
  const state = useViewer(locale);
  const t = shellMessages(locale);
  const access = state.kind === 'ready' ? state.viewer.access : null;
  const links: { page: SignedInPage; text: string; isShown: boolean }[] = [
    { page: 'overview', text: t.overview, isShown: true },
    { page: 'desk', text: t.desk, isShown: access?.runsBranch ?? false },
    { page: 'comparison', text: t.comparison, isShown: access?.canCompare ?? false },
    { page: 'import', text: t.import, isShown: access?.canImport ?? false },
    { page: 'scores', text: t.scores, isShown: access !== null },
    { page: 'plans', text: t.plans, isShown: access !== null },
    { page: 'kiosks', text: t.kiosks, isShown: access?.runsBranch ?? false },
  ];
  return (
    <header class="app-header">
      <div class="page app-header-row">
        <a class="brand" href={pagePath(locale, 'overview')}>
          <Wordmark locale={locale} />
        </a>
        <nav aria-label={t.navigation}>
          <ul class="app-nav">
            {links
              .filter((link) => link.isShown)
              .map((link) => (
                <li key={link.page}>
                  <a
                    href={pagePath(locale, link.page)}
                    aria-current={link.page === page ? 'page' : undefined}
                    ref={link.page === page ? bringInSight : null}
                  >
                    {link.text}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <div class="app-header-tools">
          <LanguageSwitch locale={locale} pathname={pathname} />
          <ThemeSwitch locale={locale} />
          {state.kind === 'ready' && <AccountMenu locale={locale} viewer={state.viewer} />}
        </div>
      </div>
    </header>
  );
}

/** Where the bar is narrower than its links. Moves the bar alone, never the page. */
function bringInSight(link: HTMLAnchorElement | null): void {
  const bar = link?.closest('nav');
  if (link && bar) bar.scrollLeft = link.offsetLeft + link.offsetWidth - bar.clientWidth / 2;
}
