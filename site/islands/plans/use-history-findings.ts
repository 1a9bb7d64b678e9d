import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Finding } from '#shared/plans/lint/finding.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { askFunction } from '../../data/ask-function.ts';

/** A finding as the server says it, in the asker's language. */
export interface SpokenFinding extends Pick<Finding, 'code' | 'severity' | 'kpiId'> {
  readonly message: string;
}

const quietMs = 700;

/**
 * What only the clinic's own months can say against a plan (a minimum n that nobody reaches, a target
 * outside what was ever there), asked when typing has paused. Without an answer there is nothing to
 * say: the same is judged again when the plan is published.
 */
export function useHistoryFindings(
  locale: Locale,
  plan: Plan,
  isReadable: boolean,
): readonly SpokenFinding[] {
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const key = JSON.stringify(plan);
  useEffect(() => {
    if (!isReadable) return;
    let isGone = false;
    const timer = setTimeout(() => {
      const { id: planId, version, effectiveOn, ...content } = JSON.parse(key) as Plan;
      const question = { action: 'lint', planId, baseVersion: version - 1, effectiveOn, content };
      askFunction<{ findings: SpokenFinding[] }>('edit-plans', question, locale).then(
        (answer) => !isGone && setFindings(answer.findings.filter(isOfHistory)),
        () => undefined,
      );
    }, quietMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [key, isReadable, locale]);
  return findings;
}

const codesOfHistory: readonly string[] = ['min_n_unreachable', 'target_outside_history'];

function isOfHistory({ code }: SpokenFinding): boolean {
  return codesOfHistory.includes(code);
}
