/**
 * Six KPIs of doctors, nurses and client service, from the raw records and by another way than the
 * product's: one statement over their JSON. One row per person, month and KPI, as in
 * `consultants-in-sql.ts`. $1 is the instant that counts as now.
 */
export const otherRolesInSql = `
with settings as (select $1::text::timestamptz as present, 'Asia/Shanghai' as zone),
procedure as (
  select branch_id, external_id, (content ->> 'doctorId')::uuid as doctor, (content ->> 'startedAt')::timestamptz as started,
    (content ->> 'completedAt')::timestamptz as completed, (content ->> 'consentSignedAt')::timestamptz as consent,
    (content ->> 'noteDoneAt')::timestamptz as note
  from public.records where kind = 'procedure'
),
rows as (
  select 'D05' as kpi, 'doctor' as role, doctor as employee_id, started as event, completed + interval '24 hours' as counted,
    case when consent < started and note <= completed + interval '24 hours' then 1 else 0 end as top, 1 as bottom
  from procedure, settings where completed + interval '24 hours' <= present
  union all
  select 'N01', 'nurse', c.employee_id, p.started, p.started,
    case when (c.content ->> 'tickedAt')::timestamptz <= p.started then (c.content ->> 'itemsTicked')::integer else 0 end,
    (c.content ->> 'itemsMandatory')::integer
  from public.records c join procedure p on p.branch_id = c.branch_id and p.external_id = c.content ->> 'procedureId'
  where c.kind = 'checklist' and c.content ->> 'type' = 'pre_op'
  union all
  select 'N05', 'nurse', employee_id, occurred_at, occurred_at,
    case when (content ->> 'hasCriticalFail')::boolean then 0 else (content ->> 'pointsEarned')::integer end,
    (content ->> 'pointsPossible')::integer
  from public.records where kind = 'inspection'
  union all
  select 'K03', 'service', employee_id, (content ->> 'firstMessageAt')::timestamptz, (content ->> 'firstMessageAt')::timestamptz,
    case when (content ->> 'rating')::integer >= 4 then 1 else 0 end, 1
  from public.records where kind = 'chat' and content ->> 'rating' is not null
  union all
  select 'K04', 'service', employee_id, at, at, case when came is not null then 1 else 0 end, 1
  from settings, (select employee_id, (content ->> 'at')::timestamptz as at, (content ->> 'arrivedAt')::timestamptz as came,
      (content ->> 'cancelledAt')::timestamptz as cancelled from public.records where kind = 'appointment') a
  where (at at time zone zone)::date < (present at time zone zone)::date
    and not coalesce(cancelled <= at - interval '24 hours', false)
  union all
  select 'K06', 'service', employee_id, occurred_at, occurred_at, (content ->> 'pointsEarned')::integer,
    (content ->> 'pointsPossible')::integer
  from public.records where kind = 'quality_check'
)
select kpi, r.employee_id, to_char(counted at time zone zone, 'YYYY-MM') as month, sum(top)::text as top, sum(bottom)::text as bottom
from rows r cross join settings
where exists (select from public.postings p where p.employee_id = r.employee_id and p.role::text = r.role
    and (event at time zone zone)::date <@ p.during)
  -- who has left before it counts has no score any more
  and exists (select from public.postings p where p.employee_id = r.employee_id and p.role::text = r.role
    and p.during && daterange(date_trunc('month', counted at time zone zone)::date,
      (date_trunc('month', counted at time zone zone) + interval '1 month')::date))
group by 1, 2, 3`;
