import { shippedPlans } from '../../functions/_shared/plans/templates/shipped-plans.ts';
import { batchOf } from '../local/batch.ts';
import type { Queries } from '../local/database.ts';
import type { Branch } from './chain.ts';
import { type Day, formatDay } from './days.ts';
import { createRandom } from './random.ts';

/** Valid leads that a branch's marketing people bring in a month, by what the branch does a day. */
const leadsPerDailyVisit = 0.6;

/**
 * The shipped plans, in force since the demo's first month, and the quotas they need: valid leads a
 * month, agreed with the marketing people of each branch.
 */
export async function writePlans(
  database: Queries,
  { chain, from }: { readonly chain: readonly Branch[]; readonly from: Day },
): Promise<void> {
  const random = createRandom('plans');
  const effectiveOn = formatDay(from);
  await database.copy(
    batchOf(
      'public.plans',
      shippedPlans.map(({ id, role }) => ({ id, role, latest_version: 1 })),
    ),
  );
  await database.copy(
    batchOf(
      'public.plan_versions',
      shippedPlans.map((plan) => ({
        id: random.uuid(),
        plan_id: plan.id,
        version: 1,
        effective_on: effectiveOn,
        content: { ...plan, version: 1, effectiveOn },
        reason: '首次启用系统自带方案',
        created_at: `${effectiveOn}T00:00:00Z`,
      })),
    ),
  );
  await database.copy(
    batchOf(
      'public.targets',
      chain.map((branch) => ({
        id: random.uuid(),
        kpi_id: 'M01',
        quantity: 'quota',
        level: 'role_at_branch',
        role: 'marketing',
        branch_id: branch.id,
        value: String(
          Math.max(
            4,
            Math.round((branch.visitsPerDay * leadsPerDailyVisit) / branch.staff.marketing),
          ),
        ),
        effective_on: effectiveOn,
        set_at: `${effectiveOn}T00:00:00Z`,
      })),
    ),
  );
}
