/*
 * Calibration before publishing: a lead or head office moves somebody's total, with a reason that the
 * person will read. What the engine said and what counts are both kept; each movement is a row, the
 * newest of a result is the one in force, and 0 takes it back. Beyond the cap of the period a movement
 * is refused: a larger gap means that data or rules are wrong.
 */
create table public.calibrations (
  id uuid primary key default gen_random_uuid(),
  appraisal_id uuid not null references public.appraisals (id) on delete cascade,
  period_id uuid not null references public.periods (id) on delete restrict,
  employee_id uuid not null references public.employees (id) on delete cascade,
  branch_id uuid not null references public.branches (id) on delete cascade,
  -- what the engine said then, and what counted from then on
  original_bp integer not null,
  adjusted_bp integer not null,
  movement_bp integer not null,
  reason text not null check (length(reason) between 10 and 500),
  made_by uuid not null default auth.uid() references auth.users (id) on delete restrict,
  made_at timestamptz not null default now(),
  constraint calibrations_add_up check (adjusted_bp = greatest(0, original_bp + movement_bp))
);
create index calibrations_appraisal on public.calibrations (appraisal_id, made_at desc);
create index calibrations_period on public.calibrations (period_id);
create index calibrations_employee on public.calibrations (employee_id);
create index calibrations_branch on public.calibrations (branch_id);
create index calibrations_made_by on public.calibrations (made_by);
alter table public.calibrations enable row level security;
alter table public.calibrations force row level security;
create trigger audit after insert or update or delete on public.calibrations
  for each row execute function private.write_audit();
create policy select_own_or_lead on public.calibrations for select to authenticated
  using ((select private.is_hq()) or employee_id = (select private.employee_id())
    or branch_id = any ((select private.branch_ids('lead'))::uuid[]));
grant select (id, appraisal_id, period_id, employee_id, branch_id, original_bp, adjusted_bp, movement_bp, reason, made_by, made_at)
  on public.calibrations to authenticated;
-- NOTE: no writes: store_calibration inserts, and nothing changes or removes what it inserted.

/** A result the asker may calibrate: of the own branch as its lead, of all for head office, never one's own. */
create function private.result_to_calibrate(p_appraisal_id uuid) returns public.appraisals
language plpgsql stable security definer set search_path = '' as $$
declare result public.appraisals;
begin
  select a.* into result from public.appraisals a
  where a.id = p_appraisal_id and (private.is_hq() or a.branch_id = any (private.branch_ids('lead')));
  if result.id is null then perform private.fail('result_unknown'); end if;
  if result.employee_id is not distinct from private.employee_id() then perform private.fail('calibration_of_own'); end if;
  return result;
end $$;

/** What the ranks are computed from once more: the snapshot of the period, and whose line is to be moved. */
create function public.load_calibration(p_user_id uuid, p_appraisal_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  result public.appraisals;
  taken public.periods;
begin
  perform private.act_as(p_user_id);
  result := private.result_to_calibrate(p_appraisal_id);
  taken := private.take_period(result.period_id, 'calibrate', null);
  return jsonb_build_object('employeeId', result.employee_id, 'snapshot', private.snapshot_json(taken));
end $$;

/**
 * Keep a movement and the rows whose rank it changed. p_revision: of the result that was looked at;
 * p_period_revision: of the snapshot that the rows were computed from. Answers the new revision of the period.
 */
create function public.store_calibration(p_user_id uuid, p_appraisal_id uuid, p_revision integer, p_period_revision integer,
  p_movement_bp integer, p_reason text, p_rows jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  result public.appraisals;
  taken public.periods;
  why text;
begin
  perform private.act_as(p_user_id);
  result := private.result_to_calibrate(p_appraisal_id);
  taken := private.take_period(result.period_id, 'calibrate', p_period_revision);
  -- read again under the lock
  select * into strict result from public.appraisals where id = p_appraisal_id;
  if result.revision <> p_revision then perform private.fail('result_changed'); end if;
  if result.engine_bp is null then perform private.fail('calibration_without_total'); end if;
  if abs(p_movement_bp) > taken.calibration_cap_bp then
    perform private.fail('calibration_beyond_cap', taken.calibration_cap_bp::text);
  end if;
  why := private.clean_text(p_reason, 10, 500);
  insert into public.calibrations (appraisal_id, period_id, employee_id, branch_id, original_bp, adjusted_bp, movement_bp, reason)
  values (result.id, result.period_id, result.employee_id, result.branch_id, result.engine_bp,
    greatest(0, result.engine_bp + p_movement_bp), p_movement_bp, why);
  update public.appraisals set calibration_bp = p_movement_bp, revision = revision + 1 where id = result.id;
  perform private.write_appraisals(taken, p_rows, false);
  update public.periods set revision = revision + 1 where id = taken.id returning * into taken;
  return taken.revision;
end $$;
grant execute on function public.load_calibration(uuid, uuid),
  public.store_calibration(uuid, uuid, integer, integer, integer, text, jsonb) to service_role;
-- NOTE: granted to the service key alone: in between the function computes the ranks of the whole role.

/** Who made calibrations, as others know them: head office, or the lead of a branch. For the bias meter. */
create function public.calibrators(p_period_id uuid) returns table (user_id uuid, is_hq boolean, branch_id uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (private.is_hq() or cardinality(private.branch_ids('lead')) > 0) then perform private.fail('forbidden'); end if;
  return query
  select distinct on (c.made_by) c.made_by, coalesce(m.role = 'hq', false), m.branch_id
  from public.calibrations c
  left join public.memberships m on m.user_id = c.made_by and m.role in ('hq', 'lead')
  where c.period_id = p_period_id and (private.is_hq() or c.branch_id = any (private.branch_ids('lead')))
  order by c.made_by, m.role, m.branch_id;
end $$;
grant execute on function public.calibrators(uuid) to authenticated;
