/*
 * A customer's visit and the people who served it. The customer is a pseudonym (a keyed hash made
 * before the row gets here): no name and no phone number is ever stored.
 */
create type public.visit_kind as enum ('first', 'return', 'repeat', 'review');

create table public.visits (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references public.branches (id) on delete restrict,
  external_id text check (length(external_id) between 1 and 100),
  customer_ref text not null check (length(customer_ref) between 32 and 64 and customer_ref ~ '^[0-9a-f]+$'),
  treatment_id uuid references public.treatments (id) on delete restrict,
  kind public.visit_kind not null,
  arrived_at timestamptz not null,
  closed_at timestamptz check (closed_at >= arrived_at),
  occurred_on date not null,
  constraint visits_external_once unique (branch_id, external_id)
);
create index visits_branch_day on public.visits (branch_id, occurred_on desc);
create index visits_treatment on public.visits (treatment_id);
alter table public.visits enable row level security;
alter table public.visits force row level security;

create table public.visit_staff (
  visit_id uuid not null references public.visits (id) on delete cascade,
  employee_id uuid not null references public.employees (id) on delete restrict,
  role public.staff_role not null,
  primary key (visit_id, employee_id)
);
create index visit_staff_employee on public.visit_staff (employee_id);
alter table public.visit_staff enable row level security;
alter table public.visit_staff force row level security;

/** May the asker see who served in this visit? Also false for a visit that does not exist. */
create function private.may_read_visit(p_visit_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.visits v where v.id = p_visit_id and private.runs_branch(v.branch_id));
$$;
grant execute on function private.may_read_visit(uuid) to authenticated;

create policy select_runner on public.visits for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, branch_id, external_id, customer_ref, treatment_id, kind, arrived_at, closed_at, occurred_on)
  on public.visits to authenticated;

-- Row by row on purpose: the branch stands on the visit, and a page reads the staff of few visits.
create policy select_runner on public.visit_staff for select to authenticated
  using ((select private.is_hq()) or private.may_read_visit(visit_id));
grant select (visit_id, employee_id, role) on public.visit_staff to authenticated;

/*
 * The six digits a customer types. Only their salted hash is kept, here and on the tablet; the
 * salt differs by branch, so another branch's code means nothing.
 */
create table private.code_salts (
  branch_id uuid primary key references public.branches (id) on delete cascade,
  salt bytea not null check (length(salt) = 32)
);
create table private.visit_codes (
  visit_id uuid primary key references public.visits (id) on delete cascade,
  branch_id uuid not null references public.branches (id) on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  expires_at timestamptz not null,
  constraint visit_codes_once unique (branch_id, code_hash)
);
create index visit_codes_expiry on private.visit_codes (branch_id, expires_at);

create function private.code_salt(p_branch_id uuid) returns bytea
language plpgsql security definer set search_path = '' as $$
declare found_salt bytea;
begin
  select salt into found_salt from private.code_salts where branch_id = p_branch_id;
  if found_salt is null then
    insert into private.code_salts values (p_branch_id,
      sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')))
    on conflict do nothing;
    select salt into found_salt from private.code_salts where branch_id = p_branch_id;
  end if;
  return found_salt;
end $$;

/**
 * A fresh code for a closed visit, good for 48 hours; the one before it stops working. An expired
 * code is known for 40 more days: a tablet may hand in then what it was told in time, off the net.
 */
create function private.make_visit_code(p_visit_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  visit public.visits;
  code text;
  kept integer;
begin
  -- two who press at once take turns: the code of the second replaces that of the first
  select * into strict visit from public.visits where id = p_visit_id for no key update;
  delete from private.visit_codes
  where visit_id = p_visit_id or (branch_id = visit.branch_id and expires_at < now() - interval '40 days');
  loop
    -- gen_random_uuid() draws on the strong random source; random() does not
    code := lpad((('x' || left(replace(gen_random_uuid()::text, '-', ''), 7))::bit(28)::integer % 1000000)::text, 6, '0');
    insert into private.visit_codes values (p_visit_id, visit.branch_id,
      sha256(private.code_salt(visit.branch_id) || convert_to(code, 'UTF8')), now() + interval '48 hours')
    on conflict on constraint visit_codes_once do nothing;
    get diagnostics kept = row_count;
    exit when kept = 1;
  end loop;
  return code;
end $$;

create function public.issue_visit_code(p_visit_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
begin
  -- the same answer for a hidden and an absent visit
  if not private.may_read_visit(p_visit_id) then perform private.fail('visit_unknown'); end if;
  if not exists (select from public.visits where id = p_visit_id and closed_at is not null) then
    perform private.fail('visit_open');
  end if;
  return private.make_visit_code(p_visit_id);
end $$;
grant execute on function public.issue_visit_code(uuid) to authenticated;
