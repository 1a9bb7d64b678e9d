/*
 * The front desk: who arrives, who served them, and how the customer is asked before leaving. The
 * desk types the clinic's own number of a customer; nothing but its pseudonym is stored.
 */

/*
 * The chain's key for pseudonyms: HMAC-SHA-256, its two pads made once. With it gone no pseudonym can
 * be made again, so visits of before could not be told to be the same customer's.
 */
create table private.customer_keys (
  is_only boolean primary key default true check (is_only),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);
create function private.customer_key() returns private.customer_keys
language plpgsql security definer set search_path = '' as $$
declare
  found_key private.customer_keys;
  secret bytea;
  inside bytea := decode(repeat('36', 64), 'hex');
  outside bytea := decode(repeat('5c', 64), 'hex');
begin
  select * into found_key from private.customer_keys;
  if found_key.is_only is null then
    secret := sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
    for place in 0..31 loop
      inside := set_byte(inside, place, get_byte(inside, place) # get_byte(secret, place));
      outside := set_byte(outside, place, get_byte(outside, place) # get_byte(secret, place));
    end loop;
    insert into private.customer_keys (inner_pad, outer_pad) values (inside, outside) on conflict do nothing;
    select * into found_key from private.customer_keys;
  end if;
  return found_key;
end $$;

/**
 * The pseudonym (64 hex digits) of a customer's number in the clinic's own system. However it is
 * written, the same number gives the same: full width, small letters, spaces and dashes count for
 * nothing, nor do the country before a mobile number and the zeros that spreadsheets take from the
 * front of digits. Null where nothing is left.
 */
create function private.customer_ref(p_number text) returns text
language sql volatile security definer set search_path = '' as $$
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(n.number, 'UTF8'))), 'hex')
  from private.customer_key() k,
    (select case when g.number ~ '^\d+$' then ltrim(g.number, '0') else g.number end as number
      from (select regexp_replace(upper(regexp_replace(normalize(left(p_number, 200), NFKC), '[[:space:]\u2010-\u2015_-]+', '', 'g')),
        '^(\+|00)?86(?=1[3-9]\d{9}$)', '') as number) g) n
  where n.number <> '';
$$;

/** Write down who served in a visit: [{ employeeId, role }], each posted here in that role on that day. */
create function private.set_visit_staff(p_visit public.visits, p_staff jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare stranger boolean;
begin
  if jsonb_typeof(coalesce(p_staff, 'null')) <> 'array' then perform private.fail('invalid_body', 'p_staff'); end if;
  if jsonb_array_length(p_staff) > 3 then perform private.fail('too_many_people'); end if;
  -- the same answer for who is elsewhere, was here once, or is nobody
  select coalesce(bool_or(not exists (select from public.postings p where p.employee_id = s."employeeId"
    and p.branch_id = p_visit.branch_id and p.role = s.role and p.during @> p_visit.occurred_on)), false)
  into stranger from jsonb_to_recordset(p_staff) as s ("employeeId" uuid, role public.staff_role);
  if stranger then perform private.fail('person_not_posted'); end if;
  delete from public.visit_staff where visit_id = p_visit.id;
  insert into public.visit_staff (visit_id, employee_id, role)
  select p_visit.id, s."employeeId", s.role from jsonb_to_recordset(p_staff) as s ("employeeId" uuid, role public.staff_role);
exception when data_exception or unique_violation or not_null_violation then
  perform private.fail('invalid_body', 'p_staff');
end $$;

/** A customer has arrived. Treatment and people may be told now or when the visit is closed. */
create function public.open_visit(p_branch_id uuid, p_customer_number text, p_kind public.visit_kind, p_treatment_id uuid,
  p_staff jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  customer text;
  visit public.visits;
begin
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  if length(p_customer_number) > 100 then perform private.fail('customer_number_invalid'); end if;
  customer := private.customer_ref(p_customer_number);
  if customer is null then perform private.fail('customer_number_invalid'); end if;
  if p_treatment_id is not null and not exists (select from public.treatments where id = p_treatment_id) then
    perform private.fail('treatment_unknown');
  end if;
  if p_kind is null then perform private.fail('invalid_body', 'p_kind'); end if;
  insert into public.visits (branch_id, customer_ref, treatment_id, kind, arrived_at, occurred_on)
  select b.id, customer, p_treatment_id, p_kind, now(), (now() at time zone b.time_zone)::date
  from public.branches b where b.id = p_branch_id
  returning * into visit;
  perform private.set_visit_staff(visit, coalesce(p_staff, '[]'));
  return visit.id;
end $$;
grant execute on function public.open_visit(uuid, text, public.visit_kind, uuid, jsonb) to authenticated;

/** The customer leaves: what was done, and who did it. From here on the visit counts and can be rated. */
create function public.close_visit(p_visit_id uuid, p_treatment_id uuid, p_staff jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare visit public.visits;
begin
  select * into visit from public.visits v where v.id = p_visit_id and private.runs_branch(v.branch_id) for no key update;
  if visit.id is null then perform private.fail('visit_unknown'); end if;
  if visit.closed_at is not null then perform private.fail('visit_closed'); end if;
  -- before anything is written: on the first of a month that nobody prepared every desk comes here
  perform private.ensure_measurement_partitions(visit.occurred_on, visit.occurred_on);
  if p_treatment_id is not null and not exists (select from public.treatments where id = p_treatment_id) then
    perform private.fail('treatment_unknown');
  end if;
  perform private.set_visit_staff(visit, coalesce(p_staff, '[]'));
  update public.visits set treatment_id = p_treatment_id, closed_at = now() where id = visit.id;
  perform private.measure_visits(array[visit.id]);
end $$;
grant execute on function public.close_visit(uuid, uuid, jsonb) to authenticated;

/*
 * A visit that the desk has sent to a tablet. It lives ten minutes, until the tablet has shown it, the
 * visit is answered, or another visit takes its place; a visit waits at one tablet at a time.
 */
create table private.kiosk_pushes (
  kiosk_id uuid primary key references public.kiosks (id) on delete cascade,
  visit_id uuid not null unique references public.visits (id) on delete cascade,
  pushed_at timestamptz not null default now(),
  taken_at timestamptz
);

/** What waits for this tablet, as its passport, or null. */
create function private.pushed_passport(p_kiosk_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.passport(c) from private.kiosk_pushes p join private.visit_codes c on c.visit_id = p.visit_id
  where p.kiosk_id = p_kiosk_id and p.taken_at is null and p.pushed_at > now() - interval '10 minutes' and c.expires_at > now()
    and not exists (select from public.responses r where r.visit_id = p.visit_id and r.occasion = 'visit');
$$;

/** Send a closed visit to a tablet of its branch; until when it waits there. */
create function public.push_visit(p_visit_id uuid, p_kiosk_id uuid) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare visit public.visits;
begin
  select * into visit from public.visits v where v.id = p_visit_id and private.runs_branch(v.branch_id) for no key update;
  if visit.id is null then perform private.fail('visit_unknown'); end if;
  if not exists (select from public.kiosks k where k.id = p_kiosk_id and k.branch_id = visit.branch_id
    and k.paired_at is not null and k.revoked_at is null) then
    perform private.fail('kiosk_unknown');
  end if;
  if visit.closed_at is null then perform private.fail('visit_open'); end if;
  if exists (select from public.responses r where r.visit_id = visit.id and r.occasion = 'visit') then
    perform private.fail('visit_already_rated');
  end if;
  -- a tablet knows a visit by its code; one that was printed stays good
  if not exists (select from private.visit_codes c where c.visit_id = visit.id and c.expires_at > now() + interval '10 minutes') then
    perform private.make_visit_code(visit.id);
  end if;
  -- pushes of a branch take turns: two that swap visits between tablets would wait for each other
  perform pg_advisory_xact_lock(hashtextextended('push ' || visit.branch_id, 0));
  delete from private.kiosk_pushes where visit_id = visit.id and kiosk_id <> p_kiosk_id;
  insert into private.kiosk_pushes (kiosk_id, visit_id) values (p_kiosk_id, visit.id)
  on conflict (kiosk_id) do update set visit_id = excluded.visit_id, pushed_at = now(), taken_at = null;
  return now() + interval '10 minutes';
end $$;
grant execute on function public.push_visit(uuid, uuid) to authenticated;

/** Nothing waits for this tablet any more. */
create function public.withdraw_push(p_kiosk_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.kiosks where id = p_kiosk_id and private.runs_branch(branch_id)) then
    perform private.fail('kiosk_unknown');
  end if;
  delete from private.kiosk_pushes where kiosk_id = p_kiosk_id;
end $$;
grant execute on function public.withdraw_push(uuid) to authenticated;
