/**
 * Four KPIs of consultants, from the raw rows and by another way than the product's: joins and
 * intervals over the records' JSON instead of derived facts, rollups and fractions. One row per
 * person, month and KPI. $1 is the instant that counts as now; windows that close later are open.
 *
 * Everything is of the demo chain, where a consultant's records are all of the own branch and no
 * follow-up is done for a colleague.
 */
export const consultantsInSql = `
with settings as (select $1::text::timestamptz as present, 'Asia/Shanghai' as zone),
-- the role at the time of the work
posted as (select employee_id, during from public.postings where role = 'consultant'),
deal as (
  select r.id, r.customer_ref, r.branch_id, (r.content ->> 'paidAt')::timestamptz as paid_at,
    (r.content ->> 'amountFen')::numeric as amount, coalesce((r.content #>> '{refund,amountFen}')::numeric, 0) as refunded,
    (r.content #>> '{refund,at}')::timestamptz as refunded_at, r.content -> 'staff' as staff
  from public.records r where r.kind = 'deal'
),
satisfaction as (
  select 'C03' as kpi, a.employee_id, date_trunc('month', r.answered_on)::date as month, sum(a.score) as top, count(*) as bottom
  from public.responses r, unnest(r.rated_employee_ids, r.rated_roles, r.scores) as a (employee_id, role, score)
  where r.occasion = 'visit' and not r.is_excluded and a.role = 'consultant'
  group by 2, 3
),
follow_up as (
  select (r.content ->> 'assigneeId')::uuid as employee_id, (r.content ->> 'dueAt')::timestamptz as due_at,
    (r.content ->> 'doneAt')::timestamptz as done_at
  from public.records r
  where r.kind = 'follow_up' and r.content ->> 'type' <> 'care' and r.content ->> 'node' is null
),
completion as (
  select 'C02', f.employee_id, date_trunc('month', (f.due_at + interval '24 hours') at time zone s.zone)::date,
    sum(case when f.done_at <= f.due_at + interval '24 hours' then 1 else 0 end), count(*)
  from follow_up f, settings s
  where f.due_at + interval '24 hours' <= s.present
    and exists (select from posted p where p.employee_id = f.employee_id and (f.due_at at time zone s.zone)::date <@ p.during)
  group by 2, 3
),
first_visit as (
  -- of each customer the earliest, wherever it was
  select * from (
    select r.customer_ref, r.employee_id, r.branch_id, r.occurred_at,
      row_number() over (partition by r.customer_ref order by r.occurred_at, r.branch_id::text, r.external_id) as nth
    from public.records r where r.kind = 'consultation' and (r.content ->> 'isFirstVisit')::boolean
  ) v where nth = 1
),
conversion as (
  select 'C01', v.employee_id, date_trunc('month', (v.occurred_at + interval '7 days') at time zone s.zone)::date,
    sum(case when exists (
      select from deal d where d.customer_ref = v.customer_ref and d.paid_at < v.occurred_at + interval '7 days'
        and (d.paid_at at time zone s.zone)::date >= (v.occurred_at at time zone s.zone)::date
        -- half or more gone back is no deal
        and not (d.refunded_at <= s.present and d.amount - d.refunded <= d.amount / 2)) then 1 else 0 end), count(*)
  from first_visit v, settings s
  where v.occurred_at + interval '7 days' <= s.present
    and exists (select from posted p where p.employee_id = v.employee_id and (v.occurred_at at time zone s.zone)::date <@ p.during)
  group by 2, 3
),
refunds as (
  select 'C06', (p.part ->> 'employeeId')::uuid, date_trunc('month', (d.paid_at + interval '30 days') at time zone s.zone)::date,
    sum(case when d.refunded_at <= d.paid_at + interval '30 days' and d.refunded >= d.amount / 2
      then (p.part ->> 'shareBp')::integer else 0 end), sum((p.part ->> 'shareBp')::integer)
  from deal d cross join settings s cross join lateral jsonb_array_elements(d.staff) as p (part)
  where d.paid_at + interval '30 days' <= s.present
    and exists (select from posted o where o.employee_id = (p.part ->> 'employeeId')::uuid
      and (d.paid_at at time zone s.zone)::date <@ o.during)
  group by 2, 3
)
select kpi, employee_id, to_char(month, 'YYYY-MM') as month, top::text, bottom::text
from (select * from satisfaction union all select * from completion union all select * from conversion
  union all select * from refunds) everything
-- who has left before the window closed has no score any more
where exists (select from posted p where p.employee_id = everything.employee_id
  and p.during && daterange(month, (month + interval '1 month')::date))`;
