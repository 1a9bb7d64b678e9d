/*
 * Sealing: what was published, fixed for good. A seal keeps the inputs as canonical text, the version
 * of the engine and hashes: of each part that many share (a plan version, a KPI, a prior, a target),
 * of each person's own inputs and result, and over all of these one hash a line and one for the whole
 * (functions/_shared/cycle/seal-period.ts). `replay` computes everything again from the stored inputs
 * and names the lines where a byte differs. What the database can hold it holds: a text that does not
 * have its hash, or a whole that is not that of its lines, is refused. The hash of the whole stands in
 * the audit log, whose chain would have to be forged too.
 */
create table public.period_seals (
  period_id uuid primary key references public.periods (id) on delete restrict,
  engine_version text not null check (length(engine_version) between 1 and 40),
  -- SharedInputs and the hashes of its parts; the ranking of everybody, which no single line holds
  shared text not null,
  part_hashes jsonb not null check (jsonb_typeof(part_hashes) = 'object'),
  ranking text not null,
  ranking_hash text not null,
  line_count integer not null check (line_count > 0),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  sealed_by uuid not null default auth.uid() references auth.users (id) on delete restrict,
  sealed_at timestamptz not null default now(),
  constraint period_seals_ranking_has_its_hash check (ranking_hash = encode(sha256(convert_to(ranking, 'UTF8')), 'hex'))
);
create index period_seals_sealed_by on public.period_seals (sealed_by);
alter table public.period_seals enable row level security;
alter table public.period_seals force row level security;
create trigger period_seals_are_immutable before update or delete or truncate on public.period_seals
  for each statement execute function private.refuse_change();

/** In the audit log stands what proves a seal, not the inputs once more. */
create function private.audit_seal() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  last public.audit_log;
  entry public.audit_log;
begin
  perform pg_advisory_xact_lock(hashtext('audit_log'));
  select * into last from public.audit_log order by id desc limit 1;
  entry.id := coalesce(last.id, 0) + 1;
  entry.occurred_at := clock_timestamp();
  entry.actor_id := auth.uid();
  entry.action := 'insert';
  entry.table_name := 'period_seals';
  entry.row_id := new.period_id;
  entry.new_content := jsonb_build_object('period_id', new.period_id, 'engine_version', new.engine_version,
    'line_count', new.line_count, 'content_hash', new.content_hash);
  entry.hash := private.audit_hash(last.hash, entry);
  insert into public.audit_log select entry.*;
  return null;
end $$;
create trigger audit after insert on public.period_seals for each row execute function private.audit_seal();

create policy select_member on public.period_seals for select to authenticated using ((select private.is_member()));
grant select (period_id, engine_version, line_count, content_hash, sealed_by, sealed_at) on public.period_seals to authenticated;
-- NOTE: the inputs are everybody's; load_seal gives them to the replay of head office.

/* One person's line of a seal: own inputs and the hash that a certificate carries. The result itself is the appraisal, which stays. */
create table public.appraisal_seals (
  period_id uuid not null references public.period_seals (period_id) on delete restrict,
  employee_id uuid not null references public.employees (id) on delete restrict,
  branch_id uuid not null references public.branches (id) on delete restrict,
  own text not null,
  inputs_hash text not null,
  result_hash text not null check (result_hash ~ '^[0-9a-f]{64}$'),
  total_bp integer,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  primary key (period_id, employee_id),
  constraint appraisal_seals_are_of_an_appraisal foreign key (period_id, employee_id)
    references public.appraisals (period_id, employee_id) on delete restrict,
  constraint appraisal_seals_inputs_have_their_hash check (inputs_hash = encode(sha256(convert_to(own, 'UTF8')), 'hex'))
);
create index appraisal_seals_employee on public.appraisal_seals (employee_id);
create index appraisal_seals_branch on public.appraisal_seals (branch_id);
create index appraisal_seals_content_hash on public.appraisal_seals (content_hash);
alter table public.appraisal_seals enable row level security;
alter table public.appraisal_seals force row level security;
create trigger appraisal_seals_are_immutable before update or delete or truncate on public.appraisal_seals
  for each statement execute function private.refuse_change();
create policy select_colleague on public.appraisal_seals for select to authenticated
  using (employee_id = (select private.employee_id()) or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[])
    or (select private.is_hq()));
grant select (period_id, employee_id, branch_id, inputs_hash, result_hash, total_bp, content_hash) on public.appraisal_seals to authenticated;

/*
 * What a sealed result would be by what is known now: late data, an erasure, a lost or won appeal, a
 * correction. It stands beside the sealed one, which never changes; the newest of a person is what is
 * known last. before_bp is what stood until then (the seal, or the restatement before).
 */
create table public.restatements (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references public.period_seals (period_id) on delete restrict,
  employee_id uuid not null references public.employees (id) on delete restrict,
  branch_id uuid not null references public.branches (id) on delete restrict,
  -- of one person in one period, from 1
  number integer not null check (number > 0),
  cause text not null check (cause in ('late_data', 'erasure', 'appeal', 'correction')),
  before_bp integer,
  after_bp integer,
  delta_bp integer generated always as (after_bp - before_bp) stored,
  -- the KPIs that moved: [{ kpiId, beforeBp, afterBp }]
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  reason text not null check (length(trim(reason)) between 3 and 1000),
  made_by uuid not null default auth.uid() references auth.users (id) on delete restrict,
  made_at timestamptz not null default now(),
  constraint restatements_once unique (period_id, employee_id, number),
  constraint restatements_are_of_a_line foreign key (period_id, employee_id)
    references public.appraisal_seals (period_id, employee_id) on delete restrict
);
create index restatements_employee on public.restatements (employee_id);
create index restatements_branch on public.restatements (branch_id);
create index restatements_made_by on public.restatements (made_by);
alter table public.restatements enable row level security;
alter table public.restatements force row level security;
create trigger restatements_are_immutable before update or delete or truncate on public.restatements
  for each statement execute function private.refuse_change();
create trigger audit after insert on public.restatements
  for each row execute function private.write_audit();
create policy select_colleague on public.restatements for select to authenticated
  using (employee_id = (select private.employee_id()) or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[])
    or (select private.is_hq()));
grant select (id, period_id, employee_id, branch_id, number, cause, before_bp, after_bp, delta_bp, changes, content, reason, made_by, made_at)
  on public.restatements to authenticated;

/** How many appeals of a period wait for a decision. 20261102001200_appeals.sql replaces this with the count. */
create function private.open_appeal_count(p_period_id uuid) returns integer
language sql stable security definer set search_path = '' as $$ select 0; $$;

/**
 * Seal a published period: SealedPeriod in functions/_shared/cycle/sealed-period.ts. Refused for a
 * trial, before the last day of the appeal window is over, and while an appeal is open. A period that
 * anybody changed since it was read is not sealed. Answers the hash of the whole.
 */
create function public.store_seal(p_user_id uuid, p_period_id uuid, p_revision integer, p_seal jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  taken public.periods;
  open_appeals integer;
begin
  perform private.act_as(p_user_id);
  taken := private.take_period(p_period_id, 'seal', p_revision);
  if taken.phase = 'trial' then perform private.fail('period_is_trial'); end if;
  if private.chain_day() <= taken.appeal_until then perform private.fail('appeal_window_open', taken.appeal_until::text); end if;
  open_appeals := private.open_appeal_count(p_period_id);
  if open_appeals > 0 then perform private.fail('appeals_open', open_appeals::text); end if;
  if not exists (select from private.period_snapshots where period_id = p_period_id
      and shared = p_seal ->> 'shared') then
    perform private.fail('seal_does_not_match', 'shared');
  end if;
  insert into public.period_seals (period_id, engine_version, shared, part_hashes, ranking, ranking_hash, line_count, content_hash)
  values (p_period_id, p_seal ->> 'engineVersion', p_seal ->> 'shared', p_seal -> 'partHashes', p_seal ->> 'ranking',
    p_seal ->> 'rankingHash', jsonb_array_length(p_seal -> 'lines'), p_seal ->> 'contentHash');
  insert into public.appraisal_seals (period_id, employee_id, branch_id, own, inputs_hash, result_hash, total_bp, content_hash)
  select p_period_id, l."employeeId", a.branch_id, l.own, l."inputsHash", l."resultHash", l."totalBp", l."contentHash"
  from jsonb_to_recordset(p_seal -> 'lines') as l ("employeeId" uuid, own text, "inputsHash" text, "resultHash" text, "totalBp" integer,
    "contentHash" text)
  join public.appraisals a on a.period_id = p_period_id and a.employee_id = l."employeeId";
  -- the lines are those that people have read, all of them, and the whole is that of its lines
  if exists (select from public.appraisals a left join public.appraisal_seals l using (period_id, employee_id)
      where a.period_id = p_period_id and (l.employee_id is null or l.total_bp is distinct from a.total_bp))
    or (select count(*) from public.appraisal_seals where period_id = p_period_id) <> jsonb_array_length(p_seal -> 'lines')
    or p_seal ->> 'contentHash' is distinct from private.seal_hash(p_period_id) then
    perform private.fail('seal_does_not_match', 'lines');
  end if;
  update public.periods set state = 'sealed', sealed_by = p_user_id, sealed_at = now(), revision = revision + 1 where id = p_period_id;
  insert into public.notices (user_id, kind, params, link)
  select e.user_id, 'period_sealed', private.period_json(taken), '/me/?period=' || p_period_id
  from public.appraisals a join public.employees e on e.id = a.employee_id where a.period_id = p_period_id and e.user_id is not null;
  return p_seal ->> 'contentHash';
exception when check_violation or not_null_violation then
  perform private.fail('seal_does_not_match', 'hash');
  return null;
end $$;

/** The hash of the whole, from the hashes of its parts and lines: rootHash in functions/_shared/cycle/root-hash.ts says the same. */
create function private.seal_hash(p_period_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select encode(sha256(convert_to(concat_ws(E'\n', s.engine_version, encode(sha256(convert_to(s.shared, 'UTF8')), 'hex'), s.ranking_hash,
    (select string_agg(l.employee_id || ' ' || l.content_hash, E'\n' order by l.employee_id::text collate "C")
      from public.appraisal_seals l where l.period_id = s.period_id)), 'UTF8')), 'hex')
  from public.period_seals s where s.period_id = p_period_id;
$$;

/** A sealed period for replay or restatement: the seal, its adjustments, and a page of lines after an employee, with the result and the newest restatement. */
create function public.load_seal(p_user_id uuid, p_period_id uuid, p_action text, p_after uuid, p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare taken public.periods;
begin
  perform private.act_as(p_user_id);
  taken := private.take_period(p_period_id, case p_action when 'restate' then 'restate' else 'replay' end, null);
  return (select jsonb_build_object('period', private.period_json(taken), 'engineVersion', s.engine_version, 'shared', s.shared,
    'partHashes', s.part_hashes, 'ranking', s.ranking, 'rankingHash', s.ranking_hash, 'contentHash', s.content_hash,
    'lineCount', s.line_count,
    'lines', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', l.employee_id, 'name', e.name, 'own', l.own, 'inputsHash', l.inputs_hash,
        'resultHash', l.result_hash, 'totalBp', l.total_bp, 'contentHash', l.content_hash, 'content', a.content,
        'restatementCount', (select count(*) from public.restatements r where r.period_id = l.period_id and r.employee_id = l.employee_id),
        'standing', coalesce((select r.content from public.restatements r where r.period_id = l.period_id and r.employee_id = l.employee_id
          order by r.number desc limit 1), a.content)) order by l.employee_id), '[]')
      from (select * from public.appraisal_seals where period_id = p_period_id and (p_after is null or employee_id > p_after)
        order by employee_id limit least(p_limit, 1000)) l
      join public.appraisals a on a.period_id = l.period_id and a.employee_id = l.employee_id
      join public.employees e on e.id = l.employee_id))
    from public.period_seals s where s.period_id = p_period_id);
end $$;

/** Keep restatements: Restatement in functions/_shared/cycle/restate.ts. Refused when nothing differs. Answers how many. */
create function public.store_restatements(p_user_id uuid, p_period_id uuid, p_cause text, p_reason text, p_rows jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  taken public.periods;
  made integer;
begin
  perform private.act_as(p_user_id);
  taken := private.take_period(p_period_id, 'restate', null);
  if coalesce(length(trim(p_reason)), 0) not between 3 and 1000 then perform private.fail('reason_missing'); end if;
  if jsonb_array_length(p_rows) = 0 then perform private.fail('nothing_to_restate'); end if;
  -- what stood when it was computed must stand still: whoever restated in between wins
  if exists (select from jsonb_to_recordset(p_rows) as r ("employeeId" uuid, number integer)
    where r.number is distinct from 1 + (select count(*) from public.restatements b where b.period_id = p_period_id and b.employee_id = r."employeeId")) then
    perform private.fail('period_changed', taken.state);
  end if;
  with kept as (
    insert into public.restatements (period_id, employee_id, branch_id, number, cause, before_bp, after_bp, changes, content, reason)
    select p_period_id, r."employeeId", l.branch_id, r.number, p_cause, r."beforeBp", r."afterBp", r.changes, r.content, trim(p_reason)
    from jsonb_to_recordset(p_rows) as r ("employeeId" uuid, number integer, "beforeBp" integer, "afterBp" integer, changes jsonb, content jsonb)
    join public.appraisal_seals l on l.period_id = p_period_id and l.employee_id = r."employeeId"
    returning employee_id, before_bp, after_bp
  ), told as (
    insert into public.notices (user_id, kind, params, link)
    select e.user_id, 'result_restated', private.period_json(taken)
      || jsonb_build_object('cause', p_cause, 'beforeBp', k.before_bp, 'afterBp', k.after_bp), '/me/?period=' || p_period_id
    from kept k join public.employees e on e.id = k.employee_id where e.user_id is not null
  )
  select count(*) into made from kept;
  return made;
exception when check_violation or not_null_violation then
  perform private.fail('restatement_invalid');
  return null;
end $$;
grant execute on function public.store_seal(uuid, uuid, integer, jsonb), public.load_seal(uuid, uuid, text, uuid, integer),
  public.store_restatements(uuid, uuid, text, text, jsonb) to service_role;
