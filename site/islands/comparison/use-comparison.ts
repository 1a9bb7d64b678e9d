import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { fetchComparison } from '../../data/comparison.ts';
import { type ComparisonModel, comparisonModel } from '../../data/comparison-model.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { goToSignIn } from '../../data/session.ts';

export type ComparisonState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind }
  | { readonly kind: 'ready'; readonly model: ComparisonModel };

/** The comparison of a month. An answer that comes after another month was chosen is dropped. */
export function useComparison(
  locale: Locale,
  month: Month,
  ownBranchIds: readonly string[],
): [ComparisonState, () => void] {
  const [state, setState] = useState<ComparisonState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // Another attempt is another load.
  useEffect(() => {
    let isGone = false;
    setState({ kind: 'loading' });
    fetchComparison(month).then(
      (rows) => !isGone && setState({ kind: 'ready', model: comparisonModel(rows, ownBranchIds) }),
      (error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
        else if (!isGone) setState({ kind: 'failed', failure });
      },
    );
    return () => {
      isGone = true;
    };
  }, [locale, month, ownBranchIds, attempt]);

  return [state, useCallback(() => setAttempt((count) => count + 1), [])];
}
