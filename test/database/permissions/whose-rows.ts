import type { Extent, TableName } from '#shared/permissions/matrix.ts';
import type { Person } from '../../people.ts';
import { branches } from '../harness/ids.ts';

/**
 * The extents of the matrix in SQL, said anew and without the helpers that the policies use:
 * which rows of a table, called `t`, are the person's own, or of the person's branch.
 */
export function whoseRows(table: TableName, extent: Extent, person: Person): string {
  const mine = OWN[table]?.replaceAll('$user', `'${person.userId}'`);
  switch (extent) {
    case 'none':
      return 'false';
    case 'all':
      return 'true';
    case 'branch':
      return (OF_BRANCH[table] ?? 't.branch_id = $branch').replaceAll(
        '$branch',
        `'${branches.jingan}'`,
      );
    case 'own':
      return mine ?? missing(table);
    case 'others':
      return `not (${mine ?? missing(table)})`;
  }
}

function missing(table: string): never {
  throw new Error(`Say in whose-rows.ts which rows of ${table} are a person's own.`);
}

const ME = '(select id from public.employees where user_id = $user)';
const MY_ROLES = `(select role from public.postings where employee_id = ${ME})`;
const MY_BRANCHES = `(select branch_id from public.postings where employee_id = ${ME})`;
const STAFF = '(select employee_id from public.postings where branch_id = $branch)';

const OWN: Partial<Record<TableName, string>> = {
  employees: 't.user_id = $user',
  postings: 't.employee_id = (select id from public.employees where user_id = $user)',
  memberships: 't.user_id = $user',
  kpis: `t.role is null or t.role in ${MY_ROLES}`,
  plans: `t.role in ${MY_ROLES}`,
  plan_versions: `t.plan_id in (select id from public.plans where role in ${MY_ROLES})`,
  plan_proposals: 't.proposed_by = $user',
  plan_reads: `t.employee_id = ${ME}`,
  // what holds for one: agreed in person, or for the own role and branch
  targets: `t.employee_id = ${ME} or t.employee_id is null and (t.role is null or t.role in ${MY_ROLES})
    and (t.branch_id is null or t.branch_id in ${MY_BRANCHES})`,
  vetoes: `t.employee_id = ${ME}`,
  notices: 't.user_id = $user',
  appraisals: `t.employee_id = ${ME}`,
  appraisal_items: `t.employee_id = ${ME}`,
  adjustments: `t.employee_id = ${ME}`,
  appraisal_seals: `t.employee_id = ${ME}`,
  restatements: `t.employee_id = ${ME}`,
  acknowledgments: `t.employee_id = ${ME}`,
  talks: `t.employee_id = ${ME}`,
  calibrations: `t.employee_id = ${ME}`,
  appeals: `t.employee_id = ${ME}`,
  appeal_decisions: `t.employee_id = ${ME}`,
  action_items: `t.employee_id = ${ME}`,
  potential_reviews: 't.rater_id = $user',
};

const OF_BRANCH: Partial<Record<TableName, string>> = {
  employees:
    'exists (select from public.postings p where p.employee_id = t.id and p.branch_id = $branch)',
  plan_reads: `t.employee_id in ${STAFF}`,
  targets: `t.employee_id in ${STAFF} or t.employee_id is null and (t.branch_id is null or t.branch_id = $branch)`,
  vetoes: `t.employee_id in ${STAFF}`,
  adjustments: `t.employee_id in ${STAFF}`,
  potential_reviews: `t.employee_id in ${STAFF}`,
  visit_staff:
    'exists (select from public.visits v where v.id = t.visit_id and v.branch_id = $branch)',
};
