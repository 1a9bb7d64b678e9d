import { shippedKpis } from '../../kpis/catalogue.ts';
import type { PlanItem } from '../plan.ts';

/** Value → score in percent, as people write it: `['0.30', 0]`. */
type Point = readonly [value: string, score: number];

/**
 * An item of a shipped plan. Minimum n and shrinkage follow from the KPI; "†" marks a target that is
 * ordinary practice without an authority.
 *
 * @param weight in percent
 * @throws {RangeError} when the catalogue has no such KPI
 */
export function templateItem(
  kpiId: string,
  weight: number,
  target: string | readonly [target: string, mark: '†'],
  points: readonly Point[],
): PlanItem {
  const kpi = shippedKpis.find(({ id }) => id === kpiId);
  if (!kpi) throw new RangeError(`There is no KPI ${kpiId}.`);
  return {
    kpiId,
    weightBp: weight * 100,
    target: typeof target === 'string' ? target : target[0],
    curve: {
      method: 'knots',
      knots: points.map(([value, score]) => ({ value, scoreBp: score * 100 })),
    },
    gate: null,
    minN: kpi.minN,
    isShrunk: kpi.family === 'rating' || kpi.family === 'proportion',
    isRecalibrationDue: typeof target !== 'string',
  };
}
