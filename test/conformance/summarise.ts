import type { Judged } from './claim.ts';

/** `41 passed, 0 in part, 0 failed, 2 skipped` */
export function summarise(judged: readonly Judged[]): string {
  const count = (is: string) => judged.filter(({ outcome }) => outcome.is === is).length;
  const [passed, partly] = [count('passed'), count('partly')];
  return `${passed} passed, ${partly} in part, ${count('failed')} failed, ${count('skipped')} skipped`;
}
