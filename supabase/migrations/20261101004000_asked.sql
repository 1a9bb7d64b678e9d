/*
 * Whether a customer was asked at all. A code that is printed, a push to a tablet (which needs a code)
 * and a link are three ways of asking about a visit, and none of them is kept for long; the moment of the
 * first stays with the visit, so that it can be seen later whose customers were asked and whose were not.
 */
alter table public.visits add column asked_at timestamptz;
grant select (asked_at) on public.visits to authenticated;

create function private.note_asked() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.visits set asked_at = now() where id = new.visit_id and asked_at is null;
  return null;
end $$;
-- The row of the visit is locked by whoever makes a code or a link, so this waits for nobody.
create trigger note_asked after insert on private.visit_codes for each row execute function private.note_asked();
create trigger note_asked after insert or update of token_hash on private.visit_links
  for each row when (new.occasion = 'visit') execute function private.note_asked();
