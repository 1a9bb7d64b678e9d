import type { MeasureName } from '../kpis/measure-catalogue.ts';
import { addTotals, type MeasureTotal, type PersonTotal, type Totals } from './measure-total.ts';
import type { Segment } from './posting-segments.ts';

export interface AssignedTotals {
  /** One per segment, in their order. */
  readonly bySegment: readonly Totals[];
  /** Observations of a role that none of the segments has. */
  readonly stray: number;
}

/**
 * Give each of a person's totals to the segment it belongs to: the same branch and role. An outcome
 * whose window closed after a transfer still belongs to the person; it goes to the first segment of
 * the same role. What was done in a role no longer held stays out, and is counted as stray.
 */
export function assignTotals(
  totals: readonly PersonTotal[],
  segments: readonly Segment[],
): AssignedTotals {
  const bySegment = segments.map(() => new Map<MeasureName, MeasureTotal>());
  let stray = 0;
  for (const total of totals) {
    const sameRole = segments.findIndex(({ role }) => role === total.role);
    const samePlace = segments.findIndex(
      ({ role, branchId }) => role === total.role && branchId === total.branchId,
    );
    const target = bySegment[samePlace >= 0 ? samePlace : sameRole];
    if (!target) {
      stray += total.n;
      continue;
    }
    const { n, sum, sumSquares, histogram, median, customers } = total;
    const plain = { n, sum, sumSquares, histogram, median, customers };
    const known = target.get(total.measure);
    target.set(total.measure, known ? addTotals(known, plain) : plain);
  }
  return { bySegment, stray };
}
