import type { Locale } from '#shared/i18n/locale.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { askFunction } from './ask-function.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

/** What a lead would change. Decided, it became a version or has a note that says why not. */
export interface PlanProposal {
  readonly id: string;
  readonly baseVersion: number;
  readonly plan: Plan;
  readonly reason: string;
  readonly isDecided: boolean;
  readonly version: number | null;
  readonly note: string | null;
}

interface ProposalRow {
  id: string;
  base_version: number;
  content: Plan;
  reason: string;
  decided_at: string | null;
  version: number | null;
  note: string | null;
}

/** Proposals for a plan: all for head office, the own ones for a lead; the newest first. */
export async function fetchProposals(planId: string): Promise<PlanProposal[]> {
  const client = await getClient();
  const rows = await rowsOf<ProposalRow>(
    client
      .from('plan_proposals')
      .select('id, base_version, content, reason, decided_at, version, note')
      .eq('plan_id', planId)
      .order('proposed_at', { ascending: false }),
  );
  return rows.map(({ base_version, content, decided_at, ...row }) => ({
    ...row,
    baseVersion: base_version,
    plan: content,
    isDecided: decided_at !== null,
  }));
}

/** Publish a proposal as the next version, with its reason. The linter judges it like any other. */
export async function takeUpProposal(
  { id, plan, reason }: PlanProposal,
  baseVersion: number,
  effectiveOn: string,
  locale: Locale,
): Promise<void> {
  const { id: planId, version: _version, effectiveOn: _proposed, ...content } = plan;
  const edit = { action: 'save_version', planId, baseVersion, effectiveOn, reason, content };
  await askFunction('edit-plans', { ...edit, proposalId: id }, locale);
}

export async function declineProposal(id: string, note: string): Promise<void> {
  await callRpc('decline_plan_proposal', { p_proposal_id: id, p_note: note });
}
