/*
 * What the tablet asks. A version is written once: a response names the version it answered, so
 * changing one would change what old answers meant. A new wording is a new version.
 * content: QuestionnaireSchema in functions/_shared/schemas/questionnaire.ts.
 */
create table public.questionnaires (
  id uuid primary key default gen_random_uuid(),
  version integer not null unique check (version > 0),
  effective_on date not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'
    and content ?& array['aspects', 'nps', 'chips', 'comment', 'contact']),
  created_by uuid default auth.uid() references auth.users (id) on delete set null
);
create index questionnaires_created_by on public.questionnaires (created_by);
alter table public.questionnaires enable row level security;
alter table public.questionnaires force row level security;
create trigger questionnaires_are_immutable before update of version, effective_on, content or delete
  on public.questionnaires for each statement execute function private.refuse_change();
create trigger audit after insert on public.questionnaires
  for each row execute function private.write_audit();

create policy select_staff on public.questionnaires for select to authenticated
  using ((select private.is_hq()) or cardinality((select private.branch_ids('manager', 'lead'))) > 0);
create policy insert_hq on public.questionnaires for insert to authenticated
  with check ((select private.is_hq()));
grant select (id, version, effective_on, content), insert (version, effective_on, content)
  on public.questionnaires to authenticated;

/** The version in force on a day. */
create function private.questionnaire_on(p_day date) returns public.questionnaires
language sql stable security definer set search_path = '' as $$
  select * from public.questionnaires where effective_on <= p_day
  order by effective_on desc, version desc limit 1;
$$;

/**
 * Why an answer of this moment to this version is not taken, or null. A version that was replaced is
 * taken for 90 days more, for tablets that were off the net; one that is not yet in force anywhere on
 * earth is as unknown as one that does not exist. (Neither definer nor search_path: its caller has both.)
 */
create function private.questionnaire_refusal(p_version integer, p_at timestamptz) returns text
language sql stable as $$
  select case
    when not exists (select from public.questionnaires q where q.version = p_version
      and q.effective_on <= (now() + interval '14 hours')::date) then 'questionnaire_unknown'
    when exists (select from public.questionnaires old join public.questionnaires next
      on (next.effective_on, next.version) > (old.effective_on, old.version)
      where old.version = p_version and next.effective_on < (p_at - interval '90 days')::date) then 'questionnaire_retired'
  end;
$$;
