import { logGamma } from './log-gamma.ts';
import { requireNonNegative, requirePositive } from './requirements.ts';

/** Both halves of the regularised incomplete gamma function; `lower + upper` is 1. */
export interface GammaTails {
  /** P(a, x): the CDF of a gamma variable of shape a. */
  readonly lower: number;
  /** Q(a, x): its upper tail, exact to the last digits also when tiny. */
  readonly upper: number;
}

/**
 * The regularised incomplete gamma function: CDF of gamma, chi-square and Poisson.
 *
 * Source: series DLMF 8.11.4 below a + 1, continued fraction DLMF 8.9.2 (Lentz) above.
 * @throws {RangeError} unless a > 0 and x ≥ 0
 */
export function incompleteGamma(a: number, x: number): GammaTails {
  requirePositive(a, 'a');
  requireNonNegative(x, 'x');
  if (x === 0) return { lower: 0, upper: 1 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    const lower = Math.min(1, front * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * continuedFraction(a, x));
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let k = 1; term > total * 1e-17; k += 1) {
    term *= x / (a + k);
    total += term;
  }
  return total;
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k <= 1_000_000; k += 1) {
    const coefficient = -k * (k - a);
    b += 2;
    d = 1 / (coefficient * d + b);
    c = b + coefficient / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;
}
