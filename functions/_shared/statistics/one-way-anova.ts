import type { Moments } from './moments.ts';
import { sum } from './sum.ts';

export interface OneWayAnova {
  readonly betweenMeanSquare: number;
  readonly withinMeanSquare: number;
  readonly betweenDegreesOfFreedom: number;
  readonly withinDegreesOfFreedom: number;
  /** The average group size that unequal groups are worth. */
  readonly n0: number;
  readonly grandMean: number;
  /** Variance between units, max(0, (MSB − MSW)/n0). */
  readonly tau2: number;
  /** Reliability of unit means, (MSB − MSW)/MSB; below zero when there is none, null if MSB = 0. */
  readonly interUnitReliability: number | null;
}

/**
 * One-way analysis of variance with random groups, from the moments of each group.
 *
 * Source: Searle, Casella & McCulloch 1992, Variance Components, ch. 3 (ANOVA estimators).
 * @throws {RangeError} for fewer than 2 groups, no group of 2, or no scatter at all
 */
export function oneWayAnova(groups: readonly Moments[]): OneWayAnova {
  const total = sum(groups.map(({ n }) => n));
  const betweenDegreesOfFreedom = groups.length - 1;
  const withinDegreesOfFreedom = total - groups.length;
  if (betweenDegreesOfFreedom < 1) throw new RangeError('An analysis needs at least 2 groups.');
  if (withinDegreesOfFreedom < 1) throw new RangeError('At least one group needs 2 observations.');
  const grandMean = sum(groups.map(({ n, mean }) => n * mean)) / total;
  const between = sum(groups.map(({ n, mean }) => n * (mean - grandMean) ** 2));
  const within = sum(groups.map(({ n, sd }) => (n - 1) * (sd ?? 0) ** 2));
  if (between + within === 0) throw new RangeError('All values are equal: nothing to analyse.');
  const betweenMeanSquare = between / betweenDegreesOfFreedom;
  const withinMeanSquare = within / withinDegreesOfFreedom;
  const n0 = (total - sum(groups.map(({ n }) => n * n)) / total) / betweenDegreesOfFreedom;
  return {
    betweenMeanSquare,
    withinMeanSquare,
    betweenDegreesOfFreedom,
    withinDegreesOfFreedom,
    n0,
    grandMean,
    tau2: Math.max(0, (betweenMeanSquare - withinMeanSquare) / n0),
    interUnitReliability:
      between === 0 ? null : (betweenMeanSquare - withinMeanSquare) / betweenMeanSquare,
  };
}
