/*
 * Keys with which a clinic's own systems bring their records. A key is shown once and kept as a hash;
 * it is for one branch or the chain, for some kinds or all, and works until it is revoked. Whoever
 * made it may leave: the key stays, and so does the name of who made it in the audit log.
 */
create table public.api_keys (
  id uuid primary key default gen_random_uuid(),
  -- null: the whole chain; each row names its branch or is found by its person
  branch_id uuid references public.branches (id) on delete cascade,
  name text not null check (length(btrim(name)) between 1 and 60),
  -- empty: all kinds
  kinds public.import_kind[] not null default '{}' check (not kinds && array['responses', 'branch_totals']::public.import_kind[]),
  -- what people recognise it by; the rest is nowhere
  prefix text not null check (prefix ~ '^mk_[A-Za-z0-9_-]{6}$'),
  created_by uuid default auth.uid() references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_branch on public.api_keys (branch_id);
create index api_keys_created_by on public.api_keys (created_by);
alter table public.api_keys enable row level security;
alter table public.api_keys force row level security;
create trigger audit after insert or delete on public.api_keys for each row execute function private.write_audit();
-- not that it was used: that would be a line a call
create trigger audit_revoked after update of revoked_at, name on public.api_keys for each row execute function private.write_audit();

create policy select_runner on public.api_keys for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, branch_id, name, kinds, prefix, created_by, created_at, last_used_at, revoked_at) on public.api_keys to authenticated;
-- NOTE: no writes: a key is made and revoked by the calls below.

create table private.api_key_hashes (
  api_key_id uuid primary key references public.api_keys (id) on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32)
);

alter table public.import_batches add column api_key_id uuid references public.api_keys (id) on delete set null;
create unique index import_batches_once_a_key on public.import_batches (api_key_id, client_token) where api_key_id is not null;
grant select (api_key_id) on public.import_batches to authenticated;

/** Make a key for these kinds, an array of their names (empty: all). The answer is the only time it is told: the database keeps its hash. */
create function public.create_api_key(p_branch_id uuid, p_name text, p_kinds jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  -- 32 strong random bytes: six bits of a UUID are fixed, so a hash over two of them is taken
  token text;
  made uuid;
begin
  -- a key for the chain is head office's to make
  if not (case when p_branch_id is null then private.is_hq() else private.runs_branch(p_branch_id) end) then
    perform private.fail('branch_unknown');
  end if;
  token := 'mk_' || rtrim(translate(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')),
    'base64'), '+/', '-_'), '=');
  insert into public.api_keys (branch_id, name, kinds, prefix) values (p_branch_id, btrim(p_name),
    array(select kind::public.import_kind from jsonb_array_elements_text(p_kinds) kind), left(token, 9))
  returning id into made;
  insert into private.api_key_hashes values (made, sha256(convert_to(token, 'UTF8')));
  return token;
exception when check_violation or not_null_violation or data_exception then perform private.fail('invalid_body', 'p_name, p_kinds');
end $$;

create function public.revoke_api_key(p_key_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.api_keys set revoked_at = coalesce(revoked_at, now())
  where id = p_key_id and (private.is_hq() or branch_id = any (private.branch_ids('manager', 'lead')));
  if not found then perform private.fail('api_key_unknown'); end if;
end $$;
grant execute on function public.create_api_key(uuid, text, jsonb), public.revoke_api_key(uuid) to authenticated;

/** The live key with this hash; null where there is none. */
create function private.live_api_key(p_token_hash text) returns public.api_keys
language sql stable security definer set search_path = '' as $$
  select k from public.api_keys k join private.api_key_hashes h on h.api_key_id = k.id
  where h.token_hash = decode(p_token_hash, 'hex') and k.revoked_at is null;
$$;

/*
 * Who asks with this key, and what its rows may name. Spends one call of the key's allowance; a
 * refusal is a value, or the spent call would be given back.
 */
create function public.use_api_key(p_token_hash text, p_kind public.import_kind) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare api_key public.api_keys := private.live_api_key(p_token_hash);
begin
  if api_key.id is null then return jsonb_build_object('refusal', 'api_key_unknown'); end if;
  if not private.spend_try('api key ' || api_key.id, 600, interval '10 minutes') then
    return jsonb_build_object('refusal', 'too_many_tries');
  end if;
  update public.api_keys set last_used_at = now() where id = api_key.id;
  if p_kind is not null and cardinality(api_key.kinds) > 0 and not p_kind = any (api_key.kinds) then
    return jsonb_build_object('refusal', 'api_key_kind');
  end if;
  return jsonb_build_object('branchId', api_key.branch_id, 'directory', private.directory_of(api_key.branch_id));
end $$;

/** Each row of a batch with its verdict, for whoever sent them by their place. */
create function private.row_verdicts(p_batch_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('line', r.line, 'verdict', r.verdict, 'externalId', r.external_id,
    'problems', r.problems, 'notices', r.notices) order by r.line, r.part), '[]')
  from private.record_rows r where r.batch_id = p_batch_id;
$$;

/*
 * A whole batch of a key in one transaction: staged, judged and, unless it is a dry run, written. The
 * same client token again answers what was answered and changes nothing. A dry run leaves nothing.
 */
create function public.import_with_api_key(p_token_hash text, p_kind public.import_kind, p_client_token uuid, p_is_dry_run boolean, p_rows jsonb)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  api_key public.api_keys := private.live_api_key(p_token_hash);
  batch public.import_batches;
  verdicts jsonb;
begin
  if api_key.id is null then perform private.fail('api_key_unknown'); end if;
  if not private.is_of_records(p_kind) or cardinality(api_key.kinds) > 0 and not p_kind = any (api_key.kinds) then
    perform private.fail('api_key_kind');
  end if;
  -- two calls with one token take turns
  perform from public.api_keys where id = api_key.id for update;
  select * into batch from public.import_batches where api_key_id = api_key.id and client_token = p_client_token;
  if batch.id is not null then
    select answer into verdicts from private.api_answers where batch_id = batch.id;
    return jsonb_build_object('batchId', batch.id, 'state', batch.state, 'verdicts', coalesce(verdicts, '[]'), 'isRepeated', true);
  end if;
  insert into public.import_batches (kind, file_name, client_token, mapping, branch_id, api_key_id, created_by)
  values (p_kind, 'API · ' || api_key.name, p_client_token, '{}', api_key.branch_id, api_key.id, null) returning * into batch;
  perform private.keep_record_rows(batch.id, p_rows);
  perform private.check_record_rows(batch);
  verdicts := private.row_verdicts(batch.id);
  if p_is_dry_run then
    delete from public.import_batches where id = batch.id;
    return jsonb_build_object('batchId', null, 'state', 'checked', 'verdicts', verdicts, 'isRepeated', false);
  end if;
  select * into batch from public.import_batches where id = batch.id;
  perform private.commit_record_rows(batch, 1000000);
  insert into private.api_answers values (batch.id, verdicts);
  return jsonb_build_object('batchId', batch.id, 'state', 'committed', 'verdicts', verdicts, 'isRepeated', false);
end $$;

/** What a batch was answered, for the call whose answer was lost. */
create table private.api_answers (
  batch_id uuid primary key references public.import_batches (id) on delete cascade,
  answer jsonb not null
);

/** Undo what this key brought with one batch. */
create function public.undo_with_api_key(p_token_hash text, p_batch_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  api_key public.api_keys := private.live_api_key(p_token_hash);
  batch public.import_batches;
begin
  if api_key.id is null then perform private.fail('api_key_unknown'); end if;
  select * into batch from public.import_batches where id = p_batch_id and api_key_id = api_key.id for update;
  if batch.id is null then perform private.fail('import_unknown'); end if;
  if batch.state = 'undone' then return jsonb_build_object('remaining', 0, 'state', 'undone'); end if;
  return private.undo_record_rows(batch, 1000000);
end $$;
grant execute on function public.use_api_key(text, public.import_kind),
  public.import_with_api_key(text, public.import_kind, uuid, boolean, jsonb), public.undo_with_api_key(text, uuid) to service_role;
