import type { Random } from './create-random.ts';
import { itemAt } from './item-at.ts';
import { normalQuantile } from './normal-quantile.ts';
import { type RankedUnit, requireRankedUnits } from './ranked-unit.ts';
import { requirePositiveCount } from './requirements.ts';

/**
 * `probabilityTop` by simulation: the share of draws in which a unit is among the k highest.
 * Standard error at most 0.0035 with 20 000 draws. An independent check, and the way to go when
 * units are not normal; otherwise the exact integral is faster and has no seed.
 *
 * @param random a seeded generator (`createRandom`); store its seed beside the result
 * @throws {RangeError} unless k and draws are at least 1 and the units are valid
 */
export function simulateTop(
  units: readonly RankedUnit[],
  k: number,
  random: Random,
  draws = 20_000,
): number[] {
  requireRankedUnits(units);
  requirePositiveCount(k, 'k');
  requirePositiveCount(draws, 'The number of draws');
  const wins = new Float64Array(units.length);
  for (let draw = 0; draw < draws; draw += 1) {
    const values = units.map(({ mean, sd }) => mean + sd * normalQuantile(random()));
    const bar = itemAt(
      [...values].sort((a, b) => b - a),
      Math.min(k, units.length) - 1,
    );
    values.forEach((value, i) => {
      if (value >= bar) wins[i] = itemAt(wins, i) + 1;
    });
  }
  return Array.from(wins, (count) => count / draws);
}
