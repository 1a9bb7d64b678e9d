/*
 * A file that somebody brought in. It is staged row by row, checked as a whole, committed in
 * steps that can be resumed, and can be undone: everything it created names the batch.
 */
create type public.import_kind as enum ('responses', 'branch_totals', 'visit', 'consultation', 'deal', 'follow_up', 'procedure',
  'complication', 'checklist', 'inspection', 'chat', 'complaint', 'lead', 'campaign', 'appointment', 'quality_check');
create type public.import_state as enum ('open', 'checked', 'committing', 'committed', 'undone');

create table public.import_batches (
  id uuid primary key default gen_random_uuid(),
  kind public.import_kind not null,
  state public.import_state not null default 'open',
  -- null: rows name their branch, which only head office may ask for
  branch_id uuid references public.branches (id) on delete cascade,
  creates_branches boolean not null default false,
  file_name text not null check (length(file_name) between 1 and 255),
  client_token uuid not null,
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  row_count integer not null default 0 check (row_count >= 0),
  bad_row_count integer not null default 0 check (bad_row_count >= 0),
  known_row_count integer not null default 0 check (known_row_count >= 0),
  -- of clinic records: rows that say something new of a record that is there
  changed_row_count integer not null default 0 check (changed_row_count >= 0),
  -- set null: when somebody leaves, what they imported stays
  created_by uuid default auth.uid() references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  committed_at timestamptz,
  undone_at timestamptz,
  constraint import_batches_once unique (created_by, client_token),
  constraint import_batches_new_branches_have_no_branch check (not creates_branches or branch_id is null)
);
create index import_batches_branch on public.import_batches (branch_id, created_at desc);
alter table public.import_batches enable row level security;
alter table public.import_batches force row level security;
create trigger audit after insert or update or delete on public.import_batches
  for each row execute function private.write_audit();

create policy select_runner on public.import_batches for select to authenticated
  using (branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]) or (select private.is_hq()));
grant select (id, kind, state, branch_id, creates_branches, file_name, mapping, row_count, bad_row_count,
  known_row_count, changed_row_count, created_by, created_at, committed_at, undone_at) on public.import_batches to authenticated;
-- NOTE: no writes: the import RPCs of a later migration are the only way in.

/* Rows on their way in: what was read, what it became, and what is wrong with it. */
create table private.import_rows (
  batch_id uuid not null references public.import_batches (id) on delete cascade,
  line integer not null check (line > 0),
  content jsonb,
  -- [{ column, code, value }]; a row with problems is never committed
  problems jsonb not null default '[]' check (jsonb_typeof(problems) = 'array'),
  -- what the check resolved
  row_id uuid,
  branch_id uuid,
  employee_id uuid,
  role public.staff_role,
  treatment_id uuid,
  is_known boolean not null default false,
  primary key (batch_id, line),
  check (content is not null or jsonb_array_length(problems) > 0)
);
-- What a commit takes next, and counts what is left of.
create index import_rows_due on private.import_rows (batch_id, line) where problems = '[]' and not is_known;

-- A branch that a file brought with it goes when the file goes.
alter table public.branches add column import_batch_id uuid references public.import_batches (id) on delete set null;
create index branches_import_batch on public.branches (import_batch_id) where import_batch_id is not null;
