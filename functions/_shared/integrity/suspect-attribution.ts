import { binomialUpperTail } from '../statistics/binomial-upper-tail.ts';
import type { IntegrityInputs } from './integrity-inputs.ts';
import type { Suspicion } from './suspicion.ts';

/**
 * Is a person rated at visits whose records name somebody else of the role, more often than others are?
 * The usual rate is that of all the others, with one answer and one slip added so that it is never zero.
 */
export function suspectAttribution({ attributions }: IntegrityInputs): Suspicion[] {
  const ids = [...new Set(attributions.map(({ employeeId }) => employeeId))].sort();
  const missed = (list: typeof attributions) => list.filter(({ isNamed }) => !isNamed);
  return ids.map((employeeId) => {
    const own = attributions.filter((each) => each.employeeId === employeeId);
    const rest = attributions.filter((each) => each.employeeId !== employeeId);
    const [mine, others] = [missed(own), missed(rest)];
    const usual = (others.length + 1) / (rest.length + 2);
    return {
      signal: 'mismatch',
      employeeId,
      p: binomialUpperTail(mine.length, own.length, Math.min(1, usual)),
      effect: mine.length,
      minimum: 3,
      facts: { count: mine.length, n: own.length, restCount: others.length, restN: rest.length },
      responseIds: mine.map(({ responseId }) => responseId),
    };
  });
}
