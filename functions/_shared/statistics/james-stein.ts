import { mean } from './mean.ts';
import { requirePositive } from './requirements.ts';
import { sum } from './sum.ts';

export interface JamesStein {
  readonly grandMean: number;
  /** Weight of each unit's own estimate, 0..1; "c" in Efron & Morris. */
  readonly shrinkFactor: number;
  readonly shrunk: readonly number[];
}

/**
 * The James–Stein estimator towards the grand mean (positive part): one weight for all units.
 * The ancestor of `shrinkEstimates`, kept to check against print; units of different size need
 * the descendant.
 *
 * Source: Efron & Morris 1975, JASA 70:311, and 1977, Sci. Am. 236(5):119.
 * @param variance the common squared standard error of an estimate
 * @throws {RangeError} for fewer than 4 units, where there is nothing to gain, or variance ≤ 0
 */
export function jamesStein(estimates: readonly number[], variance: number): JamesStein {
  requirePositive(variance, 'The variance');
  if (estimates.length < 4) throw new RangeError('James–Stein needs at least 4 units.');
  const grandMean = mean(estimates);
  const scatter = sum(estimates.map((estimate) => (estimate - grandMean) ** 2));
  const ratio = scatter === 0 ? 1 : ((estimates.length - 3) * variance) / scatter;
  const shrinkFactor = Math.max(0, 1 - ratio);
  return {
    grandMean,
    shrinkFactor,
    shrunk: estimates.map((estimate) => grandMean + shrinkFactor * (estimate - grandMean)),
  };
}
