import type { Kpi } from '#shared/kpis/kpi.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { getClient, rowsOf } from './client.ts';

export interface PlanVersion {
  readonly plan: Plan;
  readonly reason: string;
  readonly createdAt: string;
}

/** The plan of one role, its newest version first. */
export interface RolePlan {
  readonly planId: string;
  readonly role: StaffRole;
  readonly versions: readonly PlanVersion[];
}

export interface PlanBook {
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** KPIs that no new version may take up. */
  readonly retired: ReadonlySet<string>;
  readonly plans: readonly RolePlan[];
  /** Versions that the person has confirmed to have read: `planId version`. */
  readonly confirmed: ReadonlySet<string>;
}

interface PlanRow {
  id: string;
  role: StaffRole;
}
interface VersionRow {
  plan_id: string;
  content: Plan;
  reason: string;
  created_at: string;
}

/** What the signed-in person may read: all plans for who runs a branch, the own role's for an employee. */
export async function fetchPlans(): Promise<PlanBook> {
  const client = await getClient();
  const [kpis, plans, versions, reads] = await Promise.all([
    rowsOf<{ content: Kpi; retired_on: string | null }>(
      client.from('kpis').select('content, retired_on').order('id'),
    ),
    rowsOf<PlanRow>(client.from('plans').select('id, role').order('role')),
    rowsOf<VersionRow>(
      client
        .from('plan_versions')
        .select('plan_id, content, reason, created_at')
        .order('version', { ascending: false }),
    ),
    rowsOf<{ plan_id: string; version: number }>(
      client.from('plan_reads').select('plan_id, version'),
    ),
  ]);
  return {
    kpis: new Map(kpis.map(({ content }) => [content.id, content])),
    retired: new Set(kpis.flatMap(({ content, retired_on }) => (retired_on ? content.id : []))),
    plans: plans.map(({ id, role }) => ({
      planId: id,
      role,
      versions: versions
        .filter((version) => version.plan_id === id)
        .map(({ content, reason, created_at }) => ({
          plan: content,
          reason,
          createdAt: created_at,
        })),
    })),
    confirmed: new Set(reads.map(({ plan_id, version }) => readKey(plan_id, version))),
  };
}

export function readKey(planId: string, version: number): string {
  return `${planId} ${version}`;
}

/** “I have read this version.” Saying it twice is saying it once. */
export async function confirmRead(planId: string, version: number): Promise<void> {
  const client = await getClient();
  await rowsOf(client.rpc('confirm_plan_read', { p_plan_id: planId, p_version: version }));
}

/** The version that a day is scored with: the newest that is effective by then. */
export function versionInForce(
  versions: readonly PlanVersion[],
  today: string,
): PlanVersion | undefined {
  return [...versions]
    .sort((a, b) => b.plan.version - a.plan.version)
    .find(({ plan }) => plan.effectiveOn <= today);
}
