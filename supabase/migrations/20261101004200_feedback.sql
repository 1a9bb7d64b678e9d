/*
 * The feedback explorer: answers of a branch, chosen by whom they rate, what they say and how they came
 * in, with the figures of exactly that choice. The customer is in none of it: not even as a pseudonym.
 */

-- Whoever searches in comments reads the rows that have one, and no others.
create index responses_with_comment on public.responses (branch_id, answered_at desc) where comment is not null;

/*
 * The answers that a filter leaves, between two moments. Filter, all of it optional: employeeId,
 * treatmentId, stars [1–5], nps (promoter, passive, detractor, none), chip, channel, flag (any, or its
 * name), state (counted, excluded, waiting), text, hasComment. (Neither definer nor search_path: it is
 * inlined into its callers, whose plans are made for the filter at hand, so that what is not asked for
 * costs nothing and the order of the index is the order of the answer.)
 */
create function private.responses_matching(p_branch_id uuid, p_start timestamptz, p_end timestamptz, p_filter jsonb)
returns setof public.responses
language sql stable as $$
  select r.* from public.responses r
  where r.branch_id = p_branch_id and r.answered_at >= p_start and r.answered_at < p_end
    and (p_filter ->> 'employeeId' is null or (p_filter ->> 'employeeId')::uuid = any (r.rated_employee_ids))
    and (p_filter ->> 'treatmentId' is null or r.treatment_id = (p_filter ->> 'treatmentId')::uuid)
    and (p_filter -> 'stars' is null or exists (
      select from unnest(r.rated_employee_ids, r.scores) as a (employee_id, score)
      where p_filter -> 'stars' @> to_jsonb(a.score)
        and (p_filter ->> 'employeeId' is null or a.employee_id = (p_filter ->> 'employeeId')::uuid)))
    and (p_filter ->> 'nps' is null or case p_filter ->> 'nps' when 'promoter' then r.nps >= 9 when 'passive' then r.nps in (7, 8)
      when 'detractor' then r.nps <= 6 else r.nps is null end)
    and (p_filter ->> 'chip' is null or (p_filter ->> 'chip') = any (r.chips))
    and (p_filter ->> 'channel' is null or r.channel::text = p_filter ->> 'channel')
    and (p_filter ->> 'flag' is null or exists (select from public.response_flags f where f.response_id = r.id
      and (p_filter ->> 'flag' = 'any' or f.flag = p_filter ->> 'flag')))
    and (p_filter ->> 'state' is null or case p_filter ->> 'state' when 'counted' then not r.is_excluded
      when 'excluded' then r.is_excluded else exists (select from public.exclusions e where e.response_id = r.id
        and e.confirmed_at is null and e.lifted_at is null) end)
    and (p_filter ->> 'hasComment' is null or r.comment is not null)
    and (p_filter ->> 'text' is null or (r.comment is not null and position(lower(p_filter ->> 'text') in lower(r.comment)) > 0));
$$;

/** First and last moment of a filter's days (at most 400) in the branch; refuses what is no branch of the asker's, or no filter. */
create function private.feedback_range(p_branch_id uuid, p_filter jsonb, out starts_at timestamptz, out ends_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
declare zone text;
begin
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  if jsonb_typeof(coalesce(p_filter, 'null')) <> 'object' then perform private.fail('invalid_body', 'p_filter'); end if;
  select time_zone into zone from public.branches where id = p_branch_id;
  starts_at := (p_filter ->> 'from')::date::timestamp at time zone zone;
  ends_at := ((p_filter ->> 'to')::date + 1)::timestamp at time zone zone;
  if starts_at is null or ends_at is null or starts_at >= ends_at or ends_at > starts_at + interval '402 days' then
    perform private.fail('invalid_period');
  end if;
end $$;

/** What may be shown of an answer, and never of the customer. */
create function private.feedback_row(p_response public.responses) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', p_response.id, 'answeredAt', p_response.answered_at, 'isTimeUncertain', p_response.is_time_uncertain,
    'channel', p_response.channel, 'occasion', p_response.occasion, 'isWalkIn', p_response.visit_id is null and p_response.channel <> 'import',
    'kioskName', (select k.name from public.kiosks k where k.id = p_response.kiosk_id),
    'treatment', (select jsonb_build_object('zh', t.name_zh, 'en', t.name_en) from public.treatments t where t.id = p_response.treatment_id),
    'language', p_response.language, 'durationMs', p_response.duration_ms, 'nps', p_response.nps, 'comment', p_response.comment,
    'chips', to_jsonb(p_response.chips), 'questionnaireVersion', p_response.questionnaire_version,
    'wantsContact', p_response.wants_contact, 'isExcluded', p_response.is_excluded,
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

/**
 * A page of answers, the newest first, after { at, id } of the last one seen: { rows, next }. `next` is
 * null on the last page.
 */
create function public.explore_responses(p_branch_id uuid, p_filter jsonb, p_after jsonb, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  range record;
  seen_at constant timestamptz := (p_after ->> 'at')::timestamptz;
  seen_id constant uuid := (p_after ->> 'id')::uuid;
  size constant integer := least(greatest(coalesce(p_limit, 50), 1), 500);
  page public.responses[];
begin
  range := private.feedback_range(p_branch_id, p_filter);
  select array_agg(m) into page from (
    select m from private.responses_matching(p_branch_id, range.starts_at,
      -- the row of the last page's end is in this one's first moment, and passed over by its id
      case when seen_at is null then range.ends_at else least(range.ends_at, seen_at + interval '1 microsecond') end, p_filter) m
    where seen_at is null or (m.answered_at, m.id) < (seen_at, seen_id)
    order by m.answered_at desc, m.id desc limit size + 1) m (m);
  return jsonb_build_object(
    'rows', (select coalesce(jsonb_agg(private.feedback_row(p) order by p.answered_at desc, p.id desc), '[]') from unnest(page[:size]) p),
    'next', case when cardinality(page) > size then jsonb_build_object('at', page[size].answered_at, 'id', page[size].id) end);
exception when data_exception then perform private.fail('invalid_body', 'p_filter');
end $$;

/**
 * The figures of the same choice, of all its answers and of those that count: { answers, excluded,
 * waiting, all, counted, reasons: [{ reason, n }] }, each figure { n, detractors, passives, promoters,
 * unsatisfied, satisfied }. NPS and ratings are those of the visit; with an employeeId the ratings are
 * that person's alone.
 */
create function public.explore_figures(p_branch_id uuid, p_filter jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  range record;
  answer jsonb;
begin
  range := private.feedback_range(p_branch_id, p_filter);
  with chosen as materialized (
    select m.id, m.is_excluded, m.nps, m.occasion, s.satisfied, s.rated
    from private.responses_matching(p_branch_id, range.starts_at, range.ends_at, p_filter) m
    cross join lateral (
      select count(*) filter (where a.score >= 4) as satisfied, count(*) as rated
      from unnest(m.rated_employee_ids, m.scores) as a (employee_id, score)
      where m.occasion = 'visit' and (p_filter ->> 'employeeId' is null or a.employee_id = (p_filter ->> 'employeeId')::uuid)) s
  ), figures as (
    select w.is_all, jsonb_build_object('n', count(c.id),
      'detractors', count(*) filter (where c.occasion = 'visit' and c.nps <= 6),
      'passives', count(*) filter (where c.occasion = 'visit' and c.nps in (7, 8)),
      'promoters', count(*) filter (where c.occasion = 'visit' and c.nps >= 9),
      'unsatisfied', coalesce(sum(c.rated - c.satisfied), 0), 'satisfied', coalesce(sum(c.satisfied), 0)) as figure
    from (values (true), (false)) w (is_all) left join chosen c on w.is_all or not c.is_excluded
    group by 1
  )
  select jsonb_build_object('all', (select figure from figures where is_all), 'counted', (select figure from figures where not is_all),
    'waiting', (select count(*) from chosen c join public.exclusions e on e.response_id = c.id and e.lifted_at is null and e.confirmed_at is null),
    'reasons', (select coalesce(jsonb_agg(jsonb_build_object('reason', t.reason, 'n', t.n) order by t.n desc, t.reason), '[]')
      from (select e.reason, count(*) as n from chosen c join public.exclusions e on e.response_id = c.id and e.lifted_at is null
        and e.confirmed_at is not null group by 1) t))
  into answer;
  return answer;
exception when data_exception then perform private.fail('invalid_body', 'p_filter');
end $$;
grant execute on function public.explore_responses(uuid, jsonb, jsonb, integer), public.explore_figures(uuid, jsonb) to authenticated;
