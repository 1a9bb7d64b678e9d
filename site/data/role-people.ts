import type { StaffRole } from '#shared/kpis/staff-role.ts';
import { getClient, rowsOf } from './client.ts';
import { isPostedOn } from './posting-range.ts';

export interface RolePerson {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Who holds a role on a day, of the people the viewer may see, by code. */
export async function fetchRolePeople(role: StaffRole, day: string): Promise<RolePerson[]> {
  const client = await getClient();
  const [postings, employees] = await Promise.all([
    rowsOf<{ employee_id: string; during: string }>(
      client.from('postings').select('employee_id, during').eq('role', role),
    ),
    rowsOf<RolePerson>(client.from('employees').select('id, code, name').order('code')),
  ]);
  const posted = new Set(
    postings.filter(({ during }) => isPostedOn(during, day)).map(({ employee_id }) => employee_id),
  );
  return employees.filter(({ id }) => posted.has(id));
}

/** Who has confirmed to have read a version of a plan, of the people the viewer may see. */
export async function fetchReaders(planId: string, version: number): Promise<ReadonlySet<string>> {
  const client = await getClient();
  const rows = await rowsOf<{ employee_id: string }>(
    client.from('plan_reads').select('employee_id').eq('plan_id', planId).eq('version', version),
  );
  return new Set(rows.map(({ employee_id }) => employee_id));
}
