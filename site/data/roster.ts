import type { StaffRole } from '#shared/kpis/staff-role.ts';
import { getClient, rowsOf } from './client.ts';
import { isPostedOn } from './posting-range.ts';

/** Somebody who may serve a customer today, in one of their roles. */
export interface RosterPerson {
  readonly employeeId: string;
  readonly code: string;
  readonly name: string;
  readonly role: StaffRole;
}

interface PostingRow {
  employee_id: string;
  role: StaffRole;
  during: string;
}
interface EmployeeRow {
  id: string;
  code: string;
  name: string;
}

/** In which order a customer usually meets them. */
export const roleOrder: readonly StaffRole[] = [
  'consultant',
  'doctor',
  'nurse',
  'service',
  'marketing',
];

/** Who is posted at a branch on a day, by role. */
export async function fetchRoster(branchId: string, day: string): Promise<RosterPerson[]> {
  const client = await getClient();
  const postings = await rowsOf<PostingRow>(
    client.from('postings').select('employee_id, role, during').eq('branch_id', branchId),
  );
  const today = postings.filter(({ during }) => isPostedOn(during, day));
  const ids = [...new Set(today.map((posting) => posting.employee_id))];
  if (ids.length === 0) return [];
  const employees = await rowsOf<EmployeeRow>(
    client.from('employees').select('id, code, name').in('id', ids).order('code'),
  );
  return employees
    .flatMap(({ id, code, name }) =>
      today
        .filter((posting) => posting.employee_id === id)
        .map(({ role }) => ({ employeeId: id, code, name, role })),
    )
    .sort((one, other) => roleOrder.indexOf(one.role) - roleOrder.indexOf(other.role));
}
