import { compareFractions } from '../../numbers/compare-fractions.ts';
import { parseDecimal } from '../../numbers/parse-decimal.ts';
import { knotsOfCurve } from '../../scoring/curve-knot.ts';
import { scoreOnCurve } from '../../scoring/score-on-curve.ts';
import type { Band, Knot } from '../curve.ts';
import { knotsOf, sortBands } from '../knots-of.ts';
import type { Plan, PlanItem } from '../plan.ts';
import type { LintEvidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** Curves without gap, overlap or a turn, that give 100 exactly where the target is. */
export function lintCurves({ items }: Plan, { kpis }: LintEvidence): Finding[] {
  return items.flatMap((item) => {
    const { curve, kpiId } = item;
    const bands = curve.method === 'bands' ? lintBands(curve.bands, kpiId) : [];
    if (bands.length > 0) return bands;
    const shape = lintKnots(knotsOf(curve), kpiId, kpis.get(kpiId)?.better ?? 'higher');
    return shape.length > 0 ? shape : lintTarget(item);
  });
}

/** Bands touch: each ends where the next begins, and only the outermost are open. */
function lintBands(bands: readonly Band[], kpiId: string): Finding[] {
  const sorted = sortBands(bands);
  return sorted.flatMap((band, index) => {
    const next = sorted[index + 1];
    if (band.to !== null && band.from !== null && order(band.from, band.to) >= 0) {
      return [finding('error', 'bands_overlap', kpiId, { at: band.from })];
    }
    if (next === undefined) return [];
    if (band.to === null || next.from === null) {
      return [finding('error', 'bands_overlap', kpiId, { at: next.from ?? band.to ?? '' })];
    }
    const sign = order(band.to, next.from);
    if (sign === 0) return [];
    const code = sign < 0 ? 'bands_gap' : 'bands_overlap';
    return [finding('error', code, kpiId, { at: sign < 0 ? band.to : next.from })];
  });
}

function lintKnots(knots: readonly Knot[], kpiId: string, better: 'higher' | 'lower'): Finding[] {
  if (knots.length < 2) return [finding('error', 'knots_too_few', kpiId)];
  const pairs = knots.slice(1).map((knot, index) => ({ before: knots[index] ?? knot, knot }));
  const descent = pairs.find(({ before, knot }) => order(before.value, knot.value) > 0);
  if (descent) {
    return [finding('error', 'knots_out_of_order', kpiId, { at: descent.knot.value })];
  }
  const triple = knots.find((knot, index) => {
    const third = knots[index + 2];
    return third !== undefined && order(knot.value, third.value) === 0;
  });
  if (triple) return [finding('error', 'knots_overlap', kpiId, { at: triple.value })];
  const turn = pairs.find(({ before, knot }) =>
    better === 'higher' ? knot.scoreBp < before.scoreBp : knot.scoreBp > before.scoreBp,
  );
  return turn ? [finding('error', 'knots_not_monotone', kpiId, { at: turn.knot.value })] : [];
}

/** A target that does not score 100 is two promises at once. */
function lintTarget({ kpiId, target, curve }: PlanItem): Finding[] {
  const { score } = scoreOnCurve(parseDecimal(target), knotsOfCurve(curve));
  const isMet = score.numerator === 10_000n * score.denominator;
  return isMet ? [] : [finding('error', 'target_off_curve', kpiId, { target })];
}

function order(a: string, b: string): number {
  return compareFractions(parseDecimal(a), parseDecimal(b));
}
