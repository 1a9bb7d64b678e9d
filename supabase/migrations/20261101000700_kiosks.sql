/*
 * Tablets. A tablet is paired once with a short code and from then on shows a token of which the
 * server keeps the hash alone; revoking it is deleting that hash.
 */
create table public.kiosks (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references public.branches (id) on delete cascade,
  name text not null check (length(name) between 1 and 60),
  paired_at timestamptz,
  revoked_at timestamptz,
  last_seen_at timestamptz,
  app_version text check (length(app_version) <= 40),
  queue_depth integer check (queue_depth >= 0),
  oldest_age_seconds integer check (oldest_age_seconds >= 0),
  quarantine_count integer check (quarantine_count >= 0),
  has_wake_lock boolean,
  is_storage_persisted boolean
);
create index kiosks_branch on public.kiosks (branch_id);
alter table public.kiosks enable row level security;
alter table public.kiosks force row level security;

create table private.kiosk_credentials (
  kiosk_id uuid primary key references public.kiosks (id) on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32)
);
create table private.pairing_codes (
  code_hash bytea primary key check (length(code_hash) = 32),
  kiosk_id uuid not null unique references public.kiosks (id) on delete cascade,
  expires_at timestamptz not null
);

create policy select_runner on public.kiosks for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
create policy insert_runner on public.kiosks for insert to authenticated
  with check (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
create policy update_runner on public.kiosks for update to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()))
  with check (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, branch_id, name, paired_at, revoked_at, last_seen_at, app_version, queue_depth,
  oldest_age_seconds, quarantine_count, has_wake_lock, is_storage_persisted), insert (branch_id, name), update (name)
  on public.kiosks to authenticated;
-- NOTE: everything else is written by the device's own calls or by the RPCs below.

-- A heartbeat changes the row each minute; only what a person decided is worth an audit line.
create trigger audit after insert or update of name, branch_id, paired_at, revoked_at or delete on public.kiosks
  for each row execute function private.write_audit();

/** Eight characters without look-alikes, good for ten minutes and one use. */
create function private.make_pairing_code(p_kiosk_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  letters constant text := 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
  random_bytes bytea := sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
  code text;
begin
  select string_agg(substr(letters, get_byte(random_bytes, i) % length(letters) + 1, 1), '')
  into code from generate_series(0, 7) i;
  insert into private.pairing_codes values (sha256(convert_to(code, 'UTF8')), p_kiosk_id, now() + interval '10 minutes')
  on conflict (kiosk_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at;
  return code;
end $$;

create function public.create_pairing_code(p_kiosk_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.kiosks where id = p_kiosk_id and private.runs_branch(branch_id)) then
    perform private.fail('kiosk_unknown');
  end if;
  return private.make_pairing_code(p_kiosk_id);
end $$;
grant execute on function public.create_pairing_code(uuid) to authenticated;

create function public.revoke_kiosk(p_kiosk_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.kiosks where id = p_kiosk_id and private.runs_branch(branch_id)) then
    perform private.fail('kiosk_unknown');
  end if;
  delete from private.kiosk_credentials where kiosk_id = p_kiosk_id;
  delete from private.pairing_codes where kiosk_id = p_kiosk_id;
  update public.kiosks set revoked_at = now() where id = p_kiosk_id;
end $$;
grant execute on function public.revoke_kiosk(uuid) to authenticated;

/*
 * Exchange a pairing code for a token (its hash comes in, hex). Answers with a value and not an
 * error when refused, so that the spent try stays spent: ten wrong codes an address in ten minutes.
 */
create function public.pair_kiosk(p_code_hash text, p_token_hash text, p_address text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  code_of uuid;
  paired public.kiosks;
begin
  if not private.spend_try('pair:' || p_address, 10, interval '10 minutes') then
    return jsonb_build_object('problem', 'too_many_tries');
  end if;
  -- The delete is the use: of two that come at once the second waits here and then finds nothing.
  delete from private.pairing_codes where code_hash = decode(p_code_hash, 'hex') and expires_at > now()
  returning kiosk_id into code_of;
  if code_of is null then return jsonb_build_object('problem', 'pairing_code_unknown'); end if;
  update public.kiosks set paired_at = now(), revoked_at = null where id = code_of returning * into paired;
  -- a new pairing begins a new chain, with what the tablet still has as its first links
  delete from private.kiosk_chain where kiosk_id = paired.id;
  delete from private.kiosk_chain_heads where kiosk_id = paired.id;
  -- a clinic may pair a dozen tablets in a row: only wrong codes count
  update private.rate_limits set tries = tries - 1 where key = 'pair:' || p_address;
  insert into private.kiosk_credentials values (paired.id, decode(p_token_hash, 'hex'))
  on conflict (kiosk_id) do update set token_hash = excluded.token_hash;
  return (select jsonb_build_object('kioskId', paired.id, 'kioskName', paired.name, 'branchId', b.id,
    'branchName', jsonb_build_object('zh', b.name_zh, 'en', b.name_en))
    from public.branches b where b.id = paired.branch_id);
end $$;
grant execute on function public.pair_kiosk(text, text, text) to service_role;

/** The live tablet behind a token hash (hex), or the refusal `device_unknown`. */
create function private.kiosk_of(p_token_hash text) returns public.kiosks
language plpgsql stable security definer set search_path = '' as $$
declare found_kiosk public.kiosks;
begin
  select k.* into found_kiosk from private.kiosk_credentials c join public.kiosks k on k.id = c.kiosk_id
  where c.token_hash = decode(p_token_hash, 'hex');
  if found_kiosk.id is null then perform private.fail('device_unknown'); end if;
  return found_kiosk;
end $$;

/** Who served in a visit, as customers are shown them. */
create function private.people_of(p_visit_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('employeeId', e.id, 'name', e.name, 'role', s.role) order by s.role, e.code), '[]')
  from public.visit_staff s join public.employees e on e.id = s.employee_id where s.visit_id = p_visit_id;
$$;

/** What a tablet may know of a visit: the hashed code, the treatment's name, the people. Never the customer. */
create function private.passport(p_code private.visit_codes) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('codeHash', encode(p_code.code_hash, 'hex'), 'expiresAt', p_code.expires_at,
    'treatment', case when t.id is not null then jsonb_build_object('zh', t.name_zh, 'en', t.name_en) end,
    'people', private.people_of(v.id))
  from public.visits v left join public.treatments t on t.id = v.treatment_id
  where v.id = p_code.visit_id;
$$;
