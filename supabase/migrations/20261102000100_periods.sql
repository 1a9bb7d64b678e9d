/*
 * Appraisal periods and the notices about them. Transitions are functions that lock the row, and
 * compare what the asker saw of it (its revision) with what it is: of two who act at once one wins,
 * and the other is told `period_changed`. What may be done when and by whom stands once, in
 * functions/_shared/cycle/transitions.ts; private.period_transitions is its copy, and a test holds
 * the two together.
 */

/** A message to one signed-in person: kind and params for a sentence of functions/_shared/i18n/result-notices.ts. */
create table public.notices (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  kind text not null check (kind ~ '^[a-z][a-z_]{2,39}$'),
  params jsonb not null default '{}' check (jsonb_typeof(params) = 'object'),
  -- the address it leads to, within the site and without its language: /me/?period=…
  link text check (link ~ '^/[^/\\]'),
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notices_user on public.notices (user_id, created_at desc);
alter table public.notices enable row level security;
alter table public.notices force row level security;
create policy select_own on public.notices for select to authenticated using (user_id = (select auth.uid()));
create policy update_own on public.notices for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
grant select (id, user_id, kind, params, link, created_at, read_at), update (read_at) on public.notices to authenticated;
-- NOTE: nobody is granted insert; private.notify writes it. Nothing is audited: it says what is audited elsewhere.

/** Tell a person; somebody without an account is told nothing, which is no reason to fail. */
create function private.notify(p_user_id uuid, p_kind text, p_params jsonb default '{}', p_link text default null) returns void
language sql security definer set search_path = '' as $$
  insert into public.notices (user_id, kind, params, link) select p_user_id, p_kind, p_params, p_link where p_user_id is not null;
$$;

/** Tell everybody who has one of these roles in a branch (null: head office only counts). */
create function private.notify_roles(p_roles public.app_role[], p_branch_id uuid, p_kind text, p_params jsonb default '{}',
  p_link text default null) returns void
language sql security definer set search_path = '' as $$
  insert into public.notices (user_id, kind, params, link)
  select distinct m.user_id, p_kind, p_params, p_link from public.memberships m
  where m.role = any (p_roles) and (m.role = 'hq' or m.branch_id = p_branch_id);
$$;

/*
 * The working days that deadlines are counted in (functions/_shared/calendar/working-days.ts says the
 * same). A clinic's working day is one on which its doors open: its usual week and its special days
 * (holidays, 调休); one that says nothing of a weekday opens on it. For the chain a day counts when every branch that is running works: nobody's time
 * to appeal runs while the own clinic is closed.
 */
create function private.chain_day() returns date
language sql stable security definer set search_path = '' as $$
  select (now() at time zone coalesce((select mode() within group (order by time_zone) from public.branches), 'Asia/Shanghai'))::date;
$$;

create function private.is_working_day(p_day date, p_branch_id uuid default null) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(bool_and(jsonb_typeof(case when b.special_days ? p_day::text then b.special_days -> p_day::text
      else coalesce(b.opening_hours -> w.day, '[]') end) = 'array'), true)
  from public.branches b,
    lateral (select (array['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])[extract(dow from p_day)::integer + 1] as day) w
  where (p_branch_id is null or b.id = p_branch_id) and (b.closed_on is null or b.closed_on > p_day);
$$;

/** The nth working day after a day; the day itself for 0. Gives up looking after a year, for a chain that never opens. */
create function private.add_working_days(p_day date, p_count integer, p_branch_id uuid default null) returns date
language plpgsql stable security definer set search_path = '' as $$
declare
  found_days integer := 0;
  at_day date := p_day;
begin
  while found_days < p_count and at_day < p_day + 366 loop
    at_day := at_day + 1;
    if private.is_working_day(at_day, p_branch_id) then found_days := found_days + 1; end if;
  end loop;
  return at_day;
end $$;

/*
 * A month or quarter that everybody is appraised for. phase: trial computes everything and nothing of
 * it ranks, awards or seals; ramp counts a share of each score and grants 100 for the rest. A plan
 * that is itself on trial stays so in a full period: the stricter of the two holds. plan_versions: the
 * versions it is scored by, frozen by the first preview; see private.period_plan_versions.
 */
create table public.periods (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('month', 'quarter')),
  during daterange not null,
  state text not null default 'open' check (state in ('open', 'preview', 'published', 'sealed')),
  phase text not null default 'full' check (phase in ('trial', 'ramp', 'full')),
  ramp_share_bp integer check (ramp_share_bp between 0 and 10000),
  rank_scope text not null default 'chain' check (rank_scope in ('branch', 'chain')),
  -- counted in working days, but for the last: how far a calibration may move a total, either way
  acknowledge_days integer not null default 5 check (acknowledge_days between 1 and 60),
  appeal_days integer not null default 7 check (appeal_days between 1 and 60),
  appeal_sla_days integer not null default 5 check (appeal_sla_days between 1 and 60),
  calibration_cap_bp integer not null default 500 check (calibration_cap_bp between 0 and 2000),
  -- until it is published the last three are expectations
  preview_due date not null,
  publish_due date not null,
  acknowledge_until date not null,
  appeal_until date not null,
  seal_due date not null,
  plan_versions uuid[],
  message text check (length(trim(message)) between 3 and 2000),
  -- counts every change that somebody could have missed
  revision integer not null default 0,
  opened_by uuid not null default auth.uid() references auth.users (id) on delete restrict,
  opened_at timestamptz not null default now(),
  previewed_by uuid references auth.users (id) on delete restrict,
  previewed_at timestamptz,
  published_by uuid references auth.users (id) on delete restrict,
  published_at timestamptz,
  sealed_by uuid references auth.users (id) on delete restrict,
  sealed_at timestamptz,
  constraint periods_are_whole check (lower(during) = private.month_of(lower(during)) and upper(during) is not distinct from case kind
    when 'month' then (lower(during) + interval '1 month')::date
    else case when extract(month from lower(during))::integer % 3 = 1 then (lower(during) + interval '3 months')::date end end),
  constraint periods_do_not_overlap exclude using gist (kind with =, during with &&),
  constraint periods_ramp_has_share check ((phase = 'ramp') = (ramp_share_bp is not null)),
  constraint periods_trial_is_never_sealed check (not (phase = 'trial' and state = 'sealed')),
  constraint periods_due_in_order check (preview_due <= publish_due and publish_due <= appeal_until and appeal_until <= seal_due),
  constraint periods_previewed_whole check (num_nonnulls(previewed_by, previewed_at, plan_versions)
    = case when state = 'open' then 0 else 3 end),
  constraint periods_published_whole check (num_nonnulls(published_by, published_at, message)
    = case when state in ('published', 'sealed') then 3 else 0 end),
  constraint periods_sealed_whole check (num_nonnulls(sealed_by, sealed_at) = case when state = 'sealed' then 2 else 0 end)
);
create index periods_opened_by on public.periods (opened_by);
create index periods_previewed_by on public.periods (previewed_by);
create index periods_published_by on public.periods (published_by);
create index periods_sealed_by on public.periods (sealed_by);
alter table public.periods enable row level security;
alter table public.periods force row level security;
create trigger audit after insert or update or delete on public.periods
  for each row execute function private.write_audit();

/** Whatever belongs to a sealed period stays as it is; for tables with a period_id, and for the period itself. */
create function private.refuse_when_sealed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  touched constant jsonb := to_jsonb(case when tg_op = 'INSERT' then new else old end);
begin
  if tg_table_name = 'periods' then
    if touched ->> 'state' = 'sealed' then perform private.fail('period_sealed'); end if;
  elsif exists (select from public.periods where id = (touched ->> 'period_id')::uuid and state = 'sealed') then
    perform private.fail('period_sealed');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger sealed_stays before update or delete on public.periods
  for each row execute function private.refuse_when_sealed();

create policy select_member on public.periods for select to authenticated using ((select private.is_member()));
grant select (id, kind, during, state, phase, ramp_share_bp, rank_scope, acknowledge_days, appeal_days, appeal_sla_days,
  calibration_cap_bp, preview_due, publish_due, acknowledge_until, appeal_until, seal_due, plan_versions, message, revision,
  opened_by, opened_at, previewed_by, previewed_at, published_by, published_at, sealed_by, sealed_at) on public.periods to authenticated;
-- NOTE: no writes: the functions below, and those of appraisals and seals, are the only way.

/** What transitions.ts says, row by row: in this state, this may be done by this role. */
create table private.period_transitions (
  state text not null,
  action text not null,
  role public.app_role not null,
  primary key (action, state, role)
);
insert into private.period_transitions (action, state, role) values
  ('discard', 'open', 'hq'),
  ('compute', 'open', 'hq'), ('compute', 'preview', 'hq'),
  ('calibrate', 'preview', 'lead'), ('calibrate', 'preview', 'hq'),
  ('publish', 'preview', 'hq'),
  ('acknowledge', 'published', 'employee'), ('acknowledge', 'sealed', 'employee'),
  ('talk', 'published', 'manager'), ('talk', 'published', 'lead'), ('talk', 'published', 'hq'),
  ('talk', 'sealed', 'manager'), ('talk', 'sealed', 'lead'), ('talk', 'sealed', 'hq'),
  ('appeal', 'published', 'employee'),
  ('decide', 'published', 'lead'), ('decide', 'published', 'hq'),
  ('seal', 'published', 'hq'),
  ('replay', 'sealed', 'hq'),
  ('restate', 'sealed', 'hq');

/** The roles of the asker; several are possible. */
create function private.app_roles() returns public.app_role[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct role), '{}') from public.memberships where user_id = auth.uid();
$$;

/**
 * Take the period for a transition: locked until the transaction ends, allowed in its state for the
 * asker, and still what the asker saw. Whoever may never do it learns nothing about the period.
 * p_revision null: for what does not rest on an earlier look (an acknowledgment, an appeal).
 */
create function private.take_period(p_period_id uuid, p_action text, p_revision integer) returns public.periods
language plpgsql security definer set search_path = '' as $$
declare
  taken public.periods;
  roles constant public.app_role[] := private.app_roles();
begin
  if not exists (select from private.period_transitions where action = p_action and role = any (roles)) then
    perform private.fail('forbidden');
  end if;
  select * into taken from public.periods where id = p_period_id for update;
  if taken.id is null then perform private.fail('period_unknown'); end if;
  if p_revision is not null and taken.revision <> p_revision then perform private.fail('period_changed', taken.state); end if;
  if not exists (select from private.period_transitions where action = p_action and state = taken.state and role = any (roles)) then
    perform private.fail('period_state', taken.state);
  end if;
  return taken;
end $$;

/**
 * The plan versions a period is scored by. From its first preview on they are frozen; before that, of
 * each plan the newest that was effective on its first day and saved before the period both began and
 * was opened: a change in the middle of a period is for the next one. (A role whose first plan comes
 * late takes it: better than none.)
 */
create function private.period_plan_versions(p_period public.periods) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(p_period.plan_versions, (select coalesce(array_agg(v.id order by v.plan_id), '{}') from (
    select distinct on (plan_id) id, plan_id from public.plan_versions
    where effective_on <= lower(p_period.during)
    order by plan_id, (created_at <= greatest(p_period.opened_at, lower(p_period.during)::timestamp at time zone 'Asia/Shanghai')) desc,
      version desc) v));
$$;

/** The days by which a period should be done with, when it is published on a given day (its due day, while it is not). */
create function private.period_deadlines(p_period public.periods, p_published_on date default null) returns public.periods
language plpgsql stable security definer set search_path = '' as $$
declare
  -- the first day after the period is the first on which anything can be done
  over constant date := upper(p_period.during) - 1;
  published_on date;
begin
  p_period.preview_due := private.add_working_days(over, 3);
  p_period.publish_due := private.add_working_days(over, 6);
  published_on := coalesce(p_published_on, p_period.publish_due);
  p_period.acknowledge_until := private.add_working_days(published_on, p_period.acknowledge_days);
  p_period.appeal_until := private.add_working_days(published_on, p_period.appeal_days);
  p_period.seal_due := private.add_working_days(p_period.appeal_until, p_period.appeal_sla_days + 2);
  return p_period;
end $$;

/** Open a month or quarter, by the first day of it. Head office; a period may be opened late, and one ahead. */
create function public.open_period(p_kind text, p_start date, p_phase text, p_ramp_share_bp integer, p_rank_scope text,
  p_calibration_cap_bp integer) returns uuid
language plpgsql security definer set search_path = '' as $$
declare opened public.periods;
begin
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  if p_start > private.chain_day() + 92 then perform private.fail('period_invalid'); end if;
  opened.kind := p_kind;
  opened.acknowledge_days := 5;
  opened.appeal_days := 7;
  opened.appeal_sla_days := 5;
  opened.during := daterange(p_start, (p_start + case p_kind when 'quarter' then interval '3 months' else interval '1 month' end)::date);
  opened := private.period_deadlines(opened);
  insert into public.periods (kind, during, phase, ramp_share_bp, rank_scope, acknowledge_days, appeal_days, appeal_sla_days,
    calibration_cap_bp, preview_due, publish_due, acknowledge_until, appeal_until, seal_due)
  values (opened.kind, opened.during, p_phase, p_ramp_share_bp, p_rank_scope, opened.acknowledge_days, opened.appeal_days,
    opened.appeal_sla_days, p_calibration_cap_bp, opened.preview_due, opened.publish_due, opened.acknowledge_until, opened.appeal_until,
    opened.seal_due)
  returning * into opened;
  return opened.id;
exception
  when exclusion_violation then
    perform private.fail('period_overlaps');
    return null;
  when check_violation or not_null_violation or data_exception then
    perform private.fail('period_invalid');
    return null;
end $$;

/** Take back a period that was opened by mistake, as long as nothing was computed. */
create function public.discard_period(p_period_id uuid, p_revision integer) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.take_period(p_period_id, 'discard', p_revision);
  delete from public.periods where id = p_period_id;
end $$;
grant execute on function public.open_period(text, date, text, integer, text, integer), public.discard_period(uuid, integer) to authenticated;
