/*
 * The chain: branches, the people who work in them (a posting says where, as what and when), and
 * what each signed-in person may do (a membership). Names of people are shown to customers on the
 * tablet, so an employee row holds nothing else about a person.
 */
create table public.branches (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[^\s].{0,39}$'),
  name_zh text not null check (length(name_zh) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  time_zone text not null default 'Asia/Shanghai' check (now() at time zone time_zone is not null),
  -- weekday → [opens, closes] or null; special_days (调休, holidays): date → the same
  opening_hours jsonb not null
    default '{"mon":["09:00","20:00"],"tue":["09:00","20:00"],"wed":["09:00","20:00"],"thu":["09:00","20:00"],"fri":["09:00","20:00"],"sat":["09:00","20:00"],"sun":["09:00","20:00"]}'
    check (jsonb_typeof(opening_hours) = 'object'),
  special_days jsonb not null default '{}' check (jsonb_typeof(special_days) = 'object'),
  opened_on date,
  closed_on date check (closed_on >= opened_on)
);

create table public.employees (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^\S{1,40}$'),
  name text not null check (length(name) between 1 and 100),
  user_id uuid unique references auth.users (id) on delete set null
);

create table public.postings (
  id uuid primary key default gen_random_uuid(),
  employee_id uuid not null references public.employees (id) on delete cascade,
  branch_id uuid not null references public.branches (id) on delete restrict,
  role public.staff_role not null,
  during daterange not null check (not isempty(during) and lower_inc(during)),
  -- one place and one role at a time: a score must know whose plan a day belongs to
  constraint postings_do_not_overlap exclude using gist (employee_id with =, during with &&)
);
create index postings_branch on public.postings (branch_id, role);

create table public.treatments (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^\S{1,40}$'),
  name_zh text not null check (length(name_zh) between 1 and 100),
  name_en text not null check (length(name_en) between 1 and 100),
  category text not null check (category in ('injection', 'laser', 'surgery', 'skin', 'consultation'))
);

create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  role public.app_role not null,
  branch_id uuid references public.branches (id) on delete cascade,
  constraint memberships_hq_has_no_branch check ((role = 'hq') = (branch_id is null)),
  constraint memberships_once unique nulls not distinct (user_id, role, branch_id)
);
create index memberships_branch on public.memberships (branch_id);

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  role public.app_role not null,
  branch_id uuid references public.branches (id) on delete cascade,
  employee_id uuid references public.employees (id) on delete cascade,
  invited_by uuid default auth.uid() references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '14 days',
  accepted_at timestamptz,
  constraint invitations_hq_has_no_branch check ((role = 'hq') = (branch_id is null)),
  constraint invitations_employee_named check ((role = 'employee') = (employee_id is not null))
);
create index invitations_email on public.invitations (email) where accepted_at is null;
create index invitations_branch on public.invitations (branch_id);
create index invitations_employee on public.invitations (employee_id);
create index invitations_invited_by on public.invitations (invited_by);

alter table public.branches enable row level security;
alter table public.branches force row level security;
alter table public.employees enable row level security;
alter table public.employees force row level security;
alter table public.postings enable row level security;
alter table public.postings force row level security;
alter table public.treatments enable row level security;
alter table public.treatments force row level security;
alter table public.memberships enable row level security;
alter table public.memberships force row level security;
alter table public.invitations enable row level security;
alter table public.invitations force row level security;

/*
 * Who is asking. Policies call these as `(select private.…())`, so that they run once per
 * statement and not once per row; `security definer`, or they would ask the policies they answer;
 * `parallel safe`, or a policy would keep the planner from using several workers; in plpgsql, which
 * keeps a plan for the connection where SQL makes one for each statement. The branch is asked for first:
 * a manager's own rows then never cost the second question.
 */
create function private.is_member() returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$ begin
  return exists (select from public.memberships where user_id = auth.uid());
end $$;
create function private.is_hq() returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$ begin
  return exists (select from public.memberships where user_id = auth.uid() and role = 'hq');
end $$;
/** Branches where the asker has one of these roles, one with two of them twice. Head office is not listed here: ask is_hq(). */
create function private.branch_ids(variadic p_roles public.app_role[]) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$ begin
  return array(select branch_id from public.memberships
    where user_id = auth.uid() and role = any (p_roles) and branch_id is not null);
end $$;
create function private.employee_id() returns uuid
language plpgsql stable parallel safe security definer set search_path = '' as $$ begin
  return (select id from public.employees where user_id = auth.uid());
end $$;
/** People who are or were posted in a branch the asker manages or leads. */
create function private.staff_ids() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$ begin
  return (select coalesce(array_agg(distinct employee_id), '{}') from public.postings
    where branch_id = any (private.branch_ids('manager', 'lead')));
end $$;
/** May the asker act for this branch? Also false for a branch that does not exist. */
create function private.runs_branch(p_branch_id uuid) returns boolean
language sql stable parallel safe security definer set search_path = '' as $$
  select exists (select from public.branches where id = p_branch_id)
    and (private.is_hq() or p_branch_id = any (private.branch_ids('manager', 'lead')));
$$;
grant execute on function private.is_member(), private.is_hq(), private.branch_ids(public.app_role[]),
  private.employee_id(), private.staff_ids(), private.runs_branch(uuid) to authenticated;

create policy select_member on public.branches for select to authenticated
  using ((select private.is_member()));
create policy insert_hq on public.branches for insert to authenticated
  with check ((select private.is_hq()));
create policy update_hq on public.branches for update to authenticated
  using ((select private.is_hq())) with check ((select private.is_hq()));
grant select (id, code, name_zh, name_en, time_zone, opening_hours, special_days, opened_on, closed_on),
  insert (code, name_zh, name_en, time_zone, opening_hours, special_days, opened_on),
  update (name_zh, name_en, time_zone, opening_hours, special_days, closed_on)
  on public.branches to authenticated;
-- NOTE: no delete, and the code stays: files and old reports name it.

create policy select_colleague on public.employees for select to authenticated
  using ((select private.is_hq()) or id = (select private.employee_id())
    or id = any ((select private.staff_ids())::uuid[]));
create policy insert_hq on public.employees for insert to authenticated
  with check ((select private.is_hq()));
create policy update_hq on public.employees for update to authenticated
  using ((select private.is_hq())) with check ((select private.is_hq()));
grant select (id, code, name), insert (code, name), update (name) on public.employees to authenticated;
-- NOTE: user_id is not readable or writable: an accepted invitation links it.

create policy select_colleague on public.postings for select to authenticated
  using ((select private.is_hq()) or employee_id = (select private.employee_id())
    or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]));
create policy insert_hq on public.postings for insert to authenticated
  with check ((select private.is_hq()));
create policy update_hq on public.postings for update to authenticated
  using ((select private.is_hq())) with check ((select private.is_hq()));
grant select (id, employee_id, branch_id, role, during), insert (employee_id, branch_id, role, during),
  update (during) on public.postings to authenticated;
-- NOTE: a transfer ends one posting and begins another; role and branch of a posting never change.

create policy select_member on public.treatments for select to authenticated
  using ((select private.is_member()));
create policy insert_hq on public.treatments for insert to authenticated
  with check ((select private.is_hq()));
create policy update_hq on public.treatments for update to authenticated
  using ((select private.is_hq())) with check ((select private.is_hq()));
grant select (id, code, name_zh, name_en, category), insert (code, name_zh, name_en, category),
  update (name_zh, name_en, category) on public.treatments to authenticated;

create policy select_own_or_hq on public.memberships for select to authenticated
  using (user_id = (select auth.uid()) or (select private.is_hq()));
create policy delete_hq on public.memberships for delete to authenticated
  using ((select private.is_hq()) and user_id <> (select auth.uid()));
grant select (id, user_id, role, branch_id), delete on public.memberships to authenticated;
-- NOTE: no insert: a membership only ever comes from an accepted invitation. Nobody removes their
-- own, so that the last head-office person cannot lock the chain out.

create policy select_hq_or_lead on public.invitations for select to authenticated
  using (branch_id = any ((select private.branch_ids('lead'))::uuid[]) or (select private.is_hq()));
create policy insert_hq_or_lead on public.invitations for insert to authenticated
  with check ((select private.is_hq())
    or (branch_id = any ((select private.branch_ids('lead'))::uuid[]) and role in ('manager', 'employee')
        and (employee_id is null or employee_id = any ((select private.staff_ids())::uuid[]))));
create policy delete_hq_or_lead on public.invitations for delete to authenticated
  using (accepted_at is null and (branch_id = any ((select private.branch_ids('lead'))::uuid[])
    or (select private.is_hq())));
grant select (id, email, role, branch_id, employee_id, invited_by, created_at, expires_at, accepted_at),
  insert (email, role, branch_id, employee_id, expires_at), delete on public.invitations to authenticated;

/*
 * A person who proves an invited address becomes a member. It waits for the confirmed address:
 * otherwise anyone could sign up with somebody else's and take the place. Whoever has an account
 * already (a second branch, a return) becomes a member when invited.
 */
create function private.accept_invitations(p_user_id uuid, p_email text) returns void
language plpgsql security definer set search_path = '' as $$
declare invitation public.invitations;
begin
  for invitation in
    update public.invitations set accepted_at = now()
    where email = lower(p_email) and accepted_at is null and expires_at > now()
    returning *
  loop
    insert into public.memberships (user_id, role, branch_id)
    values (p_user_id, invitation.role, invitation.branch_id) on conflict do nothing;
    -- one account, one employee: the first link stays
    update public.employees set user_id = p_user_id
    where id = invitation.employee_id and user_id is null
      and not exists (select from public.employees where user_id = p_user_id);
  end loop;
end $$;

create function private.welcome_user() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.email_confirmed_at is not null then perform private.accept_invitations(new.id, new.email); end if;
  return null;
end $$;
create trigger accept_invitations after insert or update of email_confirmed_at on auth.users
  for each row execute function private.welcome_user();

create function private.welcome_back() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.accept_invitations(id, email) from auth.users
  where lower(email) = new.email and email_confirmed_at is not null;
  return null;
end $$;
create trigger accept_invitations after insert on public.invitations
  for each row execute function private.welcome_back();

/** The asker's memberships with the names a page needs to greet and route the person. */
create function public.my_memberships()
returns table (role public.app_role, branch_id uuid, branch_code text, branch_name_zh text,
  branch_name_en text, employee_id uuid)
language sql stable security definer set search_path = '' as $$
  select m.role, b.id, b.code, b.name_zh, b.name_en, private.employee_id()
  from public.memberships m left join public.branches b on b.id = m.branch_id
  where m.user_id = auth.uid()
  order by m.role, b.code;
$$;
grant execute on function public.my_memberships() to authenticated;
