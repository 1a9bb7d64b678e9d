import type { Plan } from '../plan.ts';
import type { LintEvidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';
import { lintBalance } from './lint-balance.ts';
import { lintCurves } from './lint-curves.ts';
import { lintCycle } from './lint-cycle.ts';
import { lintHistory } from './lint-history.ts';
import { lintRoles } from './lint-roles.ts';
import { lintVolume } from './lint-volume.ts';
import { lintWeights } from './lint-weights.ts';

/**
 * All that can be said against a plan before it takes effect. A plan is clean when nothing but notes
 * is left (`isClean`). Pure: the history is an argument.
 */
export function lintPlan(plan: Plan, evidence: LintEvidence): Finding[] {
  const rules = [
    lintWeights,
    lintCurves,
    lintHistory,
    lintBalance,
    lintVolume,
    lintRoles,
    lintCycle,
    lintCalibration,
  ];
  return rules.flatMap((rule) => rule(plan, evidence));
}

/** Nothing keeps the plan from taking effect, nothing asks for a reason. */
export function isClean(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity === 'note');
}

/** A target that is ordinary practice without an authority waits for the clinic's own data. */
function lintCalibration({ items }: Plan): Finding[] {
  return items
    .filter((item) => item.isRecalibrationDue)
    .map(({ kpiId, target }) => finding('note', 'target_not_calibrated', kpiId, { target }));
}
