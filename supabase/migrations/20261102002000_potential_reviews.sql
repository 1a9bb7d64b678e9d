/*
 * Potential: what raters say of a person on a written rubric, and where the person stands in the 2×2 of
 * performance and potential. The rubric and the arithmetic stand in functions/_shared/potential; here are
 * the answers, one row a rater, and the places that were kept.
 */

/** Every item of the rubric, and nothing else, 1 to 5. A test holds the names to functions/_shared/potential/rubric.ts. */
create function private.is_rubric(p_scores jsonb) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select jsonb_typeof(p_scores) = 'object'
    and p_scores ?& array['breadth', 'certification', 'handover', 'support', 'learning', 'initiative', 'responsibility']
    and (select count(*) = 7 and bool_and(jsonb_typeof(value) = 'number' and value::text ~ '^[1-5]$') from jsonb_each(p_scores));
$$;

create table public.potential_reviews (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references public.periods (id) on delete restrict,
  employee_id uuid not null references public.employees (id) on delete restrict,
  -- a review outlives the account of its rater
  rater_id uuid default auth.uid() references auth.users (id) on delete set null,
  scores jsonb not null check (private.is_rubric(scores)),
  note text check (length(trim(note)) between 3 and 1000),
  reviewed_at timestamptz not null default now(),
  constraint potential_reviews_once unique (period_id, employee_id, rater_id)
);
create index potential_reviews_employee on public.potential_reviews (employee_id);
create index potential_reviews_rater on public.potential_reviews (rater_id);
alter table public.potential_reviews enable row level security;
alter table public.potential_reviews force row level security;
create trigger audit after insert or update or delete on public.potential_reviews
  for each row execute function private.write_audit();

/** People who are or were posted in a branch the asker leads. */
create function private.led_staff_ids() returns uuid[]
language sql stable parallel safe security definer set search_path = '' as $$
  select coalesce(array_agg(distinct employee_id), '{}') from public.postings where branch_id = any (private.branch_ids('lead'));
$$;
grant execute on function private.led_staff_ids() to authenticated;

-- A manager rates, and sees only the own answers: two raters who read each other are one.
create policy select_rater_or_lead on public.potential_reviews for select to authenticated
  using (rater_id = (select auth.uid()) or employee_id = any ((select private.led_staff_ids())::uuid[]) or (select private.is_hq()));
grant select (id, period_id, employee_id, rater_id, scores, note, reviewed_at) on public.potential_reviews to authenticated;
-- NOTE: no writes: review_potential is the only way. The person reviewed reads no single answer.

/**
 * Give, or change, the own review of a person for a period that is in preview or published. Manager, lead
 * and head office, of people who are appraised in a branch they run; nobody reviews themselves.
 */
create function public.review_potential(p_period_id uuid, p_employee_id uuid, p_scores jsonb, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare at_state text;
begin
  -- until the end: a period is not sealed beside a review that is just being given
  select state into at_state from public.periods where id = p_period_id for share;
  -- the same answer for a colleague of another branch, for nobody, and to whoever runs no branch
  if not exists (select from public.appraisals where period_id = p_period_id and employee_id = p_employee_id
      and (private.is_hq() or branch_id = any (private.branch_ids('manager', 'lead')))) then
    perform private.fail('employee_unknown');
  end if;
  if p_employee_id = private.employee_id() then perform private.fail('review_of_oneself'); end if;
  if at_state not in ('preview', 'published') then perform private.fail('period_state', at_state); end if;
  if private.is_rubric(p_scores) is not true then perform private.fail('rubric_incomplete'); end if;
  insert into public.potential_reviews (period_id, employee_id, scores, note)
  values (p_period_id, p_employee_id, p_scores, nullif(trim(p_note), ''))
  on conflict on constraint potential_reviews_once
  do update set scores = excluded.scores, note = excluded.note, reviewed_at = now();
exception when check_violation then perform private.fail('note_too_long');
end $$;

/*
 * The places of a period, kept by head office. said: what this period says alone; kept: what counts, which
 * changes only after two periods in a row (functions/_shared/potential/settle-placement.ts). Kept anew
 * as long as the period is not sealed; of a sealed one once.
 */
create table public.placements (
  period_id uuid not null references public.periods (id) on delete restrict,
  employee_id uuid not null references public.employees (id) on delete restrict,
  branch_id uuid not null references public.branches (id) on delete restrict,
  role public.staff_role not null,
  said_performance text check (said_performance in ('high', 'borderline', 'low')),
  said_potential text check (said_potential in ('high', 'borderline', 'low')),
  kept_performance text check (kept_performance in ('high', 'borderline', 'low')),
  kept_potential text check (kept_potential in ('high', 'borderline', 'low')),
  -- the whole placement, with its probabilities and what stood against it
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  kept_by uuid not null references auth.users (id) on delete restrict,
  kept_at timestamptz not null default now(),
  primary key (period_id, employee_id),
  constraint placements_said_whole check ((said_performance is null) = (said_potential is null)),
  constraint placements_kept_whole check ((kept_performance is null) = (kept_potential is null))
);
create index placements_employee on public.placements (employee_id);
create index placements_branch on public.placements (branch_id);
create index placements_kept_by on public.placements (kept_by);
alter table public.placements enable row level security;
alter table public.placements force row level security;
create trigger audit after insert or update or delete on public.placements
  for each row execute function private.write_audit();
create policy select_lead on public.placements for select to authenticated
  using (branch_id = any ((select private.branch_ids('lead'))::uuid[]) or (select private.is_hq()));
grant select (period_id, employee_id, branch_id, role, said_performance, said_potential, kept_performance, kept_potential, content,
  kept_by, kept_at) on public.placements to authenticated;
-- NOTE: the person hears of it in a talk, not from a table; nobody but lead and head office reads it.

/**
 * What placing people takes: everybody of the period with their reviews and the periods of the same kind
 * before it, for reliability belongs to the whole role. For head office and leads; `visible` are the
 * branches of which the asker may be told.
 */
create function public.load_placement_inputs(p_user_id uuid, p_period_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare period public.periods;
begin
  perform private.act_as(p_user_id);
  if not (private.is_hq() or cardinality(private.branch_ids('lead')) > 0) then perform private.fail('forbidden'); end if;
  select * into period from public.periods where id = p_period_id;
  if period.id is null then perform private.fail('period_unknown'); end if;
  if period.state = 'open' then perform private.fail('period_state', period.state); end if;
  return jsonb_build_object(
    'period', jsonb_build_object('id', period.id, 'state', period.state, 'phase', period.phase, 'kind', period.kind,
      'start', lower(period.during), 'end', upper(period.during)),
    'isHeadOffice', private.is_hq(),
    'visible', to_jsonb(private.branch_ids('lead')),
    'people', (select coalesce(jsonb_agg(jsonb_build_object('employeeId', a.employee_id, 'name', e.name, 'code', e.code,
        'branchId', a.branch_id, 'role', a.role, 'daysInRole', private.days_in_role(a.employee_id, a.role, upper(period.during)),
        'observations', coalesce((select max(i.n) from public.appraisal_items i where i.appraisal_id = a.id), 0),
        'reviews', (select coalesce(jsonb_agg(r.scores order by r.rater_id), '[]') from public.potential_reviews r
          where r.period_id = period.id and r.employee_id = a.employee_id)) order by a.employee_id), '[]')
      from public.appraisals a join public.employees e on e.id = a.employee_id where a.period_id = period.id),
    -- of the six periods of this kind up to this one, oldest first: what each person came to
    'history', (select coalesce(jsonb_agg(h.totals order by h.during), '[]') from (
      select p.during, (select coalesce(jsonb_agg(jsonb_build_object('employeeId', a.employee_id, 'role', a.role, 'totalBp', a.total_bp,
          'standardErrorBp', a.standard_error_bp)), '[]') from public.appraisals a where a.period_id = p.id) as totals
      from public.periods p where p.kind = period.kind and p.state <> 'open' and p.phase <> 'trial' and p.during <= period.during
      order by p.during desc limit 6) h),
    -- what earlier periods said, oldest first
    'said', (select coalesce(jsonb_agg(jsonb_build_array(w.employee_id, w.said_performance, w.said_potential) order by p.during), '[]')
      from public.placements w join public.periods p on p.id = w.period_id
      where p.kind = period.kind and p.during < period.during)
  );
end $$;

/** Whole days a person has held a role up to, not including, a day; over transfers between branches. */
create function private.days_in_role(p_employee_id uuid, p_role public.staff_role, p_until date) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce(sum(least(coalesce(upper(during), p_until), p_until) - lower(during)), 0)::integer
  from public.postings where employee_id = p_employee_id and role = p_role and lower(during) < p_until;
$$;

/** Keep the places of a period; head office. p_placements: [{employeeId, branchId, role, said, kept, content}]. */
create function public.keep_placements(p_user_id uuid, p_period_id uuid, p_placements jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare period public.periods; kept integer;
begin
  perform private.act_as(p_user_id);
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  select * into period from public.periods where id = p_period_id for update;
  if period.id is null then perform private.fail('period_unknown'); end if;
  if period.state not in ('published', 'sealed') or period.phase = 'trial' then
    perform private.fail('period_state', case when period.phase = 'trial' then 'trial' else period.state end);
  end if;
  if period.state = 'sealed' and exists (select from public.placements where period_id = period.id) then
    perform private.fail('placements_kept');
  end if;
  delete from public.placements where period_id = period.id;
  insert into public.placements (period_id, employee_id, branch_id, role, said_performance, said_potential, kept_performance,
    kept_potential, content, kept_by)
  select period.id, (p ->> 'employeeId')::uuid, (p ->> 'branchId')::uuid, (p ->> 'role')::public.staff_role,
    p #>> '{said,performance}', p #>> '{said,potential}', p #>> '{kept,performance}', p #>> '{kept,potential}', p -> 'content', p_user_id
  from jsonb_array_elements(p_placements) p;
  get diagnostics kept = row_count;
  return kept;
end $$;
grant execute on function public.review_potential(uuid, uuid, jsonb, text) to authenticated;
grant execute on function public.load_placement_inputs(uuid, uuid), public.keep_placements(uuid, uuid, jsonb) to service_role;
-- NOTE: the two are for the service key alone: totals of a whole role go into the arithmetic, not to the asker.
