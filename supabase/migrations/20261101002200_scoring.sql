/*
 * What a score is made of, in one read: the engine is pure code outside the database
 * (functions/_shared/scoring), and score-period hands it what this returns.
 */

/** What each person measured in a period, by branch and role: from the rollup where whole months are asked for, else from the facts. */
create function private.person_totals(p_employee_ids uuid[], p_branch_ids uuid[], p_start date, p_end date)
returns table (employee_id uuid, branch_id uuid, role public.staff_role, measure public.measure, n bigint, sum bigint, sum_squares numeric)
language plpgsql stable security definer set search_path = '' rows 1000 as $$
begin
  if p_start = private.month_of(p_start) and p_end = private.month_of(p_end) then
    return query
    select m.employee_id, m.branch_id, m.role, m.measure, sum(m.n)::bigint, sum(m.sum)::bigint, sum(m.sum_squares)
    from public.monthly_measures m
    where m.month = any (array(select generate_series(p_start::timestamp, p_end - interval '1 day', '1 month')::date))
      and m.branch_id = any (p_branch_ids) and m.employee_id = any (p_employee_ids)
    group by 1, 2, 3, 4 having sum(m.n) <> 0;
  else
    return query
    select m.employee_id, m.branch_id, m.role, m.measure, sum(m.count)::bigint, sum(m.value::bigint * m.count)::bigint,
      sum(m.value::numeric * m.value * m.count)
    from public.measurements m
    where m.occurred_on >= p_start and m.occurred_on < p_end and not m.is_excluded
      and m.branch_id = any (p_branch_ids) and m.employee_id = any (p_employee_ids)
    group by 1, 2, 3, 4;
  end if;
end $$;

/**
 * Where customers rated a person more than once in a month: how many different customers there were, each
 * once a month. An imported answer without a visit is of a customer of its own.
 */
create function private.returning_customers(p_employee_ids uuid[], p_branch_ids uuid[], p_start date, p_end date)
returns table (employee_id uuid, branch_id uuid, role public.staff_role, measure public.measure, customers bigint)
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  return query
  select f.employee_id, r.branch_id, f.role, f.measure, count(distinct (coalesce(v.customer_ref, r.id::text), private.month_of(r.answered_on)))
  from public.responses r
  left join public.visits v on v.id = r.visit_id
  cross join lateral private.facts_of_response(r.occasion, null, r.rated_employee_ids, r.rated_roles, r.rated_aspects, r.scores) f
  where r.answered_on >= p_start and r.answered_on < p_end and not r.is_excluded
    and r.branch_id = any (p_branch_ids) and r.rated_employee_ids && p_employee_ids and f.employee_id = any (p_employee_ids)
  group by 1, 2, 3, 4
  having count(*) > count(distinct (coalesce(v.customer_ref, r.id::text), private.month_of(r.answered_on)));
end $$;

/** The versions in force on a day: of each plan the newest that is effective by then. */
create function private.plans_on(p_day date) returns setof public.plan_versions
language sql stable security definer set search_path = '' as $$
  select distinct on (plan_id) * from public.plan_versions where effective_on <= p_day order by plan_id, version desc;
$$;

/** The roles and measures whose values these plans shrink towards their role. */
create function private.shrunk_measures(p_day date) returns table (role public.staff_role, measure public.measure)
language sql stable security definer set search_path = '' as $$
  select distinct (p.content ->> 'role')::public.staff_role, m.name::public.measure
  from private.plans_on(p_day) p
  cross join jsonb_array_elements(p.content -> 'items') i
  join public.kpis k on k.id = i ->> 'kpiId'
  cross join lateral (values (k.content #>> '{aggregate,measure}'), (k.content #>> '{aggregate,numerator,measure}'),
    (k.content #>> '{aggregate,denominator,measure}')) as m (name)
  where (i ->> 'isShrunk')::boolean and m.name is not null;
$$;

/*
 * For a person, a branch or the chain, and the days from p_start up to, not including, p_end (at most
 * a year): people, postings, totals, targets, vetoes, the KPIs, the plan versions in force on the
 * first day, and, for the roles in question, what every person of the role measured network-wide in
 * the twelve months before, of which priors are estimated; without their names.
 *
 * p_scope: { employeeId } — the asker's own, or somebody posted in those days in a branch that the
 * asker runs; { branchId } of a branch that the asker runs; {} for head office; each with or without
 * { role }. Totals of a person are those of every branch: a score is of the whole period.
 */
create function public.load_scoring_inputs(p_user_id uuid, p_scope jsonb, p_start date, p_end date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  person constant uuid := (p_scope ->> 'employeeId')::uuid;
  branch constant uuid := (p_scope ->> 'branchId')::uuid;
  wanted_role constant public.staff_role := (p_scope ->> 'role')::public.staff_role;
  days daterange;
  people uuid[];
  branches uuid[];
  roles public.staff_role[];
begin
  perform private.act_as(p_user_id);
  if p_start >= p_end or p_end > p_start + 366 then perform private.fail('invalid_period'); end if;
  days := daterange(p_start, p_end);
  if person is not null then
    -- the same answer for a colleague of another branch and for nobody
    if person is distinct from private.employee_id() and not exists (
      select from public.postings where employee_id = person and during && days
        and (private.is_hq() or branch_id = any (private.branch_ids('manager', 'lead')))) then
      perform private.fail('employee_unknown');
    end if;
  elsif branch is not null then
    if not private.runs_branch(branch) then perform private.fail('forbidden'); end if;
  elsif not private.is_hq() then
    perform private.fail('forbidden');
  end if;

  select coalesce(array_agg(distinct employee_id), '{}'), coalesce(array_agg(distinct role), '{}') into people, roles
  from public.postings
  where during && days and (person is null or employee_id = person) and (branch is null or branch_id = branch)
    and (wanted_role is null or role = wanted_role);
  -- an outcome may close after a transfer
  select coalesce(array_agg(distinct branch_id), '{}') into branches from public.postings where employee_id = any (people);

  return jsonb_build_object(
    'people', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'code', code, 'name', name) order by code), '[]')
      from public.employees where id = any (people)),
    'postings', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', employee_id, 'branchId', branch_id, 'role', role,
        'from', lower(during), 'until', upper(during))), '[]')
      from public.postings where employee_id = any (people) and during && days),
    'totals', (select coalesce(jsonb_agg(jsonb_build_array(t.employee_id, t.branch_id, t.role, t.measure, t.n, t.sum, t.sum_squares)), '[]')
      from private.person_totals(people, branches, p_start, p_end) t),
    -- of what is shown with its median, which no sum knows
    'medians', (select coalesce(jsonb_agg(jsonb_build_array(m.employee_id, m.branch_id, m.role, m.measure, m.median)), '[]')
      from (select employee_id, branch_id, role, measure, percentile_cont(0.5) within group (order by value) as median
        from public.measurements
        where measure = 'reply_seconds' and response_id is null and import_batch_id is null and not is_excluded
          and occurred_on >= p_start and occurred_on < p_end and branch_id = any (branches) and employee_id = any (people)
        group by 1, 2, 3, 4) m),
    'customers', (select coalesce(jsonb_agg(jsonb_build_array(c.employee_id, c.branch_id, c.role, c.measure, c.customers)), '[]')
      from private.returning_customers(people, branches, p_start, p_end) c),
    'targets', (select coalesce(jsonb_agg(jsonb_build_object('kpiId', t.kpi_id, 'quantity', t.quantity, 'value', t.value,
        'scope', jsonb_strip_nulls(jsonb_build_object('level', t.level, 'employeeId', t.employee_id, 'role', t.role, 'branchId', t.branch_id)))), '[]')
      from (select distinct on (kpi_id, quantity, level, employee_id, role, branch_id) * from public.targets
        where effective_on <= p_start and (employee_id is null or employee_id = any (people))
          and (branch_id is null or branch_id = any (branches))
        order by kpi_id, quantity, level, employee_id, role, branch_id, effective_on desc) t
      where t.value is not null),
    'vetoes', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'employeeId', employee_id, 'cause', cause, 'occurredOn', occurred_on)), '[]')
      from public.vetoes where employee_id = any (people) and lifted_at is null and occurred_on <@ days),
    'kpis', (select coalesce(jsonb_agg(content), '[]') from public.kpis),
    'plans', (select coalesce(jsonb_agg(content), '[]') from private.plans_on(p_start)),
    'roleTotals', (select coalesce(jsonb_agg(jsonb_build_array(u.role, u.measure, u.person, u.n, u.sum, u.sum_squares)), '[]')
      from (
        select m.role, m.measure, dense_rank() over (order by m.employee_id) as person, sum(m.n) as n, sum(m.sum) as sum,
          sum(m.sum_squares) as sum_squares
        from public.monthly_measures m join private.shrunk_measures(p_start) s on s.role = m.role and s.measure = m.measure
        where m.month >= (private.month_of(p_start) - interval '12 months')::date and m.month < private.month_of(p_start)
          and m.role = any (roles) and m.employee_id is not null
        group by m.role, m.measure, m.employee_id having sum(m.n) > 0
      ) u)
  );
end $$;

/*
 * What a plan of a role is judged against: the KPIs, the plans of the other roles in force on a day,
 * and what each person of the role measured in each of the last six whole months, without their names.
 */
create function public.load_plan_evidence(p_user_id uuid, p_role public.staff_role, p_day date) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.act_as(p_user_id);
  if not (private.is_hq() or cardinality(private.branch_ids('lead')) > 0) then perform private.fail('forbidden'); end if;
  return jsonb_build_object(
    'kpis', (select coalesce(jsonb_agg(content), '[]') from public.kpis),
    'plans', (select coalesce(jsonb_agg(content), '[]') from private.plans_on(p_day)),
    'months', (select coalesce(jsonb_agg(jsonb_build_array(m.month, m.measure, m.person, m.n, m.sum, m.sum_squares)), '[]')
      from (
        select month, measure, dense_rank() over (order by employee_id) as person, sum(n) as n, sum(sum) as sum,
          sum(sum_squares) as sum_squares
        from public.monthly_measures
        where role = p_role and month >= (private.month_of(least(p_day, current_date)) - interval '6 months')::date
          and month < private.month_of(least(p_day, current_date))
        group by month, measure, employee_id having sum(n) > 0
      ) m)
  );
end $$;
grant execute on function public.load_scoring_inputs(uuid, jsonb, date, date),
  public.load_plan_evidence(uuid, public.staff_role, date) to service_role;
-- NOTE: granted to the service key alone: totals of a whole role go into the engine, not to the asker.
