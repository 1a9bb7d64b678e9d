import { bisect } from './bisect.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { requirePositive, requireProbability } from './requirements.ts';

/**
 * The value below which a beta(a, b) variable lies with probability p.
 * @throws {RangeError} unless 0 ≤ p ≤ 1, a > 0 and b > 0
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability(p, 'The probability');
  requirePositive(a, 'a');
  requirePositive(b, 'b');
  if (p === 0 || p === 1) return p;
  return bisect((x) => incompleteBeta(x, a, b) - p, 0, 1);
}
