/*
 * Clinic records on their way in. A file or a call brings rows of one kind; what each says of our
 * people, places and treatments has been found by the function that read it, which alone may stage.
 * The number of a record decides: new, known already, or new content of a known one. What a batch
 * replaced is kept with it, so that undoing puts it back.
 */
alter table public.visits
  add column import_batch_id uuid references public.import_batches (id) on delete restrict,
  -- the campaign that brought the customer, by its number at the source, and who sent them
  add column campaign_number text check (length(campaign_number) between 1 and 100),
  add column referrer_ref text check (length(referrer_ref) between 32 and 64 and referrer_ref ~ '^[0-9a-f]+$');
create index visits_import_batch on public.visits (import_batch_id) where import_batch_id is not null;
create index visits_customer on public.visits (customer_ref);
create index visits_referrer on public.visits (referrer_ref) where referrer_ref is not null;
grant select (import_batch_id, campaign_number, referrer_ref) on public.visits to authenticated;

-- The visit as the source names it: records may come before their visits.
alter table public.records add column visit_number text check (length(visit_number) between 1 and 100);
create index records_customer on public.records (customer_ref) where customer_ref is not null;
-- Leads of one phone are one lead in the whole chain; who sent them is somebody's customer.
create index records_lead_phone on public.records ((content ->> 'phoneHash')) where kind = 'lead';
create index records_lead_referrer on public.records ((content ->> 'referrerRef')) where kind = 'lead' and content ->> 'referrerRef' is not null;
create index records_visit_number on public.records (branch_id, visit_number) where visit_number is not null and visit_id is null;
grant select (visit_number) on public.records to authenticated;

create type private.record_verdict as enum ('new', 'changed', 'known', 'bad');
create table private.record_rows (
  batch_id uuid not null references public.import_batches (id) on delete cascade,
  line integer not null check (line >= 0),
  -- a row may stand for several records
  part smallint not null default 0,
  verdict private.record_verdict not null,
  branch_id uuid,
  external_id text,
  employee_id uuid,
  visit_number text,
  treatment_id uuid,
  customer_ref text,
  occurred_at timestamptz,
  occurred_on date,
  content jsonb,
  -- what the check found: the record of this number
  record_id uuid,
  visit_id uuid,
  problems jsonb not null default '[]' check (jsonb_typeof(problems) = 'array'),
  notices jsonb not null default '[]' check (jsonb_typeof(notices) = 'array'),
  primary key (batch_id, line, part)
);
create index record_rows_due on private.record_rows (batch_id, line, part) where verdict in ('new', 'changed');
create index record_rows_told on private.record_rows (batch_id, line) where verdict = 'bad' or notices <> '[]';

/*
 * What a record was before a batch changed it. The versions of one record form a line: its creator
 * stands on the record, then these in order. Undoing one batch takes its version out of the line,
 * wherever it stands; only when it was the last does the record itself change.
 */
create table private.record_versions (
  id bigint generated always as identity primary key,
  batch_id uuid not null references public.import_batches (id) on delete cascade,
  row_id uuid not null,
  content jsonb not null,
  constraint record_versions_once unique (row_id, batch_id)
);
create index record_versions_batch on private.record_versions (batch_id);

/*
 * Branches whose facts are older than their records, and from which day on. Written in the same
 * transaction as the records, and taken away by whoever has derived them: nothing is forgotten when
 * a function dies between the two.
 */
create table private.facts_due (
  branch_id uuid primary key references public.branches (id) on delete cascade,
  from_day date not null,
  revision bigint not null default 1,
  -- who derives them has until then, and asks for more time as it goes: two who derive one branch at
  -- once could otherwise leave behind what the slower one had read first
  claimed_until timestamptz
);
create function private.mark_facts_due(p_branch_id uuid, p_from date) returns void
language sql security definer set search_path = '' as $$
  insert into private.facts_due as d (branch_id, from_day) values (p_branch_id, p_from)
  on conflict (branch_id) do update set from_day = least(d.from_day, excluded.from_day), revision = d.revision + 1;
$$;

/** People, places and treatments that rows of this import may name: for a branch its own people, of any time. */
create function private.directory_of(p_branch_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'branches', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'code', b.code, 'nameZh', b.name_zh, 'nameEn', b.name_en,
        'timeZone', b.time_zone)), '[]')
      from public.branches b where p_branch_id is null or b.id = p_branch_id),
    'employees', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'code', e.code, 'name', e.name, 'postings', (
        select coalesce(jsonb_agg(jsonb_build_object('branchId', p.branch_id, 'role', p.role, 'from', lower(p.during),
          'until', upper(p.during)) order by lower(p.during)), '[]')
        from public.postings p where p.employee_id = e.id))), '[]')
      from public.employees e
      where p_branch_id is null or exists (select from public.postings p where p.employee_id = e.id and p.branch_id = p_branch_id)),
    'treatments', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'code', t.code, 'nameZh', t.name_zh, 'nameEn', t.name_en,
        'category', t.category)), '[]') from public.treatments t));
$$;
create function public.import_directory(p_batch_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare batch public.import_batches := private.import_in_state(p_batch_id, 'open', 'checked');
begin
  return private.directory_of(batch.branch_id);
end $$;

/*
 * Stage rows as the function read them. Numbers of customers become pseudonyms here, in the same
 * breath: nothing of them is kept. A line sent again replaces itself.
 */
create function private.keep_record_rows(p_batch_id uuid, p_rows jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into private.record_rows (batch_id, line, part, verdict, branch_id, external_id, employee_id, visit_number,
    treatment_id, customer_ref, occurred_at, occurred_on, content, problems, notices)
  select p_batch_id, r.line, r.part, case when c."branchId" is null then 'bad' else 'new' end::private.record_verdict,
    c."branchId", c."externalId", c."employeeId", c."visitId", c."treatmentId", private.customer_ref(r.secrets ->> 'customer'),
    c."occurredAt", c."occurredOn",
    c.content
      || case when r.secrets ? 'referrer' then jsonb_build_object('referrerRef', private.customer_ref(r.secrets ->> 'referrer')) else '{}' end
      || case when r.secrets ? 'phone' then jsonb_build_object('phoneHash', private.customer_ref(r.secrets ->> 'phone')) else '{}' end,
    r.problems, r.notices
  from jsonb_to_recordset(p_rows) as r (line integer, part smallint, content jsonb, secrets jsonb, problems jsonb, notices jsonb)
  left join lateral jsonb_to_record(nullif(r.content, 'null')) as c ("externalId" text, "branchId" uuid, "employeeId" uuid, "visitId" text,
    "treatmentId" uuid, "occurredAt" timestamptz, "occurredOn" date, content jsonb) on true
  on conflict (batch_id, line, part) do update set verdict = excluded.verdict, branch_id = excluded.branch_id,
    external_id = excluded.external_id, employee_id = excluded.employee_id, visit_number = excluded.visit_number,
    treatment_id = excluded.treatment_id, customer_ref = excluded.customer_ref, occurred_at = excluded.occurred_at,
    occurred_on = excluded.occurred_on, content = excluded.content, problems = excluded.problems, notices = excluded.notices;
$$;
create function public.stage_record_rows(p_batch_id uuid, p_rows jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- who may was asked with import_directory, by the same function for the same request
  perform from public.import_batches where id = p_batch_id and state = 'open' and private.is_of_records(kind) for update;
  if not found then perform private.fail('import_unknown'); end if;
  perform private.keep_record_rows(p_batch_id, p_rows);
end $$;

/*
 * A record without a number gets one from what does not change about it: whose it is, who did it and
 * when. So the same export some days later, with more of it done, is known as the same records.
 */
create function private.number_record_rows(p_batch public.import_batches) returns void
language sql security definer set search_path = '' as $$
  update private.record_rows r set external_id = 'auto-' || n.made
  from (
    select line, part, md5(concat_ws('|', p_batch.kind, customer_ref, employee_id, occurred_at, content ->> 'type',
      row_number() over (partition by branch_id, customer_ref, employee_id, occurred_at, content ->> 'type' order by line, part))) as made
    from private.record_rows where batch_id = p_batch.id and verdict <> 'bad' and external_id is null
  ) n
  where r.batch_id = p_batch.id and r.line = n.line and r.part = n.part;
$$;

/*
 * Numbers that lost their zeros are those of the only record that they fit; so with the numbers of
 * other records that a row names. Said in a notice.
 */
create function private.restore_zeros(p_batch public.import_batches) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- nothing to restore where no number begins with a zero, which is nearly always
  if exists (select from public.records where external_id ~ '^0+\d+$') or exists (select from public.visits where external_id ~ '^0+\d+$') then
    with there as materialized (
      select branch_id, kind::text as kind, external_id from public.records where external_id ~ '^0+\d+$'
      union all select branch_id, 'visit', external_id from public.visits where external_id ~ '^0+\d+$'
    ), bare as materialized (
      select branch_id, kind, ltrim(external_id, '0') as digits, min(external_id) as external_id
      from there group by 1, 2, 3 having count(*) = 1
    ), named as (
      select r.line, r.part, r.branch_id, n.place, n.kind, n.number
      from private.record_rows r, lateral (values ('externalId', p_batch.kind::text, r.external_id), ('visitNumber', 'visit', r.visit_number),
        ('procedureNumber', 'procedure', r.content ->> 'procedureId'), ('campaignNumber', 'campaign', r.content ->> 'campaignId')) n (place, kind, number)
      where r.batch_id = p_batch.id and r.verdict <> 'bad' and n.number ~ '^\d+$'
        and not exists (select from there t where t.branch_id = r.branch_id and t.kind = n.kind and t.external_id = n.number)
        and not exists (select from public.records x where x.branch_id = r.branch_id and x.kind::text = n.kind and x.external_id = n.number)
        and not exists (select from public.visits x where n.kind = 'visit' and x.branch_id = r.branch_id and x.external_id = n.number)
    ), found as (
      select n.line, n.part, jsonb_object_agg(n.place, b.external_id) as numbers,
        jsonb_agg(jsonb_build_object('column', n.place, 'code', 'zeros_restored', 'value', n.number)) as notices
      from named n join bare b on b.branch_id = n.branch_id and b.kind = n.kind and b.digits = ltrim(n.number, '0')
      group by n.line, n.part
    )
    update private.record_rows r set external_id = coalesce(f.numbers ->> 'externalId', r.external_id),
      visit_number = coalesce(f.numbers ->> 'visitNumber', r.visit_number),
      content = r.content
        || case when f.numbers ? 'procedureNumber' then jsonb_build_object('procedureId', f.numbers ->> 'procedureNumber') else '{}' end
        || case when f.numbers ? 'campaignNumber' then jsonb_build_object('campaignId', f.numbers ->> 'campaignNumber') else '{}' end,
      notices = r.notices || f.notices
    from found f where r.batch_id = p_batch.id and r.line = f.line and r.part = f.part;
  end if;
end $$;

/** A visit's row in the shape that a file's rows have, to compare the two and to keep what was. */
create function private.visit_content(p_visit public.visits) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('type', p_visit.kind, 'treatmentId', p_visit.treatment_id, 'customerRef', p_visit.customer_ref,
    'arrivedAt', extract(epoch from p_visit.arrived_at), 'completedAt', extract(epoch from p_visit.closed_at),
    'campaignId', p_visit.campaign_number, 'referrerRef', p_visit.referrer_ref,
    'staff', coalesce((select jsonb_agg(jsonb_build_array(s.employee_id, s.role) order by s.employee_id)
      from public.visit_staff s where s.visit_id = p_visit.id), '[]'));
$$;
create function private.staged_visit_content(p_row private.record_rows) returns jsonb
language sql immutable security definer set search_path = '' as $$
  select jsonb_build_object('type', p_row.content ->> 'type', 'treatmentId', p_row.treatment_id, 'customerRef', p_row.customer_ref,
    'arrivedAt', extract(epoch from (p_row.content ->> 'arrivedAt')::timestamptz),
    'completedAt', extract(epoch from (p_row.content ->> 'completedAt')::timestamptz),
    'campaignId', p_row.content ->> 'campaignId', 'referrerRef', p_row.content ->> 'referrerRef',
    'staff', coalesce((select jsonb_agg(jsonb_build_array((s ->> 'employeeId')::uuid, s ->> 'role') order by (s ->> 'employeeId')::uuid)
      from jsonb_array_elements(p_row.content -> 'staff') s), '[]'));
$$;

/** Find out of each staged record whether it is there. Beyond the first of one number, rows are refused. */
create function private.judge_record_rows(p_batch public.import_batches) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.number_record_rows(p_batch);
  perform private.restore_zeros(p_batch);
  if p_batch.kind = 'visit' then
    with alone as (
      -- a visit that the front desk opened is the one that the file tells of, where there is no doubt
      select r.line, (array_agg(v.id))[1] as visit_id
      from private.record_rows r join public.visits v on v.branch_id = r.branch_id and v.customer_ref = r.customer_ref
        and v.occurred_on = r.occurred_on and v.external_id is null
      where r.batch_id = p_batch.id and r.verdict <> 'bad'
        and not exists (select from private.record_rows o where o.batch_id = p_batch.id and o.line <> r.line
          and o.branch_id = r.branch_id and o.customer_ref = r.customer_ref and o.occurred_on = r.occurred_on)
      group by r.line having count(*) = 1
    ), judged as (
      select r.line, r.part, v.id as known_id, v.external_id as known_number,
        v.id is not null and private.visit_content(v) = private.staged_visit_content(r) as is_same,
        exists (select from public.responses a where a.visit_id = v.id) as is_answered,
        row_number() over (partition by r.branch_id, r.external_id order by r.line, r.part) as nth
      from private.record_rows r
      left join alone on alone.line = r.line
      left join public.visits named on named.branch_id = r.branch_id and named.external_id = r.external_id
      left join public.visits v on v.id = coalesce(named.id, alone.visit_id)
      where r.batch_id = p_batch.id and r.verdict <> 'bad'
    )
    update private.record_rows r set record_id = j.known_id,
      verdict = (case when j.nth > 1 then 'bad' when j.known_id is null then 'new' when j.is_same and j.known_number is not null then 'known'
        when j.is_answered and not j.is_same then 'bad' else 'changed' end)::private.record_verdict,
      problems = case when j.nth > 1 then private.problem('externalId', 'duplicate_row', r.external_id)
        when j.is_answered and not j.is_same then private.problem('externalId', 'record_answered', r.external_id) else r.problems end
    from judged j where r.batch_id = p_batch.id and r.line = j.line and r.part = j.part;
  else
    with judged as (
      select r.line, r.part, k.id as known_id, v.id as found_visit_id,
        k.content = r.content and k.employee_id is not distinct from r.employee_id and k.occurred_at = r.occurred_at
          and k.customer_ref is not distinct from r.customer_ref and k.visit_number is not distinct from r.visit_number as is_same,
        row_number() over (partition by r.branch_id, r.external_id order by r.line, r.part) as nth,
        r.visit_number is not null and v.id is null as lacks_visit,
        r.content ->> 'procedureId' is not null and not exists (select from public.records p where p.branch_id = r.branch_id
          and p.kind = 'procedure' and p.external_id = r.content ->> 'procedureId') as lacks_procedure
      from private.record_rows r
      left join public.records k on k.branch_id = r.branch_id and k.kind = p_batch.kind::text::public.record_kind and k.external_id = r.external_id
      left join public.visits v on v.branch_id = r.branch_id and v.external_id = r.visit_number
      where r.batch_id = p_batch.id and r.verdict <> 'bad'
    )
    update private.record_rows r set record_id = j.known_id, visit_id = j.found_visit_id,
      verdict = (case when j.nth > 1 then 'bad' when j.known_id is null then 'new' when j.is_same then 'known' else 'changed' end)::private.record_verdict,
      problems = case when j.nth > 1 then private.problem('externalId', 'duplicate_row', r.external_id) else r.problems end,
      notices = r.notices
        || case when j.lacks_visit then private.problem('visitNumber', 'visit_not_here', r.visit_number) else '[]' end
        || case when j.lacks_procedure then private.problem('procedureNumber', 'procedure_not_here', r.content ->> 'procedureId') else '[]' end
    from judged j where r.batch_id = p_batch.id and r.line = j.line and r.part = j.part;
  end if;
end $$;

create function private.record_problems(p_batch_id uuid, p_after_line integer, p_limit integer) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('line', r.line, 'problems', r.problems) order by r.line), '[]')
  from (select line, jsonb_agg(distinct p) as problems from private.record_rows, jsonb_array_elements(problems) p
    where batch_id = p_batch_id and verdict = 'bad' and line > p_after_line group by line order by line limit p_limit) r;
$$;

/** What is known of a batch of records, in the shape of private.import_report; notices as bad rows are, the first 1,000. */
create function private.record_import_report(p_batch_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.import_report(p_batch_id) || jsonb_build_object('changedRowCount', b.changed_row_count,
    'newRowCount', b.row_count - b.bad_row_count - b.known_row_count - b.changed_row_count,
    'badRows', private.record_problems(p_batch_id, 0, 1000),
    'notices', (
      select coalesce(jsonb_agg(jsonb_build_object('line', n.line, 'problems', n.notices) order by n.line), '[]')
      from (select line, jsonb_agg(distinct t) as notices from private.record_rows, jsonb_array_elements(notices) t
        where batch_id = p_batch_id and verdict <> 'bad' and notices <> '[]' group by line order by line limit 1000) n))
  from public.import_batches b where b.id = p_batch_id;
$$;

create function private.check_record_rows(p_batch public.import_batches) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.judge_record_rows(p_batch);
  update public.import_batches b set state = 'checked', row_count = c.row_count, bad_row_count = c.bad_row_count,
    known_row_count = c.known_row_count, changed_row_count = c.changed_row_count
  from (
    select count(*)::integer as row_count, count(*) filter (where verdict = 'bad')::integer as bad_row_count,
      count(*) filter (where verdict = 'known')::integer as known_row_count,
      count(*) filter (where verdict = 'changed')::integer as changed_row_count
    from private.record_rows where batch_id = p_batch.id
  ) c
  where b.id = p_batch.id;
  return private.record_import_report(p_batch.id);
end $$;

/**
 * The branches whose facts these rows may change, from the earliest of their days: that of a list of
 * a procedure lies on the day of the procedure, which is earlier. What a customer did in one branch
 * can change what happened in another; p_refs: customers, who sent them, and phones of leads.
 */
create function private.mark_records_due(p_branch_ids uuid[], p_refs text[], p_from date) returns void
language sql security definer set search_path = '' as $$
  select private.mark_facts_due(d.branch_id, p_from - 31) from (
    select unnest(p_branch_ids) as branch_id
    union select branch_id from public.records where customer_ref = any (p_refs)
    union select branch_id from public.records where kind = 'lead' and content ->> 'phoneHash' = any (p_refs)
    union select branch_id from public.records where kind = 'lead' and content ->> 'referrerRef' = any (p_refs)
    union select branch_id from public.visits where customer_ref = any (p_refs)
    union select branch_id from public.visits where referrer_ref = any (p_refs)
    order by 1
  ) d;
$$;
/** Everybody whom records name: the customer, who sent them, and the phone of a lead. */
create function private.refs_in(p_customer_ref text, p_content jsonb, p_more text default null) returns text[]
language sql immutable set search_path = ''
return array_remove(array[p_customer_ref, p_content ->> 'referrerRef', p_content ->> 'phoneHash', p_more], null);

/** Write the next visits. What they were before is kept with the batch. */
create function private.write_visits(p_batch public.import_batches, p_rows private.record_rows[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  written uuid[];
  again uuid[];
begin
  select array_agg(r.record_id) into again from unnest(p_rows) r where r.record_id is not null;
  insert into private.record_versions (batch_id, row_id, content)
  select p_batch.id, v.id, to_jsonb(v) || jsonb_build_object('staff', (select coalesce(jsonb_agg(s), '[]') from public.visit_staff s where s.visit_id = v.id))
  from public.visits v where v.id = any (again) order by v.id
  on conflict do nothing;

  with created as (
    insert into public.visits (branch_id, external_id, customer_ref, treatment_id, kind, arrived_at, closed_at, occurred_on,
      import_batch_id, campaign_number, referrer_ref)
    select r.branch_id, r.external_id, r.customer_ref, r.treatment_id, (r.content ->> 'type')::public.visit_kind, r.occurred_at,
      (r.content ->> 'completedAt')::timestamptz, r.occurred_on, p_batch.id, r.content ->> 'campaignId', r.content ->> 'referrerRef'
    from unnest(p_rows) r where r.record_id is null order by r.external_id
    -- somebody else's file may have brought it since the check; the next check will tell
    on conflict on constraint visits_external_once do nothing returning id, branch_id, external_id
  ), changed as (
    update public.visits v set external_id = r.external_id, customer_ref = r.customer_ref, treatment_id = r.treatment_id,
      kind = (r.content ->> 'type')::public.visit_kind, arrived_at = r.occurred_at, closed_at = (r.content ->> 'completedAt')::timestamptz,
      occurred_on = r.occurred_on, campaign_number = r.content ->> 'campaignId', referrer_ref = r.content ->> 'referrerRef'
    from unnest(p_rows) r where v.id = r.record_id returning v.id, v.branch_id, v.external_id
  ), both_of as (select * from created union all select * from changed)
  select array_agg(id) into written from both_of;

  delete from public.visit_staff where visit_id = any (again);
  insert into public.visit_staff (visit_id, employee_id, role)
  select v.id, (s ->> 'employeeId')::uuid, (s ->> 'role')::public.staff_role
  from unnest(p_rows) r join public.visits v on v.branch_id = r.branch_id and v.external_id = r.external_id and v.id = any (written),
    jsonb_array_elements(r.content -> 'staff') s;
  update public.records r set visit_id = v.id from public.visits v
  where v.id = any (written) and r.branch_id = v.branch_id and r.visit_number = v.external_id and r.visit_id is null;
  delete from public.stored_measurements where visit_id = any (again) and measure = 'visit';
  perform private.measure_visits(written);
end $$;

/** Write the next records of any other kind. */
create function private.write_records(p_batch public.import_batches, p_rows private.record_rows[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.record_versions (batch_id, row_id, content)
  select p_batch.id, k.id, to_jsonb(k) from public.records k
  where k.id in (select r.record_id from unnest(p_rows) r) order by k.id
  on conflict do nothing;
  update public.records k set employee_id = r.employee_id, visit_id = r.visit_id, visit_number = r.visit_number,
    customer_ref = r.customer_ref, occurred_at = r.occurred_at, occurred_on = r.occurred_on, content = r.content
  from unnest(p_rows) r where k.id = r.record_id;
  insert into public.records (import_batch_id, branch_id, kind, external_id, employee_id, visit_id, visit_number, customer_ref,
    occurred_at, occurred_on, content)
  select p_batch.id, r.branch_id, p_batch.kind::text::public.record_kind, r.external_id, r.employee_id, r.visit_id, r.visit_number,
    r.customer_ref, r.occurred_at, r.occurred_on, r.content
  from unnest(p_rows) r where r.record_id is null order by r.external_id
  on conflict on constraint records_external_once do nothing;
end $$;

create function private.commit_record_rows(p_batch public.import_batches, p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  due private.record_rows[];
  remaining bigint;
begin
  with taken as (
    delete from private.record_rows where (batch_id, line, part) in (
      select batch_id, line, part from private.record_rows where batch_id = p_batch.id and verdict in ('new', 'changed')
      order by line, part limit p_limit)
    returning *
  )
  select array_agg(t::private.record_rows) into due from taken t;
  if due is not null then
    if p_batch.kind = 'visit' then
      perform private.ensure_measurement_partitions(d.month, d.month) from (
        select distinct private.month_of(r.occurred_on) as month from unnest(due) r) d;
    end if;
    perform private.mark_records_due(array_agg(distinct r.branch_id), array_agg(distinct n.ref),
      least(min(r.occurred_on), min(o.occurred_on), min(v.occurred_on)))
    from unnest(due) r left join public.records o on o.id = r.record_id left join public.visits v on v.id = r.record_id
    left join lateral unnest(private.refs_in(r.customer_ref, r.content) || private.refs_in(o.customer_ref, o.content)
      || private.refs_in(v.customer_ref, null, v.referrer_ref)) n (ref) on true;
    if p_batch.kind = 'visit' then perform private.write_visits(p_batch, due); else perform private.write_records(p_batch, due); end if;
  end if;
  select count(*) into remaining from private.record_rows where batch_id = p_batch.id and verdict in ('new', 'changed');
  if remaining = 0 then
    update public.import_batches set state = 'committed', committed_at = now() where id = p_batch.id;
  elsif p_batch.state = 'checked' then
    update public.import_batches set state = 'committing' where id = p_batch.id;
  end if;
  return jsonb_build_object('remaining', remaining, 'state', case when remaining = 0 then 'committed' else 'committing' end);
end $$;

/** Put back what stood before a version, where that version is the one that stands. */
create function private.restore_version(p_kind public.import_kind, p_row_id uuid, p_content jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_kind = 'visit' then
    update public.visits v set external_id = o.external_id, customer_ref = o.customer_ref, treatment_id = o.treatment_id, kind = o.kind,
      arrived_at = o.arrived_at, closed_at = o.closed_at, occurred_on = o.occurred_on, campaign_number = o.campaign_number,
      referrer_ref = o.referrer_ref
    from jsonb_populate_record(null::public.visits, p_content) o where v.id = p_row_id;
    delete from public.visit_staff where visit_id = p_row_id;
    insert into public.visit_staff select * from jsonb_populate_recordset(null::public.visit_staff, p_content -> 'staff');
    delete from public.stored_measurements where visit_id = p_row_id and measure = 'visit';
    perform private.measure_visits(array[p_row_id]);
  else
    update public.records k set employee_id = o.employee_id, visit_id = o.visit_id, visit_number = o.visit_number,
      customer_ref = o.customer_ref, occurred_at = o.occurred_at, occurred_on = o.occurred_on, content = o.content
    from jsonb_populate_record(null::public.records, p_content) o where k.id = p_row_id;
  end if;
end $$;

/** Take a batch's versions out of the lines they stand in. */
create function private.undo_versions(p_batch public.import_batches, p_limit integer) returns void
language plpgsql security definer set search_path = '' as $$
declare
  version private.record_versions;
  later bigint;
begin
  for version in select * from private.record_versions where batch_id = p_batch.id order by id limit p_limit loop
    select min(id) into later from private.record_versions where row_id = version.row_id and id > version.id;
    if later is null then
      perform private.mark_records_due(array[k.branch_id], k.refs || private.refs_in(version.content ->> 'customer_ref',
        version.content -> 'content', version.content ->> 'referrer_ref'), least(k.occurred_on, (version.content ->> 'occurred_on')::date))
      from (select branch_id, private.refs_in(customer_ref, content) as refs, occurred_on from public.records where id = version.row_id
        union all select branch_id, private.refs_in(customer_ref, null, referrer_ref), occurred_on from public.visits where id = version.row_id) k;
      perform private.restore_version(p_batch.kind, version.row_id, version.content);
    else
      update private.record_versions set content = version.content where id = later;
    end if;
    delete from private.record_versions where id = version.id;
  end loop;
end $$;

/** Take back records that this batch brought: one that a later batch changed is that one's from now on. */
create function private.undo_created(p_batch public.import_batches, p_limit integer) returns void
language plpgsql security definer set search_path = '' as $$
declare gone uuid[];
begin
  select array_agg(id) into gone from (
    select id from public.records where import_batch_id = p_batch.id
    union all select id from public.visits where import_batch_id = p_batch.id order by 1 limit p_limit) r;
  if gone is null then return; end if;
  with heirs as (
    delete from private.record_versions where id in (select min(id) from private.record_versions where row_id = any (gone) group by row_id)
    returning row_id, batch_id
  ), records_kept as (
    update public.records r set import_batch_id = h.batch_id from heirs h where r.id = h.row_id returning r.id
  ), visits_kept as (
    update public.visits v set import_batch_id = h.batch_id from heirs h where v.id = h.row_id returning v.id
  ), kept as (select id from records_kept union all select id from visits_kept)
  select array_agg(g) into gone from unnest(gone) g where g not in (select id from kept);

  perform private.mark_records_due(array_agg(distinct k.branch_id), array_agg(distinct n.ref), min(k.occurred_on))
  from (select branch_id, private.refs_in(customer_ref, content) as refs, occurred_on from public.records where id = any (gone)
    union all select branch_id, private.refs_in(customer_ref, null, referrer_ref), occurred_on from public.visits where id = any (gone)) k
  left join lateral unnest(k.refs) n (ref) on true having count(*) > 0;
  delete from public.stored_measurements where record_id = any (gone);
  delete from public.records where id = any (gone);
  -- what a customer has answered about stays
  update public.visits v set import_batch_id = null where v.id = any (gone) and exists (select from public.responses a where a.visit_id = v.id);
  delete from public.stored_measurements m where m.visit_id = any (gone)
    and exists (select from public.visits v where v.id = m.visit_id and v.import_batch_id = p_batch.id);
  delete from public.visits where id = any (gone) and import_batch_id = p_batch.id;
end $$;

create function private.undo_record_rows(p_batch public.import_batches, p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare remaining bigint;
begin
  -- the order of writing that a new partition counts on
  lock table public.visits, public.records in row exclusive mode;
  perform private.undo_versions(p_batch, p_limit);
  perform private.undo_created(p_batch, p_limit);
  select (select count(*) from private.record_versions where batch_id = p_batch.id)
    + (select count(*) from public.records where import_batch_id = p_batch.id)
    + (select count(*) from public.visits where import_batch_id = p_batch.id) into remaining;
  if remaining = 0 then
    delete from private.record_rows where batch_id = p_batch.id;
    update public.import_batches set state = 'undone', undone_at = now() where id = p_batch.id;
  end if;
  return jsonb_build_object('remaining', remaining, 'state', case when remaining = 0 then 'undone' else p_batch.state::text end);
end $$;

/* From here on for the function that derives facts, with the service key. */

/** One branch that is due and that nobody is at work on, for two minutes; null where there is none. */
create function public.claim_facts() returns jsonb
language sql volatile security definer set search_path = '' as $$
  update private.facts_due d set claimed_until = now() + interval '2 minutes'
  where d.branch_id = (select branch_id from private.facts_due where claimed_until is null or claimed_until < now()
    order by branch_id limit 1 for update skip locked)
  returning jsonb_build_object('branchId', d.branch_id, 'from', d.from_day, 'revision', d.revision);
$$;
/** Still at work: two more minutes. */
create function public.renew_facts_claim(p_branch_id uuid) returns void
language sql security definer set search_path = '' as $$
  update private.facts_due set claimed_until = now() + interval '2 minutes' where branch_id = p_branch_id;
$$;
/** Nothing is due any more; or, where it became due again meanwhile, whoever comes next may claim it. */
create function public.settle_facts(p_branch_id uuid, p_revision bigint) returns void
language sql security definer set search_path = '' as $$
  delete from private.facts_due where branch_id = p_branch_id and revision = p_revision;
  update private.facts_due set claimed_until = null where branch_id = p_branch_id;
$$;
/** How many branches are due, whoever is at work on them. */
create function public.count_due_facts() returns bigint
language sql stable security definer set search_path = '' as $$
  select count(*) from private.facts_due;
$$;

/** What facts are derived from beside records: calendars and postings. */
create function public.load_derivation() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'branches', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'timeZone', time_zone, 'openingHours', opening_hours,
      'specialDays', special_days)), '[]') from public.branches),
    'postings', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', employee_id, 'branchId', branch_id, 'role', role,
      'from', lower(during), 'until', upper(during))), '[]') from public.postings));
$$;

/**
 * The records that facts of a branch from a day on may depend on, in portions by id: its own of the
 * days since p_since, and elsewhere those of the same customers, leads of the same phones, and whom
 * these customers sent. In the shape of ClinicRecordSchema.
 */
create function public.load_clinic_records(p_branch_id uuid, p_since date, p_after uuid, p_limit integer) returns jsonb
language sql stable security definer set search_path = '' as $$
  with customers as materialized (
    select customer_ref from public.records where branch_id = p_branch_id and occurred_on >= p_since and customer_ref is not null
    union select customer_ref from public.visits where branch_id = p_branch_id and occurred_on >= p_since
  ), phones as materialized (
    select distinct content ->> 'phoneHash' as phone from public.records
    where branch_id = p_branch_id and kind = 'lead' and occurred_on >= p_since
  ), records as (
    select r.id, jsonb_build_object('id', r.id, 'kind', r.kind, 'externalId', r.external_id, 'branchId', r.branch_id, 'employeeId', r.employee_id,
      'visitId', coalesce(v.external_id, r.visit_number, r.visit_id::text), 'customerRef', r.customer_ref,
      'occurredAt', to_char(r.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'content', r.content) as record
    from public.records r left join public.visits v on v.id = r.visit_id
    where r.id > p_after and (r.branch_id = p_branch_id and r.occurred_on >= p_since
      or r.branch_id <> p_branch_id and r.kind in ('consultation', 'deal', 'procedure', 'lead') and r.customer_ref in (select customer_ref from customers)
      or r.branch_id <> p_branch_id and r.kind = 'lead' and r.content ->> 'phoneHash' in (select phone from phones)
      or r.branch_id <> p_branch_id and r.kind = 'lead' and r.content ->> 'referrerRef' in (select customer_ref from customers)
      or r.branch_id = p_branch_id and r.kind in ('consultation', 'campaign') and r.occurred_on < p_since)
    order by r.id limit p_limit
  ), visits as (
    select v.id, jsonb_build_object('id', v.id, 'kind', 'visit', 'externalId', coalesce(v.external_id, v.id::text), 'branchId', v.branch_id, 'employeeId', null,
      'visitId', null, 'customerRef', v.customer_ref,
      'occurredAt', to_char(v.arrived_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'content', jsonb_build_object('type', v.kind, 'treatmentCode', t.code, 'campaignId', v.campaign_number, 'referrerRef', v.referrer_ref,
        'arrivedAt', to_char(v.arrived_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'completedAt', to_char(v.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'staff', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', s.employee_id, 'role', s.role) order by s.employee_id), '[]')
          from public.visit_staff s where s.visit_id = v.id))) as record
    from public.visits v left join public.treatments t on t.id = v.treatment_id
    where v.id > p_after and (v.branch_id = p_branch_id and v.occurred_on >= p_since
      or v.branch_id <> p_branch_id and v.customer_ref in (select customer_ref from customers)
      or v.branch_id <> p_branch_id and v.referrer_ref in (select customer_ref from customers))
    order by v.id limit p_limit
  )
  select coalesce(jsonb_agg(u.record order by u.id), '[]')
  from (select * from records union all select * from visits order by id limit p_limit) u;
$$;
grant execute on function public.import_directory(uuid) to authenticated;
grant execute on function public.stage_record_rows(uuid, jsonb), public.claim_facts(), public.renew_facts_claim(uuid),
  public.settle_facts(uuid, bigint), public.count_due_facts(),
  public.load_derivation(), public.load_clinic_records(uuid, date, uuid, integer) to service_role;

/*
 * Facts derived anew on purpose, after a rule has changed or when windows have closed: who asked,
 * under which name, and what it changed by measure and month.
 */
create table public.fact_jobs (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 100),
  -- null: the whole chain
  branch_id uuid references public.branches (id) on delete cascade,
  from_day date not null check (from_day >= date '2000-01-01'),
  asked_by uuid default auth.uid() references auth.users (id) on delete set null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  added_count bigint not null default 0,
  removed_count bigint not null default 0,
  kept_count bigint not null default 0,
  -- [{ measure, month, added, removed }]
  changes jsonb not null default '[]' check (jsonb_typeof(changes) = 'array')
);
create index fact_jobs_branch on public.fact_jobs (branch_id, started_at desc);
create index fact_jobs_asked_by on public.fact_jobs (asked_by);
alter table public.fact_jobs enable row level security;
alter table public.fact_jobs force row level security;
create trigger audit after insert or update or delete on public.fact_jobs
  for each row execute function private.write_audit();
create policy select_runner on public.fact_jobs for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, name, branch_id, from_day, asked_by, started_at, finished_at, added_count, removed_count, kept_count, changes)
  on public.fact_jobs to authenticated;

/** Ask for facts to be derived anew from a day on: leads for their branch, head office for any or all. */
create function public.open_fact_job(p_name text, p_branch_id uuid, p_from date) returns uuid
language plpgsql security definer set search_path = '' as $$
declare opened uuid;
begin
  if not (private.is_hq() or p_branch_id is not null and p_branch_id = any (private.branch_ids('lead'))) then perform private.fail('forbidden'); end if;
  if p_branch_id is not null and not exists (select from public.branches where id = p_branch_id) then perform private.fail('branch_unknown'); end if;
  insert into public.fact_jobs (name, branch_id, from_day) values (btrim(p_name), p_branch_id, p_from) returning id into opened;
  perform private.mark_facts_due(b.id, p_from) from public.branches b where p_branch_id is null or b.id = p_branch_id;
  return opened;
exception when check_violation or not_null_violation then perform private.fail('invalid_body', 'p_name, p_from');
end $$;
grant execute on function public.open_fact_job(text, uuid, date) to authenticated;

create function public.finish_fact_job(p_job_id uuid, p_added bigint, p_removed bigint, p_kept bigint, p_changes jsonb) returns void
language sql security definer set search_path = '' as $$
  update public.fact_jobs set finished_at = now(), added_count = p_added, removed_count = p_removed, kept_count = p_kept, changes = p_changes
  where id = p_job_id and finished_at is null;
$$;
grant execute on function public.finish_fact_job(uuid, bigint, bigint, bigint, jsonb) to service_role;

/*
 * How files of one source are read, under a name that people know: for the next file like it, and for
 * colleagues. A branch's own, or the chain's (head office).
 */
create table public.import_mappings (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid references public.branches (id) on delete cascade,
  name text not null check (length(btrim(name)) between 1 and 60),
  kind public.import_kind not null,
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object' and length(mapping::text) < 20000),
  saved_at timestamptz not null default now(),
  constraint import_mappings_name_once unique nulls not distinct (branch_id, name)
);
alter table public.import_mappings enable row level security;
alter table public.import_mappings force row level security;
create policy select_runner on public.import_mappings for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq())
    or branch_id is null and cardinality((select private.branch_ids('manager', 'lead'))::uuid[]) > 0);
create policy insert_runner on public.import_mappings for insert to authenticated
  with check (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
create policy update_runner on public.import_mappings for update to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()))
  with check (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
create policy delete_runner on public.import_mappings for delete to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, branch_id, name, kind, mapping, saved_at), insert (branch_id, name, kind, mapping, saved_at),
  update (name, kind, mapping, saved_at), delete on public.import_mappings to authenticated;
