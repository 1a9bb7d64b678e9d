import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { type FailureKind, failureKind } from '../data/data-failure.ts';
import { goToSignIn } from '../data/session.ts';

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind }
  | { readonly kind: 'ready'; readonly value: Value };

/**
 * What a page asked for. Another key is another question: an answer that comes after it is dropped.
 * Asking again for the same keeps on screen what is there.
 */
export function useLoaded<Value>(
  locale: Locale,
  key: string,
  load: () => Promise<Value>,
): [Loaded<Value>, () => void] {
  const [state, setState] = useState<{ key: string; loaded: Loaded<Value> }>({
    key,
    loaded: { kind: 'loading' },
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    load().then(
      (value) => !isGone && setState({ key, loaded: { kind: 'ready', value } }),
      (error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
        else if (!isGone) setState({ key, loaded: { kind: 'failed', failure } });
      },
    );
    return () => {
      isGone = true;
    };
  }, [locale, key, attempt]);
  const loaded = state.key === key ? state.loaded : ({ kind: 'loading' } as const);
  return [loaded, useCallback(() => setAttempt((count) => count + 1), [])];
}
