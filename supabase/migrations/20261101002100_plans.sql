/*
 * What a role is appraised by. A plan is one per role and little more than the number of its newest
 * version; a version is everything (PlanSchema in functions/_shared/plans/plan.ts) and never changes.
 * In force on a day is the newest version that is effective by then; a period is scored with what is
 * in force on its first day. The linter's judgment needs code that runs in no database, so versions
 * come in through edit-plans, which refuses what the linter calls an error; here stands what SQL can
 * promise. (No table of items: a version is read as a whole, and save_plan_version checks its KPIs.)
 */
create table public.plans (
  id text primary key check (id ~ '^\S.{0,63}$'),
  role public.staff_role not null unique,
  latest_version integer not null default 0 check (latest_version >= 0)
);
alter table public.plans enable row level security;
alter table public.plans force row level security;

create function private.plan_weight_bp(p_content jsonb) returns integer
language sql immutable parallel safe set search_path = '' as $$
  select sum((i ->> 'weightBp')::integer)::integer from jsonb_array_elements(p_content -> 'items') i;
$$;

create table public.plan_versions (
  id uuid primary key default gen_random_uuid(),
  plan_id text not null references public.plans (id) on delete restrict,
  version integer not null check (version > 0),
  effective_on date not null,
  content jsonb not null,
  reason text not null check (length(trim(reason)) between 3 and 500),
  created_by uuid default auth.uid() references auth.users (id) on delete restrict,
  created_at timestamptz not null default now(),
  constraint plan_versions_once unique (plan_id, version),
  constraint plan_versions_content_has_shape check (jsonb_typeof(content) = 'object'
    and content ?& array['id', 'version', 'role', 'name', 'cycle', 'effectiveOn', 'phase', 'items']),
  constraint plan_versions_content_is_of_this_row check (content ->> 'id' = plan_id
    and (content ->> 'version')::integer = version and (content ->> 'effectiveOn')::date = effective_on),
  constraint plan_versions_weights_total_100 check (private.plan_weight_bp(content) = 10000)
);
create index plan_versions_created_by on public.plan_versions (created_by) where created_by is not null;
alter table public.plan_versions enable row level security;
alter table public.plan_versions force row level security;
create trigger plan_versions_are_immutable before update or delete or truncate on public.plan_versions
  for each statement execute function private.refuse_change();
create trigger audit after insert on public.plan_versions
  for each row execute function private.write_audit();

/** The plans the asker may read. */
create function private.plan_ids() returns text[]
language sql stable parallel safe security definer set search_path = '' as $$
  select coalesce(array_agg(id), '{}') from public.plans where role = any (private.plan_roles());
$$;
grant execute on function private.plan_ids() to authenticated;

create policy select_whose_role on public.plans for select to authenticated
  using (role = any ((select private.plan_roles())::public.staff_role[]));
grant select (id, role, latest_version) on public.plans to authenticated;
create policy select_whose_role on public.plan_versions for select to authenticated
  using (plan_id = any ((select private.plan_ids())::text[]));
grant select (id, plan_id, version, effective_on, content, reason, created_by, created_at)
  on public.plan_versions to authenticated;
-- NOTE: no writes: save_plan_version is the only way in.

/*
 * What a lead would change, for head office to take up or decline. It is no version: nothing is
 * scored with it.
 */
create table public.plan_proposals (
  id uuid primary key default gen_random_uuid(),
  plan_id text not null references public.plans (id) on delete restrict,
  base_version integer not null check (base_version > 0),
  effective_on date not null,
  content jsonb not null check (jsonb_typeof(content) = 'object' and private.plan_weight_bp(content) is not null),
  reason text not null check (length(trim(reason)) between 3 and 500),
  proposed_by uuid not null references auth.users (id) on delete restrict,
  proposed_at timestamptz not null default now(),
  decided_by uuid references auth.users (id) on delete restrict,
  decided_at timestamptz,
  -- the version it became; a decided one without it was declined, with a note
  version integer,
  note text check (length(trim(note)) between 3 and 500),
  constraint plan_proposals_decided_whole check ((decided_by is null) = (decided_at is null)),
  constraint plan_proposals_outcome check (case when decided_at is null then num_nonnulls(version, note) = 0
    else num_nonnulls(version, note) = 1 end),
  constraint plan_proposals_became foreign key (plan_id, version) references public.plan_versions (plan_id, version) on delete restrict
);
create index plan_proposals_plan on public.plan_proposals (plan_id, version);
create index plan_proposals_proposed_by on public.plan_proposals (proposed_by);
create index plan_proposals_decided_by on public.plan_proposals (decided_by);
alter table public.plan_proposals enable row level security;
alter table public.plan_proposals force row level security;
create trigger audit after insert or update or delete on public.plan_proposals
  for each row execute function private.write_audit();
create policy select_own_or_hq on public.plan_proposals for select to authenticated
  using (proposed_by = (select auth.uid()) or (select private.is_hq()));
grant select (id, plan_id, base_version, effective_on, content, reason, proposed_by, proposed_at, decided_by, decided_at,
  version, note) on public.plan_proposals to authenticated;

/** A plan's content as this version of this row, with its KPIs known and, where they are new to the plan, not retired. */
create function private.as_version(p_plan_id text, p_version integer, p_content jsonb, p_effective_on date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  before constant jsonb := (select content from public.plan_versions where plan_id = p_plan_id order by version desc limit 1);
  stray text;
begin
  select i ->> 'kpiId' into stray from jsonb_array_elements(p_content -> 'items') i
  where not exists (select from public.kpis k where k.id = i ->> 'kpiId' and (k.retired_on is null or exists (
    select from jsonb_array_elements(before -> 'items') b where b ->> 'kpiId' = k.id)));
  if stray is not null then perform private.fail('kpi_unknown', stray); end if;
  return p_content || jsonb_build_object('id', p_plan_id, 'version', p_version, 'effectiveOn', p_effective_on);
end $$;

/**
 * The next version of a plan; 0 as `p_base_version` begins the plan of a role. Whoever changed it in
 * the meantime wins: the other is told which version there is now. A first version may be effective
 * in the past, so that history can be appraised; later ones not before this month.
 */
create function public.save_plan_version(p_user_id uuid, p_plan_id text, p_base_version integer, p_content jsonb,
  p_effective_on date, p_reason text, p_proposal_id uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  plan public.plans;
  proposal public.plan_proposals;
begin
  perform private.act_as(p_user_id);
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  if coalesce(length(trim(p_reason)), 0) not between 3 and 500 then perform private.fail('reason_missing'); end if;
  if p_base_version = 0 then
    insert into public.plans (id, role) values (p_plan_id, (p_content ->> 'role')::public.staff_role) on conflict do nothing;
  end if;
  select * into plan from public.plans where id = p_plan_id for update;
  if plan.id is null and p_base_version = 0 then
    -- the role has a plan already, under another id
    perform private.fail('plan_changed');
  elsif plan.id is null or plan.role::text is distinct from p_content ->> 'role' then
    perform private.fail('plan_unknown');
  elsif plan.latest_version <> p_base_version then
    perform private.fail('plan_changed', plan.latest_version::text);
  elsif plan.latest_version > 0 and p_effective_on < private.month_of(current_date) then
    perform private.fail('plan_too_early');
  elsif private.plan_weight_bp(p_content) is distinct from 10000 then
    perform private.fail('plan_has_errors', 'weights_not_whole');
  end if;
  if p_proposal_id is not null then
    select * into proposal from public.plan_proposals
    where id = p_proposal_id and plan_id = p_plan_id and decided_at is null for update;
    if proposal.id is null then perform private.fail('proposal_unknown'); end if;
  end if;
  insert into public.plan_versions (plan_id, version, effective_on, content, reason)
  values (p_plan_id, plan.latest_version + 1, p_effective_on,
    private.as_version(p_plan_id, plan.latest_version + 1, p_content, p_effective_on), trim(p_reason));
  update public.plans set latest_version = plan.latest_version + 1 where id = p_plan_id;
  if proposal.id is not null then
    update public.plan_proposals set decided_by = p_user_id, decided_at = now(), version = plan.latest_version + 1
    where id = proposal.id;
  end if;
  return plan.latest_version + 1;
end $$;

/** A lead proposes what head office may take up. Another version since is no obstacle: the difference is shown against the newest. */
create function public.propose_plan_version(p_user_id uuid, p_plan_id text, p_base_version integer, p_content jsonb,
  p_effective_on date, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare proposed uuid;
begin
  perform private.act_as(p_user_id);
  if not (private.is_hq() or cardinality(private.branch_ids('lead')) > 0) then perform private.fail('forbidden'); end if;
  if coalesce(length(trim(p_reason)), 0) not between 3 and 500 then perform private.fail('reason_missing'); end if;
  if not exists (select from public.plans where id = p_plan_id and role::text = p_content ->> 'role'
    and p_base_version between 1 and latest_version) then perform private.fail('plan_unknown'); end if;
  insert into public.plan_proposals (plan_id, base_version, effective_on, content, reason, proposed_by)
  values (p_plan_id, p_base_version, p_effective_on, private.as_version(p_plan_id, p_base_version + 1, p_content, p_effective_on),
    trim(p_reason), p_user_id) returning id into proposed;
  return proposed;
end $$;
grant execute on function public.save_plan_version(uuid, text, integer, jsonb, date, text, uuid),
  public.propose_plan_version(uuid, text, integer, jsonb, date, text) to service_role;
-- NOTE: granted to the service key alone; edit-plans reads the plan with its schema and asks the linter before it calls.

create function public.decline_plan_proposal(p_proposal_id uuid, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  if coalesce(length(trim(p_note)), 0) not between 3 and 500 then perform private.fail('reason_missing'); end if;
  update public.plan_proposals set decided_by = auth.uid(), decided_at = now(), note = trim(p_note)
  where id = p_proposal_id and decided_at is null;
  if not found then perform private.fail('proposal_unknown'); end if;
end $$;
grant execute on function public.decline_plan_proposal(uuid, text) to authenticated;

/* That somebody has read the rules they are scored by (劳动合同法 §4). */
create table public.plan_reads (
  plan_id text not null,
  version integer not null,
  employee_id uuid not null references public.employees (id) on delete cascade,
  read_at timestamptz not null default now(),
  primary key (plan_id, version, employee_id),
  constraint plan_reads_version foreign key (plan_id, version) references public.plan_versions (plan_id, version) on delete restrict
);
create index plan_reads_employee on public.plan_reads (employee_id);
alter table public.plan_reads enable row level security;
alter table public.plan_reads force row level security;
create policy select_colleague on public.plan_reads for select to authenticated
  using (employee_id = (select private.employee_id()) or employee_id = any ((select private.staff_ids())::uuid[])
    or (select private.is_hq()));
grant select (plan_id, version, employee_id, read_at) on public.plan_reads to authenticated;

/** I have read this version of the plan of my role. Once is enough. */
create function public.confirm_plan_read(p_plan_id text, p_version integer) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  reader constant uuid := private.employee_id();
  confirmed timestamptz;
begin
  -- the same answer for the plan of another role, an absent one, and somebody who is no employee
  if not exists (select from public.plan_versions v join public.plans p on p.id = v.plan_id
    where v.plan_id = p_plan_id and v.version = p_version
      and exists (select from public.postings o where o.employee_id = reader and o.role = p.role)) then
    perform private.fail('plan_unknown');
  end if;
  insert into public.plan_reads (plan_id, version, employee_id) values (p_plan_id, p_version, reader)
  on conflict do nothing;
  select read_at into strict confirmed from public.plan_reads
  where plan_id = p_plan_id and version = p_version and employee_id = reader;
  return confirmed;
end $$;
grant execute on function public.confirm_plan_read(text, integer) to authenticated;

/*
 * Numbers agreed outside the plan (TargetSchema in functions/_shared/plans/target.ts): a target that
 * replaces the plan's own, or the quota that an attainment is divided by. Employee rules over role at
 * branch, that over role, that over chain. In force is the newest that is effective; without a value
 * it ends what was agreed before, so that an old score keeps its target.
 */
create table public.targets (
  id uuid primary key default gen_random_uuid(),
  kpi_id text not null references public.kpis (id) on delete restrict,
  quantity text not null check (quantity in ('target', 'quota')),
  level text not null check (level in ('employee', 'role_at_branch', 'role', 'chain')),
  employee_id uuid references public.employees (id) on delete cascade,
  role public.staff_role,
  branch_id uuid references public.branches (id) on delete cascade,
  value text check (value ~ '^-?\d{1,12}(\.\d{1,9})?$'),
  effective_on date not null,
  set_by uuid default auth.uid() references auth.users (id) on delete set null,
  set_at timestamptz not null default now(),
  constraint targets_scope_fits_level check (case level
    when 'employee' then num_nonnulls(employee_id) = 1 and num_nonnulls(role, branch_id) = 0
    when 'role_at_branch' then num_nonnulls(role, branch_id) = 2 and employee_id is null
    when 'role' then num_nonnulls(role) = 1 and num_nonnulls(employee_id, branch_id) = 0
    else num_nonnulls(employee_id, role, branch_id) = 0 end),
  constraint targets_once unique nulls not distinct (kpi_id, quantity, level, employee_id, role, branch_id, effective_on)
);
create index targets_employee on public.targets (employee_id) where employee_id is not null;
create index targets_branch on public.targets (branch_id) where branch_id is not null;
create index targets_set_by on public.targets (set_by);
alter table public.targets enable row level security;
alter table public.targets force row level security;
create trigger audit after insert or update or delete on public.targets
  for each row execute function private.write_audit();
create policy select_whom_it_concerns on public.targets for select to authenticated
  using ((select private.is_hq())
    or employee_id = (select private.employee_id()) or employee_id = any ((select private.staff_ids())::uuid[])
    or (employee_id is null and (role is null or role = any ((select private.plan_roles())::public.staff_role[]))
      and (case when branch_id is null then (select private.is_member())
        else branch_id = any ((select private.branch_ids('manager', 'lead', 'employee'))::uuid[]) end)));
grant select (id, kpi_id, quantity, level, employee_id, role, branch_id, value, effective_on, set_by, set_at)
  on public.targets to authenticated;

/** Agree a target or quota from a day on, or with a null value end it; the same day again replaces it. Head office. */
create function public.set_target(p_kpi_id text, p_quantity text, p_scope jsonb, p_value text, p_effective_on date) returns uuid
language plpgsql security definer set search_path = '' as $$
declare agreed uuid;
begin
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  insert into public.targets (kpi_id, quantity, level, employee_id, role, branch_id, value, effective_on)
  values (p_kpi_id, p_quantity, p_scope ->> 'level', (p_scope ->> 'employeeId')::uuid,
    (p_scope ->> 'role')::public.staff_role, (p_scope ->> 'branchId')::uuid, p_value, p_effective_on)
  on conflict on constraint targets_once do update set value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at
  returning id into agreed;
  return agreed;
exception
  when check_violation or not_null_violation or invalid_text_representation then
    perform private.fail('target_invalid');
    return null;
  when foreign_key_violation then
    perform private.fail('target_unknown');
    return null;
end $$;
grant execute on function public.set_target(text, text, jsonb, text, date) to authenticated;

/*
 * What caps a total whatever else was done well (一票否决; causes in functions/_shared/scoring/veto.ts).
 * Head office enters it with its evidence; lifted, it stays to be seen and caps nothing.
 */
create table public.vetoes (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null references public.employees (id) on delete restrict,
  cause text not null check (cause in ('G1', 'G2', 'G3', 'G4', 'G5')),
  occurred_on date not null,
  evidence text not null check (length(trim(evidence)) between 10 and 2000),
  entered_by uuid not null default auth.uid() references auth.users (id) on delete restrict,
  entered_at timestamptz not null default now(),
  lifted_by uuid references auth.users (id) on delete restrict,
  lifted_at timestamptz,
  lifted_because text check (length(trim(lifted_because)) between 3 and 500),
  constraint vetoes_lifted_whole check (num_nonnulls(lifted_by, lifted_at, lifted_because) in (0, 3))
);
create index vetoes_employee on public.vetoes (employee_id, occurred_on);
create index vetoes_entered_by on public.vetoes (entered_by);
create index vetoes_lifted_by on public.vetoes (lifted_by);
alter table public.vetoes enable row level security;
alter table public.vetoes force row level security;
create trigger audit after insert or update or delete on public.vetoes
  for each row execute function private.write_audit();
create policy select_colleague on public.vetoes for select to authenticated
  using (employee_id = (select private.employee_id()) or employee_id = any ((select private.staff_ids())::uuid[])
    or (select private.is_hq()));
grant select (id, employee_id, cause, occurred_on, evidence, entered_by, entered_at, lifted_by, lifted_at, lifted_because)
  on public.vetoes to authenticated;

create function public.enter_veto(p_employee_id uuid, p_cause text, p_occurred_on date, p_evidence text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare entered uuid;
begin
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  if p_occurred_on > (select max((now() at time zone b.time_zone)::date)
      from public.postings o join public.branches b on b.id = o.branch_id where o.employee_id = p_employee_id) then
    perform private.fail('veto_in_future');
  end if;
  insert into public.vetoes (employee_id, cause, occurred_on, evidence)
  values (p_employee_id, p_cause, p_occurred_on, trim(p_evidence)) returning id into entered;
  return entered;
exception
  when check_violation or not_null_violation then
    perform private.fail('veto_needs_evidence');
    return null;
  when foreign_key_violation then
    perform private.fail('employee_unknown');
    return null;
end $$;

create function public.lift_veto(p_veto_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  update public.vetoes set lifted_by = auth.uid(), lifted_at = now(), lifted_because = trim(p_reason)
  where id = p_veto_id and lifted_at is null;
  if not found then perform private.fail('veto_unknown'); end if;
exception when check_violation then perform private.fail('reason_missing');
end $$;
grant execute on function public.enter_veto(uuid, text, date, text), public.lift_veto(uuid, text) to authenticated;
