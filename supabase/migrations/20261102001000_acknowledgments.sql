/*
 * What people say to each other about a published result: the person that it was seen (not that it is
 * agreed to), with a comment if they wish; manager, lead or head office what they think of it.
 */

/** Reads a result that the asker may see; the same answer for a hidden and an absent one. */
create function private.result_in_sight(p_appraisal_id uuid) returns public.appraisals
language plpgsql stable security definer set search_path = '' as $$
declare result public.appraisals;
begin
  select a.* into result from public.appraisals a
  where a.id = p_appraisal_id and (private.is_hq() or a.branch_id = any (private.branch_ids('manager', 'lead')));
  if result.id is null then perform private.fail('result_unknown'); end if;
  return result;
end $$;

/** The asker's own result. */
create function private.own_result(p_appraisal_id uuid) returns public.appraisals
language plpgsql stable security definer set search_path = '' as $$
declare result public.appraisals;
begin
  select a.* into result from public.appraisals a where a.id = p_appraisal_id and a.employee_id = private.employee_id();
  if result.id is null then perform private.fail('result_unknown'); end if;
  return result;
end $$;

/** A text people write to each other, without blanks around it. */
create function private.clean_text(p_text text, p_least integer, p_most integer default 1000) returns text
language plpgsql immutable set search_path = '' as $$
declare cleaned constant text := trim(coalesce(p_text, ''));
begin
  if length(cleaned) < p_least then perform private.fail('text_too_short'); end if;
  if length(cleaned) > p_most then perform private.fail('text_too_long'); end if;
  return cleaned;
end $$;

/** Tell one employee. */
create function private.notify_employee(p_employee_id uuid, p_kind text, p_params jsonb, p_period_id uuid) returns void
language sql security definer set search_path = '' as $$
  select private.notify((select user_id from public.employees where id = p_employee_id), p_kind, p_params, '/me/?period=' || p_period_id);
$$;

create table public.acknowledgments (
  appraisal_id uuid not null references public.appraisals (id) on delete cascade,
  -- of the result that was seen: after a correction it is asked for again
  revision integer not null,
  employee_id uuid not null references public.employees (id) on delete cascade,
  branch_id uuid not null references public.branches (id) on delete cascade,
  comment text check (length(comment) between 1 and 1000),
  acknowledged_at timestamptz not null default now(),
  primary key (appraisal_id, revision)
);
create index acknowledgments_employee on public.acknowledgments (employee_id);
create index acknowledgments_branch on public.acknowledgments (branch_id);
alter table public.acknowledgments enable row level security;
alter table public.acknowledgments force row level security;
create trigger audit after insert or update or delete on public.acknowledgments
  for each row execute function private.write_audit();
create policy select_own_or_runner on public.acknowledgments for select to authenticated
  using ((select private.is_hq()) or employee_id = (select private.employee_id())
    or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]));
grant select (appraisal_id, revision, employee_id, branch_id, comment, acknowledged_at)
  on public.acknowledgments to authenticated;
-- NOTE: no insert: acknowledge_result judges whose result it is and which one was seen.

/** I have seen my result as it is in this revision. Saying it again changes nothing. */
create function public.acknowledge_result(p_appraisal_id uuid, p_revision integer, p_comment text) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  result constant public.appraisals := private.own_result(p_appraisal_id);
  said constant text := nullif(private.clean_text(p_comment, 0), '');
  seen timestamptz;
begin
  perform private.take_period(result.period_id, 'acknowledge', null);
  if result.revision <> p_revision then perform private.fail('result_changed'); end if;
  insert into public.acknowledgments (appraisal_id, revision, employee_id, branch_id, comment)
  values (result.id, result.revision, result.employee_id, result.branch_id, said)
  on conflict do nothing;
  select acknowledged_at into strict seen from public.acknowledgments
  where appraisal_id = result.id and revision = result.revision;
  return seen;
end $$;
grant execute on function public.acknowledge_result(uuid, integer, text) to authenticated;

create table public.talks (
  id uuid primary key default gen_random_uuid(),
  appraisal_id uuid not null references public.appraisals (id) on delete cascade,
  employee_id uuid not null references public.employees (id) on delete cascade,
  branch_id uuid not null references public.branches (id) on delete cascade,
  text text not null check (length(text) between 10 and 1000),
  written_by uuid default auth.uid() references auth.users (id) on delete set null,
  written_at timestamptz not null default now()
);
create index talks_appraisal on public.talks (appraisal_id);
create index talks_employee on public.talks (employee_id);
create index talks_branch on public.talks (branch_id);
create index talks_written_by on public.talks (written_by);
alter table public.talks enable row level security;
alter table public.talks force row level security;
create trigger audit after insert or update or delete on public.talks
  for each row execute function private.write_audit();
create policy select_own_or_runner on public.talks for select to authenticated
  using ((select private.is_hq()) or employee_id = (select private.employee_id())
    or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]));
grant select (id, appraisal_id, employee_id, branch_id, text, written_by, written_at) on public.talks to authenticated;
-- NOTE: what was said stays said: no update, no delete. Another word is another talk.

/** Feedback on a published result of one's branch; the person is told. */
create function public.write_talk(p_appraisal_id uuid, p_text text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  result constant public.appraisals := private.result_in_sight(p_appraisal_id);
  said constant text := private.clean_text(p_text, 10);
  written uuid;
begin
  perform private.take_period(result.period_id, 'talk', null);
  insert into public.talks (appraisal_id, employee_id, branch_id, text)
  values (result.id, result.employee_id, result.branch_id, said) returning id into written;
  perform private.notify_employee(result.employee_id, 'talk_written', '{}', result.period_id);
  return written;
end $$;
grant execute on function public.write_talk(uuid, text) to authenticated;
