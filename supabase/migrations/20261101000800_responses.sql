/*
 * What a customer said, in one row: the NPS answer and, for each person rated, the aspect asked
 * and the score, as arrays of one length. The id is minted on the device, so a resend is the same
 * row; the hash of the content tells a resend from a conflict.
 */
create type public.response_channel as enum ('kiosk', 'phone', 'import');
-- when it was asked: at the visit, or as a follow-up of a procedure
create type public.response_occasion as enum ('visit', 'day_7', 'day_30');

/*
 * May a row of these answers stand? One function instead of ten checks: what a check says is parsed
 * anew for every insert, and these were a tenth of what an answer costs. (No search_path: it names
 * nothing that one could shadow, and a setting would cost as much again.)
 */
create function private.is_sound_response(p_channel public.response_channel, p_import_batch_id uuid, p_language text,
  p_duration_ms integer, p_nps smallint, p_employee_ids uuid[], p_roles public.staff_role[], p_aspects text[],
  p_scores smallint[], p_chips text[], p_comment text, p_content_hash bytea) returns boolean
language plpgsql immutable parallel safe as $$
declare people constant integer := cardinality(p_scores);
begin
  return (p_channel = 'import') = (p_import_batch_id is not null)
    and p_language in ('zh', 'en')
    and coalesce(p_duration_ms, 0) between 0 and 86400000
    and coalesce(p_nps, 0) between 0 and 10
    and 1 <= all (p_scores) and 5 >= all (p_scores)
    and (p_nps is not null or people > 0) and people <= 3
    and cardinality(p_employee_ids) = people and cardinality(p_roles) = people and cardinality(p_aspects) = people
    -- one answer a person: two would count one customer twice
    and (people < 2 or p_employee_ids[1] <> p_employee_ids[2])
    and (people < 3 or (p_employee_ids[3] <> p_employee_ids[1] and p_employee_ids[3] <> p_employee_ids[2]))
    and cardinality(p_chips) <= 8
    and length(coalesce(p_comment, '-')) between 1 and 1000
    and length(p_content_hash) = 32;
end $$;

create table public.responses (
  id uuid primary key,
  branch_id uuid not null references public.branches (id) on delete restrict,
  visit_id uuid references public.visits (id) on delete restrict,
  kiosk_id uuid references public.kiosks (id) on delete set null,
  import_batch_id uuid references public.import_batches (id) on delete restrict,
  treatment_id uuid references public.treatments (id) on delete restrict,
  channel public.response_channel not null,
  occasion public.response_occasion not null default 'visit',
  questionnaire_version integer references public.questionnaires (version) on delete restrict,
  answered_at timestamptz not null,
  answered_on date not null,
  received_at timestamptz not null default now(),
  is_time_uncertain boolean not null default false,
  language text not null default 'zh',
  duration_ms integer,
  nps smallint,
  rated_employee_ids uuid[] not null default '{}',
  rated_roles public.staff_role[] not null default '{}',
  rated_aspects text[] not null default '{}',
  scores smallint[] not null default '{}',
  chips text[] not null default '{}',
  comment text,
  wants_contact boolean not null default false,
  is_excluded boolean not null default false,
  content_hash bytea not null,
  constraint responses_are_sound check (private.is_sound_response(channel, import_batch_id, language, duration_ms, nps,
    rated_employee_ids, rated_roles, rated_aspects, scores, chips, comment, content_hash)),
  constraint responses_visit_counts_once unique (visit_id, occasion)
);
create index responses_branch_latest on public.responses (branch_id, answered_at desc);
-- Facts of some days, for whoever opens a number down to its rows: answers lie nearly in their order, so
-- that where they lie is enough to know, and costs an answer next to nothing.
create index responses_days on public.responses using brin (answered_on) with (pages_per_range = 32, autosummarize = on);
create index responses_import_batch on public.responses (import_batch_id) where import_batch_id is not null;
create index responses_kiosk on public.responses (kiosk_id) where kiosk_id is not null;
create index responses_treatment on public.responses (treatment_id) where treatment_id is not null;
alter table public.responses enable row level security;
alter table public.responses force row level security;

create policy select_runner on public.responses for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, branch_id, visit_id, kiosk_id, import_batch_id, treatment_id, channel, occasion,
  questionnaire_version, answered_at, answered_on, received_at, is_time_uncertain, language, duration_ms,
  nps, rated_employee_ids, rated_roles, rated_aspects, scores, chips, comment, wants_contact, is_excluded)
  on public.responses to authenticated;
-- NOTE: employees read no response at all, so that no customer can be recognised by the one rated.
