import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { AwardCandidate, AwardDecision, AwardObstacle } from './award.ts';

/** Successes of trials, and what stands against the candidate before one looks at them. */
export interface ShareCandidate {
  readonly id: string;
  readonly count: number;
  readonly of: number;
  readonly obstacles: readonly AwardObstacle[];
}

/**
 * The award for a share: the highest lower bound of its Wilson interval, so that few answers cannot win
 * by luck. Bounds that are equal when written as a percentage with one decimal share.
 */
export function shareWinners(
  head: Pick<AwardDecision, 'kind' | 'role'>,
  all: readonly ShareCandidate[],
): AwardDecision {
  const candidates = all.map(toCandidate).sort((a, b) => (a.id < b.id ? -1 : 1));
  const bounds = candidates.flatMap(({ id, interval, obstacles }) =>
    interval && obstacles.length === 0 ? [{ id, bound: shown(interval[0]) }] : [],
  );
  const best = Math.max(...bounds.map(({ bound }) => bound));
  return {
    ...head,
    candidates,
    winners: bounds.filter(({ bound }) => bound === best).map(({ id }) => id),
  };
}

function toCandidate({ id, count, of, obstacles }: ShareCandidate): AwardCandidate {
  const interval = of > 0 ? wilsonInterval(count, of) : null;
  return {
    id,
    figure: of > 0 ? count / of : null,
    interval: interval && [interval.lower, interval.upper],
    count,
    of,
    obstacles,
  };
}

/** In thousandths, as a screen would write it. */
function shown(share: number): number {
  return Math.round(share * 1_000);
}
