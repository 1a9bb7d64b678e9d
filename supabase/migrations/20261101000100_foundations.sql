/*
 * Ground rules. `public` is what the API reaches, always under row-level security; `private` is
 * never reachable: identity helpers, secrets, rate limits. Nothing is granted by default: every
 * grant is written beside the table or function it opens.
 */
create schema if not exists private;
create schema if not exists extensions;
create extension if not exists btree_gist with schema extensions;

revoke all on schema private from public;
grant usage on schema public to anon, authenticated, service_role;
grant usage on schema private to authenticated;

alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;

/*
 * What is asked of a page lies in memory or on flash, where the next page costs no less than another.
 * Believing in a disk that turns, the planner reads a whole rollup for a month of it until there are
 * many years, and a figure gets slower with history. For connections from now on; where the owner of
 * the schema does not own the database, its administrator may set it.
 */
do $$
begin
  execute format('alter database %I set random_page_cost = 1.1', current_database());
exception when insufficient_privilege then
  raise notice 'random_page_cost stays as it is';
end $$;

-- What a signed-in person may do, and in which part a member of staff served a customer.
create type public.app_role as enum ('hq', 'lead', 'manager', 'employee');
create type public.staff_role as enum ('consultant', 'doctor', 'nurse', 'marketing', 'service');

/*
 * Refuse with a code of the problem catalogue (functions/_shared/problems). The message is the
 * code, so that no raw constraint text reaches a client; the detail holds the facts. The SQLSTATE
 * says “HTTP 400” to the API: plainer ones lose the detail, and their status, in the local gateway.
 */
create function private.fail(p_code text, p_detail text default null) returns void
language plpgsql immutable set search_path = '' as $$
begin
  raise exception using
    errcode = case p_code when 'forbidden' then '42501' else 'PT400' end,
    message = p_code, detail = coalesce(p_detail, '');
end $$;

/** First day of the month, immutable so that checks may use it. (No search_path: it must stay inlinable.) */
create function private.month_of(p_day date) returns date
language sql immutable parallel safe
return pg_catalog.date_trunc('month', p_day::timestamp)::date;

/*
 * Spend one try of an allowance. The counter lives in the same transaction as the attempt, so a
 * caller must answer a refusal with a value, never by raising, or the try would be given back.
 */
create table private.rate_limits (
  key text primary key,
  window_started_at timestamptz not null,
  tries integer not null
);
create index rate_limits_age on private.rate_limits (window_started_at);
create function private.spend_try(p_key text, p_allowed integer, p_window interval) returns boolean
language sql volatile security definer set search_path = '' as $$
  -- or whoever has many addresses fills the table; a row that another is spending from can wait
  delete from private.rate_limits where key in (
    select key from private.rate_limits where window_started_at < now() - interval '1 day'
    limit 100 for update skip locked);
  insert into private.rate_limits as l (key, window_started_at, tries) values (p_key, now(), 1)
  on conflict (key) do update set
    window_started_at = case when l.window_started_at < now() - p_window then now() else l.window_started_at end,
    tries = case when l.window_started_at < now() - p_window then 1 else l.tries + 1 end
  returning tries <= p_allowed;
$$;
