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
