import { itemAt } from './item-at.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalDensity } from './normal-density.ts';
import { type RankedUnit, requireRankedUnits } from './ranked-unit.ts';
import { requirePositiveCount } from './requirements.ts';

/**
 * For each unit the probability that it is truly among the k highest. The sum over units is k.
 * Simpson's rule over ±8 sd with at least 400 nodes, more when a unit's rivals are much sharper
 * than the unit itself; absolute error below 1e-8. k ≥ J gives 1 for everybody.
 *
 * @throws {RangeError} unless k ≥ 1, every mean is finite and every sd above zero
 */
export function probabilityTop(units: readonly RankedUnit[], k: number): number[] {
  requireRankedUnits(units);
  requirePositiveCount(k, 'k');
  if (k >= units.length) return units.map(() => 1);
  return units.map((self, index) => {
    const rivals = units.filter((_, other) => other !== index);
    return integrate(nodesFor(self, rivals), (x) => {
      return normalDensity(x) * probabilityFewAbove(self.mean + x * self.sd, rivals, k);
    });
  });
}

function nodesFor(self: RankedUnit, rivals: readonly RankedUnit[]): number {
  const sharpest = Math.min(...rivals.map(({ sd }) => sd));
  const wanted = Math.min(20_000, Math.max(400, (48 * self.sd) / sharpest));
  return 2 * Math.ceil(wanted / 2);
}

/** Simpson's rule on [−8, 8]. */
function integrate(nodes: number, f: (x: number) => number): number {
  const step = 16 / nodes;
  let total = f(-8) + f(8);
  for (let i = 1; i < nodes; i += 1) total += (i % 2 === 1 ? 4 : 2) * f(-8 + i * step);
  return Math.min(1, (total * step) / 3);
}

/** The probability that fewer than k rivals lie above x, one rival after the other. */
function probabilityFewAbove(x: number, rivals: readonly RankedUnit[], k: number): number {
  const above = new Float64Array(k);
  above[0] = 1;
  for (const { mean, sd } of rivals) {
    const p = normalCdf((mean - x) / sd);
    for (let i = k - 1; i > 0; i -= 1) {
      above[i] = itemAt(above, i) * (1 - p) + itemAt(above, i - 1) * p;
    }
    above[0] = itemAt(above, 0) * (1 - p);
  }
  return above.reduce((total, value) => total + value, 0);
}
