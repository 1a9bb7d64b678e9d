import { logBeta } from './log-beta.ts';
import { requirePositive, requireProbability } from './requirements.ts';

/**
 * The regularised incomplete beta function I_x(a, b): the CDF of the beta distribution, and with
 * it of the binomial and of Student's t.
 *
 * Source: continued fraction DLMF 8.17.22, evaluated by Lentz's method (Thompson & Barnett 1986).
 * @throws {RangeError} unless 0 ≤ x ≤ 1, a > 0 and b > 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  requireProbability(x, 'x');
  requirePositive(a, 'a');
  requirePositive(b, 'b');
  if (x === 0 || x === 1) return x;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) return value;
  }
  throw new RangeError(`The incomplete beta function did not converge for ${x}, ${a}, ${b}.`);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
