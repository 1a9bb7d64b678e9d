import type { Interval } from './interval.ts';
import { requireFinite } from './requirements.ts';

/** Where a unit lies: within chance, beyond the 95 % limits, or beyond the 99.8 % limits. */
export type FunnelPosition = 'inside' | 'outside95' | 'outside998';

/**
 * Judge a unit by its funnel limits. Both tails obey the same rule. "Outside" means "look for a
 * cause", never "bad". With fewer than 10 units only the 99.8 % limits speak, because dispersion
 * cannot be estimated.
 *
 * @param unitCount how many units are compared
 * @throws {RangeError} when the value is not finite
 */
export function funnelPosition(
  value: number,
  limits95: Interval,
  limits998: Interval,
  unitCount: number,
): FunnelPosition {
  requireFinite(value, 'The value');
  if (isOutside(value, limits998)) return 'outside998';
  return unitCount >= 10 && isOutside(value, limits95) ? 'outside95' : 'inside';
}

function isOutside(value: number, { lower, upper }: Interval): boolean {
  return value < lower || value > upper;
}
