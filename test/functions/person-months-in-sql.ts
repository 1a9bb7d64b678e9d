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
${facts}
select kpi, f.employee_id, to_char(counted_on, 'YYYY-MM') as month, sum(top)::text as top, sum(bottom)::text as bottom
from fact f cross join settings
where exists (select from posted p where p.employee_id = f.employee_id and (worked_at at time zone zone)::date <@ p.during)
  -- who has left before it counts has no score any more
  and exists (select from posted p where p.employee_id = f.employee_id
    and p.during && daterange(date_trunc('month', counted_on)::date, (date_trunc('month', counted_on) + interval '1 month')::date))
group by 1, 2, 3 having sum(bottom) > 0`;
