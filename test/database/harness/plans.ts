import { consultantPlan } from '#shared/plans/templates/consultant-plan.ts';
import { doctorPlan } from '#shared/plans/templates/doctor-plan.ts';
import type { Queries } from '../../../supabase/local/database.ts';
import { wang, zhao } from '../../people.ts';
import { branches, employees } from './ids.ts';

export const worldPlans = [consultantPlan, doctorPlan] as const;
/** A proposal of head office's own, and a veto, that calls may be tried on. */
export const proposal = 'f1000000-0000-4000-8000-000000000001';
export const veto = 'f2000000-0000-4000-8000-000000000001';

/** A plan for consultants and one for doctors, and about each somebody of either branch. */
export async function addPlans(db: Queries): Promise<void> {
  for (const plan of worldPlans) {
    await db.query(
      `insert into public.plans (id, role, latest_version) values ($1, $2::text::public.staff_role, 1)`,
      [plan.id, plan.role],
    );
    await db.query(
      `insert into public.plan_versions (plan_id, version, effective_on, content, reason)
       values ($1, 1, $2::text::date, $3::text::jsonb, '首次启用')`,
      [plan.id, plan.effectiveOn, JSON.stringify(plan)],
    );
  }
  await db.query(
    `insert into public.plan_proposals (id, plan_id, base_version, effective_on, content, reason, proposed_by)
     select case when u = $2::text::uuid then $3::text::uuid else gen_random_uuid() end, plan_id, 1, current_date, content, '提高回访权重', u
     from public.plan_versions, unnest(array[$1::text, $2::text]::uuid[]) u where plan_id = 'shipped-consultant'`,
    [wang.userId, zhao.userId, proposal],
  );
  await db.exec(ABOUT_PEOPLE);
}

const ABOUT_PEOPLE = `
insert into public.plan_reads (plan_id, version, employee_id) values
  ('shipped-doctor', 1, '${employees.sun}'), ('shipped-consultant', 1, '${employees.he}'),
  ('shipped-consultant', 1, '${employees.chen}');
insert into public.targets (kpi_id, quantity, level, employee_id, role, branch_id, value, effective_on) values
  ('C01', 'target', 'employee', '${employees.chen}', null, null, '0.55', '2024-01-01'),
  ('C01', 'target', 'employee', '${employees.he}', null, null, '0.45', '2024-01-01'),
  ('D05', 'target', 'employee', '${employees.sun}', null, null, '0.99', '2024-01-01'),
  ('C02', 'target', 'role_at_branch', null, 'consultant', '${branches.jingan}', '0.9', '2024-01-01'),
  ('C02', 'target', 'role_at_branch', null, 'consultant', '${branches.xuhui}', '0.9', '2024-01-01'),
  ('D05', 'target', 'role_at_branch', null, 'doctor', '${branches.jingan}', '0.98', '2024-01-01'),
  ('D05', 'target', 'role', null, 'doctor', null, '0.97', '2024-01-01'),
  ('C03', 'target', 'chain', null, null, null, '4.5', '2024-01-01');
insert into public.vetoes (id, employee_id, cause, occurred_on, evidence, entered_by) values
  ('${veto}', '${employees.chen}', 'G4', '2024-03-01', '评价录入与到院记录不符', '${zhao.userId}'),
  (gen_random_uuid(), '${employees.he}', 'G3', '2024-03-01', '在群里转发了顾客照片', '${zhao.userId}');`;
