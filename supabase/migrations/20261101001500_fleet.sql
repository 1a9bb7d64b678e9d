/*
 * The tablets of a branch, together: what the branch decides for them, how they are, what went wrong
 * with them, and the chain by which each tells that none of its answers was lost or tampered with.
 */

/* What a branch decides for its tablets. A branch without a row has the defaults. */
create table public.kiosk_settings (
  branch_id uuid primary key references public.branches (id) on delete cascade,
  default_language text not null default 'zh' check (default_language in ('zh', 'en')),
  keeps_partial boolean not null default false,
  -- the PIN of the staff menu itself is out of reach, see below
  pin_set_at timestamptz
);
alter table public.kiosk_settings enable row level security;
alter table public.kiosk_settings force row level security;
create trigger audit after insert or update or delete on public.kiosk_settings
  for each row execute function private.write_audit();

/* PBKDF2 of the PIN, made in the manager's browser: only tablets are told it, and check it off the net. */
create table private.staff_pins (
  branch_id uuid primary key references public.branches (id) on delete cascade,
  salt bytea not null check (length(salt) = 16),
  iterations integer not null check (iterations between 10000 and 2000000),
  hash bytea not null check (length(hash) = 32)
);

create policy select_runner on public.kiosk_settings for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (branch_id, default_language, keeps_partial, pin_set_at) on public.kiosk_settings to authenticated;
-- NOTE: no insert or update: set_kiosk_settings writes settings and PIN together.

/**
 * Change what is named: { staffPin: { salt, iterations, hash } | null, defaultLanguage, keepsPartial }
 * (KioskSettingsSchema). The tablets have it with their next sync.
 */
create function public.set_kiosk_settings(p_branch_id uuid, p_settings jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare pin jsonb := p_settings -> 'staffPin';
begin
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  if jsonb_typeof(p_settings) is distinct from 'object'
    or p_settings - array['staffPin', 'defaultLanguage', 'keepsPartial'] <> '{}' then
    perform private.fail('invalid_body', 'staffPin, defaultLanguage, keepsPartial');
  end if;
  if jsonb_typeof(pin) = 'object' then
    insert into private.staff_pins values (p_branch_id, decode(pin ->> 'salt', 'hex'),
      (pin ->> 'iterations')::integer, decode(pin ->> 'hash', 'hex'))
    on conflict (branch_id) do update set salt = excluded.salt, iterations = excluded.iterations, hash = excluded.hash;
  elsif pin = 'null' then
    delete from private.staff_pins where branch_id = p_branch_id;
  elsif pin is not null then
    perform private.fail('invalid_body', 'staffPin');
  end if;
  insert into public.kiosk_settings as s (branch_id, default_language, keeps_partial, pin_set_at)
  values (p_branch_id, coalesce(p_settings ->> 'defaultLanguage', 'zh'),
    coalesce((p_settings ->> 'keepsPartial')::boolean, false), case when jsonb_typeof(pin) = 'object' then now() end)
  on conflict (branch_id) do update set
    default_language = coalesce(p_settings ->> 'defaultLanguage', s.default_language),
    keeps_partial = coalesce((p_settings ->> 'keepsPartial')::boolean, s.keeps_partial),
    pin_set_at = case when pin is null then s.pin_set_at when pin = 'null' then null else now() end;
exception when check_violation or not_null_violation or data_exception then
  perform private.fail('invalid_body', 'staffPin, defaultLanguage, keepsPartial');
end $$;
grant execute on function public.set_kiosk_settings(uuid, jsonb) to authenticated;

/** The settings as a tablet gets them. */
create function private.kiosk_settings_of(p_branch_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'staffPin', (select jsonb_build_object('salt', encode(p.salt, 'hex'), 'iterations', p.iterations, 'hash', encode(p.hash, 'hex'))
      from private.staff_pins p where p.branch_id = b.id),
    'defaultLanguage', coalesce(s.default_language, 'zh'), 'keepsPartial', coalesce(s.keeps_partial, false))
  from public.branches b left join public.kiosk_settings s on s.branch_id = b.id where b.id = p_branch_id;
$$;

/**
 * When a tablet that was last heard at `p_seen` fell silent: the moment at which its branch had been
 * open for three minutes, three heartbeats, without a word of it. Null when that is not before
 * `p_until`. A day's own rule (holiday, 调休) comes before the weekday's; hours that end before they
 * begin reach past midnight; a branch that says nothing of a day is open (kiosk/device/opening.ts).
 */
create function private.silent_since(p_seen timestamptz, p_until timestamptz, p_zone text, p_hours jsonb, p_special jsonb)
returns timestamptz
language plpgsql stable parallel safe set search_path = '' as $$
declare
  patience interval := interval '3 minutes';
  last_day constant date := (p_until at time zone p_zone)::date;
  day date := greatest((p_seen at time zone p_zone)::date - 1, last_day - 400);
  hours jsonb;
  opens timestamptz;
  closes timestamptz;
begin
  if p_seen is null or p_until - p_seen < patience then return null; end if;
  while day <= last_day loop
    hours := coalesce(p_special -> day::text, p_hours -> to_char(day, 'dy'), '["00:00", "24:00"]');
    if hours <> 'null' then
      opens := (day + (hours ->> 0)::time) at time zone p_zone;
      closes := (day + (hours ->> 1)::time + case when hours ->> 1 < hours ->> 0 then interval '1 day' else interval '0' end)
        at time zone p_zone;
      opens := greatest(opens, p_seen);
      closes := least(closes, p_until);
      if closes - opens >= patience then return opens + patience; end if;
      patience := patience - greatest(closes - opens, interval '0');
    end if;
    day := day + 1;
  end loop;
  return null;
exception when data_exception then
  -- hours that nobody can read
  return p_seen + interval '3 minutes';
end $$;
grant execute on function private.silent_since(timestamptz, timestamptz, text, jsonb, jsonb) to authenticated;

/* How each tablet is. Silence is worked out as one looks: nothing has to run for it to be noticed. */
create view public.kiosk_health with (security_invoker = true) as
select k.id, k.branch_id, k.name, k.paired_at, k.revoked_at, k.last_seen_at, k.app_version, k.queue_depth,
  k.oldest_age_seconds, k.quarantine_count, k.has_wake_lock, k.is_storage_persisted,
  s.silent_since, s.silent_since is not null as is_silent
from public.kiosks k
join public.branches b on b.id = k.branch_id
cross join lateral (
  select case when k.paired_at is not null and k.revoked_at is null and b.closed_on is null then private.silent_since(
    greatest(k.last_seen_at, k.paired_at), now(), b.time_zone, b.opening_hours, b.special_days) end as silent_since
) s;
grant select on public.kiosk_health to authenticated;

/*
 * What went wrong with a tablet. An alert heals itself where that can be seen (the tablet spoke again,
 * the missing answer arrived, the quarantine is empty), or a person closes it. While a tablet is
 * silent, kiosk_health says so; its row is written here when it speaks again.
 * details: { sequences: [[from, to], …] } of the chain, or { count } of the quarantine.
 */
create type public.kiosk_alert_kind as enum ('silent', 'record_missing', 'record_altered', 'record_inserted', 'quarantine');
create table public.kiosk_alerts (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references public.branches (id) on delete cascade,
  kiosk_id uuid not null references public.kiosks (id) on delete cascade,
  kind public.kiosk_alert_kind not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz check (closed_at >= opened_at),
  closed_by uuid references auth.users (id) on delete set null,
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  constraint kiosk_alerts_silence_is_over check (kind <> 'silent' or closed_at is not null)
);
create unique index kiosk_alerts_open_once on public.kiosk_alerts (kiosk_id, kind) where closed_at is null;
create index kiosk_alerts_kiosk on public.kiosk_alerts (kiosk_id);
create index kiosk_alerts_branch on public.kiosk_alerts (branch_id, opened_at desc);
create index kiosk_alerts_closed_by on public.kiosk_alerts (closed_by) where closed_by is not null;
alter table public.kiosk_alerts enable row level security;
alter table public.kiosk_alerts force row level security;
-- What tablets report by themselves is no decision; that a person was satisfied is one.
create trigger audit after update on public.kiosk_alerts
  for each row when (new.closed_by is not null) execute function private.write_audit();

create policy select_runner on public.kiosk_alerts for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, branch_id, kiosk_id, kind, opened_at, closed_at, closed_by, details) on public.kiosk_alerts to authenticated;
-- NOTE: nobody is granted insert or update; a tablet's sync writes it, and close_kiosk_alert.

/** Somebody has looked into it. */
create function public.close_kiosk_alert(p_alert_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.kiosk_alerts where id = p_alert_id and private.runs_branch(branch_id)) then
    perform private.fail('alert_unknown');
  end if;
  update public.kiosk_alerts set closed_at = now(), closed_by = auth.uid() where id = p_alert_id and closed_at is null;
end $$;
grant execute on function public.close_kiosk_alert(uuid) to authenticated;

/*
 * The chain of a pairing: what has been claimed of each sequence, by an answer that came
 * (`received_at`) or by a heartbeat that named it as its head. Each claim is a row, so that two which
 * contradict each other stand side by side; the hot path only adds rows, and the next sync judges.
 * An answer that another tablet of the branch brought from a file (`is_carried`) may be of an earlier
 * pairing: it counts as arrived and accuses nobody.
 */
create table private.kiosk_chain (
  kiosk_id uuid not null references public.kiosks (id) on delete cascade,
  sequence integer not null check (sequence > 0),
  hash bytea not null check (length(hash) = 32),
  previous_hash bytea check (length(previous_hash) = 32),
  response_id uuid,
  received_at timestamptz,
  -- its hash was that of its content
  is_intact boolean not null default true,
  -- its answer is in the database
  is_kept boolean not null default false,
  is_carried boolean not null default false,
  is_judged boolean not null default false,
  primary key (kiosk_id, sequence, hash)
);
create index kiosk_chain_unjudged on private.kiosk_chain (kiosk_id) where not is_judged;

/* How far the chain of a pairing has been looked at. */
create table private.kiosk_chain_heads (
  kiosk_id uuid primary key references public.kiosks (id) on delete cascade,
  -- the highest that a heartbeat has named
  head_sequence integer not null default 0,
  -- up to here every sequence is in the database, reported missing, or in `pending`
  settled_sequence integer not null default 0,
  pending int8multirange not null default '{}',
  -- since when heartbeats name a lower head than before
  rewound_at timestamptz
);

create function private.write_ranges(p_ranges int8multirange) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_array(lower(r), upper(r) - 1) order by r), '[]') from unnest(p_ranges) r;
$$;
create function private.read_ranges(p_ranges jsonb) returns int8multirange
language sql immutable set search_path = '' as $$
  select coalesce(range_agg(int8range((r ->> 0)::bigint, (r ->> 1)::bigint, '[]')), '{}')
  from jsonb_array_elements(case jsonb_typeof(p_ranges) when 'array' then p_ranges else '[]' end) r
  where (r ->> 0)::bigint <= (r ->> 1)::bigint;
$$;

/** A new finding, or more of one that is open already. */
create function private.raise_alert(p_kiosk public.kiosks, p_kind public.kiosk_alert_kind, p_sequences int8multirange) returns void
language sql security definer set search_path = '' as $$
  insert into public.kiosk_alerts as a (branch_id, kiosk_id, kind, details)
  select p_kiosk.branch_id, p_kiosk.id, p_kind, jsonb_build_object('sequences', private.write_ranges(p_sequences))
  where p_sequences <> '{}'
  on conflict (kiosk_id, kind) where closed_at is null do update set details = jsonb_build_object('sequences',
    private.write_ranges(private.read_ranges(a.details -> 'sequences') + private.read_ranges(excluded.details -> 'sequences')));
$$;

/**
 * Note which links of a tablet's chain came with a batch. p_links: [{ responseId, sequence, hash,
 * previousHash, isIntact }]; the verdicts tell which answers are in the database now. In one order,
 * so that two tabs that send the same ones never wait for each other in a ring. (Not in SQL: such a
 * function is planned anew with each call.)
 */
create function private.keep_links(p_kiosk_id uuid, p_is_carried boolean, p_links jsonb, p_verdicts jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.kiosk_chain as c (kiosk_id, sequence, hash, previous_hash, response_id, received_at, is_intact, is_kept, is_carried)
  select p_kiosk_id, l.sequence, decode(l.hash, 'hex'), decode(min(l."previousHash"), 'hex'), min(l."responseId")::uuid, now(),
    bool_and(l."isIntact"), coalesce(bool_or(v.status in (201, 202)), false), p_is_carried
  from jsonb_to_recordset(p_links) as l ("responseId" text, sequence integer, hash text, "previousHash" text, "isIntact" boolean)
  left join jsonb_to_recordset(p_verdicts) as v (id text, status integer) on v.id = l."responseId"
  group by l.sequence, l.hash
  order by l.sequence, l.hash
  on conflict (kiosk_id, sequence, hash) do update set previous_hash = excluded.previous_hash, response_id = excluded.response_id,
    received_at = coalesce(c.received_at, now()), is_intact = c.is_intact and excluded.is_intact, is_kept = c.is_kept or excluded.is_kept,
    is_carried = excluded.is_carried and (c.is_carried or c.received_at is null), is_judged = false
  where c.received_at is null or (excluded.is_kept and not c.is_kept) or (c.is_carried and not excluded.is_carried)
    or (c.is_intact and not excluded.is_intact);
end $$;

/*
 * What a heartbeat and the answers that came say of each other. Sequences neither in the database nor
 * still on the tablet are missing; content that is not what was hashed, a link that does not hold and
 * a head that differs from what was heard before are altered; two answers under one sequence, or one
 * beyond the head, are inserted. Heartbeats of several tabs overtake each other and the answers, so a
 * head below the highest is believed only when it stays there for two minutes, and an answer ahead of
 * the head has one minute to be named, unless it contradicts what stands before it. The caller holds
 * the tablet's row.
 */
create function private.judge_chain(p_kiosk public.kiosks, p_heartbeat jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  genesis constant bytea := decode(repeat('00', 32), 'hex');
  said constant integer := coalesce((p_heartbeat #>> '{chain,sequence}')::integer, 0);
  unsent constant int8multirange := private.read_ranges(p_heartbeat -> 'unsent');
  before private.kiosk_chain_heads;
  highest integer;
  span integer;
  todo int8multirange;
  arrived int8multirange;
  missing int8multirange;
  altered int8multirange;
  inserted int8multirange;
begin
  if said > 0 then
    insert into private.kiosk_chain (kiosk_id, sequence, hash)
    values (p_kiosk.id, said, decode(p_heartbeat #>> '{chain,hash}', 'hex')) on conflict do nothing;
  end if;
  select * into before from private.kiosk_chain_heads where kiosk_id = p_kiosk.id;
  if before.kiosk_id is null then
    if said = 0 and not exists (select from private.kiosk_chain where kiosk_id = p_kiosk.id) then return; end if;
    insert into private.kiosk_chain_heads (kiosk_id) values (p_kiosk.id) returning * into before;
  end if;
  highest := greatest(before.head_sequence, said);
  span := case when said < before.head_sequence and before.rewound_at < now() - interval '2 minutes' then highest else said end;

  todo := (before.pending + int8multirange(int8range(before.settled_sequence::bigint + 1, greatest(span, before.settled_sequence)::bigint + 1)))
    * int8multirange(int8range(1, span::bigint + 1));
  select coalesce(range_agg(int8range(c.sequence, c.sequence, '[]')), '{}') into arrived
  from unnest(todo) r
  join private.kiosk_chain c on c.kiosk_id = p_kiosk.id and c.sequence between lower(r) and upper(r) - 1
  where c.is_kept;
  missing := todo - arrived - unsent;

  -- touched: pairs of neighbours of which one is new
  with fresh as (
    select sequence from private.kiosk_chain where kiosk_id = p_kiosk.id and not is_judged
  ), own as (
    select c.* from private.kiosk_chain c
    where c.kiosk_id = p_kiosk.id and not c.is_carried
      and c.sequence in (select sequence + s.step from fresh, (values (-1), (0), (1)) s (step))
  ), findings as (
    select c.sequence, 'altered' as what from private.kiosk_chain c
    where c.kiosk_id = p_kiosk.id and not c.is_judged and not c.is_intact
    union all
    select sequence, case when bool_and(received_at is not null) then 'inserted' else 'altered' end from own
    where sequence in (select sequence from fresh)
    group by sequence having count(*) > 1
    union all
    select case when o.sequence > greatest(highest, 1) then o.sequence else greatest(o.sequence - 1, 1) end,
      case when o.sequence > highest then 'inserted' else 'altered' end
    from own o
    where o.received_at is not null and case when o.sequence = 1 then o.previous_hash <> genesis else
      exists (select from own p where p.sequence = o.sequence - 1)
      and not exists (select from own p join own n on n.sequence = o.sequence and n.previous_hash = p.hash
        where p.sequence = o.sequence - 1) end
    union all
    select o.sequence, 'inserted' from own o
    where o.sequence > highest and not o.is_judged and o.received_at < now() - interval '1 minute'
  )
  select coalesce(range_agg(int8range(sequence, sequence, '[]')) filter (where what = 'altered'), '{}'),
    coalesce(range_agg(int8range(sequence, sequence, '[]')) filter (where what = 'inserted'), '{}')
  into altered, inserted from findings;

  update private.kiosk_chain set is_judged = true
  where kiosk_id = p_kiosk.id and not is_judged
    and (sequence <= highest or is_carried or inserted @> sequence::bigint);
  update private.kiosk_chain_heads set head_sequence = highest,
    settled_sequence = greatest(before.settled_sequence, span),
    pending = (before.pending - int8multirange(int8range(1, span::bigint + 1))) + ((todo - arrived) * unsent),
    rewound_at = case when said < before.head_sequence then coalesce(before.rewound_at, now()) end
  where kiosk_id = p_kiosk.id;

  perform private.raise_alert(p_kiosk, 'record_missing', missing);
  perform private.raise_alert(p_kiosk, 'record_altered', altered);
  perform private.raise_alert(p_kiosk, 'record_inserted', inserted);
  -- what was missing has come after all, by a file perhaps
  update public.kiosk_alerts a set closed_at = now()
  where a.kiosk_id = p_kiosk.id and a.kind = 'record_missing' and a.closed_at is null and not exists (
    select from unnest(private.read_ranges(a.details -> 'sequences')) r
    where upper(r) - lower(r) > (select count(distinct c.sequence) from private.kiosk_chain c
      where c.kiosk_id = a.kiosk_id and c.is_kept and c.sequence between lower(r) and upper(r) - 1));
end $$;

/** The tablet spoke: write its silence down if it had fallen silent, and keep the quarantine's alert true. */
create function private.heal_alerts(p_kiosk public.kiosks, p_heartbeat jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare refused constant integer := coalesce((p_heartbeat ->> 'quarantineCount')::integer, 0);
begin
  insert into public.kiosk_alerts (branch_id, kiosk_id, kind, opened_at, closed_at)
  select p_kiosk.branch_id, p_kiosk.id, 'silent', s.since, now()
  from public.branches b
  cross join lateral (select private.silent_since(greatest(p_kiosk.last_seen_at, p_kiosk.paired_at), now(),
    b.time_zone, b.opening_hours, b.special_days) as since) s
  where b.id = p_kiosk.branch_id and s.since is not null;
  if refused > 0 then
    insert into public.kiosk_alerts as a (branch_id, kiosk_id, kind, details)
    values (p_kiosk.branch_id, p_kiosk.id, 'quarantine', jsonb_build_object('count', refused))
    on conflict (kiosk_id, kind) where closed_at is null do update set details = excluded.details
    where a.details <> excluded.details;
  else
    update public.kiosk_alerts set closed_at = now() where kiosk_id = p_kiosk.id and kind = 'quarantine' and closed_at is null;
  end if;
end $$;

/**
 * Heartbeat in; what the tablet needs for the next hours out, or that what it has still holds. Time
 * and pushed visit are outside of the etag.
 */
create function public.sync_kiosk(p_token_hash text, p_heartbeat jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  kiosk public.kiosks := private.kiosk_of(p_token_hash);
  content jsonb;
  tag text;
  moving jsonb;
begin
  -- two tabs take turns: the second sees what the first has written down
  select * into kiosk from public.kiosks where id = kiosk.id for no key update;
  perform private.heal_alerts(kiosk, p_heartbeat);
  perform private.judge_chain(kiosk, p_heartbeat);
  update public.kiosks set last_seen_at = now(), app_version = p_heartbeat ->> 'appVersion',
    queue_depth = (p_heartbeat ->> 'queueDepth')::integer,
    oldest_age_seconds = (p_heartbeat ->> 'oldestAgeSeconds')::integer,
    quarantine_count = (p_heartbeat ->> 'quarantineCount')::integer,
    has_wake_lock = (p_heartbeat ->> 'wakeLock')::boolean,
    is_storage_persisted = (p_heartbeat ->> 'storagePersisted')::boolean
  where id = kiosk.id;

  select jsonb_build_object(
    'branch', jsonb_build_object('id', b.id, 'timeZone', b.time_zone, 'openingHours', b.opening_hours,
      'specialDays', b.special_days, 'name', jsonb_build_object('zh', b.name_zh, 'en', b.name_en)),
    'questionnaire', (select jsonb_build_object('version', q.version) || q.content
      from private.questionnaire_on((now() at time zone b.time_zone)::date) q),
    'codeSalt', encode(private.code_salt(b.id), 'hex'),
    'passports', coalesce((select jsonb_agg(private.passport(c) order by c.expires_at, c.code_hash) from private.visit_codes c
      where c.branch_id = b.id and c.expires_at > now()
        and not exists (select from public.responses r where r.visit_id = c.visit_id and r.occasion = 'visit')), '[]'),
    'settings', private.kiosk_settings_of(b.id))
  into content from public.branches b where b.id = kiosk.branch_id;
  tag := md5(content::text);
  moving := jsonb_build_object('serverTime', now(), 'etag', tag, 'pushedVisit', private.pushed_passport(kiosk.id));
  if tag = p_heartbeat ->> 'etag' then return moving || '{"isUnchanged": true}'; end if;
  return content || moving;
end $$;
grant execute on function public.sync_kiosk(text, jsonb) to service_role;

/** Asked every two seconds by each tablet in sight: is there a visit for it? `p_took`: the one it has shown. */
create function public.poll_kiosk(p_token_hash text, p_took text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare kiosk constant public.kiosks := private.kiosk_of(p_token_hash);
begin
  if p_took is not null then
    update private.kiosk_pushes p set taken_at = now() from private.visit_codes c
    where p.kiosk_id = kiosk.id and p.taken_at is null and c.visit_id = p.visit_id and c.code_hash = decode(p_took, 'hex');
  end if;
  return jsonb_build_object('serverTime', now(), 'pushedVisit', private.pushed_passport(kiosk.id));
end $$;
grant execute on function public.poll_kiosk(text, text) to service_role;

/*
 * Wrong codes. An honest tablet checks codes itself and sends hardly ever one that is unknown here, so
 * thirty in an hour from one tablet, or three hundred from one address, are guesses. From then until
 * the hour is over new answers with a code are told 429 unjudged: the tablet keeps them and sends them
 * again, so a good one is late and not lost. Answers without a code get in as always, and so does the
 * rest of the batch that went over the line.
 */
create function private.code_tries_are_spent(p_kiosk_id uuid, p_address text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from private.rate_limits l where l.window_started_at > now() - interval '1 hour'
    and ((l.key = 'code:' || p_kiosk_id and l.tries >= 30) or (l.key = 'code-from:' || p_address and l.tries >= 300)));
end $$;
create function private.spend_code_tries(p_kiosk_id uuid, p_address text, p_verdicts jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into private.rate_limits as l (key, window_started_at, tries)
  select k.key, now(), w.wrong
  from (select count(*)::integer as wrong from jsonb_array_elements(p_verdicts) v where v ->> 'code' = 'visit_code_unknown') w,
    (values ('code:' || p_kiosk_id), ('code-from:' || p_address)) k (key)
  where w.wrong > 0 and k.key is not null
  order by k.key
  on conflict (key) do update set
    window_started_at = case when l.window_started_at < now() - interval '1 hour' then now() else l.window_started_at end,
    tries = case when l.window_started_at < now() - interval '1 hour' then excluded.tries else l.tries + excluded.tries end;
$$;
/** Of these responses those that must wait: new, and with a code. */
create function private.held_back(p_responses jsonb) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg((r ->> 'id')::uuid), '{}') from jsonb_array_elements(p_responses) r
  where r ->> 'visitCodeHash' is not null and not exists (select from public.responses k where k.id = (r ->> 'id')::uuid);
$$;
