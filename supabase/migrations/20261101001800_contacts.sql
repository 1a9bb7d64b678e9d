/*
 * How to reach a customer who said that the manager may call. It is typed on the customer's own phone,
 * never on the tablet, and may come before the answer does: a tablet can be off the net for weeks. It
 * is kept for thirty days and read by who runs the branch, and only where the answer says yes.
 */
create table private.contacts (
  response_id uuid primary key,
  phone text not null check (phone ~ '^\+[1-9]\d{6,14}$'),
  name text check (length(name) between 1 and 60),
  left_at timestamptz not null default now()
);
create index contacts_age on private.contacts (left_at);

/**
 * Leave a number under the id of an answer; for an hour it can be corrected. {} or { problem }: a
 * refusal is a value, so that the try stays spent. Ten an address in ten minutes.
 */
create function public.leave_contact(p_response_id uuid, p_phone text, p_name text, p_address text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare kept integer;
begin
  if not private.spend_try('contact:' || p_address, 10, interval '10 minutes') then
    return jsonb_build_object('problem', 'too_many_tries');
  end if;
  delete from private.contacts where left_at < now() - interval '30 days';
  if exists (select from public.erasures where response_id = p_response_id) then
    -- what was erased stays so; nobody is told which ids there were
    return '{}';
  end if;
  insert into private.contacts as c (response_id, phone, name) values (p_response_id, p_phone, p_name)
  on conflict (response_id) do update set phone = excluded.phone, name = excluded.name
  where c.left_at > now() - interval '1 hour';
  get diagnostics kept = row_count;
  if kept = 0 then return jsonb_build_object('problem', 'contact_left_already'); end if;
  return '{}';
end $$;
grant execute on function public.leave_contact(uuid, text, text, text) to service_role;

/** { phone, name, leftAt } of a customer who wants to be called; null where nobody does, or left no number. */
create function public.contact_of(p_response_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare response public.responses;
begin
  select * into response from public.responses r where r.id = p_response_id and private.runs_branch(r.branch_id);
  if response.id is null then perform private.fail('response_unknown'); end if;
  if not response.wants_contact then return null; end if;
  return (select jsonb_build_object('phone', c.phone, 'name', c.name, 'leftAt', c.left_at) from private.contacts c
    where c.response_id = response.id and c.left_at > now() - interval '30 days');
end $$;
grant execute on function public.contact_of(uuid) to authenticated;

/* An erased answer takes its contact along. */
create function private.erase_contact() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.contacts where response_id = new.response_id;
  return null;
end $$;
create trigger erase_contact after insert on public.erasures
  for each row execute function private.erase_contact();
