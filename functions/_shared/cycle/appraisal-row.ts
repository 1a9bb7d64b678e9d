import type { StaffRole } from '../kpis/staff-role.ts';
import { fractionToText } from '../numbers/fraction-to-text.ts';
import type { Appraisal, AppraisedSegment } from '../scoring/appraisal.ts';
import type { WeightedKpi } from '../scoring/scored-kpi.ts';
import type { AppraisedPerson } from './appraise-people.ts';

export const itemStatuses = ['scored', 'provisional', 'missing', 'gated'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

interface ItemRow {
  readonly segment: number;
  readonly kpiId: string;
  readonly n: number;
  readonly value: string | null;
  readonly scoreBp: number | null;
  readonly weightBp: number;
  readonly effectiveWeightBp: number;
  readonly contributionBp: number;
  readonly status: ItemStatus;
}

/** A line as `private.write_appraisals` takes it, once `canonicalJson` has written it. */
export interface AppraisalRow {
  readonly employeeId: string;
  readonly branchId: string;
  readonly role: StaffRole;
  readonly engineBp: number | null;
  readonly standardErrorBp: number | null;
  readonly isProvisional: boolean;
  readonly obstacle: 'no_plan' | 'no_composite' | 'too_few_days' | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly tiedWith: number | null;
  readonly rankGroupSize: number | null;
  readonly content: Appraisal;
  readonly items: readonly ItemRow[];
  /** Canonical `OwnInputs`; left out where a decision changes the result and not the facts. */
  readonly own?: string;
}

export function appraisalRow(person: AppraisedPerson, own?: string): AppraisalRow {
  const { employeeId, branchId, role, appraisal, rank } = person;
  return {
    employeeId,
    branchId,
    role,
    engineBp: appraisal.totalBp,
    standardErrorBp: person.standardErrorBp,
    isProvisional: appraisal.provisionalKpis.length > 0,
    obstacle: obstacleOf(appraisal),
    rankLow: rank?.low ?? null,
    rankHigh: rank?.high ?? null,
    tiedWith: rank?.tiedWith ?? null,
    rankGroupSize: rank?.groupSize ?? null,
    content: appraisal,
    items: appraisal.segments.flatMap(itemsOf),
    ...(own === undefined ? {} : { own }),
  };
}

function obstacleOf({ obstacle, segments }: Appraisal): AppraisalRow['obstacle'] {
  if (obstacle === null) return null;
  return segments.every((segment) => segment.obstacle === 'no_plan') ? 'no_plan' : obstacle;
}

function itemsOf({ items }: AppraisedSegment, segment: number): ItemRow[] {
  return items.map((item) => ({
    segment,
    kpiId: item.kpiId,
    n: item.n,
    value: item.value && fractionToText(item.value),
    scoreBp: item.scoreBp,
    weightBp: item.weightBp,
    effectiveWeightBp: item.weightAfterBp,
    contributionBp: item.contributionBp,
    status: itemStatus(item),
  }));
}

export function itemStatus(
  item: Pick<WeightedKpi, 'scoreBp' | 'gate' | 'isProvisional'>,
): ItemStatus {
  if (item.scoreBp === null) return 'missing';
  if (item.gate?.isFailed) return 'gated';
  return item.isProvisional ? 'provisional' : 'scored';
}
