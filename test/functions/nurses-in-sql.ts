import { personMonthsInSql } from './person-months-in-sql.ts';

/** Four KPIs of nurses and the three parts of the care index, from checklists, follow-ups, answers and inspections. */
const partsInSql = personMonthsInSql(
  'nurse',
  `
checklist as (
  select c.employee_id, c.content ->> 'type' as type, (p.content ->> 'startedAt')::timestamptz as started,
    (c.content ->> 'tickedAt')::timestamptz as ticked_at, (c.content ->> 'itemsTicked')::integer as ticked,
    (c.content ->> 'itemsMandatory')::integer as mandatory
  from public.records c join public.records p on p.kind = 'procedure' and p.branch_id = c.branch_id
    and p.external_id = c.content ->> 'procedureId'
  where c.kind = 'checklist'
),
-- how many days early or late a node may be done; on the day it is due at the latest for the first two
node_days (name, early, late) as (values ('24h', 1, 0), ('72h', 1, 0), ('d7', 1, 1)),
contact as (
  select assignee, type, due, due + make_interval(days => late) as closes,
    case when done_on - due_on between -early and late then 1 else 0 end as on_time
  from follow_up join node_days on name = node
),
answer as (
  select a.employee_id, a.aspect, a.score, r.occasion, v.arrived_at, r.answered_on
  from public.responses r join public.visits v on v.id = r.visit_id,
    unnest(r.rated_employee_ids, r.rated_roles, r.rated_aspects, r.scores) as a (employee_id, role, aspect, score)
  where not r.is_excluded and a.role = 'nurse'
),
fact as (
  select 'N01' as kpi, employee_id, started as worked_at, (started at time zone zone)::date as counted_on,
    case when ticked_at <= started then ticked else 0 end as top, mandatory as bottom
  from checklist, settings where type = 'pre_op'
  union all
  select 'N02', employee_id, arrived_at, answered_on, score, 1 from answer where occasion = 'day_7'
  union all
  select 'N03.contacts', assignee, due, (closes at time zone zone)::date, on_time, 1
  from contact, settings where type = 'care' and closes <= present
  union all
  select 'N03.felt', employee_id, arrived_at, answered_on, score, 1 from answer where occasion = 'visit' and aspect = 'care'
  union all
  select 'N03.comfort', employee_id, started, (started at time zone zone)::date, case when ticked_at is not null then 1 else 0 end, 1
  from checklist, settings where type = 'comfort'
  union all
  select 'N04', assignee, due, (closes at time zone zone)::date, on_time, 1
  from contact, settings where type <> 'care' and closes <= present
  union all
  select 'N05', employee_id, occurred_at, occurred_on,
    case when (content ->> 'hasCriticalFail')::boolean then 0 else (content ->> 'pointsEarned')::integer end,
    (content ->> 'pointsPossible')::integer
  from public.records where kind = 'inspection'
)`,
);

/** The five KPIs of nurses: the care index is made of its parts, and the weight of a missing one goes to the others. */
export const nursesInSql = `
with part as (${partsInSql})
select * from part
union all
select 'N03', employee_id, month, sum(100 * weight * top::numeric / bottom::numeric / best)::text, sum(weight)::text
from part join (values ('N03.contacts', 4000, 1), ('N03.felt', 3000, 5), ('N03.comfort', 3000, 1)) as w (kpi, weight, best) using (kpi)
group by employee_id, month having sum(weight) >= 7000`;
