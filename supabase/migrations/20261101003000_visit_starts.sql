/*
 * When the questions about a visit were first on a screen: the tablet showed the visit that it was
 * sent, or the link was opened. Of a code that was typed on a tablet nothing is known until the answer
 * arrives; who answered had started in any case, so those who read this take the answers as well.
 * Written by what shows the questions, never by a person. (Who was asked stands with the visit: see
 * 20261101004000_asked.sql.)
 */
create table private.visit_starts (
  visit_id uuid primary key references public.visits (id) on delete cascade,
  started_at timestamptz not null default now()
);

/** The questions of this visit are on a screen; the first time counts. */
create function private.note_started(p_visit_id uuid) returns void
language sql volatile security definer set search_path = '' as $$
  insert into private.visit_starts (visit_id) values (p_visit_id) on conflict do nothing;
$$;
create function private.note_taken() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.note_started(new.visit_id);
  return null;
end $$;
create trigger note_taken after update of taken_at on private.kiosk_pushes
  for each row when (old.taken_at is null and new.taken_at is not null) execute function private.note_taken();
-- open_visit_link (20261101001700_visit_links.sql) says that a link was opened.
