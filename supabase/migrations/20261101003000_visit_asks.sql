/*
 * Whether, and when, the customer of a visit was asked, and when the questions were first opened.
 * Asked: a code or a link was handed out, or the visit was sent to a tablet. Started: the tablet
 * showed the visit that it was sent, or the link was opened. Of a code that was typed on a tablet
 * nothing is known until the answer arrives; who answered was asked and had started in any case, so
 * those who read this take the answers as well. Written by what hands out, never by a person; it
 * outlives the code, which is forgotten after 42 days.
 */
create table private.visit_asks (
  visit_id uuid primary key references public.visits (id) on delete cascade,
  asked_at timestamptz not null default now(),
  started_at timestamptz check (started_at >= asked_at)
);

/** The customer of this visit was asked just now, unless somebody had asked before. */
create function private.note_asked() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.visit_asks (visit_id) values (new.visit_id) on conflict do nothing;
  return null;
end $$;
create trigger note_asked after insert on private.visit_codes
  for each row execute function private.note_asked();
create trigger note_asked after insert on private.kiosk_pushes
  for each row execute function private.note_asked();
create trigger note_asked after insert or update of token_hash on private.visit_links
  for each row when (new.occasion = 'visit') execute function private.note_asked();

/** The questions of this visit are on a screen for the first time. */
create function private.note_started(p_visit_id uuid) returns void
language sql volatile security definer set search_path = '' as $$
  update private.visit_asks set started_at = now() where visit_id = p_visit_id and started_at is null;
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
