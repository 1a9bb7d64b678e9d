/*
 * Appeals: a person says of a KPI, a record, a gate or a veto of the own published result that it is
 * wrong, and why. Somebody who took no part in it decides within a number of working days; a rejected
 * appeal may be reviewed once, by somebody else again. Accepting it makes an adjustment, with the rows
 * it changes, in one transaction and only against the state it was previewed at. While an appeal is
 * open, or may still be reviewed, the period is not sealed: what is decided later is a restatement.
 */
create table public.appeals (
  id uuid primary key default gen_random_uuid(),
  appraisal_id uuid not null references public.appraisals (id) on delete cascade,
  period_id uuid not null references public.periods (id) on delete restrict,
  employee_id uuid not null references public.employees (id) on delete cascade,
  branch_id uuid not null references public.branches (id) on delete cascade,
  target text not null check (target in ('kpi', 'record', 'gate', 'veto')),
  -- as the person knows it: the KPI, the number of the record, the veto
  target_id text not null check (length(target_id) between 1 and 200),
  record_id uuid,
  reason text not null check (length(reason) between 10 and 1000),
  state text not null default 'open' check (state in ('open', 'accepted', 'rejected', 'withdrawn')),
  -- 2: in review by somebody else
  instance smallint not null default 1 check (instance in (1, 2)),
  review_reason text check (length(review_reason) between 10 and 1000),
  -- counts every change that a decider could have missed
  revision integer not null default 1,
  filed_at timestamptz not null default now(),
  -- the working day by which it is answered
  due_on date not null,
  -- a review may be asked for up to this day; null while nothing was rejected, and after a review
  review_until date,
  constraint appeals_record check ((target = 'record') = (record_id is not null)),
  constraint appeals_review check ((instance = 2) = (review_reason is not null))
);
create unique index appeals_once on public.appeals (appraisal_id, target, target_id) where state <> 'withdrawn';
create index appeals_appraisal on public.appeals (appraisal_id);
create index appeals_period on public.appeals (period_id, state);
create index appeals_employee on public.appeals (employee_id);
create index appeals_branch on public.appeals (branch_id, state, due_on);
alter table public.appeals enable row level security;
alter table public.appeals force row level security;
create trigger audit after insert or update or delete on public.appeals
  for each row execute function private.write_audit();
create trigger sealed_stays before update or delete on public.appeals
  for each row execute function private.refuse_when_sealed();
create policy select_own_or_lead on public.appeals for select to authenticated
  using ((select private.is_hq()) or employee_id = (select private.employee_id())
    or branch_id = any ((select private.branch_ids('lead'))::uuid[]));
grant select (id, appraisal_id, period_id, employee_id, branch_id, target, target_id, reason, state, instance, review_reason, revision,
  filed_at, due_on, review_until) on public.appeals to authenticated;
-- NOTE: no writes: the calls below.

alter table public.adjustments add constraint adjustments_appeal foreign key (appeal_id) references public.appeals (id) on delete restrict;
create index adjustments_appeal on public.adjustments (appeal_id);

create table public.appeal_decisions (
  appeal_id uuid not null references public.appeals (id) on delete cascade,
  instance smallint not null check (instance in (1, 2)),
  employee_id uuid not null references public.employees (id) on delete cascade,
  branch_id uuid not null references public.branches (id) on delete cascade,
  outcome text not null check (outcome in ('accepted', 'rejected')),
  reason text not null check (length(reason) between 10 and 1000),
  -- how many people it moved: what was seen before it was decided
  scores_changed integer not null default 0 check (scores_changed >= 0),
  ranks_changed integer not null default 0 check (ranks_changed >= 0),
  awards_changed integer not null default 0 check (awards_changed >= 0),
  decided_by uuid not null default auth.uid() references auth.users (id) on delete restrict,
  decided_at timestamptz not null default now(),
  primary key (appeal_id, instance)
);
create index appeal_decisions_employee on public.appeal_decisions (employee_id);
create index appeal_decisions_branch on public.appeal_decisions (branch_id);
create index appeal_decisions_decided_by on public.appeal_decisions (decided_by);
alter table public.appeal_decisions enable row level security;
alter table public.appeal_decisions force row level security;
create trigger audit after insert or update or delete on public.appeal_decisions
  for each row execute function private.write_audit();
create trigger appeal_decisions_are_immutable before update on public.appeal_decisions
  for each statement execute function private.refuse_change();
create policy select_own_or_lead on public.appeal_decisions for select to authenticated
  using ((select private.is_hq()) or employee_id = (select private.employee_id())
    or branch_id = any ((select private.branch_ids('lead'))::uuid[]));
grant select (appeal_id, instance, employee_id, branch_id, outcome, reason, scores_changed, ranks_changed, awards_changed, decided_by,
  decided_at) on public.appeal_decisions to authenticated;
-- NOTE: decided once for each instance, by the primary key; no update, no delete.

/** The appeals that a seal waits for: open ones, and rejected ones that may still be reviewed. */
create or replace function private.open_appeal_count(p_period_id uuid) returns integer
language sql stable security definer set search_path = '' as $$
  select count(*)::integer from public.appeals
  where period_id = p_period_id and (state = 'open' or state = 'rejected' and instance = 1 and review_until >= private.chain_day());
$$;

/** The record of a number, among those that a person's result of a period is made of. */
create function private.record_of_result(p_result public.appraisals, p_number text) returns uuid
language sql stable security definer set search_path = '' as $$
  select m.record_id from public.measurements m
  join public.records r on r.id = m.record_id
  join public.periods p on p.id = p_result.period_id
  where m.employee_id = p_result.employee_id and r.external_id = p_number
    and m.occurred_on >= lower(p.during) and m.occurred_on < upper(p.during)
  order by m.record_id limit 1;
$$;

/** Is it part of the result? A KPI that is weighed, a record behind one, a gate that failed, a veto in force. */
create function private.is_target_of(p_result public.appraisals, p_target text, p_target_id text) returns boolean
language sql stable security definer set search_path = '' as $$
  select case p_target
    when 'kpi' then exists (select from public.appraisal_items i
      where i.appraisal_id = p_result.id and i.kpi_id = p_target_id and i.weight_bp > 0)
    when 'gate' then exists (select from public.appraisal_items i
      where i.appraisal_id = p_result.id and i.kpi_id = p_target_id and i.status = 'gated')
    when 'veto' then exists (select from public.vetoes v join public.periods p on p.id = p_result.period_id
      where v.id::text = p_target_id and v.employee_id = p_result.employee_id and v.lifted_at is null and v.occurred_on <@ p.during)
    else private.record_of_result(p_result, p_target_id) is not null end;
$$;

/** Appeal against a part of the own result, within the window that began with publishing. */
create function public.file_appeal(p_appraisal_id uuid, p_target text, p_target_id text, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  result constant public.appraisals := private.own_result(p_appraisal_id);
  taken public.periods;
  number constant text := trim(coalesce(p_target_id, ''));
  filed uuid;
begin
  taken := private.take_period(result.period_id, 'appeal', null);
  if private.chain_day() > taken.appeal_until then perform private.fail('appeal_too_late', taken.appeal_until::text); end if;
  if not coalesce(private.is_target_of(result, p_target, number), false) then perform private.fail('appeal_target_unknown'); end if;
  insert into public.appeals (appraisal_id, period_id, employee_id, branch_id, target, target_id, record_id, reason, due_on)
  values (result.id, result.period_id, result.employee_id, result.branch_id, p_target, number,
    case p_target when 'record' then private.record_of_result(result, number) end, private.clean_text(p_reason, 10),
    private.add_working_days(private.chain_day(), taken.appeal_sla_days, result.branch_id))
  returning id into filed;
  perform private.notify_roles('{lead,hq}', result.branch_id, 'appeal_filed', '{}', '/appeals/?appeal=' || filed);
  return filed;
exception
  when unique_violation then
    perform private.fail('appeal_exists');
    return null;
  when check_violation then
    perform private.fail('appeal_target_unknown');
    return null;
end $$;

/** One's own appeal, locked, once the period is. */
create function private.own_appeal(p_appeal_id uuid) returns public.appeals
language plpgsql security definer set search_path = '' as $$
declare appeal public.appeals;
begin
  select * into appeal from public.appeals where id = p_appeal_id and employee_id = private.employee_id();
  if appeal.id is null then perform private.fail('appeal_unknown'); end if;
  -- periods before appeals, so that nobody waits for each other
  perform from public.periods where id = appeal.period_id for update;
  select * into strict appeal from public.appeals where id = p_appeal_id for update;
  return appeal;
end $$;

create function public.withdraw_appeal(p_appeal_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare appeal constant public.appeals := private.own_appeal(p_appeal_id);
begin
  if appeal.state <> 'open' then perform private.fail('appeal_changed', appeal.state); end if;
  update public.appeals set state = 'withdrawn', revision = revision + 1 where id = appeal.id;
end $$;

/** A rejected appeal goes to somebody else, once, within the days that were given. */
create function public.ask_appeal_review(p_appeal_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  appeal constant public.appeals := private.own_appeal(p_appeal_id);
  sla constant integer := (select appeal_sla_days from public.periods where id = appeal.period_id);
begin
  if appeal.state <> 'rejected' or appeal.instance <> 1 or appeal.review_until < private.chain_day() then
    perform private.fail('review_not_open');
  end if;
  update public.appeals set state = 'open', instance = 2, review_reason = private.clean_text(p_reason, 10), review_until = null,
    due_on = private.add_working_days(private.chain_day(), sla, branch_id), revision = revision + 1
  where id = appeal.id;
  perform private.notify_roles('{lead,hq}', appeal.branch_id, 'appeal_review_asked', '{}', '/appeals/?appeal=' || appeal.id);
end $$;
grant execute on function public.file_appeal(uuid, text, text, text), public.withdraw_appeal(uuid),
  public.ask_appeal_review(uuid, text) to authenticated;

/** Did somebody have a part in what the appeal is about? As the person, the calibrator, who entered the veto, or the first decider. */
create function private.had_part(p_user_id uuid, p_appeal public.appeals) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.employees where id = p_appeal.employee_id and user_id = p_user_id)
    or exists (select from public.calibrations where appraisal_id = p_appeal.appraisal_id and made_by = p_user_id)
    or p_appeal.target = 'veto' and exists (select from public.vetoes where id::text = p_appeal.target_id and entered_by = p_user_id)
    or exists (select from public.appeal_decisions where appeal_id = p_appeal.id and decided_by = p_user_id);
$$;

/** An appeal that the asker may decide: its period locked, then itself, and nothing of it their own doing. */
create function private.appeal_to_decide(p_user_id uuid, p_appeal_id uuid) returns public.appeals
language plpgsql security definer set search_path = '' as $$
declare appeal public.appeals;
begin
  perform private.act_as(p_user_id);
  select * into appeal from public.appeals
  where id = p_appeal_id and (private.is_hq() or branch_id = any (private.branch_ids('lead')));
  if appeal.id is null then perform private.fail('appeal_unknown'); end if;
  perform private.take_period(appeal.period_id, 'decide', null);
  select * into strict appeal from public.appeals where id = p_appeal_id for update;
  if appeal.state <> 'open' then perform private.fail('appeal_changed', appeal.state); end if;
  if private.had_part(p_user_id, appeal) then perform private.fail('appeal_needs_another'); end if;
  return appeal;
end $$;

/**
 * What the blast radius of a decision is computed from: the snapshot of the period, what the appeal is
 * about, the changes that setting its record aside would make, and the people the asker may see by name.
 */
create function public.load_appeal(p_user_id uuid, p_appeal_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  appeal constant public.appeals := private.appeal_to_decide(p_user_id, p_appeal_id);
  taken constant public.periods := (select p from public.periods p where p.id = appeal.period_id);
begin
  return jsonb_build_object(
    'appeal', jsonb_build_object('id', appeal.id, 'employeeId', appeal.employee_id, 'target', appeal.target, 'targetId', appeal.target_id,
      'recordId', appeal.record_id, 'revision', appeal.revision, 'instance', appeal.instance),
    -- whose measure a correction is of
    'kpi', (select content from public.kpis where id = appeal.target_id),
    'changesWithoutRecord', case when appeal.record_id is null then '[]'
      else private.changes_without(appeal.period_id, appeal.employee_id, appeal.record_id) end,
    'people', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name) order by e.id), '[]')
      from public.appraisals a join public.employees e on e.id = a.employee_id
      where a.period_id = appeal.period_id and (private.is_hq() or a.branch_id = any (private.branch_ids('lead')))),
    'snapshot', private.snapshot_json(taken));
end $$;

/**
 * Decide an appeal. p_revision: of the appeal, p_period_revision: of the snapshot, both as they were
 * previewed; whoever decided or changed something in between wins. p_adjustment, p_rows: what accepting
 * it does ({ kind, kpiId, vetoId, sourceId, changes } and the rows it changes). p_counts: { scores, ranks, awards }.
 */
create function public.decide_appeal(p_user_id uuid, p_appeal_id uuid, p_revision integer, p_period_revision integer, p_outcome text,
  p_reason text, p_adjustment jsonb, p_rows jsonb, p_counts jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  appeal constant public.appeals := private.appeal_to_decide(p_user_id, p_appeal_id);
  taken public.periods;
  why constant text := private.clean_text(p_reason, 10);
  first_decider uuid;
begin
  select * into strict taken from public.periods where id = appeal.period_id;
  if appeal.revision <> p_revision then perform private.fail('appeal_changed', appeal.state); end if;
  insert into public.appeal_decisions (appeal_id, instance, employee_id, branch_id, outcome, reason, scores_changed, ranks_changed, awards_changed)
  values (appeal.id, appeal.instance, appeal.employee_id, appeal.branch_id, p_outcome, why, coalesce((p_counts ->> 'scores')::integer, 0),
    coalesce((p_counts ->> 'ranks')::integer, 0), coalesce((p_counts ->> 'awards')::integer, 0));
  if p_outcome = 'accepted' then
    if taken.revision <> p_period_revision then perform private.fail('appeal_changed', taken.state); end if;
    insert into public.adjustments (period_id, employee_id, kind, kpi_id, veto_id, source_id, changes, reason, appeal_id)
    values (appeal.period_id, appeal.employee_id, p_adjustment ->> 'kind', p_adjustment ->> 'kpiId', (p_adjustment ->> 'vetoId')::uuid,
      (p_adjustment ->> 'sourceId')::uuid, coalesce(p_adjustment -> 'changes', '[]'), why, appeal.id);
    perform private.write_appraisals(taken, p_rows, false);
    update public.periods set revision = revision + 1 where id = taken.id;
  end if;
  update public.appeals set state = p_outcome, revision = revision + 1,
    review_until = case when p_outcome = 'rejected' and appeal.instance = 1
      then private.add_working_days(private.chain_day(), taken.appeal_sla_days, appeal.branch_id) end
  where id = appeal.id;
  perform private.notify_employee(appeal.employee_id, 'appeal_decided', jsonb_build_object('outcome', p_outcome, 'instance', appeal.instance), appeal.period_id);
  -- the other side: who leads the branch, and who decided first
  select decided_by into first_decider from public.appeal_decisions where appeal_id = appeal.id and instance = 1 and decided_by <> p_user_id;
  perform private.notify(s.user_id, 'appeal_settled', jsonb_build_object('outcome', p_outcome, 'instance', appeal.instance), '/appeals/?appeal=' || appeal.id)
  from (select user_id from public.memberships where role = 'lead' and branch_id = appeal.branch_id
    union select first_decider) s where s.user_id is distinct from p_user_id and s.user_id is not null;
exception
  when unique_violation then perform private.fail('appeal_changed', appeal.state);
  when check_violation or not_null_violation or foreign_key_violation then perform private.fail('appeal_remedy_unfit');
end $$;
grant execute on function public.load_appeal(uuid, uuid),
  public.decide_appeal(uuid, uuid, integer, integer, text, text, jsonb, jsonb, jsonb) to service_role;
-- NOTE: granted to the service key alone: decide-appeals computes the blast radius and compares it with the one that was previewed.
