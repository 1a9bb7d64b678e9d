import type { Adjustment } from '../_shared/cycle/adjustment.ts';
import type { AppraisalRow } from '../_shared/cycle/appraisal-row.ts';
import { problem } from '../_shared/problems/problem.ts';
import type { Remedy } from '../_shared/schemas/appeal-decision.ts';
import type { LoadedAppeal } from './loaded-appeal.ts';

type Change = Adjustment['changes'][number];

/**
 * What accepting the appeal decides against the engine's raw inputs.
 * @throws {Problem} `appeal_remedy_unfit` where the remedy is not of this appeal, or changes nothing
 */
export function remedyAdjustment(
  loaded: LoadedAppeal,
  remedy: Remedy,
  row: AppraisalRow,
): Adjustment & { readonly sourceId: string | null } {
  const { id, employeeId, target, targetId, recordId } = loaded.appeal;
  const none = { id, employeeId, kpiId: null, vetoId: null, sourceId: null, changes: [] };
  const { kind } = remedy;
  if (kind === 'lift_gate' && target === 'gate') return { ...none, kind, kpiId: targetId };
  if (kind === 'lift_gate' && target === 'veto') return { ...none, kind, vetoId: targetId };
  if (kind === 'set_aside_kpi' && (target === 'kpi' || target === 'gate')) {
    return { ...none, kind, kpiId: targetId };
  }
  if (kind === 'set_aside_record' && loaded.changesWithoutRecord.length > 0) {
    return { ...none, kind, sourceId: recordId, changes: loaded.changesWithoutRecord };
  }
  if (kind === 'correct_kpi' && target === 'kpi') {
    const change = correction(loaded, remedy, row);
    if (change) return { ...none, kind, kpiId: targetId, changes: [change] };
  }
  throw problem('appeal_remedy_unfit');
}

/** From what was counted to what should have been: only of a share, whose counts are all there is to it. */
function correction(
  { kpi, appeal }: LoadedAppeal,
  { hits, n }: Extract<Remedy, { kind: 'correct_kpi' }>,
  { branchId, role, items }: AppraisalRow,
): Change | null {
  const item = items.find(({ kpiId }) => kpiId === appeal.targetId);
  if (!item || kpi?.family !== 'proportion' || kpi.aggregate.kind !== 'mean') return null;
  const counted = item.value === null ? 0 : hitsOf(item.value, item.n);
  if (counted === hits && item.n === n) return null;
  return [branchId, role, kpi.aggregate.measure, n - item.n, hits - counted, 0];
}

/** "4/5" of 60 are 48. */
function hitsOf(value: string, n: number): number {
  const [numerator = '0', denominator = '1'] = value.split('/');
  return Number((BigInt(numerator) * BigInt(n)) / BigInt(denominator));
}
