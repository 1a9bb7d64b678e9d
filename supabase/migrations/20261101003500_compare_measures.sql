/*
 * Any share or mean of every branch, month by month, and what its customers were like: what the
 * comparison needs beyond NPS and satisfaction. As in compare_branches(): monthly totals only, for
 * leads and head office, and a cell of fewer than five is withheld here, in the database.
 */

-- Records' measures are few of a branch's rows; without this a month of all of them is read for one.
create index monthly_measures_of_measure on public.monthly_measures (measure, month);

/**
 * n, Σ and Σ² of a measure by month and branch. NPS counts −1, 0, 1; satisfaction 1 for a rating from 4;
 * complaints come by visit: n is the visits, the sum the complaints. Anything else is a measure whose
 * values are what is averaged: a flag or a rating.
 */
create function private.branch_sums(p_measure text, p_from date, p_to date)
returns table (month date, branch_id uuid, n bigint, sum bigint, sum_squares bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_measure in ('nps', 'satisfaction', 'complaint') then
    return query
    with complaints as materialized (
      select m.month, m.branch_id, sum(m.n)::bigint as count from public.monthly_measures m
      where p_measure = 'complaint' and m.measure = 'complaint' and m.month between p_from and p_to group by 1, 2
    ), counts as (
      select m.month, m.branch_id, sum(m.visits)::bigint as visits, sum(m.detractors)::bigint as detractors,
        sum(m.passives)::bigint as passives, sum(m.promoters)::bigint as promoters,
        sum(m.unsatisfied)::bigint as unsatisfied, sum(m.satisfied)::bigint as satisfied
      from public.monthly_branch_measures m where m.month between p_from and p_to group by 1, 2
    )
    select t.month, t.branch_id, s.n, s.sum, s.sum_squares
    from counts t left join complaints c using (month, branch_id)
    cross join lateral (values
      ('nps', t.detractors + t.passives + t.promoters, t.promoters - t.detractors, t.promoters + t.detractors),
      ('satisfaction', t.unsatisfied + t.satisfied, t.satisfied, t.satisfied),
      ('complaint', t.visits, coalesce(c.count, 0), coalesce(c.count, 0))
    ) as s (name, n, sum, sum_squares)
    where s.name = p_measure;
  else
    return query
    select m.month, m.branch_id, sum(m.n)::bigint, sum(m.sum)::bigint, sum(m.sum_squares)::bigint
    from public.monthly_measures m
    where m.measure = p_measure::public.measure and m.month between p_from and p_to group by 1, 2;
  end if;
end $$;

/** What may be compared: shares and means. Money and counts without a denominator are not. */
create function private.is_compared_measure(p_measure text) returns boolean
language sql immutable parallel safe
return p_measure in ('nps', 'satisfaction', 'rating', 'complaint', 'complaint_on_time', 'follow_up_on_time', 'node_on_time',
  'care_on_time', 'first_visit_deal', 'appointment_kept', 'procedure_success', 'record_complete', 'chat_fast');

/**
 * One document, so that no limit on rows cuts a large chain off: the months, and of each branch with
 * anything in them its n, Σ, Σ², visits and responses in the order of the months. Where n is between 1
 * and 4, Σ and Σ² are null.
 */
create function public.compare_measure(p_measure text, p_from_month date, p_to_month date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  first_month constant date := private.month_of(p_from_month);
  last_month constant date := private.month_of(p_to_month);
begin
  if not (private.is_hq() or cardinality(private.branch_ids('lead')) > 0) then perform private.fail('forbidden'); end if;
  if first_month is null or last_month is null or first_month > last_month
    or last_month > (first_month + interval '35 months')::date then
    perform private.fail('invalid_period', 'at most 36 months, first month first');
  end if;
  if private.is_compared_measure(p_measure) is not true then perform private.fail('measure_unknown'); end if;
  return (
    with months as (
      select m::date as month from generate_series(first_month, last_month, interval '1 month') m
    ), sums as materialized (
      select * from private.branch_sums(p_measure, first_month, last_month)
    ), rates as materialized (
      select m.month, m.branch_id, sum(m.visits)::bigint as visits, sum(m.responses)::bigint as responses
      from public.monthly_branch_measures m where m.month between first_month and last_month group by 1, 2
    ), known as (
      select branch_id from sums where n > 0 union select branch_id from rates where visits > 0 or responses > 0
    ), branches as (
      select b.id, b.code, b.name_zh, b.name_en,
        jsonb_agg(coalesce(s.n, 0) order by m.month) as n,
        jsonb_agg(case when s.n >= 5 then s.sum end order by m.month) as sum,
        jsonb_agg(case when s.n >= 5 then s.sum_squares end order by m.month) as sum_squares,
        jsonb_agg(coalesce(r.visits, 0) order by m.month) as visits,
        jsonb_agg(coalesce(r.responses, 0) order by m.month) as responses
      from known k join public.branches b on b.id = k.branch_id
      cross join months m
      left join sums s on s.branch_id = b.id and s.month = m.month
      left join rates r on r.branch_id = b.id and r.month = m.month
      group by b.id
    )
    select jsonb_build_object(
      'months', (select jsonb_agg(to_char(month, 'YYYY-MM') order by month) from months),
      'branches', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'nameZh', name_zh, 'nameEn', name_en,
        'n', n, 'sum', sum, 'sumSquares', sum_squares, 'visits', visits, 'responses', responses) order by code) from branches), '[]'))
  );
end $$;
grant execute on function public.compare_measure(text, date, date) to authenticated;

/**
 * What a branch cannot choose: of one month, its answers by whether the visit was the customer's first
 * and by kind of treatment. Strata of fewer than five are not told, and neither is what is left when
 * the others are taken from the branch's total: what is kept back of a branch is nothing, or together
 * at least five answers. Answers that know no visit are always among what is kept back. One month at a
 * time on purpose: a longer window would give a small month away by subtraction.
 */
create function public.compare_strata(p_measure text, p_month date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare first_day constant date := private.month_of(p_month);
begin
  if not (private.is_hq() or cardinality(private.branch_ids('lead')) > 0) then perform private.fail('forbidden'); end if;
  if first_day is null then perform private.fail('invalid_period'); end if;
  if p_measure is null or p_measure not in ('nps', 'satisfaction', 'rating') then perform private.fail('measure_unknown'); end if;
  return (
    with answers as (
      select r.branch_id, v.kind = 'first' as is_first, t.category, f.value, 1 as times
      from public.responses r
      left join public.visits v on v.id = r.visit_id
      left join public.treatments t on t.id = r.treatment_id
      cross join lateral private.facts_of_response(r.occasion, r.nps, r.rated_employee_ids, r.rated_roles, r.rated_aspects, r.scores) f
      where r.answered_on >= first_day and r.answered_on < (first_day + interval '1 month')::date and not r.is_excluded
        and f.measure = case when p_measure = 'nps' then 'nps'::public.measure else 'rating' end
      union all
      -- of imported totals no visit is known
      select m.branch_id, null, null, m.value, m.count from public.stored_measurements m
      where m.occurred_on >= first_day and m.occurred_on < (first_day + interval '1 month')::date
        and ((p_measure = 'nps' and m.measure = 'nps_class') or (p_measure = 'satisfaction' and m.measure = 'satisfied')
          or (p_measure = 'rating' and m.measure = 'rating'))
    ), scored as (
      select branch_id, is_first, category, is_first is not null and category is not null as is_told, times,
        case when p_measure = 'rating' or is_first is null then value
          when p_measure = 'satisfaction' then (value >= 4)::integer
          when value >= 9 then 1 when value <= 6 then -1 else 0 end as value
      from answers
    ), strata as (
      select branch_id, is_told, case when is_told then is_first end as is_first, case when is_told then category end as category,
        sum(times)::bigint as n, sum(value * times)::bigint as sum, sum(value * value * times)::bigint as sum_squares
      from scored group by 1, 2, 3, 4
    ), pooled as (
      select *, sum(n) over (partition by branch_id order by is_told, n, is_first, category
        rows between unbounded preceding and 1 preceding) as before
      from strata
    )
    -- from the smallest on: what is kept back grows until it is five
    select coalesce(jsonb_agg(jsonb_build_object('branchId', branch_id, 'isFirst', is_first, 'category', category,
        'n', n, 'sum', sum, 'sumSquares', sum_squares) order by branch_id, is_first, category), '[]')
    from pooled where is_told and n >= 5 and coalesce(before, 0) not between 1 and 4
  );
end $$;
grant execute on function public.compare_strata(text, date) to authenticated;
