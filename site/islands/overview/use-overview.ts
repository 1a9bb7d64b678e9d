import { useEffect, useState } from 'preact/hooks';
import { addMonths, type Month, monthOf } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import { fetchBranchTotals } from '../../data/branch-totals.ts';
import { type Comment, fetchLatestComments } from '../../data/comments.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { startPoll } from '../../data/poll.ts';
import { goToSignIn } from '../../data/session.ts';
import { trendMonths } from '../../data/trend-model.ts';

export type OverviewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind; readonly retry: () => void }
  | Shown;

interface Shown {
  readonly kind: 'ready';
  readonly totals: readonly MonthlyTotal[];
  /** Null until they are there: they come after the figures. */
  readonly comments: readonly Comment[] | null;
  readonly askedAt: number;
  /** The server has not answered since: what is shown stays, and says how old it is. */
  readonly isStale: boolean;
}

interface Wanted {
  locale: Locale;
  branchId: string;
  month: Month;
  isCurrent: boolean;
  canReadComments: boolean;
}

/**
 * An answer given on a tablet must show within three seconds, of which its way and the drawing take up to
 * one on a slow machine; a past month hardly changes.
 */
const pollMs = { current: 2_000, past: 60_000 };

/**
 * The numbers of a branch, kept up to date. A poll asks for the few rows of the shown month; only
 * when they differ are they shown, and the comments fetched again.
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
    let commentsOf = '';

    const show = (next: OverviewState) => !isGone && setState(next);
    const change = (next: Partial<Shown>) =>
      setState((before) => (before.kind === 'ready' && !isGone ? { ...before, ...next } : before));

    function fail(error: unknown) {
      const failure = failureKind(error);
      if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
      else show({ kind: 'failed', failure, retry: () => setAttempt((count) => count + 1) });
    }

    async function load() {
      const totals = await fetchBranchTotals(branchId, addMonths(month, 1 - trendMonths), month);
      earlier = totals.filter((total) => monthOf(total.month) !== month);
      shown = JSON.stringify(totals.filter((total) => monthOf(total.month) === month));
      show({ kind: 'ready', totals, comments: null, askedAt: Date.now(), isStale: false });
    }

    async function refresh() {
      const totals = await fetchBranchTotals(branchId, month, month);
      const isChanged = JSON.stringify(totals) !== shown;
      shown = JSON.stringify(totals);
      change({ askedAt: Date.now(), isStale: false });
      if (isChanged) change({ totals: [...earlier, ...totals] });
      await refreshComments();
    }

    async function refreshComments() {
      if (!canReadComments || commentsOf === shown) return;
      const wanted = shown;
      change({ comments: await fetchLatestComments(branchId) });
      commentsOf = wanted;
    }

    function grow(error: unknown) {
      if (failureKind(error) === 'session_expired') goToSignIn(locale, { isExpired: true });
      change({ isStale: true });
    }

    show({ kind: 'loading' });
    load().then(() => {
      if (isGone) return;
      refreshComments().catch(grow);
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
