/*
 * What two people agreed on in a talk about a result: what, by when, and whether it was done.
 */
create table public.action_items (
  id uuid primary key default gen_random_uuid(),
  appraisal_id uuid references public.appraisals (id) on delete set null,
  employee_id uuid not null references public.employees (id) on delete cascade,
  branch_id uuid not null references public.branches (id) on delete cascade,
  text text not null check (length(text) between 3 and 500),
  due_on date not null,
  agreed_by uuid default auth.uid() references auth.users (id) on delete set null,
  agreed_at timestamptz not null default now(),
  outcome text check (outcome in ('done', 'dropped')),
  closed_by uuid references auth.users (id) on delete set null,
  closed_at timestamptz,
  constraint action_items_closed check ((outcome is null) = (closed_at is null))
);
create index action_items_appraisal on public.action_items (appraisal_id);
create index action_items_employee on public.action_items (employee_id, due_on);
create index action_items_branch on public.action_items (branch_id, due_on);
create index action_items_agreed_by on public.action_items (agreed_by);
create index action_items_closed_by on public.action_items (closed_by);
alter table public.action_items enable row level security;
alter table public.action_items force row level security;
create trigger audit after insert or update or delete on public.action_items
  for each row execute function private.write_audit();
create policy select_own_or_runner on public.action_items for select to authenticated
  using ((select private.is_hq()) or employee_id = (select private.employee_id())
    or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]));
grant select (id, appraisal_id, employee_id, branch_id, text, due_on, agreed_by, agreed_at, outcome, closed_by, closed_at)
  on public.action_items to authenticated;
-- NOTE: written by the two calls below.

create function public.agree_action_item(p_appraisal_id uuid, p_text text, p_due_on date) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  result constant public.appraisals := private.result_in_sight(p_appraisal_id);
  agreed uuid;
begin
  perform private.take_period(result.period_id, 'talk', null);
  if p_due_on < (select (now() at time zone time_zone)::date from public.branches where id = result.branch_id) then
    perform private.fail('action_item_too_late');
  end if;
  insert into public.action_items (appraisal_id, employee_id, branch_id, text, due_on)
  values (result.id, result.employee_id, result.branch_id, private.clean_text(p_text, 3, 500), p_due_on)
  returning id into agreed;
  perform private.notify_employee(result.employee_id, 'action_agreed', jsonb_build_object('dueOn', p_due_on), result.period_id);
  return agreed;
exception when not_null_violation then
  perform private.fail('action_item_without_day');
  return null;
end $$;

/** Who does it says that it is done; who agreed on it may also drop it. */
create function public.close_action_item(p_item_id uuid, p_outcome text) returns void
language plpgsql security definer set search_path = '' as $$
declare item public.action_items;
begin
  select * into item from public.action_items where id = p_item_id and outcome is null for update;
  if item.id is null or not (item.employee_id is not distinct from private.employee_id() and p_outcome = 'done'
      or private.runs_branch(item.branch_id)) then
    perform private.fail('action_item_unknown');
  end if;
  update public.action_items set outcome = p_outcome, closed_by = auth.uid(), closed_at = now() where id = item.id;
exception when check_violation then perform private.fail('action_item_unknown');
end $$;
grant execute on function public.agree_action_item(uuid, text, date), public.close_action_item(uuid, text) to authenticated;
