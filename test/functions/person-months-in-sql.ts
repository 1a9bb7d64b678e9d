/**
 * One row per person, month and KPI out of a role's single facts, read from the raw rows and by
 * another way than the product's: joins, windows and intervals over the records' JSON instead of
 * derived facts, rollups and fractions. $1 is the instant that counts as now; windows that close
 * later are open.
 *
 * @param facts common table expressions, the last of them
 *   `fact (kpi, employee_id, worked_at, counted_on, top, bottom)`: `worked_at` decides as what somebody
 *   worked, `counted_on` the month
 */
export const personMonthsInSql = (role: string, facts: string) => `
with recursive settings as (select $1::text::timestamptz as present, 'Asia/Shanghai' as zone),
posted as (select employee_id, during from public.postings where role = '${role}'),
-- done by another role is not done, by a colleague of the role it is, to the assignee's credit
follow_up as (
  select assignee, type, node, due, done, (due at time zone zone)::date as due_on, (done at time zone zone)::date as done_on
  from settings, lateral (
    select (content ->> 'assigneeId')::uuid as assignee, content ->> 'type' as type, content ->> 'node' as node,
      (content ->> 'dueAt')::timestamptz as due, case when content ->> 'executorId' is null or content ->> 'executorId' = content ->> 'assigneeId'
        or exists (select from posted p where p.employee_id = (content ->> 'executorId')::uuid
          and ((content ->> 'doneAt')::timestamptz at time zone zone)::date <@ p.during) then (content ->> 'doneAt')::timestamptz end as done
    from public.records where kind = 'follow_up'
  ) f
),
${facts}
select kpi, f.employee_id, to_char(counted_on, 'YYYY-MM') as month, sum(top)::text as top, sum(bottom)::text as bottom
from fact f cross join settings
where exists (select from posted p where p.employee_id = f.employee_id and (worked_at at time zone zone)::date <@ p.during)
  -- who has left before it counts has no score any more
  and exists (select from posted p where p.employee_id = f.employee_id
    and p.during && daterange(date_trunc('month', counted_on)::date, (date_trunc('month', counted_on) + interval '1 month')::date))
group by 1, 2, 3 having sum(bottom) > 0`;
