import type { Desk } from './import-desk.ts';

/** Adds the five roles to Jing’an, and one of them to Xuhui too. Codes are E001 … E005 and E101. */
export async function addStaff({ query, jingan, xuhui }: Desk): Promise<void> {
  await query(
    `insert into public.employees (code, name) values ('E001', '陈顾问'), ('E002', '周医生'), ('E003', '孙护士'),
       ('E004', '马市场'), ('E005', '客小服'), ('E101', '徐顾问')`,
  );
  await query(
    `insert into public.postings (employee_id, branch_id, role, during)
     select e.id, case when e.code = 'E101' then $2::uuid else $1::uuid end, p.role::public.staff_role, '[2025-01-01,)'
     from (values ('E001', 'consultant'), ('E002', 'doctor'), ('E003', 'nurse'), ('E004', 'marketing'), ('E005', 'service'), ('E101', 'consultant')) p (code, role)
     join public.employees e on e.code = p.code`,
    [jingan, xuhui],
  );
}

/** A CSV text from a header and rows. */
export function csv(header: string, ...rows: string[]): string {
  return [header, ...rows].join('\n');
}

/** The facts of records, by measure: how many, and their sum. */
export async function factsOf(
  desk: Desk,
  branchId: string,
): Promise<Record<string, [n: number, sum: number]>> {
  const rows = await desk.query<{ measure: string; n: number; sum: number }>(
    `select measure::text, count(*)::int as n, sum(value)::int as sum from public.measurements
     where branch_id = $1 and record_id is not null group by 1 order by 1`,
    [branchId],
  );
  return Object.fromEntries(rows.map(({ measure, n, sum }) => [measure, [n, sum]]));
}
