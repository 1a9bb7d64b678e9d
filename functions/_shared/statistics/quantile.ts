import { itemAt } from './item-at.ts';
import { requireFinite, requireProbability } from './requirements.ts';

/**
 * The sample quantile of type 7: linear between order statistics, R's and Excel's default.
 *
 * Source: Hyndman & Fan 1996, Am. Stat. 50:361.
 * @throws {RangeError} for no values, a value that is not finite, or p outside 0..1
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(values: readonly number[], p: number): number {
  requireProbability(p, 'The probability');
  for (const value of values) requireFinite(value, 'Each value');
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = itemAt(sorted, Math.floor(position));
  const above = itemAt(sorted, Math.ceil(position));
  return below + (position - Math.floor(position)) * (above - below);
}
