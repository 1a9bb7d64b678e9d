import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { type FailureKind, failureKind } from '../data/data-failure.ts';
import { startPoll } from '../data/poll.ts';
import { goToSignIn } from '../data/session.ts';

export type LiveState<Data> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind; readonly retry: () => void }
  | {
      readonly kind: 'ready';
      readonly data: Data;
      readonly askedAt: number;
      /** The server has not answered since: what is shown stays, and says how old it is. */
      readonly isStale: boolean;
      /** Ask now, because something was just done. */
      readonly refresh: () => Promise<void>;
    };

/**
 * Data that is asked for again and again while the page is in sight. Another `fetch` (kept stable
 * by the caller) is another beginning; an answer that was overtaken by one is dropped.
 */
export function useLive<Data>(
  locale: Locale,
  fetch: () => Promise<Data>,
  everyMs: number,
): LiveState<Data> {
  const [state, setState] = useState<LiveState<Data>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const refreshing = useRef<() => Promise<void>>(async () => {});
  const refresh = useCallback(() => refreshing.current(), []);

  // Another attempt is another load.
  useEffect(() => {
    let isGone = false;
    let turn = 0;
    let stopPoll = () => {};

    async function ask(): Promise<void> {
      turn += 1;
      const mine = turn;
      const data = await fetch();
      if (isGone || mine !== turn) return;
      setState({ kind: 'ready', data, askedAt: Date.now(), isStale: false, refresh });
    }

    function grow(error: unknown): void {
      if (isGone) return;
      if (failureKind(error) === 'session_expired') goToSignIn(locale, { isExpired: true });
      setState((before) => (before.kind === 'ready' ? { ...before, isStale: true } : before));
    }

    function fail(error: unknown): void {
      if (isGone) return;
      const failure = failureKind(error);
      if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
      else setState({ kind: 'failed', failure, retry: () => setAttempt((count) => count + 1) });
    }

    setState({ kind: 'loading' });
    refreshing.current = () => ask().catch(grow);
    ask().then(() => {
      if (!isGone) stopPoll = startPoll({ everyMs, ask, onFailure: grow });
    }, fail);
    return () => {
      isGone = true;
      stopPoll();
    };
  }, [locale, fetch, everyMs, attempt, refresh]);

  return state;
}
