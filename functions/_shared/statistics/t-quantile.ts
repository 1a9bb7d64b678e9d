import { bisect } from './bisect.ts';
import { requireOpenProbability, requirePositive } from './requirements.ts';
import { tUpperTail } from './t-upper-tail.ts';

/**
 * The value below which Student's t lies with probability p.
 *
 * @throws {RangeError} unless 0 < p < 1 and the degrees of freedom are above zero
 * @example tQuantile(0.975, 11) // 2.200985160091640
 */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  requireOpenProbability(p, 'The probability');
  requirePositive(degreesOfFreedom, 'The degrees of freedom');
  if (p === 0.5) return 0;
  if (p < 0.5) return -upperQuantile(p, degreesOfFreedom);
  return upperQuantile(1 - p, degreesOfFreedom);
}

function upperQuantile(tail: number, degreesOfFreedom: number): number {
  let high = 2;
  while (tUpperTail(high, degreesOfFreedom) > tail) high *= 2;
  return bisect((t) => tUpperTail(t, degreesOfFreedom) - tail, 0, high);
}
