import type { IntegrityInputs } from '../_shared/integrity/integrity-inputs.ts';
import {
  type IntegrityReport,
  watchBranch,
  watchedDays,
} from '../_shared/integrity/watch-branch.ts';

export interface Context {
  /** The last days of the branch, in one call; refuses who does not run it. */
  load(days: number): Promise<IntegrityInputs>;
  keep(inputs: IntegrityInputs, report: IntegrityReport): Promise<unknown>;
}

/** Look at a branch and keep what was found, for people to review. */
export async function checkIntegrity({ load, keep }: Context): Promise<{
  answers: number;
  people: number;
  tests: number;
  findings: number;
}> {
  const inputs = await load(watchedDays);
  const report = watchBranch(inputs);
  await keep(inputs, report);
  const { answerCount, peopleCount, testCount, findings } = report;
  return {
    answers: answerCount,
    people: peopleCount,
    tests: testCount,
    findings: findings.length,
  };
}
