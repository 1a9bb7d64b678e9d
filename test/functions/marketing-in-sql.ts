import { personMonthsInSql } from './person-months-in-sql.ts';

/** The KPIs of marketing, from leads, campaigns and deals. Each campaign of the demo lies in one month. */
export const marketingInSql = personMonthsInSql(
  'marketing',
  `
lead as (
  select id, branch_id, (content ->> 'ownerId')::uuid as owner, customer_ref, content ->> 'phoneHash' as phone, occurred_at as created,
    content ->> 'channel' as channel, content ->> 'campaignId' as campaign, (content ->> 'hasConsent')::boolean as has_consent,
    (content ->> 'isValid')::boolean as is_valid, (content ->> 'firstArrivalAt')::timestamptz as arrived,
    row_number() over (partition by content ->> 'phoneHash' order by occurred_at, branch_id::text, external_id) as nth
  from public.records where kind = 'lead'
),
-- a number that comes again within 180 days of when it last counted is the same lead
walk as (
  select id, phone, nth, created as counted, true as is_new from lead where nth = 1
  union all
  select l.id, l.phone, l.nth, case when l.created >= w.counted + interval '180 days' then l.created else w.counted end,
    l.created >= w.counted + interval '180 days'
  from walk w join lead l on l.phone = w.phone and l.nth = w.nth + 1
),
newcomer as (select l.* from lead l join walk using (id) where is_new),
campaign as (
  select id, branch_id, external_id, employee_id, occurred_at as began, (content ->> 'costFen')::numeric as cost,
    (content ->> 'from')::date as first_day, (content ->> 'to')::date as last_day
  from public.records where kind = 'campaign'
),
deal as (
  select customer_ref, (content ->> 'paidAt')::timestamptz as paid, (content ->> 'amountFen')::numeric as amount,
    case when (content #>> '{refund,at}')::timestamptz <= present then (content #>> '{refund,amountFen}')::numeric else 0 end as refunded
  from public.records, settings where kind = 'deal'
),
-- what is agreed with a branch's people for a month; half a month owes half of it
quota as (
  select p.employee_id, lower(here) as since, t.value::numeric * (upper(here) - lower(here)) / (upper(month) - lower(month)) as leads
  from settings, public.targets t join public.postings p on p.role = t.role and p.branch_id = t.branch_id,
    generate_series(date_trunc('month', t.effective_on), present, interval '1 month') d,
    lateral (select daterange(d::date, (d + interval '1 month')::date)) m (month), lateral (select p.during * month) h (here)
  where t.kpi_id = 'M01' and t.quantity = 'quota' and not isempty(here)
),
-- a customer belongs to the campaign that brought them first
brought as (
  select distinct on (n.customer_ref) n.owner, n.customer_ref, n.arrived, c.id as campaign_id
  from newcomer n join campaign c on c.branch_id = n.branch_id and c.external_id = n.campaign
  where n.arrived is not null order by n.customer_ref, n.arrived
),
fact as (
  select 'M01' as kpi, owner as employee_id, created as worked_at, (created at time zone zone)::date as counted_on, 1::numeric as top, 0::numeric as bottom
  from newcomer, settings where is_valid
  union all
  select 'M01', employee_id, since::timestamp at time zone zone, since, 0, leads from quota, settings
  union all
  select 'M02', owner, created, ((created + interval '30 days') at time zone zone)::date,
    case when arrived < created + interval '30 days' then 1 else 0 end, 1
  from newcomer, settings where created + interval '30 days' <= present
  union all
  select 'M03', owner, arrived, ((arrived + interval '30 days') at time zone zone)::date,
    case when exists (select from deal d where d.customer_ref = b.customer_ref and d.paid < b.arrived + interval '30 days'
      and (d.paid at time zone zone)::date >= (b.arrived at time zone zone)::date
      -- half or more gone back is no deal
      and d.refunded < d.amount / 2) then 1 else 0 end, 1
  from brought b, settings where arrived + interval '30 days' <= present
  union all
  select 'M04', employee_id, began, last_day + 60, 0, cost
  from campaign, settings where last_day + 60 < (present at time zone zone)::date
  union all
  select 'M04', c.employee_id, c.began, c.last_day + 60, d.amount - d.refunded, 0
  from settings, campaign c join brought b on b.campaign_id = c.id join deal d using (customer_ref)
  where last_day + 60 < (present at time zone zone)::date and (d.paid at time zone zone)::date between c.first_day and c.last_day + 60
  union all
  select 'M05', employee_id, began, last_day, cost, 0 from campaign, settings where last_day < (present at time zone zone)::date
  union all
  select 'M05', owner, created, (arrived at time zone zone)::date, 0, 1 from newcomer, settings where arrived <= present
  union all
  select 'M06', l.owner, l.created, (l.created at time zone zone)::date,
    case when is_new and has_consent and channel is not null and (campaign is not null or channel in ('referral', 'street')) then 1 else 0 end, 1
  from settings, lead l join walk using (id)
)`,
);
