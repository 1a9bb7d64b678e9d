import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import type { Comparison } from '#shared/comparison/branch-series.ts';
import type { Stratum } from '#shared/comparison/stratum.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { fetchComparison, fetchStrata } from '../../data/comparison.ts';
import { type ComparisonModel, comparisonModel } from '../../data/comparison-model.ts';
import type { ComparisonChoice } from '../../data/comparison-view.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { goToSignIn } from '../../data/session.ts';

export type ComparisonState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind }
  | { readonly kind: 'ready'; readonly model: ComparisonModel };

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind }
  | {
      readonly kind: 'ready';
      readonly comparison: Comparison;
      readonly strata: readonly Stratum[] | null;
      readonly measure: ComparisonChoice['measure'];
    };

/** The comparison of a measure and month. An answer that comes after another choice is dropped. */
export function useComparison(
  locale: Locale,
  month: Month,
  { measure, isAdjusted }: Pick<ComparisonChoice, 'measure' | 'isAdjusted'>,
  ownBranchIds: readonly string[],
): [ComparisonState, () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // Another attempt is another load.
  useEffect(() => {
    let isGone = false;
    setLoaded({ kind: 'loading' });
    Promise.all([fetchComparison(measure.id, month), strataFor(measure, isAdjusted, month)]).then(
      ([comparison, strata]) =>
        !isGone && setLoaded({ kind: 'ready', comparison, strata, measure }),
      (error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
        else if (!isGone) setLoaded({ kind: 'failed', failure });
      },
    );
    return () => {
      isGone = true;
    };
  }, [locale, month, measure, isAdjusted, attempt]);

  const state = useMemo((): ComparisonState => {
    if (loaded.kind !== 'ready') return loaded;
    const { comparison, strata } = loaded;
    return {
      kind: 'ready',
      model: comparisonModel(comparison, loaded.measure, ownBranchIds, strata),
    };
  }, [loaded, ownBranchIds]);
  return [state, useCallback(() => setAttempt((count) => count + 1), [])];
}

/** Asked for where there are any; an empty list says that an adjustment was wanted. */
async function strataFor(
  measure: ComparisonChoice['measure'],
  isAdjusted: boolean,
  month: Month,
): Promise<readonly Stratum[] | null> {
  if (!isAdjusted) return null;
  return measure.isAdjustable ? fetchStrata(measure.id, month) : [];
}
