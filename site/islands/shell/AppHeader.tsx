import type { Locale } from '#shared/i18n/locale.ts';
import { navigationMessages } from '#shared/i18n/navigation.ts';
import { pagePath, type SignedInPage } from '#shared/i18n/page-path.ts';
import { useViewer } from '../use-viewer.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Navigation } from './Navigation.tsx';
import { NoticeBell } from './NoticeBell.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { useCompact } from './use-compact.ts';
import { useShownGroups } from './use-shown-groups.ts';
import { Wordmark } from './Wordmark.tsx';

interface Props {
  locale: Locale;
  page: SignedInPage;
  pathname: string;
}

/**
 * The frame of every page for signed-in people: a sidebar at a desk, which folds to a rail; a bar
 * on top and tabs below on a phone. It offers only what the person may open.
 */
export function AppHeader({ locale, page, pathname }: Props) {
  const state = useViewer(locale);
  const groups = useShownGroups(state);
  const { isCompact, isFolded, toggle } = useCompact();
  const t = navigationMessages(locale);
  const label = isFolded ? t.unfold : t.fold;
  return (
    <header class="app-header">
      <div class="app-brand">
        <a class="brand" href={pagePath(locale, 'overview')}>
          <Wordmark locale={locale} />
        </a>
        <button
          type="button"
          class="button button-quiet button-icon app-fold"
          aria-label={label}
          title={label}
          aria-expanded={!isFolded}
          onClick={toggle}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true" class="stroke">
            <path d="M4.5 3.5h11a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15V5a1.5 1.5 0 0 1 1.5-1.5zM8 3.5v13" />
          </svg>
        </button>
      </div>
      <Navigation {...{ locale, page, groups, isCompact }} />
      <div class="app-tools">
        {state.kind === 'ready' && <AccountMenu locale={locale} viewer={state.viewer} />}
        {state.kind === 'ready' && <NoticeBell locale={locale} />}
        <LanguageSwitch locale={locale} pathname={pathname} />
        <ThemeSwitch locale={locale} />
      </div>
      {state.kind === 'ready' && <SessionDialog locale={locale} email={state.viewer.email} />}
    </header>
  );
}
