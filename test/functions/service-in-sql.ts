import { personMonthsInSql } from './person-months-in-sql.ts';

/** The six KPIs of client service, from chats, appointments, complaints and quality checks. */
export const serviceInSql = personMonthsInSql(
  'service',
  `
chat as (
  select id, branch_id, employee_id, (content ->> 'firstMessageAt')::timestamptz as asked, (content ->> 'firstReplyAt')::timestamptz as answered,
    (content ->> 'needsResolution')::boolean as is_problem, (content ->> 'isResolved')::boolean as is_solved,
    coalesce(content ->> 'resolvedAt', content ->> 'firstReplyAt', content ->> 'firstMessageAt')::timestamptz + interval '72 hours' as settled,
    (content ->> 'reopenedAt')::timestamptz as reopened, (content ->> 'rating')::integer as rating
  from public.records where kind = 'chat'
),
complaint as (
  select id, branch_id, employee_id, (content ->> 'openedAt')::timestamptz as opened, (content ->> 'firstTouchedAt')::timestamptz as touched,
    (content ->> 'closedAt')::timestamptz as closed,
    (content ->> 'openedAt')::timestamptz + case content ->> 'grade' when 'major' then interval '72 hours' else interval '24 hours' end as due
  from public.records where kind = 'complaint'
),
-- how long the doors were open while somebody waited; a special day's hours, or null, come before its weekday's
wait as (
  select w.id, coalesce(sum(upper(open * w.during) - lower(open * w.during)), interval '0') as long
  from settings cross join (
    select id, branch_id, tstzrange(asked, coalesce(answered, present)) as during from chat, settings
    union all
    select id, branch_id, tstzrange(opened, touched) from complaint where touched is not null
  ) w join public.branches b on b.id = w.branch_id,
    lateral (select to_char(d, 'YYYY-MM-DD') as day, lower(to_char(d, 'dy')) as weekday
      from generate_series(date_trunc('day', lower(w.during) at time zone zone), upper(w.during) at time zone zone, interval '1 day') d) as days,
    lateral (select case when special_days ? day then special_days -> day else opening_hours -> weekday end) as h (hours),
    lateral (select case jsonb_typeof(hours) when 'array' then tstzrange((day || ' ' || (hours ->> 0))::timestamp at time zone zone,
      (day || ' ' || (hours ->> 1))::timestamp at time zone zone) else 'empty' end) as o (open)
  group by 1
),
fact as (
  select 'K01' as kpi, employee_id, asked as worked_at, (asked at time zone zone)::date as counted_on,
    case when answered is not null and long < interval '61 seconds' then 1 else 0 end as top, 1 as bottom
  from settings, chat join wait using (id) where answered is not null or long >= interval '61 seconds'
  union all
  select 'K02', employee_id, asked, (settled at time zone zone)::date,
    case when is_solved and not coalesce(reopened <= settled, false) then 1 else 0 end, 1
  from settings, chat where is_problem and settled <= present
  union all
  select 'K03', employee_id, asked, (asked at time zone zone)::date, case when rating >= 4 then 1 else 0 end, 1
  from settings, chat where rating is not null
  union all
  select 'K04', employee_id, at, (at at time zone zone)::date, case when came is not null then 1 else 0 end, 1
  from settings, (select employee_id, (content ->> 'at')::timestamptz as at, (content ->> 'arrivedAt')::timestamptz as came,
      (content ->> 'cancelledAt')::timestamptz as cancelled from public.records where kind = 'appointment') a
  where (at at time zone zone)::date < (present at time zone zone)::date
    and not coalesce(cancelled <= at - interval '24 hours', false)
  union all
  select 'K05', employee_id, opened, (due at time zone zone)::date,
    case when closed <= due and long < interval '1801 seconds' then 1 else 0 end, 1
  from settings, complaint left join wait using (id) where due <= present
  union all
  select 'K06', employee_id, occurred_at, occurred_on, (content ->> 'pointsEarned')::integer, (content ->> 'pointsPossible')::integer
  from public.records where kind = 'quality_check'
)`,
);
