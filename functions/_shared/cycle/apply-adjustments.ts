import type { ScoringException } from '../scoring/exception.ts';
import type { PersonTotal } from '../scoring/measure-total.ts';
import { isMeasureName, readTotal } from '../scoring/read-total.ts';
import type { ScoringInputs } from '../scoring/scoring-inputs.ts';
import type { Adjustment, TotalChange } from './adjustment.ts';

/**
 * The inputs as people have decided they are. A record set aside or a KPI corrected changes totals, a
 * lifted veto is gone, a lifted gate and a KPI set aside are exceptions of the engine. The order of
 * the adjustments means nothing.
 *
 * @throws {RangeError} when more is taken away from a total than there was
 */
export function applyAdjustments(
  inputs: ScoringInputs,
  adjustments: readonly Adjustment[],
): ScoringInputs {
  if (adjustments.length === 0) return inputs;
  const lifted = new Set(adjustments.flatMap(({ vetoId }) => vetoId ?? []));
  return {
    ...inputs,
    totals: adjustments.reduce(
      (totals, { employeeId, changes }) =>
        changes.reduce((known, change) => changed(known, employeeId, change), totals),
      inputs.totals,
    ),
    vetoes: inputs.vetoes.filter(({ id }) => !lifted.has(id)),
    exceptions: [...(inputs.exceptions ?? []), ...adjustments.flatMap(exceptionOf)],
  };
}

function exceptionOf({ kind, employeeId, kpiId }: Adjustment): ScoringException[] {
  if (kpiId === null) return [];
  if (kind === 'lift_gate') return [{ employeeId, kpiId, kind: 'gate_lifted' }];
  return kind === 'set_aside_kpi' ? [{ employeeId, kpiId, kind: 'set_aside' }] : [];
}

function changed(
  totals: readonly PersonTotal[],
  employeeId: string,
  [branchId, role, measure, n, sum, sumSquares]: TotalChange,
): readonly PersonTotal[] {
  // a measure that no KPI is made of
  if (!isMeasureName(measure)) return totals;
  const added = readTotal(measure, n, sum, sumSquares);
  const at = totals.findIndex(
    (total) =>
      total.employeeId === employeeId &&
      total.branchId === branchId &&
      total.role === role &&
      total.measure === measure,
  );
  const found = totals[at] ?? {
    employeeId,
    branchId,
    role,
    measure,
    ...readTotal(measure, 0, 0, 0),
  };
  const total = {
    ...found,
    n: found.n + added.n,
    sum: found.sum + added.sum,
    sumSquares: found.sumSquares + added.sumSquares,
    // a median of what is left is not known from sums
    median: null,
  };
  if (total.n < 0 || total.sumSquares < 0) {
    throw new RangeError(`More ${measure} is set aside than there was.`);
  }
  const others = totals.filter((_, index) => index !== at);
  return total.n === 0 ? others : [...others, total];
}
