import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import type { AnalysisChoice } from '../../data/analysis/analysis-choice.ts';
import { type AnalysisData, fetchAnalysis } from '../../data/analysis/fetch-analysis.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import type { PlanBook } from '../../data/plans.ts';
import { goToSignIn } from '../../data/session.ts';

export type AnalysisState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind }
  /** `choice` is what was asked for: the page may have moved on. */
  | { readonly kind: 'ready'; readonly choice: AnalysisChoice; readonly data: AnalysisData };

/** The rollups behind a choice. An answer that comes after another was asked for is dropped. */
export function useAnalysis(
  locale: Locale,
  choice: AnalysisChoice,
  { kpis }: PlanBook,
  comparesOthers: boolean,
): [AnalysisState, () => void] {
  const [state, setState] = useState<AnalysisState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const { kpi, cut, branch, treatmentId, month, span } = choice;
  // the period is cut from the same twelve months, and a person's rows are fetched by themselves
  const key = JSON.stringify([kpi.id, cut, branch?.id, treatmentId, month, span]);

  useEffect(() => {
    let isGone = false;
    setState({ kind: 'loading' });
    fetchAnalysis(choice, kpis, comparesOthers).then(
      (data) => !isGone && setState({ kind: 'ready', choice, data }),
      (error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
        else if (!isGone) setState({ kind: 'failed', failure });
      },
    );
    return () => {
      isGone = true;
    };
  }, [locale, key, attempt, comparesOthers]);

  return [state, useCallback(() => setAttempt((count) => count + 1), [])];
}
