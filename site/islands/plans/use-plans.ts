import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { fetchPlans, type PlanBook } from '../../data/plans.ts';
import { goToSignIn } from '../../data/session.ts';

export type PlansState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind }
  | { readonly kind: 'ready'; readonly book: PlanBook };

/** The plans the person may read. Loading them again keeps on screen what is there. */
export function usePlans(locale: Locale): [PlansState, () => void] {
  const [state, setState] = useState<PlansState>({ kind: 'loading' });
  const load = useCallback(() => {
    fetchPlans().then(
      (book) => setState({ kind: 'ready', book }),
      (error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
        else setState({ kind: 'failed', failure });
      },
    );
  }, [locale]);
  useEffect(load, [load]);
  return [state, load];
}
