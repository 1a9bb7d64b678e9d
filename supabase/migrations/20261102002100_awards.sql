/*
 * Awards by rule (functions/_shared/awards), and the minutes of how they were found: everybody who was
 * looked at, what stood against each, the rules as they were. Minutes never change; an award that turns
 * out to be wrong is withdrawn with a reason and stays in the list as withdrawn.
 */
create table public.award_minutes (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references public.periods (id) on delete restrict,
  kind text not null check (kind in ('outstanding', 'teamwork', 'satisfaction')),
  -- {rules, decisions: AwardDecision[]}
  content jsonb not null check (jsonb_typeof(content -> 'decisions') = 'array' and jsonb_typeof(content -> 'rules') = 'object'),
  decided_by uuid not null references auth.users (id) on delete restrict,
  decided_at timestamptz not null default now(),
  constraint award_minutes_once unique (period_id, kind)
);
create index award_minutes_decided_by on public.award_minutes (decided_by);
alter table public.award_minutes enable row level security;
alter table public.award_minutes force row level security;
create trigger award_minutes_are_immutable before update or delete or truncate on public.award_minutes
  for each statement execute function private.refuse_change();
create trigger audit after insert on public.award_minutes for each row execute function private.write_audit();
create policy select_hq on public.award_minutes for select to authenticated using ((select private.is_hq()));
grant select (id, period_id, kind, content, decided_by, decided_at) on public.award_minutes to authenticated;
-- NOTE: they hold the scores of everybody; review-people shows others their own part.

/** One winner: a person with role and branch of that time, or a branch alone for teamwork. */
create table public.awards (
  id uuid primary key default gen_random_uuid(),
  minutes_id uuid not null references public.award_minutes (id) on delete restrict,
  period_id uuid not null references public.periods (id) on delete restrict,
  kind text not null check (kind in ('outstanding', 'teamwork', 'satisfaction')),
  branch_id uuid not null references public.branches (id) on delete restrict,
  employee_id uuid references public.employees (id) on delete restrict,
  role public.staff_role,
  granted_at timestamptz not null default now(),
  withdrawn_by uuid references auth.users (id) on delete restrict,
  withdrawn_at timestamptz,
  withdrawn_because text check (length(trim(withdrawn_because)) between 3 and 500),
  constraint awards_once unique nulls not distinct (period_id, kind, role, branch_id, employee_id),
  constraint awards_go_to_a_person_or_a_team check (case kind when 'teamwork' then num_nonnulls(employee_id, role) = 0
    else num_nonnulls(employee_id, role) = 2 end),
  constraint awards_withdrawn_whole check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3))
);
create index awards_minutes on public.awards (minutes_id);
create index awards_employee on public.awards (employee_id) where employee_id is not null;
create index awards_branch on public.awards (branch_id);
create index awards_withdrawn_by on public.awards (withdrawn_by) where withdrawn_by is not null;
alter table public.awards enable row level security;
alter table public.awards force row level security;
create trigger audit after insert or update or delete on public.awards
  for each row execute function private.write_audit();
-- Congratulations are for everybody.
create policy select_member on public.awards for select to authenticated using ((select private.is_member()));
grant select (id, period_id, kind, branch_id, employee_id, role, granted_at, withdrawn_at, withdrawn_because) on public.awards to authenticated;

/** The winners of the periods that end in these days, by name, for the awards page and the wall; not those withdrawn. */
create function public.list_awards(p_from date, p_to date)
returns table (id uuid, period_id uuid, period_kind text, starts_on date, kind text, branch_id uuid, branch_name_zh text,
  branch_name_en text, role public.staff_role, employee_name text, granted_at timestamptz)
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  if not private.is_member() then perform private.fail('forbidden'); end if;
  return query
  select a.id, a.period_id, p.kind, lower(p.during), a.kind, a.branch_id, b.name_zh, b.name_en, a.role, e.name, a.granted_at
  from public.awards a join public.periods p on p.id = a.period_id join public.branches b on b.id = a.branch_id
    left join public.employees e on e.id = a.employee_id
  where upper(p.during) > p_from and upper(p.during) <= p_to + 1 and a.withdrawn_at is null
  order by p.during desc, a.kind, a.role, b.code, e.name;
end $$;

/*
 * Journeys of customers across roles: a consultation, within thirty days a procedure, and its follow-up a
 * week later. A journey counts in the days on which that week's window closes, and is whole when nothing
 * was dropped between the roles: consent and note complete, and each of its follow-ups up to then on time.
 */
create function private.team_journeys(p_during daterange) returns table (branch_id uuid, journeys bigint, whole bigint)
language sql stable security definer set search_path = '' as $$
  with nodes as materialized (
    select o.branch_id, o.content ->> 'procedureId' as procedure_id, o.content ->> 'node' as node,
      (o.content ->> 'assigneeId')::uuid as assignee_id, m.occurred_on, m.value = 1 as is_on_time
    from public.stored_measurements m join public.records o on o.id = m.record_id and o.kind = 'follow_up'
    -- the nodes before a seventh day lie in the weeks before it
    where m.measure = 'node_on_time' and m.occurred_on >= lower(p_during) - 31
  ), followed as (
    select branch_id, procedure_id, bool_and(is_on_time) as is_on_time from nodes
    where node in ('24h', '72h', 'd1', 'd7') group by 1, 2
  )
  select p.branch_id, count(*), count(*) filter (where handed.is_whole and f.is_on_time)
  from nodes d7
  join public.records p on p.kind = 'procedure' and p.branch_id = d7.branch_id and p.external_id = d7.procedure_id
    and p.employee_id is not distinct from d7.assignee_id
  join followed f on f.branch_id = d7.branch_id and f.procedure_id = d7.procedure_id
  cross join lateral (
    select coalesce(bool_and(c.value = 1), false) as is_whole from public.stored_measurements c
    where c.record_id = p.id and c.measure = 'record_complete') handed
  where d7.node = 'd7' and d7.occurred_on >= lower(p_during) and d7.occurred_on < upper(p_during)
    and exists (select from public.records c where c.kind = 'consultation' and c.branch_id = p.branch_id
      and c.customer_ref = p.customer_ref and c.occurred_on between p.occurred_on - 30 and p.occurred_on)
  group by p.branch_id;
$$;

/**
 * What the awards of a period are found by: totals, ratings, who was asked, journeys. For everybody who is
 * appraised; review-people leaves out what the asker may not see.
 */
create function public.load_award_inputs(p_user_id uuid, p_period_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare period public.periods;
begin
  perform private.act_as(p_user_id);
  if not private.is_member() then perform private.fail('forbidden'); end if;
  select * into period from public.periods where id = p_period_id;
  if period.id is null or (period.state not in ('published', 'sealed') and not private.is_hq()) then
    perform private.fail('period_unknown');
  end if;
  return jsonb_build_object(
    'period', jsonb_build_object('id', period.id, 'state', period.state, 'phase', period.phase, 'kind', period.kind,
      'start', lower(period.during), 'end', upper(period.during), 'appealUntil', period.appeal_until),
    'isAppealOver', period.state = 'sealed' or (period.state = 'published' and period.appeal_until < private.chain_day()
      and private.open_appeal_count(period.id) = 0),
    'asker', jsonb_build_object('isHeadOffice', private.is_hq(), 'employeeId', private.employee_id(),
      'branchIds', to_jsonb(private.branch_ids('manager', 'lead'))),
    'people', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', a.employee_id, 'name', e.name, 'branchId', a.branch_id,
        'role', a.role, 'totalBp', a.total_bp, 'standardErrorBp', a.standard_error_bp, 'content', a.content,
        'ratings', coalesce(r.n, 0), 'satisfied', coalesce(r.satisfied, 0),
        'visits', coalesce(v.visits, 0), 'asked', coalesce(v.asked, 0)) order by a.employee_id), '[]')
      from public.appraisals a join public.employees e on e.id = a.employee_id
      left join (
        select employee_id, role, sum(n) as n, sum(box_5 + box_6) as satisfied from public.monthly_measures
        where month >= lower(period.during) and month < upper(period.during) and measure = 'rating'
        group by 1, 2) r on r.employee_id = a.employee_id and r.role = a.role
      left join (
        select s.employee_id, s.role, count(*) as visits, count(w.asked_at) as asked
        from public.visits w join public.visit_staff s on s.visit_id = w.id
        where w.closed_at is not null and w.occurred_on >= lower(period.during) and w.occurred_on < upper(period.during)
        group by 1, 2) v on v.employee_id = a.employee_id and v.role = a.role
      where a.period_id = period.id),
    'teams', (select coalesce(jsonb_agg(jsonb_build_object('branchId', b.id, 'journeys', coalesce(j.journeys, 0),
        'whole', coalesce(j.whole, 0)) order by b.code), '[]')
      from public.branches b left join private.team_journeys(period.during) j on j.branch_id = b.id
      where b.closed_on is null or b.closed_on >= upper(period.during)),
    'minutes', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'content', content, 'decidedAt', decided_at)
        order by kind), '[]') from public.award_minutes where period_id = period.id)
  );
end $$;

/**
 * Grant the awards of a period: one set of minutes a kind, its winners, and a notice to each. Once; head
 * office; when nobody may appeal any more. p_minutes: [{kind, content}]; the winners are those of the content.
 */
create function public.grant_awards(p_user_id uuid, p_period_id uuid, p_minutes jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  period public.periods;
  granted integer;
begin
  perform private.act_as(p_user_id);
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  select * into period from public.periods where id = p_period_id for update;
  if period.id is null then perform private.fail('period_unknown'); end if;
  if period.phase = 'trial' then perform private.fail('period_state', 'trial'); end if;
  if period.state not in ('published', 'sealed') then perform private.fail('period_state', period.state); end if;
  if period.state = 'published' and (period.appeal_until >= private.chain_day() or private.open_appeal_count(period.id) > 0) then
    perform private.fail('appeals_not_over', period.appeal_until::text);
  end if;
  if exists (select from public.award_minutes where period_id = period.id) then perform private.fail('awards_granted'); end if;
  insert into public.award_minutes (period_id, kind, content, decided_by)
  select period.id, m ->> 'kind', m -> 'content', p_user_id from jsonb_array_elements(p_minutes) m;
  insert into public.awards (minutes_id, period_id, kind, branch_id, employee_id, role)
  select m.id, period.id, m.kind, coalesce(a.branch_id, (w.id #>> '{}')::uuid), a.employee_id, a.role
  from public.award_minutes m
  cross join jsonb_array_elements(m.content -> 'decisions') d (decision)
  cross join jsonb_array_elements(d.decision -> 'winners') w (id)
  left join public.appraisals a on m.kind <> 'teamwork' and a.period_id = period.id and a.employee_id = (w.id #>> '{}')::uuid
  where m.period_id = period.id;
  get diagnostics granted = row_count;
  perform private.notify(e.user_id, 'award_granted', jsonb_build_object('kind', a.kind, 'start', lower(period.during)), '/awards/')
  from public.awards a join public.employees e on e.id = a.employee_id where a.period_id = period.id;
  return granted;
end $$;

/** Withdraw an award that turned out to be wrong. Head office; the reason is kept, and the person is told. */
create function public.withdraw_award(p_award_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare award public.awards;
begin
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  if coalesce(length(trim(p_reason)), 0) not between 3 and 500 then perform private.fail('reason_missing'); end if;
  update public.awards set withdrawn_by = auth.uid(), withdrawn_at = now(), withdrawn_because = trim(p_reason)
  where id = p_award_id and withdrawn_at is null returning * into award;
  if award.id is null then perform private.fail('award_unknown'); end if;
  perform private.notify(e.user_id, 'award_withdrawn', jsonb_build_object('kind', award.kind, 'reason', award.withdrawn_because), '/awards/')
  from public.employees e where e.id = award.employee_id;
end $$;
grant execute on function public.list_awards(date, date), public.withdraw_award(uuid, text) to authenticated;
grant execute on function public.load_award_inputs(uuid, uuid), public.grant_awards(uuid, uuid, jsonb) to service_role;
