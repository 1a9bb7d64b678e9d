import { personMonthsInSql } from './person-months-in-sql.ts';

/**
 * The six KPIs of doctors, from procedures and what came of them. In the demo no revision names the
 * procedure that it mends, so it is the customer's last one of the same treatment.
 */
export const doctorsInSql = personMonthsInSql(
  'doctor',
  `
procedure as (
  select id, branch_id, external_id, customer_ref, (content ->> 'doctorId')::uuid as doctor, content ->> 'treatmentCode' as treatment,
    (content ->> 'startedAt')::timestamptz as started, (content ->> 'completedAt')::timestamptz as completed,
    (content ->> 'consentSignedAt')::timestamptz as consent, (content ->> 'noteDoneAt')::timestamptz as note,
    content ->> 'revision' as revision, content ->> 'revision' is null and not coalesce((content ->> 'isPackageSession')::boolean, false) as is_decision,
    case content ->> 'category' when 'surgery' then interval '90 days' when 'laser' then interval '30 days'
      when 'skin' then interval '30 days' else interval '14 days' end as open_for
  from public.records where kind = 'procedure'
),
harmed as (
  select p.id from procedure p join public.records c on c.kind = 'complication' and c.branch_id = p.branch_id
    and c.content ->> 'procedureId' = p.external_id
  where c.content ->> 'grade' <> 'I' and (c.content ->> 'confirmedAt')::timestamptz < p.completed + p.open_for
  union
  select id from (
    select id, completed + open_for as until, lead(revision) over later as next, lead(started) over later as next_started
    from procedure window later as (partition by customer_ref, treatment order by started)
  ) p where next = 'unplanned' and next_started < until
),
-- a treatment that the customer decided on, and the next one on a later day
decision as (
  select doctor, customer_ref, started, started + interval '180 days' as closes, min(started) over later as again
  from procedure, settings where is_decision
  window later as (partition by customer_ref order by (started at time zone zone)::date
    range between interval '1 day' following and unbounded following)
),
-- a customer counts once for a doctor in the month in which the 180 days end
regular as (
  select distinct on (doctor, customer_ref, date_trunc('month', closes at time zone zone)) *
  from decision, settings order by doctor, customer_ref, date_trunc('month', closes at time zone zone), started
),
-- how many days early or late a node may be done; on day 1 to 3 means due on the second
node_days (name, slack) as (values ('d1', 1), ('d7', 1), ('d30', 2), ('d90', 5)),
fact as (
  select 'D01' as kpi, doctor as employee_id, started as worked_at, ((completed + open_for) at time zone zone)::date as counted_on,
    case when id in (select id from harmed) then 0 else 1 end as top, 1 as bottom
  from procedure, settings where completed + open_for <= present
  union all
  select 'D02', a.employee_id, v.arrived_at, r.answered_on, a.score, 1
  from public.responses r join public.visits v on v.id = r.visit_id, unnest(r.rated_employee_ids, r.rated_roles, r.scores) as a (employee_id, role, score)
  where not r.is_excluded and a.role = 'doctor' and r.answered_on - v.occurred_on between 7 and 30
  union all
  select 'D03', assignee, due, due_on + slack, case when abs(done_on - due_on) <= slack then 1 else 0 end, 1
  from settings, follow_up join node_days on name = node where type <> 'care' and due + make_interval(days => slack) <= present
  union all
  select 'D04', doctor, started, (closes at time zone zone)::date, case when again <= closes then 1 else 0 end, 1
  from regular where closes <= present
  union all
  select 'D05', doctor, started, ((completed + interval '24 hours') at time zone zone)::date,
    case when consent < started and note <= completed + interval '24 hours' then 1 else 0 end, 1
  from procedure, settings where completed + interval '24 hours' <= present
  union all
  select 'D06', doctor, started, (started at time zone zone)::date, 0, 1 from procedure, settings
  union all
  select 'D06', (c.content ->> 'aboutEmployeeId')::uuid, v.arrived_at, ((c.content ->> 'closedAt')::timestamptz at time zone zone)::date, 1, 0
  from settings, public.records c join public.visits v on v.id = c.visit_id
  where c.kind = 'complaint' and (c.content ->> 'isUpheld')::boolean
)`,
);
