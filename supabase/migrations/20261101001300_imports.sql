/*
 * The way of a file: open → stage (as often as needed) → check → commit in steps → perhaps undo.
 * The steps exist so that a large file shows progress, survives a lost connection (each step can be
 * asked for again) and never holds the database for long. The caller is the signed-in person.
 */

/** The batch, if the asker may run it and it is in one of these states. */
create function private.import_in_state(p_batch_id uuid, variadic p_states public.import_state[])
returns public.import_batches
language plpgsql security definer set search_path = '' as $$
declare batch public.import_batches;
begin
  select * into batch from public.import_batches where id = p_batch_id
    and (private.is_hq() or branch_id = any (private.branch_ids('manager', 'lead'))) for update;
  if batch.id is null then perform private.fail('import_unknown'); end if;
  if not batch.state = any (p_states) then perform private.fail('import_in_other_state', batch.state::text); end if;
  return batch;
end $$;

/** Clinic records have staging and steps of their own (a later migration); the way of a file is the same. */
create function private.is_of_records(p_kind public.import_kind) returns boolean
language sql immutable set search_path = ''
return p_kind not in ('responses', 'branch_totals');

/** Begin an import. The same client token gives the same batch, so a lost answer can be asked for again. */
create function public.open_import(p_kind public.import_kind, p_file_name text, p_client_token uuid, p_mapping jsonb,
  p_branch_id uuid, p_creates_branches boolean) returns uuid
language plpgsql security definer set search_path = '' as $$
declare opened uuid;
begin
  if not (private.is_hq() or private.runs_branch(p_branch_id)) then perform private.fail('forbidden'); end if;
  if p_branch_id is not null and not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  insert into public.import_batches (kind, file_name, client_token, mapping, branch_id, creates_branches)
  values (p_kind, p_file_name, p_client_token, p_mapping, p_branch_id, p_creates_branches)
  on conflict on constraint import_batches_once do nothing returning id into opened;
  if opened is null then
    select id into opened from public.import_batches where created_by = auth.uid() and client_token = p_client_token;
  end if;
  return opened;
exception when check_violation or not_null_violation then
  perform private.fail('invalid_body', 'p_creates_branches needs p_branch_id null; file name, token and mapping are needed');
end $$;

/** Forget what was staged: the file is about to be sent from its beginning. */
create function public.restart_import(p_batch_id uuid) returns public.import_kind
language plpgsql security definer set search_path = '' as $$
declare batch public.import_batches := private.import_in_state(p_batch_id, 'open', 'checked');
begin
  delete from private.import_rows where batch_id = p_batch_id;
  delete from private.record_rows where batch_id = p_batch_id;
  update public.import_batches set state = 'open', row_count = 0, bad_row_count = 0, known_row_count = 0, changed_row_count = 0 where id = p_batch_id;
  return batch.kind;
end $$;

/*
 * Stage rows: [{ line, content | null, problems: [{ column, code, value }] }]. A line sent again
 * replaces itself. The function that reads the file has judged each row in full; what is refused
 * here would be somebody going past it, with values that must not fail half-way through a commit
 * or years that no partition should be made for.
 */
create function public.stage_import_rows(p_batch_id uuid, p_rows jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  batch public.import_batches := private.import_in_state(p_batch_id, 'open');
  is_sound boolean;
begin
  -- records are staged by the function that read them, with the service key
  if private.is_of_records(batch.kind) then perform private.fail('import_in_other_state', 'records'); end if;
  if batch.kind = 'responses' then
    select bool_and(coalesce(c."answeredOn" between date '2000-01-01' and current_date + 1
      and (c."answeredAt" is null or c."answeredAt"::timestamptz between '2000-01-01' and now() + interval '2 days')
      and coalesce(c.nps, c.score) is not null and coalesce(c.nps, 0) between 0 and 10 and coalesce(c.score, 1) between 1 and 5
      and (c.score is null or c.employee is not null) and coalesce(c.language, 'zh') in ('zh', 'en')
      and length(coalesce(c.comment, '-')) between 1 and 1000
      and length(coalesce(c."branchCode", '-')) between 1 and 40, false))
    into is_sound
    from jsonb_to_recordset(p_rows) as r (content jsonb),
      jsonb_to_record(r.content) as c ("answeredOn" date, "answeredAt" text, nps integer, score integer, employee text,
        language text, comment text, "branchCode" text)
    where r.content <> 'null';
  else
    select bool_and(coalesce(length(coalesce(r.content ->> 'branchCode', '-')) between 1 and 40
      and left(coalesce(r.content ->> 'branchCode', '-'), 1) ~ '\S'
      and length(coalesce(r.content ->> 'branchName', '-')) between 1 and 200
      and (t.measure is null or (r.content ->> 'month')::date = private.month_of((r.content ->> 'month')::date)
        and (r.content ->> 'month')::date between date '2000-01-01' and current_date + 1
        and t.count between 1 and 10000000 and case t.measure when 'rating' then t.value between 1 and 5 when 'nps' then t.value between 0 and 10
          when 'nps_class' then t.value between -1 and 1 when 'satisfied' then t.value between 0 and 1 when 'visit' then t.value = 1 when 'response' then t.value = 1 else false end), false))
    into is_sound
    from jsonb_to_recordset(p_rows) as r (content jsonb)
    left join lateral jsonb_to_recordset(r.content -> 'totals') as t (measure public.measure, value integer, count integer) on true
    where r.content <> 'null';
  end if;
  if not is_sound then perform private.fail('invalid_body', 'p_rows'); end if;

  insert into private.import_rows (batch_id, line, content, problems)
  select p_batch_id, r.line, nullif(r.content, 'null'), coalesce(r.problems, '[]')
  from jsonb_to_recordset(p_rows) as r (line integer, content jsonb, problems jsonb)
  on conflict (batch_id, line) do update set content = excluded.content, problems = excluded.problems;
exception when data_exception or integrity_constraint_violation then perform private.fail('invalid_body', 'p_rows');
end $$;

create function private.problem(p_column text, p_code text, p_value text) returns jsonb
language sql immutable set search_path = ''
return jsonb_build_object('column', p_column, 'code', p_code, 'value', coalesce(p_value, ''));

/** What is wrong with the branch a row names, where it names one. */
create function private.branch_problem(p_batch public.import_batches, p_code text, p_branch_id uuid) returns jsonb
language sql immutable set search_path = ''
return case
  when p_code is null then case when p_branch_id is null then private.problem('branchCode', 'branch_missing', '') else '[]' end
  when p_batch.branch_id is not null and p_branch_id is distinct from p_batch.branch_id
    then private.problem('branchCode', 'branch_not_this_import', p_code)
  when p_branch_id is null and not p_batch.creates_branches then private.problem('branchCode', 'branch_unknown', p_code)
  else '[]' end;

/*
 * Judge the answers of a file, in one pass. The branch of a row is the one it names; else the one
 * the import is for; else the one where the person it names was posted that day: exports often
 * have no branch column. People are looked for among those the asker may see, by code, or by name
 * where the name is that of one person.
 *
 * The id says what a row is: its own number where the file has one, else its content and which of
 * several equal rows it is. So the same file, or a longer one, never brings an answer twice. The
 * branch stands in it by its code, which is the same before and after the branch is created.
 */
create function private.check_response_rows(p_batch public.import_batches) returns void
language plpgsql security definer set search_path = '' as $$
declare
  home public.branches;
  sees_all boolean := private.is_hq();
  own_staff uuid[] := private.staff_ids();
begin
  select * into home from public.branches where id = p_batch.branch_id;
  with given as materialized (
    select r.line, r.content, r.content ->> 'branchCode' as code, r.content ->> 'employee' as person,
      r.content ->> 'treatment' as treatment, b.id as named_id,
      -- a time with an offset is dated by the calendar of the branch
      case when r.content ->> 'answeredAt' ~ '(Z|[+-]\d\d:\d\d)$'
        then ((r.content ->> 'answeredAt')::timestamptz at time zone coalesce(b.time_zone, home.time_zone, 'Asia/Shanghai'))::date
        else (r.content ->> 'answeredOn')::date end as day
    from private.import_rows r left join public.branches b on b.code = r.content ->> 'branchCode'
    where r.batch_id = p_batch.id and r.content is not null
  ), people as materialized (
    select a.person, coalesce(
      (select e.id from public.employees e where e.code = a.person and (sees_all or e.id = any (own_staff))),
      (select (array_agg(e.id))[1] from public.employees e where e.name = a.person and (sees_all or e.id = any (own_staff))
        having count(*) = 1)) as id
    from (select distinct person from given where person is not null) a
  ), offered as materialized (
    select a.treatment, (select t.id from public.treatments t where a.treatment in (t.code, t.name_zh, t.name_en)
      order by t.code = a.treatment desc, t.code limit 1) as id
    from (select distinct treatment from given where treatment is not null) a
  ), placed as (
    select g.line, g.code, g.day, g.person, g.treatment, people.id as employee_id, offered.id as treatment_id,
      g.content || jsonb_build_object('answeredOn', g.day) as content,
      case when g.code is null then coalesce(p_batch.branch_id, posted.branch_id) else g.named_id end as branch_id,
      posted.branch_id as posted_id, posted.role as posted_role
    from given g
    left join people on people.person = g.person
    left join offered on offered.treatment = g.treatment
    left join public.postings posted on posted.employee_id = people.id and posted.during @> g.day
  ), named as (
    select p.*, md5(concat_ws('|', 'response', coalesce(b.code, p.code), coalesce('#' || (p.content ->> 'externalId'),
      (p.content - 'branchCode')::text || row_number() over (
        partition by coalesce(b.code, p.code), p.content - 'branchCode' order by p.line))))::uuid as row_id,
      case when p.posted_id = p.branch_id then p.posted_role end as role,
      case when p.branch_id is not null and p_batch.branch_id is null then '[]'
        else private.branch_problem(p_batch, p.code, p.branch_id) end as branch_problem
    from placed p left join public.branches b on b.id = p.branch_id
  ), judged as (
    select n.line, case when e.response_id is null then n.content end as content, n.row_id, n.branch_id, n.employee_id, n.role, n.treatment_id, k.id is not null as is_known,
      '[]'::jsonb || n.branch_problem
      -- whether a person was posted in a branch that will not do is no question
      || case when n.person is null or n.role is not null or n.code is not null and n.branch_problem <> '[]' then '[]'
           when n.employee_id is null then private.problem('employee', 'person_unknown', n.person)
           else private.problem('employee', 'person_not_posted', n.person) end
      || case when n.treatment is null or n.treatment_id is not null then '[]'
           else private.problem('treatment', 'treatment_unknown', n.treatment) end
      || case when row_number() over (partition by n.row_id order by n.line) = 1 then '[]'
           else private.problem('externalId', 'duplicate_row', n.content ->> 'externalId') end
      || case when e.response_id is null then '[]'
           else private.problem('externalId', 'response_erased', n.content ->> 'externalId') end
      || case when k.id is null or k.content_hash = sha256(convert_to((n.content - 'branchCode')::text, 'UTF8')) then '[]'
           else private.problem('externalId', 'response_differs', n.content ->> 'externalId') end as problems
    from named n
    left join public.responses k on k.id = n.row_id
    left join public.erasures e on e.response_id = n.row_id
  )
  update private.import_rows r set content = j.content, problems = j.problems, row_id = j.row_id, branch_id = j.branch_id,
    employee_id = j.employee_id, role = j.role, treatment_id = j.treatment_id, is_known = j.is_known
  from judged j where r.batch_id = p_batch.id and r.line = j.line;
end $$;

/** Judge the totals of a file. A row without totals makes a branch known and nothing more. */
create function private.check_total_rows(p_batch public.import_batches) returns void
language plpgsql security definer set search_path = '' as $$
begin
  with given as materialized (
    select r.line, r.content, r.content ->> 'branchCode' as code,
      case when r.content ->> 'branchCode' is null then p_batch.branch_id else b.id end as branch_id
    from private.import_rows r left join public.branches b on b.code = r.content ->> 'branchCode'
    where r.batch_id = p_batch.id and r.content is not null
  ), totals as (
    select g.line, coalesce(g.branch_id::text, g.code) as branch, g.branch_id, (g.content ->> 'month')::date as month,
      t.measure, t.value, t.count
    from given g, jsonb_to_recordset(g.content -> 'totals') as t (measure public.measure, value integer, count integer)
  ), found as (
    select t.line, t.count, m.count as known_count,
      row_number() over (partition by t.branch, t.month, t.measure, t.value order by t.line) as nth
    from totals t left join public.stored_measurements m on m.import_batch_id is not null and m.branch_id = t.branch_id
      and m.occurred_on = t.month and m.measure = t.measure and m.value = t.value
  ), compared as (
    select line, bool_or(nth > 1) as is_duplicate, coalesce(bool_or(known_count <> count), false) as differs,
      bool_and(known_count is not null) as is_known, bool_or(known_count is not null) as is_partly_known from found group by line
  )
  update private.import_rows r set branch_id = g.branch_id,
    is_known = case when c.line is null then g.branch_id is not null else c.is_known and not c.differs end,
    problems = '[]'::jsonb || private.branch_problem(p_batch, g.code, g.branch_id)
      || case when c.is_duplicate then private.problem('month', 'duplicate_row', g.content ->> 'month') else '[]' end
      || case when c.differs or c.is_partly_known and not c.is_known
           then private.problem('month', 'total_differs', g.content ->> 'month') else '[]' end
  from given g left join compared c on c.line = g.line
  where r.batch_id = p_batch.id and r.line = g.line;
end $$;

/** What the batch would create, and every bad row (the first 1,000 spelled out). Changes nothing but the staging. */
create function public.check_import(p_batch_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare batch public.import_batches := private.import_in_state(p_batch_id, 'open');
begin
  if private.is_of_records(batch.kind) then return private.check_record_rows(batch); end if;
  if batch.kind = 'responses' then perform private.check_response_rows(batch); else perform private.check_total_rows(batch); end if;
  update public.import_batches b set state = 'checked', row_count = c.row_count, bad_row_count = c.bad_row_count,
    known_row_count = c.known_row_count
  from (
    select count(*)::integer as row_count, count(*) filter (where problems <> '[]')::integer as bad_row_count,
      count(*) filter (where problems = '[]' and is_known)::integer as known_row_count
    from private.import_rows where batch_id = p_batch_id
  ) c
  where b.id = p_batch_id;
  return private.import_report(p_batch_id);
end $$;

create function private.import_problems(p_batch_id uuid, p_after_line integer, p_limit integer) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('line', r.line, 'problems', r.problems) order by r.line), '[]')
  from (select line, problems from private.import_rows
    where batch_id = p_batch_id and problems <> '[]' and line > p_after_line order by line limit p_limit) r;
$$;

/** What is known of a batch; of long lists the first 1,000. Branches are the new ones: to be created, or created by it. */
create function private.import_report(p_batch_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  with fresh as (
    select distinct r.content ->> 'branchCode' as code from private.import_rows r
    where r.batch_id = p_batch_id and r.branch_id is null and r.problems = '[]' and r.content ->> 'branchCode' is not null
    union
    select code from public.branches where import_batch_id = p_batch_id
  )
  select jsonb_build_object('batchId', b.id, 'kind', b.kind, 'state', b.state, 'fileName', b.file_name, 'mapping', b.mapping,
    'branchId', b.branch_id, 'createsBranches', b.creates_branches, 'rowCount', b.row_count,
    'badRowCount', b.bad_row_count, 'knownRowCount', b.known_row_count,
    'newRowCount', b.row_count - b.bad_row_count - b.known_row_count,
    'newBranchCount', (select count(*) from fresh),
    'newBranches', (select coalesce(jsonb_agg(f.code order by f.code), '[]') from (select code from fresh order by code limit 1000) f),
    'badRows', private.import_problems(p_batch_id, 0, 1000))
  from public.import_batches b where b.id = p_batch_id;
$$;
/** The report of a batch in whatever state, so that a lost page can go on. */
create function public.read_import(p_batch_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare batch public.import_batches :=
  private.import_in_state(p_batch_id, 'open', 'checked', 'committing', 'committed', 'undone');
begin
  if private.is_of_records(batch.kind) then return private.record_import_report(p_batch_id); end if;
  return private.import_report(p_batch_id);
end $$;

/** All bad rows, at most 1,000 at a time: ask again with the last line until there is none. */
create function public.read_import_problems(p_batch_id uuid, p_after_line integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare batch public.import_batches :=
  private.import_in_state(p_batch_id, 'open', 'checked', 'committing', 'committed', 'undone');
begin
  if private.is_of_records(batch.kind) then return private.record_problems(p_batch_id, p_after_line, 1000); end if;
  return private.import_problems(p_batch_id, p_after_line, 1000);
end $$;

create function private.create_imported_branches(p_batch_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.branches (code, name_zh, name_en, import_batch_id)
  select distinct on (code) content ->> 'branchCode' as code, coalesce(content ->> 'branchName', content ->> 'branchCode'),
    coalesce(content ->> 'branchName', content ->> 'branchCode'), p_batch_id
  from private.import_rows
  where batch_id = p_batch_id and problems = '[]' and branch_id is null
  order by code, line
  on conflict (code) do nothing;
  update private.import_rows r set branch_id = b.id from public.branches b
  where r.batch_id = p_batch_id and r.branch_id is null and b.code = r.content ->> 'branchCode';
end $$;

/** Commit the next rows of a checked batch; call until `remaining` is 0. Asking again after a lost answer is safe. */
create function public.commit_import_rows(p_batch_id uuid, p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  batch public.import_batches := private.import_in_state(p_batch_id, 'checked', 'committing', 'committed');
  created uuid[];
  remaining bigint := 0;
begin
  if batch.state = 'committed' then return jsonb_build_object('remaining', 0, 'state', 'committed'); end if;
  if private.is_of_records(batch.kind) then return private.commit_record_rows(batch, p_limit); end if;
  if batch.state = 'checked' then
    perform private.ensure_measurement_partitions(d.month, d.month) from (
      select distinct (content ->> 'month')::date as month from private.import_rows
      where batch_id = p_batch_id and problems = '[]' and not is_known and content ->> 'month' is not null) d;
    perform private.create_imported_branches(p_batch_id);
  end if;

  if batch.kind = 'responses' then
    with due as (
      delete from private.import_rows where batch_id = p_batch_id and line in (
        select line from private.import_rows where batch_id = p_batch_id and problems = '[]' and not is_known
        order by line limit p_limit)
      returning *, (content ->> 'score')::smallint as score
    ), inserted as (
      insert into public.responses (id, branch_id, import_batch_id, treatment_id, channel, answered_at, answered_on,
        is_time_uncertain, language, nps, rated_employee_ids, rated_roles, rated_aspects, scores, comment, content_hash)
      select d.row_id, d.branch_id, p_batch_id, d.treatment_id, 'import',
        case when d.content ->> 'answeredAt' ~ '(Z|[+-]\d\d:\d\d)$' then (d.content ->> 'answeredAt')::timestamptz
          else coalesce(d.content ->> 'answeredAt', d.content ->> 'answeredOn')::timestamp at time zone b.time_zone end,
        (d.content ->> 'answeredOn')::date, d.content ->> 'answeredAt' is null, coalesce(d.content ->> 'language', 'zh'),
        (d.content ->> 'nps')::smallint,
        -- a person named without a score only told the branch
        case when d.score is null then '{}' else array[d.employee_id] end, case when d.score is null then '{}' else array[d.role] end,
        case when d.score is null then '{}' else array['import'] end, case when d.score is null then '{}' else array[d.score] end,
        d.content ->> 'comment', sha256(convert_to((d.content - 'branchCode')::text, 'UTF8'))
      from due d join public.branches b on b.id = d.branch_id
      order by d.row_id
      on conflict (id) do nothing returning id
    )
    select array_agg(id) into created from inserted;
    -- erased since the check
    delete from public.responses r using public.erasures e where r.id = any (created) and e.response_id = r.id;
  else
    with due as (
      delete from private.import_rows where batch_id = p_batch_id and line in (
        select line from private.import_rows where batch_id = p_batch_id and problems = '[]' and not is_known
        order by line limit p_limit)
      returning *
    )
    insert into public.stored_measurements (measure, branch_id, occurred_on, value, count, import_batch_id)
    select t.measure, d.branch_id, (d.content ->> 'month')::date, t.value, t.count, p_batch_id
    from due d, jsonb_to_recordset(d.content -> 'totals') as t (measure public.measure, value integer, count integer)
    order by 2, 3, 1, 4
    -- another file may have brought the same total since the check
    on conflict (branch_id, measure, value, occurred_on) where import_batch_id is not null do nothing;
  end if;

  select count(*) into remaining from private.import_rows where batch_id = p_batch_id and problems = '[]' and not is_known;
  if remaining = 0 then
    update public.import_batches set state = 'committed', committed_at = now() where id = p_batch_id;
  elsif batch.state = 'checked' then
    update public.import_batches set state = 'committing' where id = p_batch_id;
  end if;
  return jsonb_build_object('remaining', remaining, 'state', case when remaining = 0 then 'committed' else 'committing' end);
end $$;

/**
 * Take back the next rows of a batch; call until `remaining` is 0. Removes what this batch created
 * and nothing else. One that was only staged or checked is given up: its rows are forgotten.
 */
create function public.undo_import_rows(p_batch_id uuid, p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  batch public.import_batches := private.import_in_state(p_batch_id, 'open', 'checked', 'committing', 'committed', 'undone');
  due uuid[];
  remaining bigint;
begin
  if batch.state = 'undone' then return jsonb_build_object('remaining', 0, 'state', 'undone'); end if;
  if private.is_of_records(batch.kind) then return private.undo_record_rows(batch, p_limit); end if;
  select array_agg(id) into due from (
    select id from public.responses where import_batch_id = p_batch_id order by id limit p_limit) r;
  delete from public.responses where id = any (due);
  delete from public.stored_measurements where import_batch_id = p_batch_id;
  select count(*) into remaining from public.responses where import_batch_id = p_batch_id;
  if remaining = 0 then
    delete from private.import_rows where batch_id = p_batch_id;
    delete from public.branches b where import_batch_id = p_batch_id
      and not exists (select from public.monthly_branch_totals t where t.branch_id = b.id)
      and not exists (select from public.responses r where r.branch_id = b.id)
      and not exists (select from public.visits v where v.branch_id = b.id)
      and not exists (select from public.postings p where p.branch_id = b.id)
      and not exists (select from public.kiosks k where k.branch_id = b.id)
      and not exists (select from public.memberships m where m.branch_id = b.id);
    update public.import_batches set state = 'undone', undone_at = now() where id = p_batch_id;
  end if;
  return jsonb_build_object('remaining', remaining, 'state', case when remaining = 0 then 'undone' else batch.state::text end);
end $$;

grant execute on function public.open_import(public.import_kind, text, uuid, jsonb, uuid, boolean), public.restart_import(uuid),
  public.stage_import_rows(uuid, jsonb), public.check_import(uuid), public.commit_import_rows(uuid, integer),
  public.undo_import_rows(uuid, integer), public.read_import(uuid), public.read_import_problems(uuid, integer) to authenticated;
