import type { Queries } from '../local/database.ts';

/** At each branch, of today: customers who are still here, and one who has just left. */
const perBranch = 3;

/**
 * Open visits for the front desk to close, and one closed that nobody was asked about, where today has
 * none yet. (Follow-ups need no help: the visits of last week and last month are due by themselves.)
 */
export async function makeVisitsOfToday(database: Queries): Promise<void> {
  await database.query(
    `with made as (
       insert into public.visits (branch_id, customer_ref, treatment_id, kind, arrived_at, closed_at, occurred_on)
       select b.id, private.customer_ref('DEMO-' || b.code || '-' || n), case when n > 1 then t.id end,
         (array['first', 'repeat', 'return']::public.visit_kind[])[n],
         now() - n * interval '23 minutes', case when n = $1::integer then now() - interval '4 minutes' end, today.day
       from public.branches b
       cross join lateral (select (now() at time zone b.time_zone)::date as day) today
       cross join generate_series(1, $1::integer) n
       cross join lateral (select id from public.treatments where category <> 'consultation'
         order by md5(b.code || n::text || id::text) limit 1) t
       where b.closed_on is null and not exists (select from public.visits v
         where v.branch_id = b.id and v.occurred_on = today.day and v.closed_at is null)
       returning id, branch_id, occurred_on, closed_at
     ), served as (
       insert into public.visit_staff (visit_id, employee_id, role)
       select m.id, p.employee_id, p.role from made m
       cross join lateral (
         select distinct on (p.role) p.employee_id, p.role from public.postings p
         where p.branch_id = m.branch_id and p.during @> m.occurred_on
           and (p.role = 'consultant' or (m.closed_at is not null and p.role in ('doctor', 'nurse')))
         order by p.role, md5(m.id::text || p.employee_id::text)
       ) p
       returning visit_id
     )
     select private.measure_visits(coalesce(array_agg(id), '{}')) from made where closed_at is not null`,
    [perBranch],
  );
}
