import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { SliceRow } from '#shared/scoring/slice-row.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { goToSignIn } from '../../data/session.ts';
import { fetchSlices, type SliceQuestion } from '../../data/slices.ts';

export type SlicesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind }
  | { readonly kind: 'ready'; readonly rows: readonly SliceRow[] };

const quietMs = 250;

/** The totals a KPI rests on, asked again when its computation changes and typing has paused. */
export function useSlices(
  locale: Locale,
  kpi: Kpi,
  kpis: ReadonlyMap<string, Kpi>,
  question: SliceQuestion,
): [SlicesState, () => void] {
  const [state, setState] = useState<SlicesState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([kpi.aggregate, question, attempt]);
  // The key holds all that changes the answer: what it is called does not.
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      fetchSlices([kpi], kpis, question).then(
        (rows) => !isGone && setState({ kind: 'ready', rows }),
        (error: unknown) => {
          const failure = failureKind(error);
          if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
          else if (!isGone) setState({ kind: 'failed', failure });
        },
      );
    }, quietMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [key]);
  return [state, () => setAttempt((count) => count + 1)];
}
