import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { fetchScores, type ScoreScope, type Scores } from '../../data/scores.ts';
import { goToSignIn } from '../../data/session.ts';

export type ScoresState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind }
  | { readonly kind: 'ready'; readonly scores: Scores };

/** How a month stands for a branch or a person. An answer that comes after another was asked for is dropped. */
export function useScores(
  locale: Locale,
  scope: ScoreScope,
  month: Month,
): [ScoresState, () => void] {
  const [state, setState] = useState<ScoresState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify(scope);

  // Another attempt is another load.
  useEffect(() => {
    let isGone = false;
    setState({ kind: 'loading' });
    fetchScores(JSON.parse(key) as ScoreScope, month, locale).then(
      (scores) => !isGone && setState({ kind: 'ready', scores }),
      (error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
        else if (!isGone) setState({ kind: 'failed', failure });
      },
    );
    return () => {
      isGone = true;
    };
  }, [locale, key, month, attempt]);

  return [state, useCallback(() => setAttempt((count) => count + 1), [])];
}
