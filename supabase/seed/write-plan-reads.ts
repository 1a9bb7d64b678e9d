import type { Queries } from '../local/database.ts';
import { type Day, formatDay, startOfMonth } from './days.ts';

/** Nearly everybody has read the plan of the own role; one in twelve has not, for the readiness board to name. */
export async function writePlanReads(database: Queries, until: Day): Promise<void> {
  await database.query(
    `insert into public.plan_reads (plan_id, version, employee_id, read_at)
     select p.id, p.latest_version, r.employee_id, $1::text::date + time '11:00' + interval '7 minutes' * r.place
     from (select distinct on (o.employee_id) o.employee_id, o.role, row_number() over (order by e.code) as place
       from public.postings o join public.employees e on e.id = o.employee_id order by o.employee_id, lower(o.during) desc) r
     join public.plans p on p.role = r.role where r.place % 12 <> 5
     on conflict do nothing`,
    [formatDay(startOfMonth(until, -6))],
  );
}
