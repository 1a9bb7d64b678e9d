import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import {
  type Cursor,
  type Feedback,
  type FeedbackFigures,
  fetchFeedback,
  fetchFeedbackFigures,
} from '../../data/feedback.ts';
import type { FeedbackFilter } from '../../data/feedback-filter.ts';
import { goToSignIn } from '../../data/session.ts';

export type FeedbackState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind; readonly retry: () => void }
  | ReadyFeedback;

export interface ReadyFeedback {
  readonly kind: 'ready';
  readonly rows: readonly Feedback[];
  readonly next: Cursor | null;
  readonly figures: FeedbackFigures;
  /** The next page, at the end of the list. */
  readonly more: () => Promise<void>;
  /** As many answers again, and the figures: something was just done. */
  readonly refresh: () => Promise<void>;
}

const pageSize = 30;

/** The answers that fit and their figures. Typing asks a moment after the last letter; what was overtaken is dropped. */
export function useFeedback(
  locale: Locale,
  branchId: string | null,
  filter: FeedbackFilter,
): FeedbackState {
  const [state, setState] = useState<FeedbackState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const turn = useRef(0);
  const shown = useRef<{ rows: readonly Feedback[]; next: Cursor | null }>({
    rows: [],
    next: null,
  });
  const wanted = JSON.stringify(filter);

  const ask = useCallback(
    async (size: number) => {
      if (branchId === null) return;
      turn.current += 1;
      const mine = turn.current;
      const asked = JSON.parse(wanted) as FeedbackFilter;
      const [page, figures] = await Promise.all([
        fetchFeedback(branchId, asked, null, size),
        fetchFeedbackFigures(branchId, asked),
      ]);
      if (mine !== turn.current) return;
      shown.current = page;
      const more = async () => {
        const { rows, next } = shown.current;
        if (next === null) return;
        const following = await fetchFeedback(branchId, asked, next, pageSize);
        if (mine !== turn.current || shown.current.rows !== rows) return;
        shown.current = { rows: [...rows, ...following.rows], next: following.next };
        setState((before) => (before.kind === 'ready' ? { ...before, ...shown.current } : before));
      };
      const refresh = () => ask(Math.max(pageSize, shown.current.rows.length));
      setState({ kind: 'ready', ...page, figures, more, refresh });
    },
    [branchId, wanted],
  );

  // Another attempt is another load.
  useEffect(() => {
    if (branchId === null) return;
    const timer = setTimeout(() => {
      ask(pageSize).catch((error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
        else setState({ kind: 'failed', failure, retry: () => setAttempt((count) => count + 1) });
      });
    }, 150);
    return () => {
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [ask, branchId, locale, attempt]);

  return state;
}
