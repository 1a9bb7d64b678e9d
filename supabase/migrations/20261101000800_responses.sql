/*
 * What a customer said, in one row: the NPS answer and, for each person rated, the aspect asked
 * and the score, as arrays of one length. The id is minted on the device, so a resend is the same
 * row; the hash of the content tells a resend from a conflict.
 */
create type public.response_channel as enum ('kiosk', 'phone', 'import');
-- when it was asked: at the visit, or as a follow-up of a procedure
create type public.response_occasion as enum ('visit', 'day_7', 'day_30');

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
  language text not null default 'zh' check (language in ('zh', 'en')),
  duration_ms integer check (duration_ms between 0 and 86400000),
  nps smallint check (nps between 0 and 10),
  rated_employee_ids uuid[] not null default '{}',
  rated_roles public.staff_role[] not null default '{}',
  rated_aspects text[] not null default '{}',
  scores smallint[] not null default '{}' check (1 <= all (scores) and 5 >= all (scores)),
  chips text[] not null default '{}' check (cardinality(chips) <= 8),
  comment text check (length(comment) between 1 and 1000),
  wants_contact boolean not null default false,
  is_excluded boolean not null default false,
  content_hash bytea not null check (length(content_hash) = 32),
  constraint responses_say_something check (nps is not null or cardinality(scores) > 0),
  constraint responses_answers_line_up check (
    cardinality(rated_employee_ids) = cardinality(scores) and cardinality(rated_roles) = cardinality(scores)
    and cardinality(rated_aspects) = cardinality(scores) and cardinality(scores) <= 3
    -- one answer a person: two would count one customer twice
    and (cardinality(scores) < 2 or rated_employee_ids[1] <> rated_employee_ids[2])
    and (cardinality(scores) < 3 or (rated_employee_ids[3] <> rated_employee_ids[1]
      and rated_employee_ids[3] <> rated_employee_ids[2]))),
  constraint responses_come_from_somewhere check ((channel = 'import') = (import_batch_id is not null)),
  constraint responses_visit_counts_once unique (visit_id, occasion)
);
create index responses_branch_latest on public.responses (branch_id, answered_at desc);
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
