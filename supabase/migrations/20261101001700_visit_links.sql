/*
 * A visit rated from the customer's own phone: at the visit, or as a follow-up when the procedure can
 * be judged. The link carries a token of which the hash alone is kept; it opens one occasion of one
 * visit and is used up by the answer.
 */
create table private.visit_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  visit_id uuid not null references public.visits (id) on delete cascade,
  occasion public.response_occasion not null,
  issued_at timestamptz not null default now(),
  constraint visit_links_once unique (visit_id, occasion)
);
create index visit_links_age on private.visit_links (issued_at);

/*
 * When each occasion may be answered, in days after the visit (both ends belong to it), and on which
 * of them the desk is reminded to ask: how a procedure turned out is judged from the 7th to the 30th day.
 */
create function private.answer_windows() returns table (occasion public.response_occasion, first_day integer, last_day integer,
  reminded_from integer, reminded_until integer)
language sql immutable
begin atomic
  values ('visit'::public.response_occasion, 0, 2, null::integer, null::integer), ('day_7', 7, 14, 7, 10), ('day_30', 25, 30, 27, 29);
end;

/**
 * Follow-ups that a link would open on this day and nobody has answered, of procedures that make them
 * worth asking for: the doctor is asked about after a week and a month, the nurse after a week. Ask
 * for a branch or for visits. (No search_path: it must stay inlinable, or it would read every branch.)
 */
create function private.due_follow_ups(p_day date) returns table (visit_id uuid, branch_id uuid, occasion public.response_occasion,
  until date, is_reminder boolean)
language sql stable
begin atomic
  select v.id, v.branch_id, w.occasion, v.occurred_on + w.last_day, p_day - v.occurred_on between w.reminded_from and w.reminded_until
  from private.answer_windows() w
  join public.visits v on v.occurred_on between p_day - w.last_day and p_day - w.first_day
  join public.treatments t on t.id = v.treatment_id
  where w.occasion <> 'visit' and v.closed_at is not null and t.category <> 'consultation'
    and exists (select from public.visit_staff s where s.visit_id = v.id and private.rating_measures(w.occasion, s.role, null) is not null)
    and not exists (select from public.responses r where r.visit_id = v.id and r.occasion = w.occasion);
end;

/** A fresh link for one occasion of a closed visit; the one before stops working. */
create function public.issue_visit_link(p_visit_id uuid, p_occasion public.response_occasion) returns text
language plpgsql security definer set search_path = '' as $$
declare
  visit public.visits;
  token text;
  last_moment date;
begin
  -- two who press at once take turns
  select * into visit from public.visits v where v.id = p_visit_id and private.runs_branch(v.branch_id) for no key update;
  if visit.id is null then perform private.fail('visit_unknown'); end if;
  if p_occasion is null then perform private.fail('invalid_body', 'p_occasion'); end if;
  if visit.closed_at is null then perform private.fail('visit_open'); end if;
  if exists (select from public.responses r where r.visit_id = visit.id and r.occasion = p_occasion) then
    perform private.fail('visit_already_rated');
  end if;
  select visit.occurred_on + w.last_day into last_moment from private.answer_windows() w where w.occasion = p_occasion;
  if last_moment < (select (now() at time zone b.time_zone)::date from public.branches b where b.id = visit.branch_id) then
    perform private.fail('follow_up_over');
  end if;
  -- the longest window ends 30 days after the visit; a phone may hand in 40 days later what it kept
  delete from private.visit_links where issued_at < now() - interval '90 days';
  token := translate(rtrim(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'base64'), '='), '+/', '-_');
  insert into private.visit_links (token_hash, visit_id, occasion) values (sha256(convert_to(token, 'UTF8')), visit.id, p_occasion)
  on conflict on constraint visit_links_once do update set token_hash = excluded.token_hash, issued_at = now();
  return token;
end $$;
grant execute on function public.issue_visit_link(uuid, public.response_occasion) to authenticated;

/**
 * Why a link opens nothing at this moment, or null: link_unknown, link_early, link_expired. (Whether
 * it was used is asked of the responses.)
 */
create function private.link_refusal(p_link private.visit_links, p_at timestamptz) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select case when d.days < w.first_day then 'link_early' when d.days > w.last_day then 'link_expired' else 'opens' end
    from public.visits v join public.branches b on b.id = v.branch_id
    join private.answer_windows() w on w.occasion = p_link.occasion
    cross join lateral (select (p_at at time zone b.time_zone)::date - v.occurred_on as days) d
    where v.id = p_link.visit_id and v.closed_at is not null), 'link_unknown');
$$;

/*
 * Tokens that nobody issued, by address: twenty in ten minutes, and then no token is looked at from
 * there. Answers with a value and not an error when refused, so that the spent try stays spent.
 */
create function private.spend_link_try(p_address text) returns boolean
language sql volatile security definer set search_path = '' as $$
  select private.spend_try('link:' || p_address, 20, interval '10 minutes');
$$;
create function private.give_link_try_back(p_address text) returns void
language sql volatile security definer set search_path = '' as $$
  update private.rate_limits set tries = tries - 1 where key = 'link:' || p_address;
$$;

/** What a link opens: whom to ask about and when it was, never who is asked. Or { problem }. */
create function public.open_visit_link(p_token_hash text, p_address text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  link private.visit_links;
  refusal text;
begin
  if not private.spend_link_try(p_address) then return jsonb_build_object('problem', 'too_many_tries'); end if;
  select * into link from private.visit_links where token_hash = decode(p_token_hash, 'hex');
  if link.visit_id is null then return jsonb_build_object('problem', 'link_unknown'); end if;
  perform private.give_link_try_back(p_address);
  if exists (select from public.responses r where r.visit_id = link.visit_id and r.occasion = link.occasion) then
    return jsonb_build_object('problem', 'link_used');
  end if;
  refusal := private.link_refusal(link, now());
  if refusal <> 'opens' then return jsonb_build_object('problem', refusal); end if;
  if link.occasion = 'visit' then perform private.note_started(link.visit_id); end if;
  return (
    select jsonb_build_object('serverTime', now(), 'occasion', link.occasion,
      'branch', jsonb_build_object('name', jsonb_build_object('zh', b.name_zh, 'en', b.name_en), 'timeZone', b.time_zone),
      'questionnaire', (select jsonb_build_object('version', q.version) || q.content
        from private.questionnaire_on((now() at time zone b.time_zone)::date) q),
      'treatment', case when t.id is not null then jsonb_build_object('zh', t.name_zh, 'en', t.name_en) end,
      'people', private.people_of(v.id))
    from public.visits v join public.branches b on b.id = v.branch_id left join public.treatments t on t.id = v.treatment_id
    where v.id = link.visit_id);
end $$;
grant execute on function public.open_visit_link(text, text) to service_role;

/**
 * The answer under a link, once: its verdict, or { problem } when the link does not open. An answer
 * given within the window may arrive up to 40 days after it, from a phone that was off the net; one
 * that is here already is told so whatever became of its link.
 */
create function public.submit_phone_response(p_token_hash text, p_response jsonb, p_address text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  link private.visit_links;
  visit public.visits;
  said_at constant timestamptz := least((p_response ->> 'answeredAt')::timestamptz, now());
  refusal text;
  verdict jsonb;
begin
  if not private.spend_link_try(p_address) then return jsonb_build_object('problem', 'too_many_tries'); end if;
  select * into link from private.visit_links where token_hash = decode(p_token_hash, 'hex');
  if link.visit_id is null then return jsonb_build_object('problem', 'link_unknown'); end if;
  perform private.give_link_try_back(p_address);
  select * into visit from public.visits where id = link.visit_id;
  if not exists (select from public.responses r where r.id = (p_response ->> 'id')::uuid and r.visit_id = visit.id) then
    refusal := private.link_refusal(link, now());
    -- in time, but late here
    if refusal = 'link_expired' and private.link_refusal(link, now() - interval '40 days') <> 'link_expired' then
      refusal := private.link_refusal(link, said_at);
    end if;
    if refusal <> 'opens' then return jsonb_build_object('problem', refusal); end if;
  end if;
  verdict := private.keep_responses(visit.branch_id, null, 'phone', link.occasion, visit.id, jsonb_build_array(p_response)) -> 0;
  if verdict ->> 'code' = 'visit_already_rated' then
    return verdict || jsonb_build_object('code', 'link_used');
  end if;
  return verdict;
end $$;
grant execute on function public.submit_phone_response(text, jsonb, text) to service_role;
