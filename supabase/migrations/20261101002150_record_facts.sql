/*
 * Facts of the clinic's records. What a record says can depend on others (a first visit became a deal
 * because of a deal), on windows that close later and on rules that change, so facts of records are
 * derived anew as a whole (functions/_shared/records) and replaced for a branch and a stretch of days.
 */
-- Those that a derivation replaces, and what a number on a screen opens down to. A visit's own count
-- is not among them; that it was a customer's who sent somebody is.
create index measurements_derived on public.stored_measurements (branch_id, measure, employee_id, occurred_on)
  where import_batch_id is null and measure <> 'visit';

/** The facts of a call as rows, with the rows of ours that they name. A visit without a number of its own goes by ours. */
create type private.record_fact as (measure public.measure, employee_id uuid, role public.staff_role, treatment_id uuid,
  occurred_on date, value integer, source_id uuid, is_visit boolean);
create function private.record_facts_of(p_branch_id uuid, p_facts jsonb) returns private.record_fact[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg((f.measure, f."employeeId", f.role, t.id, f."occurredOn", f.value, coalesce(r.id, v.id, w.id),
    f.kind is null)::private.record_fact), '{}')
  from (
    select g.*, nullif(g.source ->> 'kind', 'visit')::public.record_kind as kind, g.source ->> 'id' as source_id,
      coalesce((g.source ->> 'branchId')::uuid, p_branch_id) as source_branch_id
    from jsonb_to_recordset(p_facts) as g (measure public.measure, "employeeId" uuid, role public.staff_role,
      "treatmentCode" text, "occurredOn" date, value integer, source jsonb)
  ) f
  left join public.treatments t on t.code = f."treatmentCode"
  left join public.records r on r.branch_id = f.source_branch_id and r.kind = f.kind and r.external_id = f.source_id
  left join public.visits v on f.kind is null and v.branch_id = f.source_branch_id and v.external_id = f.source_id
  left join public.visits w on f.kind is null and v.id is null and w.branch_id = f.source_branch_id and w.external_id is null
    and w.id = case when f.source_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then f.source_id::uuid end;
$$;

/**
 * Make these the facts of a branch's records from a day up to, not including, another: what is there
 * already stays untouched, so the same again changes nothing; the rollups follow by their triggers.
 * p_facts: the measurements of functions/_shared/records/measurement.ts without their branch, which
 * is that of the call; a source in another branch names it. Those of answers and the count of visits
 * are not among them: the database derives these itself.
 * Answers how many were added, removed and kept, and by measure and month what changed.
 */
create function public.replace_record_facts(p_branch_id uuid, p_from date, p_to date, p_facts jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  facts private.record_fact[];
  stray jsonb;
  removed jsonb;
  added jsonb;
begin
  if p_from >= p_to then perform private.fail('invalid_period'); end if;
  if not exists (select from public.branches where id = p_branch_id) then perform private.fail('branch_unknown'); end if;
  -- two derivations of a branch take turns; the later one finds what the earlier one wrote
  perform pg_advisory_xact_lock(hashtextextended('record facts of ' || p_branch_id, 0));
  facts := private.record_facts_of(p_branch_id, p_facts);
  perform private.ensure_measurement_partitions(d.month, d.month) from (
    select distinct private.month_of(f.occurred_on) as month from unnest(facts) f) d;
  select to_jsonb(f) into stray from unnest(facts) f
  where f.source_id is null or f.measure in ('visit', 'response', 'rating', 'nps')
    or f.occurred_on < p_from or f.occurred_on >= p_to limit 1;
  if stray is not null then perform private.fail('fact_stray', stray::text); end if;

  with gone as (
    delete from public.stored_measurements m
    where m.branch_id = p_branch_id and m.occurred_on >= p_from and m.occurred_on < p_to
      and m.import_batch_id is null and m.measure <> 'visit'
      and not exists (
        select from unnest(facts) f
        where f.source_id = coalesce(m.record_id, m.visit_id) and f.measure = m.measure
          and coalesce(f.employee_id, nobody) = coalesce(m.employee_id, nobody) and f.occurred_on = m.occurred_on
          and f.value = m.value and coalesce(f.role::text, '') = coalesce(m.role::text, '')
          and coalesce(f.treatment_id, nobody) = coalesce(m.treatment_id, nobody))
    returning m.measure, m.occurred_on
  )
  select jsonb_object_agg(g.key, g.n) into removed from (
    select measure || ' ' || to_char(occurred_on, 'YYYY-MM') as key, count(*) as n from gone group by 1) g;

  with came as (
    insert into public.stored_measurements (measure, branch_id, employee_id, role, treatment_id, occurred_on, value, record_id, visit_id)
    select f.measure, p_branch_id, f.employee_id, f.role, f.treatment_id, f.occurred_on, f.value,
      case when not f.is_visit then f.source_id end, case when f.is_visit then f.source_id end
    from unnest(facts) f
    on conflict do nothing
    returning measure, occurred_on
  )
  select jsonb_object_agg(g.key, g.n) into added from (
    select measure || ' ' || to_char(occurred_on, 'YYYY-MM') as key, count(*) as n from came group by 1) g;

  return (
    select jsonb_build_object('added', coalesce(sum(c.added), 0), 'removed', coalesce(sum(c.removed), 0),
      'kept', jsonb_array_length(p_facts) - coalesce(sum(c.added), 0),
      'changes', coalesce(jsonb_agg(jsonb_build_object('measure', split_part(c.key, ' ', 1), 'month', split_part(c.key, ' ', 2),
        'added', c.added, 'removed', c.removed) order by c.key), '[]'))
    from (
      select k.key, coalesce((added ->> k.key)::bigint, 0) as added, coalesce((removed ->> k.key)::bigint, 0) as removed
      from (select jsonb_object_keys(added) as key union select jsonb_object_keys(removed)) k
    ) c
  );
end $$;
grant execute on function public.replace_record_facts(uuid, date, date, jsonb) to service_role;
-- NOTE: granted to the service key alone: facts come from the rules in functions/_shared/records, never from a person.
