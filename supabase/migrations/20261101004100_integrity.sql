/*
 * The watch over answers. Compact inputs of a branch and some weeks are loaded in one read, pure code
 * (functions/_shared/integrity) tests them, and check-integrity keeps what it found: checks, findings
 * about people, which people review, and flags on answers. Nothing here excludes an answer or accuses
 * anybody: a finding is a reason to look.
 */

/*
 * Closed visits of some days by who served and how far the customer was asked: { people: [{ employeeId,
 * name, role }], groups: [[visits, kind, person, …]] }. A person is its place in the list; kind is 1 where
 * the customer was asked, 2 where answered and 4 where there was trouble (a complaint, or money that went
 * back), added up. Who serves together is kept, for what one person does not ask is no fault of the others.
 */
create function private.asking_of(p_branch_id uuid, p_from date, p_until date) returns jsonb
language sql stable security definer set search_path = '' as $$
  with closed as materialized (
    select v.id, case when v.asked_at is not null or a.visit_id is not null then 1 else 0 end
      + case when a.visit_id is not null then 2 else 0 end
      + case when exists (select from public.records r where r.visit_id = v.id and (r.kind = 'complaint'
        or r.kind = 'deal' and jsonb_typeof(r.content -> 'refund') = 'object')) then 4 else 0 end as kind
    from public.visits v left join public.responses a on a.visit_id = v.id and a.occasion = 'visit'
    where v.branch_id = p_branch_id and v.occurred_on >= p_from and v.occurred_on < p_until and v.closed_at is not null
  ), served as materialized (
    select s.visit_id, s.employee_id, s.role from closed c join public.visit_staff s on s.visit_id = c.id
  ), people as (
    select s.employee_id, s.role, e.name, row_number() over (order by s.role, e.code) - 1 as place
    from (select distinct employee_id, role from served) s join public.employees e on e.id = s.employee_id
  ), teams as (
    select c.kind, coalesce(t.places, '{}') as places, count(*) as visits
    from closed c left join (
      select s.visit_id, array_agg(p.place order by p.place) as places
      from served s join people p on p.employee_id = s.employee_id and p.role = s.role group by 1) t on t.visit_id = c.id
    group by 1, 2
  )
  select jsonb_build_object(
    'people', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', employee_id, 'name', name, 'role', role) order by place), '[]') from people),
    'groups', (select coalesce(jsonb_agg(to_jsonb(visits) || to_jsonb(kind::bigint) || to_jsonb(places) order by places, kind), '[]') from teams));
$$;

/** Who of a branch was asked for, and who was not: `private.asking_of` for those who run it. */
create function public.asked_by_person(p_branch_id uuid, p_from date, p_until date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  if p_from >= p_until or p_until > p_from + 400 or p_from is null or p_until is null then perform private.fail('invalid_period'); end if;
  return private.asking_of(p_branch_id, p_from, p_until);
end $$;
grant execute on function public.asked_by_person(uuid, date, date) to authenticated;

/*
 * What the watch looks at: answers at visits that count (tablet and phone), with the people they rate;
 * whom the clinic's records name for the same visit; and who was asked. Never a customer, never a comment.
 */
create function private.integrity_inputs(p_branch_id uuid, p_from date, p_until date) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'branch', jsonb_build_object('timeZone', b.time_zone, 'openingHours', b.opening_hours, 'specialDays', b.special_days),
    'fromDay', p_from, 'untilDay', p_until,
    'responses', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'answeredAt', floor(extract(epoch from r.answered_at) * 1000),
        'isTimeUncertain', r.is_time_uncertain, 'kioskId', r.kiosk_id, 'durationMs', r.duration_ms, 'nps', r.nps,
        'employeeIds', to_jsonb(r.rated_employee_ids), 'scores', to_jsonb(r.scores),
        'arrivedAt', floor(extract(epoch from v.arrived_at) * 1000), 'closedAt', floor(extract(epoch from v.closed_at) * 1000))
        order by r.answered_at, r.id), '[]')
      from public.responses r left join public.visits v on v.id = r.visit_id
      where r.branch_id = p_branch_id and r.answered_on >= p_from and r.answered_on < p_until
        and r.occasion = 'visit' and r.channel <> 'import' and not r.is_excluded),
    'attributions', (select coalesce(jsonb_agg(jsonb_build_object('responseId', t.id, 'employeeId', t.employee_id, 'isNamed', t.is_named)
        order by t.id, t.employee_id), '[]')
      from (
        select r.id, a.employee_id, bool_or(c.employee_id = a.employee_id) as is_named
        from public.responses r
        cross join lateral unnest(r.rated_employee_ids, r.rated_roles) as a (employee_id, role)
        join public.records c on c.visit_id = r.visit_id and c.employee_id is not null and c.kind = case a.role
          when 'consultant' then 'consultation' when 'doctor' then 'procedure' when 'nurse' then 'checklist' end::public.record_kind
        where r.branch_id = p_branch_id and r.answered_on >= p_from and r.answered_on < p_until
          and r.occasion = 'visit' and r.channel <> 'import' and not r.is_excluded
        group by 1, 2) t),
    'asking', private.asking_of(p_branch_id, p_from, p_until))
  from public.branches b where b.id = p_branch_id;
$$;

/** The last p_days days of a branch up to and with today. */
create function public.load_integrity(p_user_id uuid, p_branch_id uuid, p_days integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare today date;
begin
  perform private.act_as(p_user_id);
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  if p_days is null or p_days not between 7 and 184 then perform private.fail('invalid_period'); end if;
  select (now() at time zone time_zone)::date into today from public.branches where id = p_branch_id;
  return private.integrity_inputs(p_branch_id, today + 1 - p_days, today + 1);
end $$;
grant execute on function public.load_integrity(uuid, uuid, integer) to service_role;

/* Each look at a branch: how many people and tests, so that a finding can be weighed against them. */
create table public.integrity_checks (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references public.branches (id) on delete cascade,
  from_day date not null,
  until_day date not null check (until_day > from_day),
  answer_count integer not null check (answer_count >= 0),
  people_count integer not null check (people_count >= 0),
  test_count integer not null check (test_count >= 0),
  finding_count integer not null check (finding_count >= 0),
  checked_by uuid references auth.users (id) on delete set null,
  checked_at timestamptz not null
);
create index integrity_checks_latest on public.integrity_checks (branch_id, checked_at desc);
create index integrity_checks_checked_by on public.integrity_checks (checked_by);
alter table public.integrity_checks enable row level security;
alter table public.integrity_checks force row level security;
create policy select_runner on public.integrity_checks for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, branch_id, from_day, until_day, answer_count, people_count, test_count, finding_count, checked_by, checked_at)
  on public.integrity_checks to authenticated;
-- NOTE: written by keep_integrity alone.

/*
 * About a person, with the signals that spoke for a look (p, adjusted p, size, least size that matters)
 * and the answers they rest on. open → reviewed; where answers are to be left out, a second person agrees
 * in between (proposed).
 */
create table public.integrity_findings (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references public.branches (id) on delete cascade,
  employee_id uuid not null references public.employees (id) on delete cascade,
  from_day date not null,
  until_day date not null check (until_day > from_day),
  signals jsonb not null check (jsonb_typeof(signals) = 'array'),
  -- answers may be erased; their ids here then lead nowhere
  response_ids uuid[] not null default '{}',
  found_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'proposed', 'reviewed')),
  verdict text check (verdict in ('innocent', 'talk', 'exclude')),
  reason text check (length(trim(reason)) between 3 and 500),
  decided_by uuid references auth.users (id) on delete restrict,
  decided_at timestamptz,
  agreed_by uuid references auth.users (id) on delete restrict,
  agreed_at timestamptz,
  constraint integrity_findings_decided_whole check (num_nonnulls(verdict, reason, decided_by, decided_at) in (0, 4)),
  constraint integrity_findings_state_fits check ((state = 'open') = (decided_by is null)),
  constraint integrity_findings_exclude_takes_two check (agreed_by <> decided_by
    and (state <> 'reviewed' or verdict <> 'exclude' or agreed_by is not null))
);
create unique index integrity_findings_one_open on public.integrity_findings (branch_id, employee_id) where state <> 'reviewed';
create index integrity_findings_branch on public.integrity_findings (branch_id, found_at desc);
create index integrity_findings_employee on public.integrity_findings (employee_id);
create index integrity_findings_decided_by on public.integrity_findings (decided_by);
create index integrity_findings_agreed_by on public.integrity_findings (agreed_by);
alter table public.integrity_findings enable row level security;
alter table public.integrity_findings force row level security;
create trigger audit after insert or update or delete on public.integrity_findings
  for each row execute function private.write_audit();
create policy select_runner on public.integrity_findings for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, branch_id, employee_id, from_day, until_day, signals, response_ids, found_at, state, verdict, reason,
  decided_by, decided_at, agreed_by, agreed_at) on public.integrity_findings to authenticated;
-- NOTE: an employee reads no finding: what comes of it is said by people, after a review.

/* What is odd about one answer, as the newest check saw it. */
create table public.response_flags (
  response_id uuid not null references public.responses (id) on delete cascade,
  flag text not null check (flag in ('too_fast', 'burst', 'off_hours', 'far_from_visit', 'mismatch')),
  branch_id uuid not null references public.branches (id) on delete cascade,
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  flagged_at timestamptz not null,
  primary key (response_id, flag)
);
create index response_flags_branch on public.response_flags (branch_id, flag);
alter table public.response_flags enable row level security;
alter table public.response_flags force row level security;
create policy select_runner on public.response_flags for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (response_id, flag, branch_id, facts, flagged_at) on public.response_flags to authenticated;
-- NOTE: written by keep_integrity alone.

/*
 * Keep what a check found: { answerCount, peopleCount, testCount, findings: [{ employeeId, signals,
 * responseIds }], flags: [{ responseId, flag, facts }] }. A finding that nobody has settled is brought up
 * to date; one that was reviewed comes again only for answers that the review did not know, or, where it
 * rests on no answers (asking), after four weeks. The flags of excluded answers stay as they are.
 */
create function private.keep_integrity(p_branch_id uuid, p_from date, p_until date, p_report jsonb, p_by uuid, p_at timestamptz)
returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- two checks of a branch take turns
  perform pg_advisory_xact_lock(hashtextextended('integrity ' || p_branch_id, 0));

  delete from public.response_flags f using public.responses r
  where f.branch_id = p_branch_id and r.id = f.response_id and not r.is_excluded
    and r.answered_on >= p_from and r.answered_on < p_until;
  insert into public.response_flags (response_id, flag, branch_id, facts, flagged_at)
  select r.id, f.flag, p_branch_id, f.facts, p_at
  from jsonb_to_recordset(p_report -> 'flags') as f ("responseId" uuid, flag text, facts jsonb)
  join public.responses r on r.id = f."responseId" and r.branch_id = p_branch_id
  on conflict do nothing;

  insert into public.integrity_findings (id, branch_id, employee_id, from_day, until_day, signals, response_ids, found_at)
  select md5(concat_ws('|', p_branch_id, f."employeeId", p_until, p_at))::uuid, p_branch_id, e.id, p_from, p_until, f.signals,
    array(select jsonb_array_elements_text(f."responseIds")::uuid), p_at
  from jsonb_to_recordset(p_report -> 'findings') as f ("employeeId" uuid, signals jsonb, "responseIds" jsonb)
  join public.employees e on e.id = f."employeeId"
  where not exists (
    select from public.integrity_findings k
    where k.branch_id = p_branch_id and k.employee_id = e.id and (k.state = 'proposed' or k.state = 'reviewed'
      and array(select jsonb_array_elements_text(f."responseIds")::uuid) <@ k.response_ids
      and (jsonb_array_length(f."responseIds") > 0 or k.until_day > p_until - 28)))
  on conflict (branch_id, employee_id) where state <> 'reviewed' do update
    set from_day = excluded.from_day, until_day = excluded.until_day, signals = excluded.signals,
      response_ids = excluded.response_ids, found_at = excluded.found_at;

  insert into public.integrity_checks (id, branch_id, from_day, until_day, answer_count, people_count, test_count, finding_count,
    checked_by, checked_at)
  values (md5(concat_ws('|', 'check', p_branch_id, p_until, p_at, p_by))::uuid, p_branch_id, p_from, p_until,
    (p_report ->> 'answerCount')::integer, (p_report ->> 'peopleCount')::integer, (p_report ->> 'testCount')::integer,
    jsonb_array_length(p_report -> 'findings'), p_by, p_at);
end $$;

create function public.keep_integrity(p_user_id uuid, p_branch_id uuid, p_from date, p_until date, p_report jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.act_as(p_user_id);
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  perform private.keep_integrity(p_branch_id, p_from, p_until, p_report, p_user_id, clock_timestamp());
end $$;
grant execute on function public.keep_integrity(uuid, uuid, date, date, jsonb) to service_role;

/**
 * Settle a finding: 'innocent', 'talk' (somebody speaks with the person) or 'exclude', which proposes
 * that its answers are left out and waits for a second person. Nobody settles what is about themselves.
 */
create function public.review_finding(p_finding_id uuid, p_verdict text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare finding public.integrity_findings;
begin
  select * into finding from public.integrity_findings where id = p_finding_id and private.runs_branch(branch_id) for update;
  if finding.id is null then perform private.fail('finding_unknown'); end if;
  if finding.employee_id = private.employee_id() then perform private.fail('finding_about_you'); end if;
  if finding.state <> 'open' then perform private.fail('finding_settled'); end if;
  if p_verdict is null or p_verdict not in ('innocent', 'talk', 'exclude') or coalesce(length(trim(p_reason)), 0) not between 3 and 500 then
    perform private.fail('finding_needs_reason');
  end if;
  if p_verdict = 'exclude' then
    insert into public.exclusions (response_id, branch_id, reason, note, proposed_by)
    select r.id, r.branch_id, 'burst', trim(p_reason), auth.uid() from public.responses r
    where r.id = any (finding.response_ids) and r.branch_id = finding.branch_id
      and not exists (select from public.exclusions e where e.response_id = r.id and e.lifted_at is null)
    order by r.id;
    if not found then perform private.fail('finding_without_answers'); end if;
  end if;
  update public.integrity_findings set verdict = p_verdict, reason = trim(p_reason), decided_by = auth.uid(), decided_at = now(),
    state = case when p_verdict = 'exclude' then 'proposed' else 'reviewed' end
  where id = p_finding_id;
end $$;

/** The second person: agreeing leaves the answers out; not agreeing takes the proposal back and opens the finding again. */
create function public.settle_finding(p_finding_id uuid, p_agrees boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  finding public.integrity_findings;
  exclusion uuid;
begin
  select * into finding from public.integrity_findings where id = p_finding_id and private.runs_branch(branch_id) for update;
  if finding.id is null then perform private.fail('finding_unknown'); end if;
  if finding.employee_id = private.employee_id() then perform private.fail('finding_about_you'); end if;
  if finding.state <> 'proposed' then perform private.fail('finding_settled'); end if;
  if p_agrees is null then perform private.fail('finding_needs_reason'); end if;
  if p_agrees and finding.decided_by = auth.uid() then perform private.fail('exclusion_needs_second_person'); end if;
  for exclusion in
    select id from public.exclusions where response_id = any (finding.response_ids) and proposed_by = finding.decided_by
      and confirmed_at is null and lifted_at is null order by id
  loop
    if p_agrees then perform public.confirm_exclusion(exclusion); else perform public.lift_exclusion(exclusion); end if;
  end loop;
  if p_agrees then
    update public.integrity_findings set state = 'reviewed', agreed_by = auth.uid(), agreed_at = now() where id = p_finding_id;
  else
    update public.integrity_findings set state = 'open', verdict = null, reason = null, decided_by = null, decided_at = null
    where id = p_finding_id;
  end if;
end $$;
grant execute on function public.review_finding(uuid, text, text), public.settle_finding(uuid, boolean) to authenticated;
