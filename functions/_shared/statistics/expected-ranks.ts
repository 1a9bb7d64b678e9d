import { normalCdf } from './normal-cdf.ts';
import { type RankedUnit, requireRankedUnits } from './ranked-unit.ts';
import { sum } from './sum.ts';

/**
 * The expected rank of each unit, 1 = highest: 1 + Σ P(another is higher). Closed form.
 * The ranks of J equal units are all (J + 1)/2, which is the honest answer.
 *
 * Source: Laird & Louis 1989, J. Educ. Stat. 14:29.
 * @throws {RangeError} for no units, a mean that is not finite or an sd ≤ 0
 */
export function expectedRanks(units: readonly RankedUnit[]): number[] {
  requireRankedUnits(units);
  return units.map((self, index) => {
    const beaten = units
      .filter((_, other) => other !== index)
      .map((other) => normalCdf((other.mean - self.mean) / Math.hypot(other.sd, self.sd)));
    return 1 + sum(beaten);
  });
}
