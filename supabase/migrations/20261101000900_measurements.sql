/*
 * A measurement is the only fact that numbers are made of. Those of visits, records and totals are
 * rows of `stored_measurements`; those of a response are its own row read as facts, for a row per
 * answer costs a tablet's call more than the rest of it together. `measurements` is all of them.
 * `count` is the number of equal observations a row stands for: 1 for an answer, more for totals
 * that came from paper. Branch, person, role and treatment are copied from the source when the fact
 * is made: a later transfer must not move it.
 *
 * rating      1–5, one per person rated         nps_class  −1, 0, 1: totals of detractors, passives, promoters
 * nps         0–10, of the branch               satisfied  0, 1: totals of ratings below and from 4
 * visit       1 per closed visit                response   1 per response received at a visit
 * post_op_rating     1–5, of a doctor, asked a week and a month after a procedure
 * after_care_rating  1–5, of a nurse, asked a week after
 * cared_for_rating   1–5, of a nurse at the visit, besides the rating, where the aspect asked is “care”
 */
create type public.measure as enum ('rating', 'nps', 'nps_class', 'satisfied', 'visit', 'response', 'post_op_rating',
  'after_care_rating',
  -- of the clinic's records, as functions/_shared/kpis/measure-catalogue.ts says
  'cared_for_rating', 'first_visit_deal', 'return_visit_deal', 'follow_up_on_time', 'node_on_time', 'care_on_time',
  'first_contact_success', 'customer_referred', 'deal_share', 'refunded_deal_share', 'receipts_fen', 'procedure',
  'procedure_success', 'repeat_treatment', 'record_complete', 'complaint', 'complaint_upheld', 'complaint_on_time',
  'preop_items_ticked', 'preop_items_mandatory', 'comfort_check_recorded', 'inspection_points_earned',
  'inspection_points_possible', 'lead_valid', 'lead_arrived', 'lead_complete', 'first_arrival', 'campaign_paid',
  'campaign_receipts_fen', 'campaign_cost_fen', 'campaign_spend_fen', 'chat_fast', 'reply_seconds', 'chat_resolved',
  'chat_satisfied', 'chat_rated', 'appointment_kept', 'quality_points_earned', 'quality_points_possible');

create table public.stored_measurements (
  measure public.measure not null,
  branch_id uuid not null,
  employee_id uuid,
  role public.staff_role,
  treatment_id uuid,
  occurred_on date not null,
  value integer not null,
  count integer not null default 1 check (count > 0),
  visit_id uuid references public.visits (id) on delete cascade,
  record_id uuid references public.records (id) on delete cascade,
  import_batch_id uuid references public.import_batches (id) on delete cascade,
  constraint measurements_have_one_source check (num_nonnulls(visit_id, record_id, import_batch_id) = 1),
  constraint measurements_person_has_role check ((employee_id is null) = (role is null)),
  constraint measurements_value_in_range check (case
    when measure in ('rating', 'post_op_rating', 'after_care_rating', 'cared_for_rating') then value between 1 and 5
    when measure = 'nps' then value between 0 and 10
    when measure = 'nps_class' then value between -1 and 1
    when measure in ('visit', 'response') then value = 1
    when measure in ('satisfied', 'first_visit_deal', 'return_visit_deal', 'follow_up_on_time', 'node_on_time', 'care_on_time',
      'first_contact_success', 'customer_referred', 'procedure_success', 'repeat_treatment', 'record_complete',
      'complaint_on_time', 'comfort_check_recorded', 'lead_arrived', 'lead_complete', 'campaign_paid', 'chat_fast',
      'chat_resolved', 'chat_satisfied', 'chat_rated', 'appointment_kept') then value between 0 and 1
    else value >= 0 end)
) partition by range (occurred_on);
-- NOTE: branch, employee and treatment carry no foreign key of their own: the source they are
-- copied from has them, and three look-ups a row are a third of the cost of a fact.

-- A source counts once per measure and person; the same indexes lead from a source to its facts.
create unique index measurements_visit_once on public.stored_measurements (visit_id, measure, employee_id, occurred_on)
  nulls not distinct where visit_id is not null;
create unique index measurements_record_once on public.stored_measurements (record_id, measure, employee_id, occurred_on)
  nulls not distinct where record_id is not null;
-- Totals: one count per branch, month, measure and value, whichever file says it.
create unique index measurements_total_once on public.stored_measurements (branch_id, measure, value, occurred_on)
  where import_batch_id is not null;
create index measurements_batch on public.stored_measurements (import_batch_id) where import_batch_id is not null;

alter table public.stored_measurements enable row level security;
alter table public.stored_measurements force row level security;
create policy select_runner on public.stored_measurements for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (measure, branch_id, employee_id, role, treatment_id, occurred_on, value, count, visit_id, record_id,
  import_batch_id) on public.stored_measurements to authenticated;
-- NOTE: no writes for anybody: facts are derived from their source, by the functions below.

-- Bodies written with `return` or `begin atomic` are bound when they are created and need no
-- search_path; with one set, they could not be inlined, and these run for every fact.
/**
 * What a score says of a person in this role. Asked at the visit, it is the rating, and of a nurse who
 * was asked about by “did you feel cared for?” the care index too. Asked later, a doctor's says how the
 * procedure turned out and a nurse's, after a week, how she looked after the customer; what other roles
 * get then makes no number.
 */
create function private.rating_measures(p_occasion public.response_occasion, p_role public.staff_role, p_aspect text)
returns public.measure[]
language sql immutable parallel safe
-- Each list has its type: a cast of the whole would be made when it runs, and this could not be inlined.
return case
  when p_occasion = 'visit' and p_role = 'nurse' and p_aspect = 'care' then array['rating', 'cared_for_rating']::public.measure[]
  when p_occasion = 'visit' then array['rating']::public.measure[]
  when p_role = 'doctor' then array['post_op_rating']::public.measure[]
  when p_role = 'nurse' and p_occasion = 'day_7' then array['after_care_rating']::public.measure[]
end;

/** What a response says, as facts. A follow-up is neither counted as a response nor asked for its NPS. */
create function private.facts_of_response(p_occasion public.response_occasion, p_nps smallint, p_employee_ids uuid[],
  p_roles public.staff_role[], p_aspects text[], p_scores smallint[])
returns table (measure public.measure, employee_id uuid, role public.staff_role, value integer)
language sql immutable parallel safe rows 5
begin atomic
  select 'response'::public.measure, null::uuid, null::public.staff_role, 1 where p_occasion = 'visit'
  union all
  select 'nps', null, null, p_nps where p_occasion = 'visit' and p_nps is not null
  union all
  select m.measure, a.employee_id, a.role, a.score
  from unnest(p_employee_ids, p_roles, p_aspects, p_scores) as a (employee_id, role, aspect, score)
  cross join unnest(private.rating_measures(p_occasion, a.role, a.aspect)) as m (measure);
end;
-- Run by whoever reads the view below, on columns that this person may read.
grant execute on function private.facts_of_response(public.response_occasion, smallint, uuid[], public.staff_role[], text[],
  smallint[]), private.rating_measures(public.response_occasion, public.staff_role, text) to authenticated;

create view public.measurements with (security_invoker = true) as
  select measure, branch_id, employee_id, role, treatment_id, occurred_on, value, count, null::uuid as response_id,
    visit_id, record_id, import_batch_id, false as is_excluded
  from public.stored_measurements
  union all
  select f.measure, r.branch_id, f.employee_id, f.role, r.treatment_id, r.answered_on, f.value, 1, r.id,
    null, null, null, r.is_excluded
  from public.responses r
  cross join lateral private.facts_of_response(r.occasion, r.nps, r.rated_employee_ids, r.rated_roles, r.rated_aspects, r.scores) f;
grant select on public.measurements to authenticated;

/*
 * The partitions of these months exist afterwards. They live in `private`: reading one directly
 * would pass by the policies of the parent.
 *
 * Making one locks the parent and the tables that its keys point to. So call it before anything is
 * written in a transaction, and write in this order too: visits, records, stored_measurements,
 * import_batches. Who holds one of them and then waits for an earlier one would wait for ever.
 */
create function private.ensure_measurement_partitions(p_from date, p_to date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  month date := private.month_of(p_from);
  partition text;
begin
  while month <= p_to loop
    partition := 'measurements_' || to_char(month, 'YYYY_MM');
    if to_regclass('private.' || partition) is null then
      lock table public.visits, public.records in share row exclusive mode;
      lock table public.stored_measurements in access exclusive mode;
      lock table public.import_batches in share row exclusive mode;
      execute format('create table if not exists private.%I partition of public.stored_measurements for values from (%L) to (%L)',
        partition, month, (month + interval '1 month')::date);
    end if;
    month := (month + interval '1 month')::date;
  end loop;
end $$;
select private.ensure_measurement_partitions(date '2025-01-01', date '2027-12-31');

/*
 * Rollups: (n, Σ, Σ²) and the histogram, from which means, variances, top-2 boxes, NPS and their
 * intervals follow exactly. A row is split into slots by database connection, so that writers who
 * meet on one branch do not queue; reads sum the slots. A slot alone may be negative.
 * box_1 … box_11 count a value from 0 on, box_1 … box_3 the classes −1, 0, 1; plain columns, for an
 * array is taken apart and put together again for every answer that is added to it.
 * Integers: a total from paper stands for at most ten million, and sums of them stay whole numbers of
 * the machine.
 * Room is left in each page, so that an update stays in it. No checks: nobody but the triggers below
 * writes here, and a check is parsed anew for every statement.
 */
create table public.monthly_measures (
  month date not null,
  branch_id uuid not null,
  employee_id uuid,
  role public.staff_role,
  treatment_id uuid,
  measure public.measure not null,
  slot smallint not null,
  n bigint not null,
  sum bigint not null,
  sum_squares numeric not null,
  box_1 integer not null,
  box_2 integer not null,
  box_3 integer not null,
  box_4 integer not null,
  box_5 integer not null,
  box_6 integer not null,
  box_7 integer not null,
  box_8 integer not null,
  box_9 integer not null,
  box_10 integer not null,
  box_11 integer not null,
  constraint monthly_measures_key unique nulls not distinct
    (month, branch_id, employee_id, role, treatment_id, measure, slot)
) with (fillfactor = 60);
/*
 * What a comparison of branches and the wall show, in one row a month and branch, so that a year of a
 * chain is a few hundred short rows. Answers from 0 to 10 are counted by class with the classes that
 * came from paper, stars by top-2 box with the totals of satisfied and not. For any other measure of a
 * branch, and for single stars, sum its people's months.
 */
create table public.monthly_branch_measures (
  month date not null,
  branch_id uuid not null,
  slot smallint not null,
  visits integer not null,
  responses integer not null,
  detractors integer not null,
  passives integer not null,
  promoters integer not null,
  unsatisfied integer not null,
  satisfied integer not null,
  primary key (month, branch_id, slot)
) with (fillfactor = 60);
-- How many branches a month has: taken for a tenth of it, a comparison is hashed and sorted instead of read in order.
create statistics private.branches_of_months (ndistinct) on month, branch_id from public.monthly_branch_measures;
alter table public.monthly_measures enable row level security;
alter table public.monthly_measures force row level security;
alter table public.monthly_branch_measures enable row level security;
alter table public.monthly_branch_measures force row level security;

create policy select_runner on public.monthly_measures for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select on public.monthly_measures to authenticated;
create policy select_member on public.monthly_branch_measures for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead', 'employee'))::uuid[])
    or (select private.is_hq()));
grant select on public.monthly_branch_measures to authenticated;
-- NOTE: nobody is granted insert or update; the triggers on the sources write both.
-- NOTE: an employee's own months are read through a function that withholds small cells, not here.

/** Which of the eleven boxes of a histogram counts this value; null for none. */
create function private.box(p_measure public.measure, p_value integer) returns integer
language sql immutable parallel safe
return case when p_measure = 'nps_class' then p_value + 2 when p_value between 0 and 10 then p_value + 1 end;

/** Which count of its branch this fact is added to, in the order of the columns; null for none. */
create function private.branch_count(p_measure public.measure, p_value integer) returns integer
language sql immutable parallel safe
return case p_measure
  when 'visit' then 1
  when 'response' then 2
  when 'nps' then case when p_value <= 6 then 3 when p_value <= 8 then 4 else 5 end
  when 'nps_class' then 4 + p_value
  when 'rating' then case when p_value <= 3 then 6 else 7 end
  when 'satisfied' then 6 + p_value
end;

/*
 * One fold. Facts have two sources, which change in three ways, and the rollups are recomputed by the
 * same sums: the trigger functions and the views that recompute are written from one text. Facts come
 * with how many times each is added, or taken away; both rollups are folded from them in one statement.
 * Rows are folded in key order: two writers that need the same rows take them in the same order and
 * cannot wait for each other in a ring.
 */
do $migration$
declare
  stored constant text := 'select branch_id, employee_id, role, treatment_id, occurred_on, measure, value, %2$s count as times from %1$s';
  answered constant text := 'select r.branch_id, f.employee_id, f.role, r.treatment_id, r.answered_on as occurred_on, f.measure, f.value,
      %2$s 1 as times
    from %1$s r
    cross join lateral private.facts_of_response(r.occasion, r.nps, r.rated_employee_ids, r.rated_roles, r.rated_aspects, r.scores) f
    where not r.is_excluded';
  changed constant text := 'select private.month_of(occurred_on) as month, branch_id, employee_id, role, treatment_id, measure, value,
      times, private.box(measure, value) as box, private.branch_count(measure, value) as branch_count
    from (%s) facts';
  person_sums constant text := 'sum(times)::bigint as n, sum(value::bigint * times)::bigint as sum,
    sum(value::numeric * value * times) as sum_squares, '
    || (select string_agg(format('coalesce(sum(times) filter (where box = %s), 0)::integer as box_%1$s', i), ', ' order by i)
      from generate_series(1, 11) i);
  branch_names constant text[] := array['visits', 'responses', 'detractors', 'passives', 'promoters', 'unsatisfied', 'satisfied'];
  branch_sums constant text := (
    select string_agg(format('coalesce(sum(times) filter (where branch_count = %s), 0)::integer as %s', i, branch_names[i]), ', ' order by i)
    from generate_series(1, 7) i);
  fold constant text := $fold$
create function private.%1$I() returns trigger
language plpgsql security definer set search_path = '' as $body$
declare own_slot constant smallint := pg_backend_pid() %% 8;
begin
  with changed as materialized (%2$s), folded_branches as (
    insert into public.monthly_branch_measures as m
    select month, branch_id, own_slot, %3$s from changed where branch_count is not null
    group by 1, 2 order by 1, 2
    on conflict on constraint monthly_branch_measures_pkey do update set %4$s
  )
  insert into public.monthly_measures as m
  select month, branch_id, employee_id, role, treatment_id, measure, own_slot, %5$s from changed
  group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
  on conflict on constraint monthly_measures_key do update set %6$s;
  return null;
end $body$$fold$;
  add_branch constant text := (select string_agg(format('%1$s = m.%1$s + excluded.%1$s', name), ', ') from unnest(branch_names) name);
  add_person constant text := (select string_agg(format('%1$s = m.%1$s + excluded.%1$s', name), ', ')
    from unnest(array['n', 'sum', 'sum_squares'] || array(select 'box_' || i from generate_series(1, 11) i)) name);
  everything constant text := format(changed, format(stored, 'public.stored_measurements', '+') || ' union all '
    || format(answered, 'public.responses', '+'));
  source record;
  event record;
begin
  for source in select * from (values ('stored_measurements', stored), ('responses', answered)) s (name, facts) loop
    for event in select * from (values
      ('insert', 'referencing new table as added', format(source.facts, 'added', '+')),
      ('delete', 'referencing old table as removed', format(source.facts, 'removed', '-')),
      ('update', 'referencing old table as removed new table as added',
        format(source.facts, 'added', '+') || ' union all ' || format(source.facts, 'removed', '-'))
    ) e (verb, tables, facts)
    loop
      execute format(fold, format('roll_up_%s_of_%s', event.verb, source.name), format(changed, event.facts),
        branch_sums, add_branch, person_sums, add_person);
      execute format('create trigger roll_up_%1$s after %1$s on public.%2$I %3$s for each statement execute function private.%4$I()',
        event.verb, source.name, event.tables, format('roll_up_%s_of_%s', event.verb, source.name));
    end loop;
  end loop;
  execute format('create view private.recomputed_measures as
    select month, branch_id, employee_id, role, treatment_id, measure, %s from (%s) c group by 1, 2, 3, 4, 5, 6', person_sums, everything);
  execute format('create view private.recomputed_branch_measures as
    select month, branch_id, %s from (%s) c where branch_count is not null group by 1, 2', branch_sums, everything);
end $migration$;

-- What screens read: the slots summed, under the policies of the asker.
create view public.monthly_totals with (security_invoker = true) as
  select month, branch_id, employee_id, role, treatment_id, measure, sum(n)::bigint as n, sum(sum)::bigint as sum,
    sum(sum_squares) as sum_squares, array[sum(box_1), sum(box_2), sum(box_3), sum(box_4), sum(box_5), sum(box_6), sum(box_7),
      sum(box_8), sum(box_9), sum(box_10), sum(box_11)] as histogram
  from public.monthly_measures group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
create view public.monthly_branch_totals with (security_invoker = true) as
  select t.month, t.branch_id, m.measure, m.n, m.sum, m.sum_squares::numeric,
    m.histogram || array_fill(0::bigint, array[11 - cardinality(m.histogram)]) as histogram
  from (
    select month, branch_id, sum(visits) as visits, sum(responses) as responses, sum(detractors) as detractors,
      sum(passives) as passives, sum(promoters) as promoters, sum(unsatisfied) as unsatisfied, sum(satisfied) as satisfied
    from public.monthly_branch_measures group by 1, 2
  ) t
  cross join lateral (values
    ('visit'::public.measure, visits, visits, visits, array[0, visits]),
    ('response', responses, responses, responses, array[0, responses]),
    ('nps_class', detractors + passives + promoters, promoters - detractors, promoters + detractors,
      array[detractors, passives, promoters]),
    ('satisfied', unsatisfied + satisfied, satisfied, satisfied, array[unsatisfied, satisfied])
  ) as m (measure, n, sum, sum_squares, histogram)
  where m.n <> 0;
grant select on public.monthly_totals, public.monthly_branch_totals to authenticated;

/*
 * Where the rollups are not what the measurements say: one row per key that differs, of either
 * grain, with how far off n is (of a branch: visits, answers and ratings together); no row when all
 * is well.
 */
create function private.rollup_differences()
returns table (grain text, month date, branch_id uuid, employee_id uuid, role public.staff_role, treatment_id uuid,
  measure public.measure, n_off bigint)
language sql stable security definer set search_path = '' as $$
  select 'employee', month, branch_id, employee_id, role, treatment_id, measure, sum(sign * n)::bigint
  from (
    select 1 as sign, r.* from private.recomputed_measures r
    union all
    select -1, month, branch_id, employee_id, role, treatment_id, measure, n, sum, sum_squares, box_1, box_2, box_3, box_4, box_5,
      box_6, box_7, box_8, box_9, box_10, box_11 from public.monthly_measures
  ) m
  group by 2, 3, 4, 5, 6, 7
  having not (sum(sign * n) = 0 and sum(sign * sum) = 0 and sum(sign * sum_squares) = 0 and sum(sign * box_1) = 0
    and sum(sign * box_2) = 0 and sum(sign * box_3) = 0 and sum(sign * box_4) = 0 and sum(sign * box_5) = 0
    and sum(sign * box_6) = 0 and sum(sign * box_7) = 0 and sum(sign * box_8) = 0 and sum(sign * box_9) = 0
    and sum(sign * box_10) = 0 and sum(sign * box_11) = 0)
  union all
  select 'branch', month, branch_id, null, null, null, null,
    sum(sign * (visits + responses + detractors + passives + promoters + unsatisfied + satisfied))::bigint
  from (
    select 1 as sign, r.* from private.recomputed_branch_measures r
    union all
    select -1, month, branch_id, visits, responses, detractors, passives, promoters, unsatisfied, satisfied
    from public.monthly_branch_measures
  ) m
  group by 2, 3
  having not (sum(sign * visits) = 0 and sum(sign * responses) = 0 and sum(sign * detractors) = 0 and sum(sign * passives) = 0
    and sum(sign * promoters) = 0 and sum(sign * unsatisfied) = 0 and sum(sign * satisfied) = 0);
$$;

/**
 * Write both rollups anew from the measurements and say how many keys had differed: 0, unless
 * somebody got past the triggers. Writers wait while it runs. Head office and the service key.
 */
create function public.rebuild_rollups() returns bigint
language plpgsql security definer set search_path = '' as $$
declare differing bigint;
begin
  if auth.uid() is not null and not private.is_hq() then perform private.fail('forbidden'); end if;
  lock table public.responses, public.stored_measurements in share row exclusive mode;
  select count(*) into differing from private.rollup_differences();
  delete from public.monthly_measures;
  delete from public.monthly_branch_measures;
  insert into public.monthly_measures
  select month, branch_id, employee_id, role, treatment_id, measure, 0, n, sum, sum_squares, box_1, box_2, box_3, box_4, box_5,
    box_6, box_7, box_8, box_9, box_10, box_11
  from private.recomputed_measures;
  insert into public.monthly_branch_measures
  select month, branch_id, 0, visits, responses, detractors, passives, promoters, unsatisfied, satisfied
  from private.recomputed_branch_measures;
  return differing;
end $$;
grant execute on function public.rebuild_rollups() to authenticated, service_role;
