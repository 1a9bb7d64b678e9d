/*
 * The only fact that numbers are made of. `count` is the number of equal observations a row stands
 * for: 1 for an answer, more for totals that came from paper. Branch, person, role and treatment
 * are copied from the source when the fact is made: a later transfer must not move it.
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

create table public.measurements (
  measure public.measure not null,
  branch_id uuid not null,
  employee_id uuid,
  role public.staff_role,
  treatment_id uuid,
  occurred_on date not null,
  value integer not null,
  count integer not null default 1 check (count > 0),
  response_id uuid references public.responses (id) on delete cascade,
  visit_id uuid references public.visits (id) on delete cascade,
  import_batch_id uuid references public.import_batches (id) on delete cascade,
  is_excluded boolean not null default false,
  constraint measurements_have_one_source check (num_nonnulls(response_id, visit_id, import_batch_id) = 1),
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
-- copied from has them, and three look-ups a row are a third of the cost of an answer.

-- A source counts once per measure and person; the same indexes lead from a source to its facts.
create unique index measurements_response_once on public.measurements (response_id, measure, employee_id, occurred_on)
  nulls not distinct where response_id is not null;
create unique index measurements_visit_once on public.measurements (visit_id, measure, employee_id, occurred_on)
  nulls not distinct where visit_id is not null;
-- Totals: one count per branch, month, measure and value, whichever file says it.
create unique index measurements_total_once on public.measurements (branch_id, measure, value, occurred_on)
  where import_batch_id is not null;
create index measurements_batch on public.measurements (import_batch_id) where import_batch_id is not null;

alter table public.measurements enable row level security;
alter table public.measurements force row level security;
create policy select_runner on public.measurements for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (measure, branch_id, employee_id, role, treatment_id, occurred_on, value, count, response_id,
  visit_id, import_batch_id, is_excluded) on public.measurements to authenticated;
-- NOTE: no writes for anybody: facts are derived from their source, by the functions below.

/*
 * The partitions of these months exist afterwards. They live in `private`: reading one directly
 * would pass by the policies of the parent.
 *
 * Making one locks the parent and the tables that its keys point to. So call it before anything is
 * written in a transaction, and write in this order too: responses, measurements, import_batches.
 * Who holds one of them and then waits for an earlier one would wait for ever.
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
      lock table public.visits, public.responses in share row exclusive mode;
      lock table public.measurements in access exclusive mode;
      lock table public.import_batches in share row exclusive mode;
      execute format('create table if not exists private.%I partition of public.measurements for values from (%L) to (%L)',
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
 * histogram[value + 1] counts a value from 0 on, histogram[value + 2] one of nps_class; eleven boxes.
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
  histogram bigint[] not null,
  constraint monthly_measures_key unique nulls not distinct
    (month, branch_id, employee_id, role, treatment_id, measure, slot)
) with (fillfactor = 60);
create table public.monthly_branch_measures (
  month date not null,
  branch_id uuid not null,
  measure public.measure not null,
  slot smallint not null,
  n bigint not null,
  sum bigint not null,
  sum_squares numeric not null,
  histogram bigint[] not null,
  primary key (month, branch_id, measure, slot)
) with (fillfactor = 60);
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
-- NOTE: nobody is granted insert or update; the triggers on measurements write both.
-- NOTE: an employee's own months are read through a function that withholds small cells, not here.

-- A body written with `return` is bound when it is created and needs no search_path; with one set,
-- it could not be inlined, and these run for every fact.
/** Which of the eleven boxes of a histogram counts this value; null for none. */
create function private.box(p_measure public.measure, p_value integer) returns integer
language sql immutable parallel safe
return case when p_measure = 'nps_class' then p_value + 2 when p_value between 0 and 10 then p_value + 1 end;

create function private.add_histograms(a bigint[], b bigint[]) returns bigint[]
language sql immutable parallel safe
return array[a[1]+b[1], a[2]+b[2], a[3]+b[3], a[4]+b[4], a[5]+b[5], a[6]+b[6], a[7]+b[7], a[8]+b[8],
  a[9]+b[9], a[10]+b[10], a[11]+b[11]];

create aggregate private.sum_histograms (bigint[]) (
  sfunc = private.add_histograms, stype = bigint[], initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
  combinefunc = private.add_histograms, parallel = safe
);
grant execute on function private.sum_histograms(bigint[]), private.add_histograms(bigint[], bigint[]) to authenticated;

/*
 * One fold for the three ways facts change; only the source of the changed rows differs, so the
 * three trigger functions and the view that recomputes are written from one text. Rows are folded
 * in key order: two writers that need the same rows take them in the same order and cannot wait
 * for each other in a ring.
 */
do $migration$
declare
  sums text;
  fold constant text := $fold$
create function private.%1$I() returns trigger
language plpgsql security definer set search_path = '' as $body$
declare own_slot constant smallint := pg_backend_pid() %% 8;
begin
  insert into public.monthly_measures as m
  select private.month_of(c.occurred_on), c.branch_id, c.employee_id, c.role, c.treatment_id, c.measure, own_slot, %3$s
  from (%2$s) c
  group by 1, 2, 3, 4, 5, 6
  order by 1, 2, 3, 4, 5, 6
  on conflict on constraint monthly_measures_key do update set n = m.n + excluded.n, sum = m.sum + excluded.sum,
    sum_squares = m.sum_squares + excluded.sum_squares, histogram = private.add_histograms(m.histogram, excluded.histogram);

  insert into public.monthly_branch_measures as m
  select private.month_of(c.occurred_on), c.branch_id, c.measure, own_slot, %3$s
  from (%2$s) c
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict on constraint monthly_branch_measures_pkey do update set n = m.n + excluded.n, sum = m.sum + excluded.sum,
    sum_squares = m.sum_squares + excluded.sum_squares, histogram = private.add_histograms(m.histogram, excluded.histogram);
  return null;
end $body$$fold$;
begin
  select 'sum(c.times)::bigint, sum(c.value::bigint * c.times)::bigint, sum(c.value::numeric * c.value * c.times), array['
    || string_agg(format('coalesce(sum(c.times) filter (where c.box = %s), 0)', i), ', ' order by i)
    || ']::bigint[]'
  into sums from generate_series(1, 11) i;
  execute format(fold, 'roll_up_inserted', 'select *, count as times, private.box(measure, value) as box from added where not is_excluded', sums);
  execute format(fold, 'roll_up_deleted', 'select *, -count as times, private.box(measure, value) as box from removed where not is_excluded', sums);
  execute format(fold, 'roll_up_updated', 'select *, count as times, private.box(measure, value) as box from added where not is_excluded '
    || 'union all select *, -count, private.box(measure, value) from removed where not is_excluded', sums);
  execute format($view$
    create view private.recomputed_measures (month, branch_id, employee_id, role, treatment_id, measure, n, sum, sum_squares, histogram) as
    select private.month_of(c.occurred_on), c.branch_id, c.employee_id, c.role, c.treatment_id, c.measure, %s
    from (select *, count as times, private.box(measure, value) as box from public.measurements where not is_excluded) c group by 1, 2, 3, 4, 5, 6$view$, sums);
end $migration$;

create trigger roll_up_inserted after insert on public.measurements
  referencing new table as added for each statement execute function private.roll_up_inserted();
create trigger roll_up_deleted after delete on public.measurements
  referencing old table as removed for each statement execute function private.roll_up_deleted();
create trigger roll_up_updated after update on public.measurements
  referencing old table as removed new table as added for each statement execute function private.roll_up_updated();

-- What screens read: the slots summed, under the policies of the asker.
create view public.monthly_totals with (security_invoker = true) as
  select month, branch_id, employee_id, role, treatment_id, measure, sum(n)::bigint as n, sum(sum)::bigint as sum,
    sum(sum_squares) as sum_squares, private.sum_histograms(histogram) as histogram
  from public.monthly_measures group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
create view public.monthly_branch_totals with (security_invoker = true) as
  select month, branch_id, measure, sum(n)::bigint as n, sum(sum)::bigint as sum,
    sum(sum_squares) as sum_squares, private.sum_histograms(histogram) as histogram
  from public.monthly_branch_measures group by 1, 2, 3 having sum(n) <> 0;
grant select on public.monthly_totals, public.monthly_branch_totals to authenticated;

/*
 * Where the rollups are not what the measurements say: one row per key that differs, of either
 * grain, with how far off n is; no row when all is well.
 */
create function private.rollup_differences()
returns table (grain text, month date, branch_id uuid, employee_id uuid, role public.staff_role, treatment_id uuid,
  measure public.measure, n_off bigint)
language sql stable security definer set search_path = '' as $$
  with both_grains as (
    select 'employee' as grain, r.* from private.recomputed_measures r
    union all
    select 'employee', m.month, m.branch_id, m.employee_id, m.role, m.treatment_id, m.measure, -m.n, -m.sum, -m.sum_squares,
      array(select -h.box from unnest(m.histogram) with ordinality as h (box, place) order by h.place)
    from public.monthly_measures m
    union all
    select 'branch', r.month, r.branch_id, null, null, null, r.measure, r.n, r.sum, r.sum_squares, r.histogram
    from private.recomputed_measures r
    union all
    select 'branch', m.month, m.branch_id, null, null, null, m.measure, -m.n, -m.sum, -m.sum_squares,
      array(select -h.box from unnest(m.histogram) with ordinality as h (box, place) order by h.place)
    from public.monthly_branch_measures m
  )
  select grain, month, branch_id, employee_id, role, treatment_id, measure, sum(n)::bigint
  from both_grains group by 1, 2, 3, 4, 5, 6, 7
  having sum(n) <> 0 or sum(sum) <> 0 or sum(sum_squares) <> 0
    or private.sum_histograms(histogram) <> array_fill(0::bigint, array[11]);
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
  lock table public.measurements in share row exclusive mode;
  select count(*) into differing from private.rollup_differences();
  delete from public.monthly_measures;
  delete from public.monthly_branch_measures;
  insert into public.monthly_measures
  select month, branch_id, employee_id, role, treatment_id, measure, 0, n, sum, sum_squares, histogram
  from private.recomputed_measures;
  insert into public.monthly_branch_measures
  select month, branch_id, measure, 0, sum(n), sum(sum), sum(sum_squares), private.sum_histograms(histogram)
  from private.recomputed_measures group by 1, 2, 3;
  return differing;
end $$;
grant execute on function public.rebuild_rollups() to authenticated, service_role;
