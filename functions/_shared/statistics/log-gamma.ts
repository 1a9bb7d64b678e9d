import { requirePositive } from './requirements.ts';

/**
 * The natural logarithm of the gamma function; log(n!) is logGamma(n + 1).
 *
 * Source: Lanczos 1964, SIAM J. Numer. Anal. B 1:86, with g = 7 and nine terms (Godfrey);
 * relative error of Γ about 1e-15.
 * @throws {RangeError} unless x is finite and above zero
 */
export function logGamma(x: number): number {
  requirePositive(x, 'x');
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x + 6.5;
  const series = TERMS.reduce((total, term, i) => total + term / (x + i), LEADING);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

const LEADING = 0.9999999999998099;
const TERMS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
];
