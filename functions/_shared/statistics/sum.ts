/**
 * The sum of a list, compensated for rounding, so that the order of the rows does not show.
 *
 * Source: Neumaier 1974, ZAMM 54:39 (improved Kahan summation).
 * @example sum([1, 1e100, 1, -1e100]) // 2, where plain addition gives 0
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
