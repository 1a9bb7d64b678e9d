import type { SupabaseClient } from '@supabase/supabase-js';
import { callRpc } from '../_edge/call-rpc.ts';
import type { Kpi } from '../_shared/kpis/kpi.ts';
import type { Plan } from '../_shared/plans/plan.ts';
import type { LoadedEvidence } from '../_shared/scoring/past-values.ts';

/** A version as it is handed in. */
export interface DraftVersion {
  readonly plan: Plan;
  readonly baseVersion: number;
  readonly reason: string;
}

/** What the database does for an edit, on behalf of one person. */
export interface PlanDesk {
  loadEvidence(plan: Plan): Promise<LoadedEvidence>;
  /** The number of the version. */
  save(draft: DraftVersion, proposalId: string | null): Promise<number>;
  /** The id of the proposal. */
  propose(draft: DraftVersion): Promise<string>;
  saveKpi(kpi: Kpi): Promise<string>;
}

/** As the service, because only what the linter has seen may go in; the database judges the person named. */
export function planDesk(database: SupabaseClient, personId: string): PlanDesk {
  const draftOf = ({ plan, baseVersion, reason }: DraftVersion) => ({
    p_user_id: personId,
    p_plan_id: plan.id,
    p_base_version: baseVersion,
    p_content: plan,
    p_effective_on: plan.effectiveOn,
    p_reason: reason,
  });
  return {
    loadEvidence: ({ role, effectiveOn }) =>
      callRpc(database, 'load_plan_evidence', {
        p_user_id: personId,
        p_role: role,
        p_day: effectiveOn,
      }),
    save: (draft, proposalId) =>
      callRpc(database, 'save_plan_version', { ...draftOf(draft), p_proposal_id: proposalId }),
    propose: (draft) => callRpc(database, 'propose_plan_version', draftOf(draft)),
    saveKpi: (kpi) => callRpc(database, 'save_kpi', { p_user_id: personId, p_content: kpi }),
  };
}
