/*
 * What the clinic's own systems say: consultations, deals, follow-ups and the rest of what the KPIs
 * are computed from, as exported by a CRM. (Visits have their own table.) One row is one record;
 * `content` holds what only its kind has, in the shape that the kind's schema says. The record's own
 * number decides whether it is known already: the same file twice changes nothing.
 * A customer is the same pseudonym as on the visit; money is in fen.
 */
create type public.record_kind as enum ('consultation', 'deal', 'follow_up', 'procedure', 'complication',
  'checklist', 'inspection', 'chat', 'complaint', 'lead', 'campaign', 'appointment', 'quality_check');

create table public.records (
  id uuid primary key default gen_random_uuid(),
  import_batch_id uuid references public.import_batches (id) on delete restrict,
  branch_id uuid not null references public.branches (id) on delete restrict,
  kind public.record_kind not null,
  external_id text not null check (length(external_id) between 1 and 100),
  -- who is answerable for it; further people stand in the content
  employee_id uuid references public.employees (id) on delete restrict,
  -- a visit may go when its time to be kept is over, what was done and paid stays
  visit_id uuid references public.visits (id) on delete set null,
  -- (the length apart from the letters: a counted repeat in the pattern costs ten times as much a row)
  customer_ref text check (length(customer_ref) between 32 and 64 and customer_ref ~ '^[0-9a-f]+$'),
  occurred_at timestamptz not null,
  occurred_on date not null,
  content jsonb not null default '{}' check (jsonb_typeof(content) = 'object'),
  constraint records_external_once unique (branch_id, kind, external_id)
);
create index records_branch_day on public.records (branch_id, kind, occurred_on desc);
create index records_employee on public.records (employee_id, kind, occurred_on) where employee_id is not null;
create index records_visit on public.records (visit_id) where visit_id is not null;
create index records_import_batch on public.records (import_batch_id) where import_batch_id is not null;
alter table public.records enable row level security;
alter table public.records force row level security;

create policy select_runner on public.records for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, import_batch_id, branch_id, kind, external_id, employee_id, visit_id, customer_ref, occurred_at,
  occurred_on, content) on public.records to authenticated;
-- NOTE: employees read no record: they see what a record did to their own score, not the customer in it.
-- NOTE: no writes for anybody: records come in through an import.
