/*
 * What hangs on the office wall: a branch's totals, what customers praised, and awards. Nothing in it is
 * a person's figure. The only names are those of winners, and those in a comment of a customer who gave
 * everybody full marks, not before the day after, so that nobody knows from the wall who just left.
 *
 * A wall is a screen that nobody guards. It is opened with a link of its own: read only, for one
 * branch, kept as a hash, revocable; whoever takes the keyboard finds nothing else behind it.
 */
create table public.wall_links (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references public.branches (id) on delete cascade,
  created_by uuid default auth.uid() references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  revoked_at timestamptz
);
create index wall_links_branch on public.wall_links (branch_id);
create index wall_links_created_by on public.wall_links (created_by);
alter table public.wall_links enable row level security;
alter table public.wall_links force row level security;
create trigger audit after insert or delete on public.wall_links for each row execute function private.write_audit();
-- not that it was seen: that would be a line a minute
create trigger audit_revoked after update of revoked_at on public.wall_links for each row execute function private.write_audit();

create policy select_runner on public.wall_links for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, branch_id, created_by, created_at, last_seen_at, revoked_at) on public.wall_links to authenticated;
-- NOTE: no writes: a link is made and revoked by the calls below.

create table private.wall_link_hashes (
  wall_link_id uuid primary key references public.wall_links (id) on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32)
);

/** Make a link for a branch's wall. The answer is the only time its token is told: the database keeps its hash. */
create function public.create_wall_link(p_branch_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  -- 32 strong random bytes: six bits of a UUID are fixed, so a hash over three of them is taken
  token constant text := 'mw_' || rtrim(translate(encode(sha256(convert_to(
    gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'base64'), '+/', '-_'), '=');
  made uuid;
begin
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  insert into public.wall_links (branch_id) values (p_branch_id) returning id into made;
  insert into private.wall_link_hashes values (made, sha256(convert_to(token, 'UTF8')));
  return token;
end $$;

create function public.revoke_wall_link(p_wall_link_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.wall_links set revoked_at = coalesce(revoked_at, now())
  where id = p_wall_link_id and (private.is_hq() or branch_id = any (private.branch_ids('manager', 'lead')));
  if not found then perform private.fail('wall_unknown'); end if;
end $$;
grant execute on function public.create_wall_link(uuid), public.revoke_wall_link(uuid) to authenticated;

/** Words of a customer that may hang on a wall: praise from top to bottom, no number to call, nobody who asked to be called. */
create function private.is_praise(p_response public.responses) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select p_response.comment is not null and length(p_response.comment) between 4 and 120
    and p_response.occasion = 'visit' and not p_response.is_excluded and not p_response.wants_contact
    and coalesce(p_response.nps, 9) >= 9 and cardinality(p_response.scores) > 0 and 5 = all (p_response.scores)
    -- a telephone number, an account, an address
    and p_response.comment !~ '\d{5,}|@|://';
$$;

/**
 * { branch, day, today, months, praise, awards }: counts of the branch's today and of its last twelve months,
 * those under five withheld, up to twelve comments of the last sixty days, and awards of the last hundred.
 * (Bound when it runs: awards are made by a later migration.)
 */
create function private.wall_content(p_branch_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  branch public.branches;
  today date;
begin
  select * into branch from public.branches where id = p_branch_id;
  today := (now() at time zone branch.time_zone)::date;
  return jsonb_build_object(
    'branch', jsonb_build_object('code', branch.code, 'nameZh', branch.name_zh, 'nameEn', branch.name_en, 'timeZone', branch.time_zone,
      'openingHours', branch.opening_hours, 'specialDays', branch.special_days),
    'day', today,
    'today', (select jsonb_build_object('answers', a.answers, 'ratings', a.ratings,
        'satisfied', case when a.ratings >= 5 then a.satisfied end, 'visits', (select count(*) from public.visits v
          where v.branch_id = p_branch_id and v.occurred_on = today and v.closed_at is not null))
      from (
        select count(*) as answers, coalesce(sum(cardinality(r.scores)), 0) as ratings,
          coalesce(sum((select count(*) from unnest(r.scores) score where score >= 4)), 0) as satisfied
        from public.responses r
        where r.branch_id = p_branch_id and r.answered_on = today and r.occasion = 'visit' and not r.is_excluded
      ) a),
    'months', (select coalesce(jsonb_agg(jsonb_build_object('month', m.month, 'npsN', m.nps_n,
        'promoters', case when m.nps_n >= 5 then m.promoters end, 'detractors', case when m.nps_n >= 5 then m.detractors end,
        'ratings', m.ratings, 'satisfied', case when m.ratings >= 5 then m.satisfied end,
        'visits', m.visits, 'responses', m.responses) order by m.month), '[]')
      from (
        select month, sum(detractors + passives + promoters) as nps_n, sum(promoters) as promoters, sum(detractors) as detractors,
          sum(unsatisfied + satisfied) as ratings, sum(satisfied) as satisfied, sum(visits) as visits, sum(responses) as responses
        from public.monthly_branch_measures
        where branch_id = p_branch_id and month > (private.month_of(today) - interval '12 months')::date and month <= private.month_of(today)
        group by month
      ) m),
    'praise', (select coalesce(jsonb_agg(jsonb_build_object('comment', p.comment, 'language', p.language, 'month', private.month_of(p.answered_on),
        'people', (select jsonb_agg(e.name order by place) from unnest(p.rated_employee_ids) with ordinality rated (id, place)
          join public.employees e on e.id = rated.id)) order by p.answered_at desc), '[]')
      from (
        select r.* from public.responses r
        where r.branch_id = p_branch_id and r.answered_on between today - 60 and today - 1 and private.is_praise(r)
        order by r.answered_at desc limit 12
      ) p),
    'awards', (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'month', lower(a.during), 'people', a.people)
        order by lower(a.during) desc, a.kind), '[]')
      from (
        select w.kind, p.during, coalesce(jsonb_agg(e.name order by e.name) filter (where e.id is not null), '[]') as people
        from public.awards w join public.periods p on p.id = w.period_id left join public.employees e on e.id = w.employee_id
        where w.branch_id = p_branch_id and w.withdrawn_at is null and w.granted_at > now() - interval '100 days'
        group by w.kind, p.during
      ) a)
  );
end $$;

/** The wall of a branch that the asker runs. */
create function public.wall_of_branch(p_branch_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  return private.wall_content(p_branch_id);
end $$;
grant execute on function public.wall_of_branch(uuid) to authenticated;

/** The wall that a link with this hash opens; null where there is none, or no more. */
create function public.read_wall(p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare link public.wall_links;
begin
  select l.* into link from public.wall_links l join private.wall_link_hashes h on h.wall_link_id = l.id
  where h.token_hash = decode(p_token_hash, 'hex') and l.revoked_at is null;
  if link.id is null then return null; end if;
  -- once a minute is enough to know that a screen is alive
  update public.wall_links set last_seen_at = now() where id = link.id and (last_seen_at is null or last_seen_at < now() - interval '1 minute');
  return private.wall_content(link.branch_id);
end $$;
grant execute on function public.read_wall(text) to service_role;
