import { useEffect, useState } from 'preact/hooks';
import { addMonths, type Month, monthOf } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import { fetchBranchTotals } from '../../data/branch-totals.ts';
import { type Comment, fetchLatestComments } from '../../data/comments.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { trendMonths } from '../../data/overview-model.ts';
import { startPoll } from '../../data/poll.ts';
import { goToSignIn } from '../../data/session.ts';

export type OverviewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind; readonly retry: () => void }
  | {
      readonly kind: 'ready';
      readonly totals: readonly MonthlyTotal[];
      readonly comments: readonly Comment[];
      readonly askedAt: number;
      /** The server has not answered since: what is shown stays, and says how old it is. */
      readonly isStale: boolean;
    };

interface Wanted {
  locale: Locale;
  branchId: string;
  month: Month;
  isCurrent: boolean;
  canReadComments: boolean;
}

/** An answer given on a tablet must show within three seconds; a past month hardly changes. */
const pollMs = { current: 2_500, past: 60_000 };

/**
 * The numbers of a branch, kept up to date. A poll asks for the few rows of the shown month; only
 * when they differ are the comments fetched again.
 */
export function useOverview({ locale, branchId, month, isCurrent, canReadComments }: Wanted) {
  const [state, setState] = useState<OverviewState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // Another attempt is another load.
  useEffect(() => {
    let isGone = false;
    let stopPoll = () => {};
    let earlier: MonthlyTotal[] = [];
    let shown = '';

    const comments = () => (canReadComments ? fetchLatestComments(branchId) : Promise.resolve([]));
    const show = (next: OverviewState) => !isGone && setState(next);

    function fail(error: unknown) {
      const failure = failureKind(error);
      if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
      else show({ kind: 'failed', failure, retry: () => setAttempt((count) => count + 1) });
    }

    async function load() {
      const [totals, latest] = await Promise.all([
        fetchBranchTotals(branchId, addMonths(month, 1 - trendMonths), month),
        comments(),
      ]);
      earlier = totals.filter((total) => monthOf(total.month) !== month);
      shown = JSON.stringify(totals.filter((total) => monthOf(total.month) === month));
      show({ kind: 'ready', totals, comments: latest, askedAt: Date.now(), isStale: false });
    }

    async function refresh() {
      const totals = await fetchBranchTotals(branchId, month, month);
      const isChanged = JSON.stringify(totals) !== shown;
      const latest = isChanged ? await comments() : null;
      if (isChanged) shown = JSON.stringify(totals);
      if (isGone) return;
      setState((before) =>
        before.kind !== 'ready'
          ? before
          : {
              ...before,
              totals: latest ? [...earlier, ...totals] : before.totals,
              comments: latest ?? before.comments,
              askedAt: Date.now(),
              isStale: false,
            },
      );
    }

    function grow(error: unknown) {
      if (failureKind(error) === 'session_expired') goToSignIn(locale, { isExpired: true });
      setState((before) => (before.kind === 'ready' ? { ...before, isStale: true } : before));
    }

    show({ kind: 'loading' });
    load().then(() => {
      if (isGone) return;
      const everyMs = isCurrent ? pollMs.current : pollMs.past;
      stopPoll = startPoll({ everyMs, ask: refresh, onFailure: grow });
    }, fail);
    return () => {
      isGone = true;
      stopPoll();
    };
  }, [locale, branchId, month, isCurrent, canReadComments, attempt]);

  return state;
}
