import type { Locale } from '../_shared/i18n/locale.ts';
import { problem } from '../_shared/problems/problem.ts';
import type { PlanEdit } from '../_shared/schemas/plan-edit.ts';
import { judgePlan, type SpokenFinding } from './judge-plan.ts';
import type { PlanDesk } from './plan-desk.ts';

export interface Context {
  /** The language of the findings. */
  readonly locale: Locale;
  readonly desk: PlanDesk;
}

export type PlanEditAnswer =
  | { readonly findings: readonly SpokenFinding[] }
  | { readonly version: number; readonly findings: readonly SpokenFinding[] }
  | { readonly proposalId: string; readonly findings: readonly SpokenFinding[] }
  | { readonly kpiId: string };

/**
 * Judge a plan, and keep it as a version or as a proposal. What the linter calls an error keeps it
 * out; warnings come back with the answer, and the reason that every version has must answer them.
 */
export async function editPlans(
  edit: PlanEdit,
  { locale, desk }: Context,
): Promise<PlanEditAnswer> {
  if (edit.action === 'save_kpi') return { kpiId: await desk.saveKpi(edit.kpi) };
  const { planId, baseVersion, effectiveOn, content } = edit;
  const plan = { ...content, id: planId, version: baseVersion + 1, effectiveOn };
  const findings = judgePlan(plan, await desk.loadEvidence(plan), locale);
  if (edit.action === 'lint') return { findings };
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw problem('plan_has_errors', errors);
  const draft = { plan, baseVersion, reason: edit.reason };
  return edit.action === 'propose_version'
    ? { proposalId: await desk.propose(draft), findings }
    : { version: await desk.save(draft, edit.proposalId ?? null), findings };
}
