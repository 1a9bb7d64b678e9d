/*
 * Visits that are counted, and the one way a device hands answers in.
 */

/** The facts of these closed visits. */
create function private.measure_visits(p_ids uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.ensure_measurement_partitions(d.month, d.month) from (
    select distinct private.month_of(occurred_on) as month from public.visits where id = any (p_ids)) d;
  insert into public.stored_measurements (measure, branch_id, treatment_id, occurred_on, value, visit_id)
  select 'visit', branch_id, treatment_id, occurred_on, 1, id
  from public.visits where id = any (p_ids) and closed_at is not null;
end $$;

/*
 * Each response of a batch, judged alone: what it would become, or why it is refused. Shapes and
 * ranges were checked by the function that calls (ResponseSchema); here is what only the database
 * knows. Look-ups are laterals with a limit, so that they stay index probes whatever the planner
 * believes of the size of a batch. (Neither definer nor search_path: it is inlined into its callers,
 * who have both.)
 */
create function private.judge_responses(p_branch_id uuid, p_visit_id uuid, p_responses jsonb)
returns table (place bigint, id uuid, content jsonb, content_hash bytea, said_at timestamptz, answered_at timestamptz, visit_id uuid,
  treatment_id uuid, employee_ids uuid[], roles public.staff_role[], aspects text[], scores smallint[], refusal text)
language sql stable as $$
  select g.place, g.id, g.content, g.content_hash, g.said_at, g.answered_at, c.visit_id, c.treatment_id,
    a.employee_ids, a.roles, a.aspects, a.scores,
    coalesce(
      case when exists (select from public.erasures e where e.response_id = g.id) then 'response_erased' end,
      private.questionnaire_refusal((g.content ->> 'questionnaireVersion')::integer, g.answered_at),
      case when c.visit_id is null and g.code_hash is not null then 'visit_code_unknown'
      when c.visit_id is null and cardinality(a.scores) > 0 then 'rating_without_visit'
      when c.expires_at < least(g.said_at, now()) then 'visit_code_expired'
      when array_position(a.roles, null) is not null then 'person_not_in_visit' end)
  from (
    select b.place, (b.content ->> 'id')::uuid as id, b.content, decode(b.content ->> 'visitCodeHash', 'hex') as code_hash,
      (b.content ->> 'answeredAt')::timestamptz as said_at,
      -- a clock ahead of the server's, or far behind it (a dead one says 1970), is wrong: keep the
      -- answer, on the server's time, and say so
      case when (b.content ->> 'answeredAt')::timestamptz between now() - interval '400 days' and now()
        then (b.content ->> 'answeredAt')::timestamptz else now() end as answered_at,
      sha256(convert_to(b.content::text, 'UTF8')) as content_hash
    from jsonb_array_elements(p_responses) with ordinality as b (content, place)
  ) g
  left join lateral (
    select vc.visit_id, vc.expires_at, v.treatment_id
    from private.visit_codes vc join public.visits v on v.id = vc.visit_id
    where p_visit_id is null and vc.branch_id = p_branch_id and vc.code_hash = g.code_hash
    union all
    select v.id, null, v.treatment_id from public.visits v where v.id = p_visit_id and v.branch_id = p_branch_id
    limit 1
  ) c on true
  cross join lateral (
    select coalesce(array_agg((r.rating ->> 'employeeId')::uuid order by r.place), '{}') as employee_ids,
      coalesce(array_agg((select s.role from public.visit_staff s
        where s.visit_id = c.visit_id and s.employee_id = (r.rating ->> 'employeeId')::uuid) order by r.place), '{}') as roles,
      coalesce(array_agg(r.rating ->> 'aspect' order by r.place), '{}') as aspects,
      coalesce(array_agg((r.rating ->> 'score')::smallint order by r.place), '{}') as scores
    from jsonb_array_elements(g.content -> 'ratings') with ordinality as r (rating, place)
  ) a;
$$;

/*
 * Keep up to 50 responses of a branch. One verdict each, in the order given: 201 kept, 202 known
 * already (the sender may forget it), 409 the id is taken by other content, 410 erased, 422 refused
 * for the reason named in `code`. Sending a batch twice is safe at any moment: the id decides.
 * The caller has found out who sends; with `p_visit_id` null each response says its visit by the hash
 * of a code.
 */
create function private.keep_responses(p_branch_id uuid, p_kiosk_id uuid, p_channel public.response_channel,
  p_occasion public.response_occasion, p_visit_id uuid, p_responses jsonb) returns jsonb
language plpgsql security definer set search_path = ''
-- one plan for every batch: planning these statements anew costs more than running them
set plan_cache_mode = force_generic_plan as $$
declare
  zone constant text := (select time_zone from public.branches where id = p_branch_id);
  kept uuid[];
begin
  if jsonb_typeof(p_responses) <> 'array' or jsonb_array_length(p_responses) > 50 then perform private.fail('invalid_body'); end if;

  with inserted as (
    insert into public.responses (id, branch_id, visit_id, kiosk_id, treatment_id, channel, occasion, questionnaire_version,
      answered_at, answered_on, is_time_uncertain, language, duration_ms, nps, rated_employee_ids, rated_roles,
      rated_aspects, scores, chips, comment, wants_contact, content_hash)
    select j.id, p_branch_id, j.visit_id, p_kiosk_id, j.treatment_id, p_channel, p_occasion, (j.content ->> 'questionnaireVersion')::integer,
      j.answered_at, (j.answered_at at time zone zone)::date,
      (j.content ->> 'isTimeUncertain')::boolean or j.said_at > now() + interval '5 minutes'
        or j.said_at < now() - interval '400 days', j.content ->> 'language',
      (j.content ->> 'durationMs')::integer, (j.content ->> 'nps')::smallint, j.employee_ids, j.roles, j.aspects, j.scores,
      array(select jsonb_array_elements_text(j.content -> 'chips')), j.content ->> 'comment',
      (j.content ->> 'wantsContact')::boolean, j.content_hash
    from private.judge_responses(p_branch_id, p_visit_id, p_responses) j
    where j.refusal is null
    -- in one order, so that two devices that hold the same answers, or answers to the same visits,
    -- never wait for each other in a ring; of one id twice in a batch one that is not refused is kept
    order by j.visit_id, j.id, j.place
    on conflict do nothing
    returning id
  )
  select coalesce(array_agg(id), '{}') into kept from inserted;

  if exists (select from public.erasures where response_id = any (kept)) then
    -- an erasure ended while this waited for the row that it deleted: judge the batch again
    delete from public.responses where id = any (kept);
    return private.keep_responses(p_branch_id, p_kiosk_id, p_channel, p_occasion, p_visit_id, p_responses);
  end if;
  if cardinality(kept) = jsonb_array_length(p_responses) then
    return (select coalesce(jsonb_agg(jsonb_build_object('id', r -> 'id', 'status', 201)), '[]') from jsonb_array_elements(p_responses) r);
  end if;

  -- What was not kept was refused, or met a row that is there by now: the same answer, another
  -- answer under its id, or another answer for its visit. A resend of a known answer is a success
  -- even where it would be refused today (its code expired, say). A statement of its own, so that it
  -- sees rows which another connection committed while the insert was waiting for them.
  return (
    select jsonb_agg(jsonb_build_object('id', j.id) || case
        when j.id = any (kept) and j.is_first and r.content_hash = j.content_hash then '{"status": 201}'
        when r.content_hash = j.content_hash then '{"status": 202}'
        when r.id is not null then '{"status": 409, "code": "response_conflict"}'
        when j.refusal = 'response_erased' then '{"status": 410, "code": "response_erased"}'
        else jsonb_build_object('status', 422, 'code', coalesce(j.refusal, 'visit_already_rated')) end order by j.place)
    from (
      select id, content_hash, place, refusal, row_number() over (partition by id, content_hash order by place) = 1 as is_first
      from private.judge_responses(p_branch_id, p_visit_id, p_responses)
    ) j
    left join public.responses r on r.id = j.id
  );
end $$;

/**
 * What a tablet hands in: its branch, and the visit itself as the occasion. `p_origin` is the tablet on
 * which the answers were given, where that is another one of the branch; `p_links` are their places in
 * its chain, of those too that could not be opened. See 20261101001500_fleet.sql on links and tries.
 */
create function public.submit_responses(p_token_hash text, p_responses jsonb, p_origin uuid default null, p_links jsonb default null,
  p_address text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  kiosk constant public.kiosks := private.kiosk_of(p_token_hash);
  origin constant uuid := coalesce(p_origin, kiosk.id);
  held uuid[] := '{}';
  verdicts jsonb;
begin
  if origin <> kiosk.id and not exists (select from public.kiosks k where k.id = origin and k.branch_id = kiosk.branch_id) then
    return (select coalesce(jsonb_agg(jsonb_build_object('id', r -> 'id', 'status', 422, 'code', 'foreign_tablet')), '[]')
      from jsonb_array_elements(p_responses) r);
  end if;
  if private.code_tries_are_spent(kiosk.id, p_address) then held := private.held_back(p_responses); end if;
  if held = '{}' then
    verdicts := private.keep_responses(kiosk.branch_id, origin, 'kiosk', 'visit', null, p_responses);
  else
    verdicts := private.keep_responses(kiosk.branch_id, origin, 'kiosk', 'visit', null, (
      select coalesce(jsonb_agg(r order by place), '[]') from jsonb_array_elements(p_responses) with ordinality as b (r, place)
      where (r ->> 'id')::uuid <> all (held)));
    verdicts := (select jsonb_agg(case when (r ->> 'id')::uuid = any (held)
        then jsonb_build_object('id', r -> 'id', 'status', 429, 'code', 'too_many_tries')
        else verdicts -> (free - 1)::integer end order by place)
      from (select r, place, count(*) filter (where (r ->> 'id')::uuid <> all (held)) over (order by place) as free
        from jsonb_array_elements(p_responses) with ordinality as b (r, place)) b);
  end if;
  if jsonb_path_exists(verdicts, '$[*] ? (@.code == "visit_code_unknown")') then
    perform private.spend_code_tries(kiosk.id, p_address, verdicts);
  end if;
  if p_links is not null then perform private.keep_links(origin, origin <> kiosk.id, p_links, verdicts); end if;
  return verdicts;
end $$;
grant execute on function public.submit_responses(text, jsonb, uuid, jsonb, text) to service_role;
-- NOTE: granted to the service key alone; submit-responses checks the body before it calls.
