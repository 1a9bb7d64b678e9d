import { itemAt } from './item-at.ts';
import { requireProbability } from './requirements.ts';

/**
 * The common frame of stepwise p-value adjustments: scale each p by its rank (1 = smallest), then
 * make the result monotone from the smallest p upwards (`down`) or from the largest downwards
 * (`up`), and cap it at 1.
 *
 * @throws {RangeError} when a p is outside 0..1
 */
export function stepAdjust(
  p: readonly number[],
  direction: 'down' | 'up',
  scale: (value: number, rank: number, count: number) => number,
): number[] {
  for (const value of p) requireProbability(value, 'Each p-value');
  const order = p.map((_, index) => index).sort((a, b) => itemAt(p, a) - itemAt(p, b));
  const ranks = order.map((_, position) => position + 1);
  const adjusted = new Array<number>(p.length).fill(1);
  let running = direction === 'down' ? 0 : 1;
  for (const rank of direction === 'down' ? ranks : ranks.reverse()) {
    const index = itemAt(order, rank - 1);
    const scaled = Math.min(1, scale(itemAt(p, index), rank, p.length));
    running = direction === 'down' ? Math.max(running, scaled) : Math.min(running, scaled);
    adjusted[index] = running;
  }
  return adjusted;
}
