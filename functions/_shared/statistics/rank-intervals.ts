import { holm } from './holm.ts';
import { itemAt } from './item-at.ts';
import { type RankedUnit, requireRankedUnits } from './ranked-unit.ts';
import { requireOpenProbability } from './requirements.ts';
import { twoSidedP } from './two-sided-p.ts';

/** Ranks a unit may truly have, 1 = highest. */
export interface RankInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Simultaneous rank intervals: with the given confidence all units' true ranks lie inside theirs
 * together. Every pair is compared, the p-values Holm-adjusted; a rank is bounded only by rivals
 * that are significantly better or worse. Ten equal people give ten times 1–10.
 *
 * Source: the simple relative of Mogstad, Romano, Shaikh & Wilhelm 2024, Rev. Econ. Stud. 91:476;
 * Holm 1979.
 * @throws {RangeError} for no units, a mean that is not finite, an sd ≤ 0
 */
export function rankIntervals(units: readonly RankedUnit[], confidence = 0.95): RankInterval[] {
  requireRankedUnits(units);
  requireOpenProbability(confidence, 'The confidence level');
  const pairs = units.flatMap((a, i) =>
    units.slice(i + 1).map((b, j) => compare(a, b, i, i + 1 + j)),
  );
  const adjusted = holm(pairs.map(({ p }) => p));
  const ranks = units.map(() => ({ lower: 1, upper: units.length }));
  pairs.forEach(({ higher, lower }, index) => {
    if (itemAt(adjusted, index) >= 1 - confidence) return;
    itemAt(ranks, higher).upper -= 1;
    itemAt(ranks, lower).lower += 1;
  });
  return ranks;
}

function compare(a: RankedUnit, b: RankedUnit, i: number, j: number) {
  const p = twoSidedP((a.mean - b.mean) / Math.hypot(a.sd, b.sd));
  return a.mean >= b.mean ? { p, higher: i, lower: j } : { p, higher: j, lower: i };
}
