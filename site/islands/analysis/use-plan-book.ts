import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { fetchPlans, type PlanBook } from '../../data/plans.ts';
import { goToSignIn } from '../../data/session.ts';

export type PlanBookState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly book: PlanBook };

/** The KPIs and plans there are, once a page. */
export function usePlanBook(locale: Locale): PlanBookState {
  const [state, setState] = useState<PlanBookState>({ kind: 'loading' });
  const load = useCallback(() => {
    fetchPlans().then(
      (book) => setState({ kind: 'ready', book }),
      (error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
        else setState({ kind: 'failed', failure, retry: load });
      },
    );
  }, [locale]);
  useEffect(load, [load]);
  return state;
}
