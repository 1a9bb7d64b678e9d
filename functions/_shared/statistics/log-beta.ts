import { evaluatePolynomial } from './evaluate-polynomial.ts';
import { logGamma } from './log-gamma.ts';
import { requirePositive } from './requirements.ts';

/**
 * The natural logarithm of the beta function, Γ(a)Γ(b)/Γ(a + b).
 * For large arguments not the difference of three logarithms, which would lose their digits, but
 * Stirling's formula with the large parts cancelled by hand.
 *
 * Source: Didonato & Morris 1992, ACM TOMS 18:360 (algorithm 708), as in R's lbeta.
 * @throws {RangeError} unless a and b are finite and above zero
 */
export function logBeta(a: number, b: number): number {
  const p = Math.min(requirePositive(a, 'a'), requirePositive(b, 'b'));
  const q = Math.max(a, b);
  if (q < 10) return logGamma(p) + logGamma(q) - logGamma(p + q);
  const share = p / (p + q);
  const correction = stirlingError(q) - stirlingError(p + q);
  if (p < 10) {
    return logGamma(p) + correction + p - p * Math.log(p + q) + (q - 0.5) * Math.log1p(-share);
  }
  const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);
  return (
    halfLogTwoPi -
    0.5 * Math.log(q) +
    stirlingError(p) +
    correction +
    (p - 0.5) * Math.log(share) +
    q * Math.log1p(-share)
  );
}

/** What Stirling's formula leaves out of log Γ(x), for x of 10 and more. */
function stirlingError(x: number): number {
  return evaluatePolynomial(STIRLING, 1 / (x * x)) / x;
}

const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];
