/*
 * What each person's period came to. Rows exist from the first preview on; score-period computes them
 * (functions/_shared/scoring) from a snapshot of the facts that is kept beside them, so that every
 * later decision (a calibration, an appeal) starts from the same facts: late data move nothing that
 * people have seen. What people decide against the engine's raw inputs is an adjustment, applied
 * before scoring by the same pure function everywhere (functions/_shared/cycle/apply-adjustments.ts).
 */

/** The facts a period was computed from: of the whole, and (appraisal_inputs) of each person. Canonical JSON as text. */
create table private.period_snapshots (
  period_id uuid primary key references public.periods (id) on delete cascade,
  engine_version text not null check (length(engine_version) between 1 and 40),
  -- SharedInputs in functions/_shared/cycle/shared-inputs.ts
  shared text not null check (jsonb_typeof(shared::jsonb) = 'object'),
  taken_at timestamptz not null default now()
);

/*
 * branch_id, role: of the last posting in the period. engine_bp: what the engine says, adjustments
 * included; null without a total. calibration_bp: how far a calibration moved it. total_bp: what
 * counts. standard_error_bp: how unsure it is; null where no KPI says. rank_low–rank_high: the ranks the person may truly have (null: unranked); tied_with: so many
 * others of the same tie group. revision: goes up whenever what a person reads changes.
 */
create table public.appraisals (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references public.periods (id) on delete restrict,
  employee_id uuid not null references public.employees (id) on delete restrict,
  branch_id uuid not null references public.branches (id) on delete restrict,
  role public.staff_role not null,
  engine_bp integer check (engine_bp between 0 and 100000),
  calibration_bp integer not null default 0,
  -- greatest() passes over a null: without a total of the engine there is none
  total_bp integer generated always as (case when engine_bp is not null then greatest(0, engine_bp + calibration_bp) end) stored,
  standard_error_bp integer check (standard_error_bp >= 0),
  is_provisional boolean not null,
  obstacle text check (obstacle in ('no_plan', 'no_composite', 'too_few_days')),
  rank_low integer,
  rank_high integer,
  tied_with integer,
  rank_group_size integer,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  computed_at timestamptz not null default now(),
  revision integer not null default 1 check (revision > 0),
  constraint appraisals_once unique (period_id, employee_id),
  constraint appraisals_content_is_of_this_row check (content ->> 'employeeId' = employee_id::text
    and (content ->> 'totalBp')::integer is not distinct from engine_bp),
  constraint appraisals_rank_is_an_interval check (num_nonnulls(rank_low, rank_high, tied_with, rank_group_size) = 0
    or (rank_low between 1 and rank_high and rank_high <= rank_group_size and tied_with between 0 and rank_group_size - 1)),
  constraint appraisals_calibrate_a_total check (calibration_bp = 0 or engine_bp is not null)
);
create index appraisals_employee on public.appraisals (employee_id, period_id);
create index appraisals_branch on public.appraisals (branch_id, period_id);
alter table public.appraisals enable row level security;
alter table public.appraisals force row level security;
create trigger sealed_stays before insert or update or delete on public.appraisals
  for each row execute function private.refuse_when_sealed();

create policy select_colleague on public.appraisals for select to authenticated
  using (employee_id = (select private.employee_id()) or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[])
    or (select private.is_hq()));
grant select (id, period_id, employee_id, branch_id, role, engine_bp, calibration_bp, total_bp, standard_error_bp, is_provisional, obstacle,
  rank_low, rank_high, tied_with, rank_group_size, content, computed_at, revision) on public.appraisals to authenticated;
-- NOTE: no writes. Not audited row by row: a snapshot or an audited decision lies behind every change, and a seal at the end.

create table private.appraisal_inputs (
  appraisal_id uuid primary key references public.appraisals (id) on delete cascade,
  -- OwnInputs in functions/_shared/cycle/own-inputs.ts
  own text not null check (jsonb_typeof(own::jsonb) = 'object')
);

/*
 * The KPIs of an appraisal, for lists and reports that need not open its content. segment: the place
 * of the branch and role among the person's segments, from 0; contributions are those of the segment.
 */
create table public.appraisal_items (
  appraisal_id uuid not null references public.appraisals (id) on delete cascade,
  segment smallint not null check (segment >= 0),
  kpi_id text not null references public.kpis (id) on delete restrict,
  period_id uuid not null references public.periods (id) on delete restrict,
  employee_id uuid not null references public.employees (id) on delete restrict,
  branch_id uuid not null references public.branches (id) on delete restrict,
  n integer not null check (n >= 0),
  -- exact: a whole number or a fraction, "19/20"
  value text check (value ~ '^-?\d+(/\d+)?$'),
  score_bp integer,
  weight_bp integer not null check (weight_bp between 0 and 10000),
  effective_weight_bp integer not null check (effective_weight_bp between 0 and 10000),
  contribution_bp integer not null,
  status text not null check (status in ('scored', 'provisional', 'missing', 'gated')),
  primary key (appraisal_id, segment, kpi_id),
  constraint appraisal_items_missing_has_no_score check ((status = 'missing') = (score_bp is null))
);
create index appraisal_items_period on public.appraisal_items (period_id, kpi_id);
create index appraisal_items_kpi on public.appraisal_items (kpi_id);
create index appraisal_items_employee on public.appraisal_items (employee_id);
create index appraisal_items_branch on public.appraisal_items (branch_id);
alter table public.appraisal_items enable row level security;
alter table public.appraisal_items force row level security;
create trigger sealed_stays before insert or update or delete on public.appraisal_items
  for each row execute function private.refuse_when_sealed();
create policy select_colleague on public.appraisal_items for select to authenticated
  using (employee_id = (select private.employee_id()) or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[])
    or (select private.is_hq()));
grant select (appraisal_id, segment, kpi_id, period_id, employee_id, branch_id, n, value, score_bp, weight_bp,
  effective_weight_bp, contribution_bp, status) on public.appraisal_items to authenticated;

/*
 * What people have decided against the raw inputs of one person: a KPI gate or veto lifted, a KPI set
 * aside (missing, not zero), a record set aside or a KPI corrected. changes: what is added to the
 * person's totals, as [branchId, role, measure, n, sum, sumSquares]; negative for what is set aside.
 */
create table public.adjustments (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references public.periods (id) on delete restrict,
  employee_id uuid not null references public.employees (id) on delete restrict,
  kind text not null check (kind in ('lift_gate', 'set_aside_record', 'set_aside_kpi', 'correct_kpi')),
  kpi_id text references public.kpis (id) on delete restrict,
  veto_id uuid references public.vetoes (id) on delete restrict,
  -- of the record or response set aside; it may be erased later, the decision stays
  source_id uuid,
  changes jsonb not null default '[]' check (jsonb_typeof(changes) = 'array'),
  reason text not null check (length(trim(reason)) between 3 and 1000),
  appeal_id uuid,
  made_by uuid not null default auth.uid() references auth.users (id) on delete restrict,
  made_at timestamptz not null default now(),
  constraint adjustments_target_fits_kind check (case kind
    when 'lift_gate' then num_nonnulls(kpi_id, veto_id) = 1 and source_id is null and jsonb_array_length(changes) = 0
    when 'set_aside_kpi' then kpi_id is not null and num_nonnulls(veto_id, source_id) = 0 and jsonb_array_length(changes) = 0
    when 'set_aside_record' then source_id is not null and veto_id is null and jsonb_array_length(changes) > 0
    else kpi_id is not null and num_nonnulls(veto_id, source_id) = 0 and jsonb_array_length(changes) > 0 end)
);
create index adjustments_period on public.adjustments (period_id, employee_id);
create index adjustments_employee on public.adjustments (employee_id);
create index adjustments_kpi on public.adjustments (kpi_id);
create index adjustments_veto on public.adjustments (veto_id);
create index adjustments_made_by on public.adjustments (made_by);
alter table public.adjustments enable row level security;
alter table public.adjustments force row level security;
create trigger audit after insert or update or delete on public.adjustments
  for each row execute function private.write_audit();
create policy select_colleague on public.adjustments for select to authenticated
  using (employee_id = (select private.employee_id()) or employee_id = any ((select private.staff_ids())::uuid[])
    or (select private.is_hq()));
grant select (id, period_id, employee_id, kind, kpi_id, veto_id, source_id, changes, reason, appeal_id, made_by, made_at)
  on public.adjustments to authenticated;
-- NOTE: no writes: deciding an appeal makes them. One made after sealing changes nothing sealed; a restatement takes it up.

/** The facts of one record or response about a person in a period, taken away: `changes` of an adjustment that sets it aside. */
create function private.changes_without(p_period_id uuid, p_employee_id uuid, p_source_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_array(t.branch_id, t.role, t.measure, -t.n, -t.sum, -t.sum_squares)), '[]')
  from (
    select m.branch_id, m.role, m.measure, sum(m.count) as n, sum(m.value::bigint * m.count) as sum,
      sum(m.value::numeric * m.value * m.count) as sum_squares
    from public.measurements m join public.periods p on p.id = p_period_id
    where m.occurred_on >= lower(p.during) and m.occurred_on < upper(p.during) and not m.is_excluded
      and m.employee_id = p_employee_id and (m.record_id = p_source_id or m.response_id = p_source_id)
    group by 1, 2, 3
  ) t;
$$;

/**
 * Write what the engine computed. p_rows: AppraisalRow in functions/_shared/cycle/appraisal-row.ts.
 * Whole: whoever is not among them is appraised no more (only before publishing). Otherwise they are
 * some lines of a snapshot, as a decision changed them; `own` may be absent then and stays.
 */
create function private.write_appraisals(p_period public.periods, p_rows jsonb, p_is_whole boolean) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_is_whole then
    delete from public.appraisals a where a.period_id = p_period.id
      and not exists (select from jsonb_array_elements(p_rows) r where (r ->> 'employeeId')::uuid = a.employee_id);
  end if;
  -- the id follows from whom and when, so that the same demo has the same ids
  insert into public.appraisals as a (id, period_id, employee_id, branch_id, role, engine_bp, standard_error_bp, is_provisional, obstacle,
    rank_low, rank_high, tied_with, rank_group_size, content)
  select md5(p_period.id::text || r."employeeId")::uuid, p_period.id, r."employeeId", r."branchId", r.role, r."engineBp",
    r."standardErrorBp", r."isProvisional", r.obstacle, r."rankLow",
    r."rankHigh", r."tiedWith", r."rankGroupSize", r.content
  from jsonb_to_recordset(p_rows) as r ("employeeId" uuid, "branchId" uuid, role public.staff_role, "engineBp" integer, "standardErrorBp" integer,
    "isProvisional" boolean, obstacle text, "rankLow" integer, "rankHigh" integer, "tiedWith" integer, "rankGroupSize" integer, content jsonb)
  on conflict (period_id, employee_id) do update set
    branch_id = excluded.branch_id, role = excluded.role, engine_bp = excluded.engine_bp,
    calibration_bp = case when excluded.engine_bp is null then 0 else a.calibration_bp end,
    standard_error_bp = excluded.standard_error_bp, is_provisional = excluded.is_provisional, obstacle = excluded.obstacle, rank_low = excluded.rank_low,
    rank_high = excluded.rank_high, tied_with = excluded.tied_with, rank_group_size = excluded.rank_group_size,
    content = excluded.content, computed_at = now(),
    revision = a.revision + case when (a.content, a.rank_low, a.rank_high, a.tied_with, a.rank_group_size) is distinct from
      (excluded.content, excluded.rank_low, excluded.rank_high, excluded.tied_with, excluded.rank_group_size) then 1 else 0 end;
  delete from public.appraisal_items i using public.appraisals a, jsonb_array_elements(p_rows) r
  where i.appraisal_id = a.id and a.period_id = p_period.id and a.employee_id = (r ->> 'employeeId')::uuid;
  insert into public.appraisal_items (appraisal_id, segment, kpi_id, period_id, employee_id, branch_id, n, value, score_bp, weight_bp,
    effective_weight_bp, contribution_bp, status)
  select a.id, i.segment, i."kpiId", a.period_id, a.employee_id, a.branch_id, i.n, i.value, i."scoreBp", i."weightBp",
    i."effectiveWeightBp", i."contributionBp", i.status
  from jsonb_array_elements(p_rows) r join public.appraisals a on a.period_id = p_period.id and a.employee_id = (r ->> 'employeeId')::uuid
  cross join lateral jsonb_to_recordset(r -> 'items') as i (segment smallint, "kpiId" text, n integer, value text, "scoreBp" integer,
    "weightBp" integer, "effectiveWeightBp" integer, "contributionBp" integer, status text);
  insert into private.appraisal_inputs (appraisal_id, own)
  select a.id, r ->> 'own' from jsonb_array_elements(p_rows) r
  join public.appraisals a on a.period_id = p_period.id and a.employee_id = (r ->> 'employeeId')::uuid
  where r ? 'own'
  on conflict (appraisal_id) do update set own = excluded.own;
end $$;

/** The roles and measures whose values a plan in force by a day shrinks, also those of older versions: a period may name one. */
create or replace function private.shrunk_measures(p_day date) returns table (role public.staff_role, measure public.measure)
language sql stable security definer set search_path = '' as $$
  select distinct (p.content ->> 'role')::public.staff_role, m.name::public.measure
  from public.plan_versions p
  cross join jsonb_array_elements(p.content -> 'items') i
  join public.kpis k on k.id = i ->> 'kpiId'
  cross join lateral (values (k.content #>> '{aggregate,measure}'), (k.content #>> '{aggregate,numerator,measure}'),
    (k.content #>> '{aggregate,denominator,measure}')) as m (name)
  where p.effective_on <= p_day and (i ->> 'isShrunk')::boolean and m.name is not null;
$$;

/** A period as the engine's glue takes it (CyclePeriod in functions/_shared/cycle/cycle-period.ts). */
create function private.period_json(p_period public.periods) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_period.id, 'kind', p_period.kind, 'start', lower(p_period.during), 'end', upper(p_period.during),
    'state', p_period.state, 'phase', p_period.phase, 'rampShareBp', p_period.ramp_share_bp, 'rankScope', p_period.rank_scope,
    'revision', p_period.revision);
$$;

/** The adjustments of a period (Adjustment in functions/_shared/cycle/adjustment.ts), in one order. */
create function private.adjustments_json(p_period_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'employeeId', employee_id, 'kind', kind, 'kpiId', kpi_id, 'vetoId', veto_id,
    'changes', changes) order by id), '[]') from public.adjustments where period_id = p_period_id;
$$;

/**
 * The facts of a period as they are now, with the plan versions it names: for computing a preview
 * ('compute') and for a restatement ('restate'). Everybody's; head office.
 */
create function public.load_period_facts(p_user_id uuid, p_period_id uuid, p_action text, p_revision integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare taken public.periods;
begin
  perform private.act_as(p_user_id);
  taken := private.take_period(p_period_id, case p_action when 'restate' then 'restate' else 'compute' end, p_revision);
  if private.chain_day() < upper(taken.during) then perform private.fail('period_not_over', upper(taken.during)::text); end if;
  return public.load_scoring_inputs(p_user_id, '{}', lower(taken.during), upper(taken.during))
    || jsonb_build_object('period', private.period_json(taken), 'adjustments', private.adjustments_json(taken.id),
      'plans', (select coalesce(jsonb_agg(v.content order by v.plan_id), '[]') from public.plan_versions v
        where v.id = any (private.period_plan_versions(taken))),
      'calibrations', (select coalesce(jsonb_object_agg(employee_id, calibration_bp), '{}') from public.appraisals
        where period_id = taken.id and calibration_bp <> 0));
end $$;

/**
 * What a period was last computed from and what people have decided since: everything that preview,
 * an appeal's blast radius and the seal are made of. For whoever judges the asker (a decider, head office).
 */
create function private.snapshot_json(p_period public.periods, p_with_content boolean default false) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('period', private.period_json(p_period), 'engineVersion', s.engine_version, 'shared', s.shared,
    'adjustments', private.adjustments_json(p_period.id),
    'lines', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', a.employee_id, 'own', i.own, 'calibrationBp', a.calibration_bp,
        'revision', a.revision, 'engineBp', a.engine_bp, 'content', case when p_with_content then a.content end) order by a.employee_id), '[]')
      from public.appraisals a join private.appraisal_inputs i on i.appraisal_id = a.id where a.period_id = p_period.id))
  from private.period_snapshots s where s.period_id = p_period.id;
$$;

/**
 * p_action: what it is loaded for: 'publish', 'seal', 'calibrate', or 'decide' (the blast radius of an appeal). Null
 * for a period without a preview.
 */
create function public.load_period_snapshot(p_user_id uuid, p_period_id uuid, p_action text, p_revision integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare taken public.periods;
begin
  perform private.act_as(p_user_id);
  taken := private.take_period(p_period_id, p_action, p_revision);
  return private.snapshot_json(taken, p_action = 'seal');
end $$;

/** A snapshot with what a trial report compares it to: of each plan the version before, and how many have not read theirs. Head office. */
create function public.load_trial(p_user_id uuid, p_period_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare asked public.periods;
begin
  perform private.act_as(p_user_id);
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  select * into asked from public.periods where id = p_period_id;
  if asked.id is null then perform private.fail('period_unknown'); end if;
  return jsonb_build_object('snapshot', private.snapshot_json(asked, false),
    'previousPlans', (select coalesce(jsonb_agg(b.content order by b.plan_id), '[]') from public.plan_versions v
      join public.plan_versions b on b.plan_id = v.plan_id and b.version = v.version - 1
      where v.id = any (private.period_plan_versions(asked))),
    'unreadCount', jsonb_array_length(private.readiness(asked, (select coalesce(array_agg(id), '{}') from public.branches)) -> 'unread'));
end $$;

/** Keep a preview: the first one freezes the plan versions and tells the leads. Answers the new revision. */
create function public.store_preview(p_user_id uuid, p_period_id uuid, p_revision integer, p_engine_version text, p_shared text,
  p_rows jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  taken public.periods;
  is_first boolean;
begin
  perform private.act_as(p_user_id);
  taken := private.take_period(p_period_id, 'compute', p_revision);
  if private.chain_day() < upper(taken.during) then perform private.fail('period_not_over', upper(taken.during)::text); end if;
  is_first := taken.state = 'open';
  update public.periods set state = 'preview', plan_versions = private.period_plan_versions(taken), previewed_by = p_user_id,
    previewed_at = now(), revision = revision + 1 where id = p_period_id returning * into taken;
  insert into private.period_snapshots (period_id, engine_version, shared) values (p_period_id, p_engine_version, p_shared)
  on conflict (period_id) do update set engine_version = excluded.engine_version, shared = excluded.shared, taken_at = now();
  perform private.write_appraisals(taken, p_rows, true);
  if is_first then
    insert into public.notices (user_id, kind, params, link)
    select distinct user_id, 'period_previewed', private.period_json(taken), '/periods/?period=' || p_period_id
    from public.memberships where role = 'lead';
  end if;
  return taken.revision;
end $$;
grant execute on function public.load_period_facts(uuid, uuid, text, integer), public.load_period_snapshot(uuid, uuid, text, integer),
  public.load_trial(uuid, uuid),
  public.store_preview(uuid, uuid, integer, text, text, jsonb) to service_role;
-- NOTE: granted to the service key alone; score-period computes in between.

/**
 * What is missing before a period can be published, and what is only to be known. Head office sees the
 * chain, manager and lead the own branches. withoutPlan, notAppraised: publishing is refused while
 * somebody is listed. sources: per branch and source, days since its last row in (or before) the
 * period, counted to its end or today; rows: in the period, and in the same number of days before.
 */
create function private.readiness(p_period public.periods, p_branch_ids uuid[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  with posted as (
    select o.employee_id, o.branch_id, o.role, e.name, e.code from public.postings o join public.employees e on e.id = o.employee_id
    where o.during && p_period.during and o.branch_id = any (p_branch_ids)
  ), versions as (
    select v.plan_id, v.version, (v.content ->> 'role')::public.staff_role as role from public.plan_versions v
    where v.id = any (private.period_plan_versions(p_period))
  ), until as (select least(upper(p_period.during) - 1, private.chain_day()) as day),
  seen as (
    select branch_id, kind::text as source, occurred_on as day from public.records
    where branch_id = any (p_branch_ids) and occurred_on >= lower(p_period.during) - 90 and occurred_on < upper(p_period.during)
    union all
    select branch_id, 'response', answered_on from public.responses
    where branch_id = any (p_branch_ids) and answered_on >= lower(p_period.during) - 90 and answered_on < upper(p_period.during)
    union all
    select branch_id, 'visit', occurred_on from public.visits
    where branch_id = any (p_branch_ids) and occurred_on >= lower(p_period.during) - 90 and occurred_on < upper(p_period.during)
  ), sources as (
    select branch_id, source, max(day) as last_day, count(*) filter (where day >= lower(p_period.during)) as rows,
      count(*) filter (where day < lower(p_period.during)) as rows_before
    from seen group by branch_id, source
  )
  select jsonb_build_object(
    'peopleCount', (select count(distinct employee_id) from posted),
    'isOver', private.chain_day() >= upper(p_period.during),
    'withoutPlan', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', p.employee_id, 'name', p.name, 'code', p.code, 'role', p.role)
        order by p.code), '[]') from posted p where not exists (select from versions v where v.role = p.role)),
    'notAppraised', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', p.employee_id, 'name', p.name, 'code', p.code) order by p.code), '[]')
      from (select distinct employee_id, name, code from posted) p where p_period.state <> 'open'
        and not exists (select from public.appraisals a where a.period_id = p_period.id and a.employee_id = p.employee_id)),
    'unread', (select coalesce(jsonb_agg(distinct jsonb_build_object('employeeId', p.employee_id, 'name', p.name, 'code', p.code, 'role', p.role)), '[]')
      from posted p join versions v on v.role = p.role where not exists (select from public.plan_reads r
        where r.plan_id = v.plan_id and r.version = v.version and r.employee_id = p.employee_id)),
    'provisional', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', e.id, 'name', e.name, 'code', e.code, 'role', a.role) order by e.code), '[]')
      from public.appraisals a join public.employees e on e.id = a.employee_id
      where a.period_id = p_period.id and a.branch_id = any (p_branch_ids) and a.is_provisional),
    'withoutTotal', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', e.id, 'name', e.name, 'code', e.code, 'role', a.role,
        'obstacle', a.obstacle) order by e.code), '[]')
      from public.appraisals a join public.employees e on e.id = a.employee_id
      where a.period_id = p_period.id and a.branch_id = any (p_branch_ids) and a.engine_bp is null),
    'sources', (select coalesce(jsonb_agg(jsonb_build_object('branchId', branch_id, 'source', source, 'lastDay', last_day,
        'ageDays', greatest(0, (select day from until) - last_day), 'rows', rows, 'rowsBefore', rows_before) order by source, branch_id), '[]') from sources));
$$;

create function public.period_readiness(p_period_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  asked public.periods;
  seen uuid[];
begin
  seen := case when private.is_hq() then (select coalesce(array_agg(id), '{}') from public.branches)
    else private.branch_ids('manager', 'lead') end;
  if cardinality(seen) = 0 then perform private.fail('forbidden'); end if;
  select * into asked from public.periods where id = p_period_id;
  if asked.id is null then perform private.fail('period_unknown'); end if;
  return private.readiness(asked, seen);
end $$;

/**
 * Make a preview visible as a result, with a message, and start the clocks for acknowledgment and
 * appeal on the clinic's calendar. Everybody appraised is told. p_rows: the lines once more, ranked
 * after the last calibration. Answers the new revision.
 */
create function public.publish_period(p_user_id uuid, p_period_id uuid, p_revision integer, p_message text, p_rows jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  taken public.periods;
  due public.periods;
  board jsonb;
begin
  perform private.act_as(p_user_id);
  taken := private.take_period(p_period_id, 'publish', p_revision);
  if coalesce(length(trim(p_message)), 0) not between 3 and 2000 then perform private.fail('message_missing'); end if;
  board := private.readiness(taken, (select coalesce(array_agg(id), '{}') from public.branches));
  if jsonb_array_length(board -> 'withoutPlan') + jsonb_array_length(board -> 'notAppraised') > 0
    or not exists (select from public.appraisals where period_id = p_period_id) then
    perform private.fail('period_not_ready', coalesce((select string_agg(p ->> 'name', '、')
      from jsonb_array_elements((board -> 'withoutPlan') || (board -> 'notAppraised')) p), ''));
  end if;
  perform private.write_appraisals(taken, p_rows, false);
  due := private.period_deadlines(taken, private.chain_day());
  update public.periods set state = 'published', published_by = p_user_id, published_at = now(), message = trim(p_message),
    acknowledge_until = due.acknowledge_until, appeal_until = greatest(due.appeal_until, publish_due),
    seal_due = greatest(due.seal_due, publish_due), revision = revision + 1
  where id = p_period_id returning * into taken;
  insert into public.notices (user_id, kind, params, link)
  select e.user_id, 'period_published', private.period_json(taken) || jsonb_build_object('acknowledgeUntil', taken.acknowledge_until,
    'appealUntil', taken.appeal_until), '/me/?period=' || p_period_id
  from public.appraisals a join public.employees e on e.id = a.employee_id where a.period_id = p_period_id and e.user_id is not null;
  return taken.revision;
end $$;
grant execute on function public.period_readiness(uuid) to authenticated;
grant execute on function public.publish_period(uuid, uuid, integer, text, jsonb) to service_role;
