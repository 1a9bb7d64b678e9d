/*
 * The manager's overview besides its figures: how far customers came, when they were unhappy, who
 * waits for a call, and how old each source of data is. Figures themselves come from the rollups.
 * Here rows are read, of one branch, one month and one day, through their indexes: what it costs
 * grows with how busy the branch is, never with its history.
 */

/**
 * How many visits of these days (both included) were closed, asked, started and finished. Who
 * answered counts as asked and started. `recorded` are the visits of which asking was written down
 * by itself: 0 of imported visits says that nothing is known, not that nobody was asked.
 * (In plpgsql: `asked_at` comes with a later migration.)
 */
create function private.response_funnel(p_branch_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('closed', count(*), 'asked', count(*) filter (where v.asked_at is not null or f.is_finished),
      'started', count(*) filter (where s.visit_id is not null or f.is_finished),
      'finished', count(*) filter (where f.is_finished), 'recorded', count(v.asked_at))
    from public.visits v
    left join private.visit_starts s on s.visit_id = v.id
    cross join lateral (select exists (select from public.responses r
      where r.visit_id = v.id and r.occasion = 'visit' and not r.is_excluded) as is_finished) f
    where v.branch_id = p_branch_id and v.occurred_on between p_from and p_to and v.closed_at is not null);
end $$;

/**
 * A customer who was unhappy: a detractor, or one who gave somebody three stars or fewer. One thing a
 * response, so that its share has an honest n.
 */
create function private.is_unhappy(p_nps smallint, p_scores smallint[]) returns boolean
language sql immutable parallel safe
return coalesce(p_nps <= 6, false) or 3 >= any (p_scores);

/**
 * { funnel, today: { funnel, promoters, passives, detractors, satisfied, ratings } | null,
 *   hours: [[weekday 1–7, hour of the branch's day, answers, unhappy]],
 *   sources: [[name, newest event, newest arrival | null]],
 *   calls: [unhappy customers of the last 30 days who may be called, newest first, at most 20],
 *   complaints: { open, oldestAt } }
 * p_month: its first day. p_day: today, or null where the month is over.
 */
create function public.read_branch_pulse(p_branch_id uuid, p_month date, p_day date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  zone text;
  month_end constant date := (p_month + interval '1 month')::date - 1;
begin
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  if p_month is null or p_month <> private.month_of(p_month) then perform private.fail('invalid_period'); end if;
  select time_zone into zone from public.branches where id = p_branch_id;
  return jsonb_build_object(
    'funnel', private.response_funnel(p_branch_id, p_month, month_end),
    'today', case when p_day is not null then (
      select jsonb_build_object('funnel', private.response_funnel(p_branch_id, p_day, p_day),
        'promoters', count(*) filter (where r.nps >= 9), 'passives', count(*) filter (where r.nps in (7, 8)),
        'detractors', count(*) filter (where r.nps <= 6),
        'satisfied', coalesce(sum((select count(*) from unnest(r.scores) s where s >= 4)), 0),
        'ratings', coalesce(sum(cardinality(r.scores)), 0))
      from public.responses r
      where r.branch_id = p_branch_id and r.answered_at >= (p_day::timestamp - interval '1 day') at time zone zone
        and r.answered_on = p_day and r.occasion = 'visit' and not r.is_excluded) end,
    'hours', (select coalesce(jsonb_agg(jsonb_build_array(h.weekday, h.hour, h.answers, h.unhappy) order by h.weekday, h.hour), '[]')
      from (
        select extract(isodow from r.answered_at at time zone zone)::integer as weekday,
          extract(hour from r.answered_at at time zone zone)::integer as hour, count(*) as answers,
          count(*) filter (where private.is_unhappy(r.nps, r.scores)) as unhappy
        from public.responses r
        where r.branch_id = p_branch_id and r.answered_at >= (p_month::timestamp at time zone zone)
          and r.answered_at < ((month_end + 1)::timestamp at time zone zone)
          and r.occasion = 'visit' and r.channel <> 'import' and not r.is_time_uncertain and not r.is_excluded
        group by 1, 2
      ) h),
    'sources', (select coalesce(jsonb_agg(jsonb_build_array(s.name, s.event_at, s.arrived_at) order by s.place), '[]')
      from private.sources_of(p_branch_id) s),
    'calls', (select coalesce(jsonb_agg(to_jsonb(c) order by c."answeredAt" desc), '[]') from (
        select r.id, r.answered_at as "answeredAt", r.nps, (select min(s) from unnest(r.scores) s) as lowest, r.comment,
          r.language, exists (select from private.contacts k where k.response_id = r.id) as "hasNumber"
        from public.responses r
        where r.branch_id = p_branch_id and r.answered_at > now() - interval '30 days' and r.wants_contact
          and private.is_unhappy(r.nps, r.scores) and not r.is_excluded
        order by r.answered_at desc limit 20
      ) c),
    'complaints', (select jsonb_build_object('open', count(*), 'oldestAt', min(r.occurred_at)) from public.records r
      where r.branch_id = p_branch_id and r.kind = 'complaint' and r.occurred_on > current_date - 90
        and r.content ->> 'closedAt' is null));
end $$;
grant execute on function public.read_branch_pulse(uuid, date, date) to authenticated;

/** Where a branch's data comes from: the newest event of each source, and when it last arrived, of what arrives by file. */
create function private.sources_of(p_branch_id uuid) returns table (place integer, name text, event_at timestamptz, arrived_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select 1, c.channel::text, max(r.answered_at), max(r.received_at)
  from unnest(array['kiosk', 'phone']::public.response_channel[]) as c (channel)
  join public.responses r on r.branch_id = p_branch_id and r.channel = c.channel and r.answered_at > now() - interval '60 days'
  group by c.channel
  union all
  select 2, 'visit', max(v.closed_at), null from public.visits v
  where v.branch_id = p_branch_id and v.occurred_on > current_date - 400
  having max(v.closed_at) is not null
  union all
  select 3, k.kind::text, n.occurred_at, (select max(b.committed_at) from public.import_batches b
    where b.kind::text = k.kind::text and b.state = 'committed' and (b.branch_id = p_branch_id or b.branch_id is null))
  from unnest(enum_range(null::public.record_kind)) as k (kind)
  cross join lateral (select r.occurred_at from public.records r where r.branch_id = p_branch_id and r.kind = k.kind
    order by r.occurred_on desc limit 1) n;
$$;

/**
 * What ratings of a role are like network-wide: the prior of the twelve whole months before this one,
 * towards which a person's own mean is drawn. { role: { units, mean, meanVariance, betweenVariance,
 * withinVariance } }, for roles of ten people or more with any scatter: of fewer, the mean of the
 * role would say too much of each. Weighted sums of the whole chain, no row of anybody.
 */
create function public.role_rating_priors(p_month date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if cardinality(private.branch_ids('manager', 'lead')) = 0 and not private.is_hq() then perform private.fail('forbidden'); end if;
  if p_month is null or p_month <> private.month_of(p_month) then perform private.fail('invalid_period'); end if;
  return (
    with people as (
      select m.role, m.employee_id, sum(m.n)::float8 as n, sum(m.sum)::float8 as total, sum(m.sum_squares)::float8 as squares
      from public.monthly_measures m
      where m.month >= p_month - interval '12 months' and m.month < p_month and m.measure = 'rating' and m.employee_id is not null
      group by 1, 2 having sum(m.n) > 0
    ), roles as (
      select role, count(*) as units, sum(squares - total * total / n) / nullif(sum(n - 1), 0) as within,
        sum(total) as total, sum(n) as n, sum(total * total / n) as between, sum(n * n) as n_squares
      from people group by role
      having count(*) >= 10 and sum(squares - total * total / n) > 0
    ), scatter as (
      -- DerSimonian–Laird with variances within / n: its weights are n / within
      select role, units, within, greatest(0, ((between - total * total / n) / within - (units - 1))
        / ((n - n_squares / n) / within)) as tau2
      from roles
    )
    select coalesce(jsonb_object_agg(s.role, jsonb_build_object('units', s.units, 'mean', w.mean, 'meanVariance', 1 / w.weight,
      'betweenVariance', s.tau2, 'withinVariance', s.within)), '{}')
    from scatter s
    cross join lateral (
      select sum(p.total / p.n / (s.tau2 + s.within / p.n)) / sum(1 / (s.tau2 + s.within / p.n)) as mean,
        sum(1 / (s.tau2 + s.within / p.n)) as weight
      from people p where p.role = s.role
    ) w);
end $$;
grant execute on function public.role_rating_priors(date) to authenticated;
