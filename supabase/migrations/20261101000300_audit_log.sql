/*
 * Who changed what. Append-only and hash-chained: each row's hash covers its content and the hash
 * before it, so an edited, removed or inserted row breaks the chain where it happened. (The newest
 * rows cut off together leave an intact, shorter chain: note the last id elsewhere, as sealing
 * does.) The writers take turns under one advisory lock, which is why nothing as frequent as a
 * response is audited here.
 */
create table public.audit_log (
  id bigint primary key check (id > 0),
  occurred_at timestamptz not null,
  actor_id uuid,
  branch_id uuid,
  action text not null check (action in ('insert', 'update', 'delete')),
  table_name text not null,
  row_id text not null,
  old_content jsonb,
  new_content jsonb,
  hash bytea not null check (length(hash) = 32)
);
create index audit_log_branch on public.audit_log (branch_id, id);
create index audit_log_row on public.audit_log (table_name, row_id);
alter table public.audit_log enable row level security;
alter table public.audit_log force row level security;

create function private.audit_hash(p_previous bytea, p_row public.audit_log) returns bytea
language sql immutable set search_path = '' as $$
  select sha256(coalesce(p_previous, ''::bytea) || convert_to(jsonb_build_array(
    p_row.id, extract(epoch from p_row.occurred_at), p_row.actor_id, p_row.branch_id, p_row.action,
    p_row.table_name, p_row.row_id, p_row.old_content, p_row.new_content)::text, 'UTF8'));
$$;

create function private.write_audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  old_content jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_content jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  content jsonb := coalesce(new_content, old_content);
  last public.audit_log;
  entry public.audit_log;
begin
  if old_content = new_content then return null; end if;
  perform pg_advisory_xact_lock(hashtext('audit_log'));
  select * into last from public.audit_log order by id desc limit 1;
  entry.id := coalesce(last.id, 0) + 1;
  entry.occurred_at := clock_timestamp();
  entry.actor_id := auth.uid();
  entry.branch_id := coalesce(content ->> 'branch_id', case when tg_table_name = 'branches' then content ->> 'id' end);
  entry.action := lower(tg_op);
  entry.table_name := tg_table_name;
  entry.row_id := coalesce(content ->> 'id', '');
  entry.old_content := old_content;
  entry.new_content := new_content;
  entry.hash := private.audit_hash(last.hash, entry);
  insert into public.audit_log select entry.*;
  return null;
end $$;

create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform private.fail('immutable', tg_table_name);
  return null;
end $$;
create trigger audit_log_is_append_only before update or delete or truncate on public.audit_log
  for each statement execute function private.refuse_change();

/** The first broken link, as its id; null when the whole chain holds. Head office only. */
create function public.verify_audit_log() returns bigint
language plpgsql stable security definer set search_path = '' as $$
declare broken bigint;
begin
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  select l.id into broken from (
    select a.id, a.hash, row_number() over (order by a.id) as place,
      private.audit_hash(lag(a.hash) over (order by a.id), a) as expected
    from public.audit_log a
  ) l
  where l.hash <> l.expected or l.id <> l.place order by l.id limit 1;
  return broken;
end $$;
grant execute on function public.verify_audit_log() to authenticated;

create policy select_hq_or_lead on public.audit_log for select to authenticated
  using (branch_id = any ((select private.branch_ids('lead'))::uuid[]) or (select private.is_hq()));
grant select (id, occurred_at, actor_id, branch_id, action, table_name, row_id, old_content, new_content)
  on public.audit_log to authenticated;
-- NOTE: nobody is granted insert; triggers write it.

create trigger audit after insert or update or delete on public.branches
  for each row execute function private.write_audit();
create trigger audit after insert or update or delete on public.employees
  for each row execute function private.write_audit();
create trigger audit after insert or update or delete on public.postings
  for each row execute function private.write_audit();
create trigger audit after insert or update or delete on public.memberships
  for each row execute function private.write_audit();
create trigger audit after insert or update or delete on public.invitations
  for each row execute function private.write_audit();
