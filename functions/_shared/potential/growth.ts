import { itemAt } from '../statistics/item-at.ts';
import { mean } from '../statistics/mean.ts';
import { shrinkEstimates } from '../statistics/shrink-estimates.ts';
import { sum } from '../statistics/sum.ts';

export const growthPeriods = 6;

/** Points of the axis for each point of score more per period. */
const pointsPerSlope = 10;
/** A slope of no slope: the middle. */
const flat = 50;

export interface Growth {
  /** Points of 100 of the score, each period. */
  readonly slope: number;
  /** Towards the mean of the role, the more the less is known. */
  readonly shrunkSlope: number;
  /** On the axis, 0 to 100. */
  readonly score: number;
  readonly standardError: number;
}

/**
 * How the scores of a role's people move over six periods, each person's slope by least squares and
 * shrunk towards the role. A person who has not got all six has no growth: two or three points make
 * any slope.
 *
 * @param histories for each person six scores (points of 100, oldest first) with their standard errors,
 *   or null
 */
export function growthOf(
  histories: readonly (readonly { score: number; standardError: number }[] | null)[],
): (Growth | null)[] {
  const fits = histories.map((history) =>
    history?.length === growthPeriods ? fitSlope(history) : null,
  );
  const known = fits.filter((fit) => fit !== null);
  const shrunk =
    known.length < 2
      ? null
      : shrinkEstimates(
          known.map(({ slope }) => slope),
          known.map(({ variance }) => variance),
        );
  return fits.map((fit) => {
    if (fit === null) return null;
    const unit = shrunk && itemAt(shrunk.units, known.indexOf(fit));
    const slope = unit?.shrunk ?? fit.slope;
    const sd = unit?.sd ?? Math.sqrt(fit.variance);
    return {
      slope: fit.slope,
      shrunkSlope: slope,
      score: Math.min(100, Math.max(0, flat + pointsPerSlope * slope)),
      standardError: pointsPerSlope * sd,
    };
  });
}

function fitSlope(history: readonly { score: number; standardError: number }[]) {
  const centre = mean(history.map((_, i) => i));
  const spread = sum(history.map((_, i) => (i - centre) ** 2));
  const slope = sum(history.map(({ score }, i) => (i - centre) * score)) / spread;
  // the errors of the points alone: how they scatter around the line is what six points hardly tell
  const variance =
    sum(history.map(({ standardError }, i) => ((i - centre) * standardError) ** 2)) / spread ** 2;
  return { slope, variance: Math.max(variance, 1e-6) };
}
