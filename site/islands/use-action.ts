import { useCallback, useRef, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { failureKind } from '../data/data-failure.ts';
import { refusalText } from '../data/refusal-text.ts';
import { goToSignIn } from '../data/session.ts';

export interface Action {
  readonly isBusy: boolean;
  /** Why the last one failed, as a sentence. */
  readonly problem: string | null;
  /** Do one thing at a time; true where it was done. */
  run(work: () => Promise<void>): Promise<boolean>;
  /** Say what is wrong before anything is sent. */
  refuse(problem: string | null): void;
}

/** Something a person does with a button: busy meanwhile, and a sentence where it failed. */
export function useAction(locale: Locale): Action {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isRunning = useRef(false);
  const run = useCallback(
    async (work: () => Promise<void>) => {
      if (isRunning.current) return false;
      isRunning.current = true;
      setIsBusy(true);
      setProblem(null);
      try {
        await work();
        return true;
      } catch (error) {
        if (failureKind(error) === 'session_expired') goToSignIn(locale, { isExpired: true });
        setProblem(refusalText(error, locale));
        return false;
      } finally {
        isRunning.current = false;
        setIsBusy(false);
      }
    },
    [locale],
  );
  return { isBusy, problem, run, refuse: setProblem };
}
