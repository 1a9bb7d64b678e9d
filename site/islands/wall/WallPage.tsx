import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import { branchName } from '../../data/branch.ts';
import { branchInSearch } from '../../data/view-state.ts';
import type { Viewer } from '../../data/viewer.ts';
import { fetchWallByLink, fetchWallOfBranch } from '../../data/wall/fetch-wall.ts';
import { tokenInHash } from '../../data/wall/wall-links.ts';
import { BranchPicker } from '../system/BranchPicker.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLive } from '../use-live.ts';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { WallScreen } from './WallScreen.tsx';

/** An answer shows within half a minute; a wall is no cash register. */
const everyMs = 30_000;

/** The wall of a branch: with a link in the hash for an office screen, else for who runs the branch. */
export function WallPage({ locale }: { locale: Locale }) {
  const [token, setToken] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const read = () => setToken(tokenInHash(location.hash));
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  if (token === undefined) return <Connecting locale={locale} />;
  return token === null ? (
    <SignedInWall locale={locale} />
  ) : (
    <LinkedWall locale={locale} token={token} />
  );
}

function LinkedWall({ locale, token }: { locale: Locale; token: string }) {
  const t = wallMessages(locale);
  const fetch = useCallback(() => fetchWallByLink(token), [token]);
  const state = useLive(locale, fetch, everyMs);
  if (state.kind === 'loading') return <Connecting locale={locale} />;
  if (state.kind === 'failed') return <Unconnected {...{ locale, state }} />;
  if (state.data === null) {
    return (
      <main class="wall wall-note">
        <StatePanel isWholePage kind="refused" title={t.goneTitle} text={t.goneText} />
      </main>
    );
  }
  const { data, askedAt, isStale } = state;
  return <WallScreen {...{ locale, askedAt, isStale }} wall={data} sleeps />;
}

function SignedInWall({ locale }: { locale: Locale }) {
  const t = wallMessages(locale);
  const state = useViewer(locale);
  if (state.kind === 'loading') return <Connecting locale={locale} />;
  if (state.kind === 'failed') {
    return <Unconnected locale={locale} state={state} />;
  }
  const { viewer } = state;
  if (!viewer.access.runsBranch) {
    return (
      <main class="wall wall-note">
        <StatePanel isWholePage kind="refused" title={t.refusedTitle} text={t.refusedText}>
          <a class="button" href={pagePath(locale, 'overview')}>
            {t.back}
          </a>
        </StatePanel>
      </main>
    );
  }
  return <BranchWall locale={locale} viewer={viewer} />;
}

function BranchWall({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const t = wallMessages(locale);
  const [search, changeSearch] = useSearch();
  const [isAsking, setIsAsking] = useState(false);
  const { branches } = viewer.access;
  const { branch, correction } = branchInSearch(search, branches);
  const id = branch?.id ?? '';
  const fetch = useCallback(() => fetchWallOfBranch(id), [id]);
  const state = useLive(locale, fetch, everyMs);
  if (state.kind === 'loading') return <Connecting locale={locale} />;
  if (state.kind === 'failed') return <Unconnected {...{ locale, state }} />;
  const { data, askedAt, isStale } = state;
  const notice =
    correction && overviewMessages(locale).unknownBranch({ name: branchName(data.branch, locale) });
  return (
    <>
      <WallScreen {...{ locale, askedAt, isStale, notice }} wall={data} sleeps={false}>
        {branch && (
          <BranchPicker
            {...{ locale, branches }}
            selected={branch}
            onChange={(code) => changeSearch({ branch: code })}
          />
        )}
        <a class="button button-small" href={pagePath(locale, 'overview')}>
          {t.back}
        </a>
        <button type="button" class="button button-small" onClick={() => setIsAsking(true)}>
          {t.links}
        </button>
      </WallScreen>
      {isAsking && branch && (
        <LinkDialog locale={locale} branch={branch} onClose={() => setIsAsking(false)} />
      )}
    </>
  );
}

function Connecting({ locale }: { locale: Locale }) {
  return (
    <main class="wall wall-note">
      <p class="wall-line wall-faint">{wallMessages(locale).loading}</p>
    </main>
  );
}

interface UnconnectedProps {
  locale: Locale;
  state: Extract<ReturnType<typeof useViewer>, { kind: 'failed' }>;
}

/** Nobody stands before a wall to press a button: whatever failed is tried again by itself. */
function Unconnected({ locale, state: { failure, retry } }: UnconnectedProps) {
  useEffect(() => {
    const timer = setTimeout(retry, everyMs);
    return () => clearTimeout(timer);
  }, [retry]);
  return (
    <main class="wall wall-note">
      <FailurePanel isWholePage locale={locale} kind={failure} onRetry={retry} />
    </main>
  );
}
