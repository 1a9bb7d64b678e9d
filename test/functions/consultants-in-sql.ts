import { personMonthsInSql } from './person-months-in-sql.ts';

/** The seven KPIs of consultants, from consultations, deals, leads, follow-ups, visits and answers. */
export const consultantsInSql = personMonthsInSql(
  'consultant',
  `
deal as (
  select r.customer_ref, (r.content ->> 'paidAt')::timestamptz as paid_at, (r.content ->> 'amountFen')::numeric as amount,
    coalesce((r.content #>> '{refund,amountFen}')::numeric, 0) as refunded, (r.content #>> '{refund,at}')::timestamptz as refunded_at,
    r.content -> 'staff' as staff
  from public.records r where r.kind = 'deal'
),
first_visit as (
  -- of each customer the earliest, wherever it was
  select * from (
    select r.customer_ref, r.employee_id, r.occurred_at as came_at,
      row_number() over (partition by r.customer_ref order by r.occurred_at, r.branch_id::text, r.external_id) as nth
    from public.records r where r.kind = 'consultation' and (r.content ->> 'isFirstVisit')::boolean
  ) v where nth = 1
),
-- when each first deal that stands was paid, counted from the visit's day on; half or more gone back is no deal
conversion as (
  select v.employee_id, v.came_at, min(d.paid_at) as paid_at
  from first_visit v cross join settings s left join deal d on d.customer_ref = v.customer_ref
    and (d.paid_at at time zone s.zone)::date >= (v.came_at at time zone s.zone)::date
    and not (d.refunded_at <= s.present and d.amount - d.refunded <= d.amount / 2)
  group by v.customer_ref, 1, 2
),
first_contact as (
  select (contact ->> 'employeeId')::uuid as employee_id, (contact ->> 'at')::timestamptz as at, contact ->> 'outcome' as outcome,
    (contact ->> 'outcomeAt')::timestamptz as ended
  from public.records, lateral (select content -> 'firstContact') c (contact)
  where kind = 'lead' and jsonb_typeof(contact) = 'object'
),
month_end as (
  select (d + interval '1 month' - interval '1 day')::date as day
  from settings, generate_series(date_trunc('month', present at time zone zone) - interval '15 months', present at time zone zone, interval '1 month') d
),
-- at the end of a month, the customers of the last 180 days and when each was served last
served as (
  select m.day, s.employee_id, v.customer_ref, max(v.arrived_at) as last_at
  from month_end m join public.visits v on v.occurred_on > m.day - 180 and v.occurred_on <= m.day
    join public.visit_staff s on s.visit_id = v.id and s.role = 'consultant'
  group by 1, 2, 3
),
referral as (
  select content ->> 'referrerRef' as referrer, ((content ->> 'firstArrivalAt')::timestamptz at time zone zone)::date as arrived_on
  from public.records, settings where kind = 'lead'
),
fact as (
  select 'C01' as kpi, employee_id, came_at as worked_at, ((came_at + interval '7 days') at time zone zone)::date as counted_on,
    case when paid_at < came_at + interval '7 days' then 1 else 0 end as top, 1 as bottom
  from conversion, settings where came_at + interval '7 days' <= present
  union all
  select 'C02', assignee, due, ((due + interval '24 hours') at time zone zone)::date,
    case when done <= due + interval '24 hours' then 1 else 0 end, 1
  from follow_up, settings where type <> 'care' and node is null and due + interval '24 hours' <= present
  union all
  select 'C03', a.employee_id, v.arrived_at, r.answered_on, a.score, 1
  from public.responses r join public.visits v on v.id = r.visit_id, unnest(r.rated_employee_ids, r.rated_roles, r.scores) as a (employee_id, role, score)
  where r.occasion = 'visit' and not r.is_excluded and a.role = 'consultant'
  union all
  select 'C04', employee_id, at, ((at + interval '72 hours') at time zone zone)::date,
    case when outcome in ('booked', 'consulted', 'added_and_replied') and coalesce(ended <= at + interval '72 hours', true) then 1 else 0 end, 1
  from first_contact, settings where at + interval '72 hours' <= present
  union all
  select 'C05', employee_id, max(last_at), day, count(*) filter (where exists (select from referral r
    where r.referrer = s.customer_ref and r.arrived_on > s.day - 180 and r.arrived_on <= s.day)), count(*)
  from served s, settings where day < (present at time zone zone)::date group by 2, 4
  union all
  select 'C06', (p.part ->> 'employeeId')::uuid, d.paid_at, ((d.paid_at + interval '30 days') at time zone zone)::date,
    case when d.refunded_at <= least(d.paid_at + interval '30 days', present) and d.refunded >= d.amount / 2
      then (p.part ->> 'shareBp')::integer else 0 end, (p.part ->> 'shareBp')::integer
  from settings, deal d cross join lateral jsonb_array_elements(d.staff) as p (part)
  where d.paid_at + interval '30 days' <= present
  union all
  select 'C07', employee_id, came_at, ((came_at + interval '90 days') at time zone zone)::date,
    case when paid_at < came_at + interval '90 days' then 1 else 0 end, 1
  from conversion, settings where came_at + interval '90 days' <= present and not coalesce(paid_at < came_at + interval '7 days', false)
)`,
);
