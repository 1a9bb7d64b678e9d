/*
 * A branch may keep what somebody said who left before the end. Such an answer counts like any other, and
 * says that it is one.
 */
alter table public.responses add column is_partial boolean not null default false;
grant select (is_partial) on public.responses to authenticated;

-- As in 20261101001100_submit_responses.sql, with the mark.
create or replace function private.keep_responses(p_branch_id uuid, p_kiosk_id uuid, p_channel public.response_channel,
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
      rated_aspects, scores, chips, comment, wants_contact, is_partial, content_hash)
    select j.id, p_branch_id, j.visit_id, p_kiosk_id, j.treatment_id, p_channel, p_occasion, (j.content ->> 'questionnaireVersion')::integer,
      j.answered_at, (j.answered_at at time zone zone)::date,
      (j.content ->> 'isTimeUncertain')::boolean or j.said_at > now() + interval '5 minutes'
        or j.said_at < now() - interval '400 days', j.content ->> 'language',
      (j.content ->> 'durationMs')::integer, (j.content ->> 'nps')::smallint, j.employee_ids, j.roles, j.aspects, j.scores,
      array(select jsonb_array_elements_text(j.content -> 'chips')), j.content ->> 'comment',
      (j.content ->> 'wantsContact')::boolean, j.content ? 'isPartial', j.content_hash
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

-- As in 20261101004200_feedback.sql, with the mark.
create or replace function private.feedback_row(p_response public.responses) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_response.id, 'answeredAt', p_response.answered_at, 'isTimeUncertain', p_response.is_time_uncertain,
    'channel', p_response.channel, 'occasion', p_response.occasion, 'isWalkIn', p_response.visit_id is null and p_response.channel <> 'import',
    'kioskName', (select k.name from public.kiosks k where k.id = p_response.kiosk_id),
    'treatment', (select jsonb_build_object('zh', t.name_zh, 'en', t.name_en) from public.treatments t where t.id = p_response.treatment_id),
    'language', p_response.language, 'durationMs', p_response.duration_ms, 'nps', p_response.nps, 'comment', p_response.comment,
    'chips', to_jsonb(p_response.chips), 'questionnaireVersion', p_response.questionnaire_version,
    'wantsContact', p_response.wants_contact, 'isPartial', p_response.is_partial, 'isExcluded', p_response.is_excluded,
    'ratings', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', e.id, 'name', e.name, 'role', a.role, 'aspect', a.aspect,
        'score', a.score) order by a.place), '[]')
      from unnest(p_response.rated_employee_ids, p_response.rated_roles, p_response.rated_aspects, p_response.scores)
        with ordinality as a (employee_id, role, aspect, score, place) join public.employees e on e.id = a.employee_id),
    'flags', (select coalesce(jsonb_agg(jsonb_build_object('flag', f.flag, 'facts', f.facts) order by f.flag), '[]')
      from public.response_flags f where f.response_id = p_response.id),
    'exclusion', (select jsonb_build_object('id', x.id, 'reason', x.reason, 'note', x.note, 'proposedAt', x.proposed_at,
        'isMine', x.proposed_by = auth.uid(), 'confirmedAt', x.confirmed_at)
      from public.exclusions x where x.response_id = p_response.id and x.lifted_at is null));
$$;
