import { largestRemainder } from '../numbers/largest-remainder.ts';
import { parseScaledInteger } from '../numbers/parse-scaled-integer.ts';

const finestDecimals = 6;

/**
 * Turn percentages of `count` back into counts that add up to it exactly (largest remainder).
 * Published shares are rounded: each may be half a unit of its last digit off, no more.
 *
 * @param percents plain decimals: "53.50"
 * @returns null when they are further from 100 than rounding explains, or not shares at all
 * @example shareOut(['92', '6', '2'], 358) // [329, 22, 7]
 */
export function shareOut(percents: readonly string[], count: number): number[] | null {
  const decimals = Math.max(0, ...percents.map(decimalsOf));
  if (decimals > finestDecimals) return null;
  const shares = percents.map((percent) => parseScaledInteger(percent, decimals));
  if (shares.some((share) => share < 0)) return null;
  const off = Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100 * 10 ** decimals);
  if (2 * off > percents.length) return null;
  return largestRemainder(shares, count);
}

function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}
