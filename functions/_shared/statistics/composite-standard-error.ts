import { itemAt } from './item-at.ts';
import { requireNonNegative, requirePaired } from './requirements.ts';
import { sum } from './sum.ts';

/**
 * The standard error of a weighted mean of KPIs, in the unit of their standard errors:
 * √(Σ w_i w_j se_i se_j r_ij) / Σw. KPIs of the same responses are correlated; leaving the
 * correlation out makes a composite look surer than it is.
 *
 * @param correlation r between KPI i and KPI j (i ≠ j); 0 for all when left out
 * @throws {RangeError} for lists of unequal length, negative values, no weight, or correlations
 *   that contradict each other (negative variance)
 */
export function compositeStandardError(
  weights: readonly number[],
  standardErrors: readonly number[],
  correlation: (i: number, j: number) => number = () => 0,
): number {
  requirePaired(weights, standardErrors, 'Weights and standard errors');
  const total = sum(weights.map((weight) => requireNonNegative(weight, 'Each weight')));
  if (total === 0) throw new RangeError('At least one weight must be above zero.');
  const parts = standardErrors.map(
    (se, i) => itemAt(weights, i) * requireNonNegative(se, 'Each standard error'),
  );
  const terms = parts.flatMap((a, i) =>
    parts.map((b, j) => (i === j ? a * b : a * b * correlation(i, j))),
  );
  const variance = sum(terms);
  if (variance < -1e-12 * sum(terms.map(Math.abs))) {
    throw new RangeError('The correlations contradict each other: the variance is negative.');
  }
  return Math.sqrt(Math.max(0, variance)) / total;
}
