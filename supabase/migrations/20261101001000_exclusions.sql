/*
 * Leaving an answer out of the numbers takes a reason and two people, stays visible, and can be
 * taken back: nothing is ever deleted for being inconvenient. Erasure, which the customer may ask
 * for, does delete, and leaves a tombstone of id and date so that a late resend is refused.
 */
create table public.exclusions (
  id uuid primary key default gen_random_uuid(),
  response_id uuid not null references public.responses (id) on delete cascade,
  branch_id uuid not null references public.branches (id) on delete cascade,
  reason text not null check (reason in ('duplicate', 'staff_device', 'burst', 'wrong_person', 'test_answer', 'other')),
  note text not null check (length(trim(note)) between 3 and 500),
  proposed_by uuid not null references auth.users (id) on delete restrict,
  proposed_at timestamptz not null default now(),
  confirmed_by uuid references auth.users (id) on delete restrict,
  confirmed_at timestamptz,
  lifted_by uuid references auth.users (id) on delete restrict,
  lifted_at timestamptz,
  constraint exclusions_take_two_people check (confirmed_by <> proposed_by),
  constraint exclusions_confirmed_whole check ((confirmed_by is null) = (confirmed_at is null)),
  constraint exclusions_lifted_whole check ((lifted_by is null) = (lifted_at is null))
);
create unique index exclusions_one_standing on public.exclusions (response_id) where lifted_at is null;
create index exclusions_response on public.exclusions (response_id);
create index exclusions_branch on public.exclusions (branch_id);
create index exclusions_proposed_by on public.exclusions (proposed_by);
create index exclusions_confirmed_by on public.exclusions (confirmed_by);
create index exclusions_lifted_by on public.exclusions (lifted_by);
alter table public.exclusions enable row level security;
alter table public.exclusions force row level security;
create trigger audit after insert or update or delete on public.exclusions
  for each row execute function private.write_audit();

create policy select_runner on public.exclusions for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, response_id, branch_id, reason, note, proposed_by, proposed_at, confirmed_by, confirmed_at,
  lifted_by, lifted_at) on public.exclusions to authenticated;

create table public.erasures (
  response_id uuid primary key,
  erased_on date not null default current_date
);
alter table public.erasures enable row level security;
alter table public.erasures force row level security;
create policy select_hq on public.erasures for select to authenticated using ((select private.is_hq()));
grant select (response_id, erased_on) on public.erasures to authenticated;

create function public.propose_exclusion(p_response_id uuid, p_reason text, p_note text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  response public.responses;
  proposed uuid;
begin
  select * into response from public.responses where id = p_response_id and private.runs_branch(branch_id) for update;
  if response.id is null then perform private.fail('response_unknown'); end if;
  if exists (select from public.exclusions where response_id = p_response_id and lifted_at is null) then
    perform private.fail('exclusion_exists');
  end if;
  insert into public.exclusions (response_id, branch_id, reason, note, proposed_by)
  values (p_response_id, response.branch_id, p_reason, p_note, auth.uid()) returning id into proposed;
  return proposed;
exception when check_violation or not_null_violation then perform private.fail('exclusion_needs_reason');
end $$;

create function public.confirm_exclusion(p_exclusion_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare exclusion public.exclusions;
begin
  select * into exclusion from public.exclusions
  where id = p_exclusion_id and lifted_at is null and private.runs_branch(branch_id) for update;
  if exclusion.id is null then perform private.fail('exclusion_unknown'); end if;
  if exclusion.proposed_by = auth.uid() then perform private.fail('exclusion_needs_second_person'); end if;
  if exclusion.confirmed_at is not null then return; end if;
  update public.exclusions set confirmed_by = auth.uid(), confirmed_at = now() where id = p_exclusion_id;
  update public.responses set is_excluded = true where id = exclusion.response_id;
end $$;

create function public.lift_exclusion(p_exclusion_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare exclusion public.exclusions;
begin
  select * into exclusion from public.exclusions
  where id = p_exclusion_id and lifted_at is null and private.runs_branch(branch_id) for update;
  if exclusion.id is null then perform private.fail('exclusion_unknown'); end if;
  update public.exclusions set lifted_by = auth.uid(), lifted_at = now() where id = p_exclusion_id;
  update public.responses set is_excluded = false where id = exclusion.response_id and is_excluded;
end $$;

create function public.erase_response(p_response_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  -- a file that brings it again may be waiting, already checked; first, as a commit does it
  delete from private.import_rows where row_id = p_response_id;
  if not exists (select from public.responses where id = p_response_id for update) then
    perform private.fail('response_unknown');
  end if;
  insert into public.erasures (response_id) values (p_response_id);
  delete from public.responses where id = p_response_id;
end $$;

grant execute on function public.propose_exclusion(uuid, text, text), public.confirm_exclusion(uuid),
  public.lift_exclusion(uuid), public.erase_response(uuid) to authenticated;
