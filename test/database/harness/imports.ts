import { randomUUID } from 'node:crypto';
import type { Person } from '../../people.ts';
import { branches } from './ids.ts';
import { one, type Stage } from './stage.ts';

export interface ImportReport {
  newRowCount: number;
  badRowCount: number;
  knownRowCount: number;
  badRows: { line: number; problems: { column: string; code: string }[] }[];
}

/** Open an import for Jing'an and stage its rows; the id of the batch. */
export function openImport(
  stage: Stage,
  person: Person,
  kind: 'responses' | 'branch_totals',
  rows: readonly object[],
): Promise<string> {
  return stage.as(person, async (db) => {
    const id = await one<string>(
      db,
      `select public.open_import($1::text::public.import_kind, 'a.csv', $2, '{}', $3, false)`,
      [kind, randomUUID(), branches.jingan],
    );
    const staged = rows.map((content, index) => ({ line: index + 2, content, problems: [] }));
    await db.query(`select public.stage_import_rows($1, $2::text::jsonb)`, [
      id,
      JSON.stringify(staged),
    ]);
    return id;
  });
}

export function checkImport(stage: Stage, person: Person, id: string): Promise<ImportReport> {
  return stage.as(person, (db) => one<ImportReport>(db, `select public.check_import($1)`, [id]));
}

export function commitImport(stage: Stage, person: Person, id: string): Promise<void> {
  return inSteps(stage, person, 'commit_import_rows', id);
}

export function undoImport(stage: Stage, person: Person, id: string): Promise<void> {
  return inSteps(stage, person, 'undo_import_rows', id);
}

/** Two rows a step, so that there are several. */
async function inSteps(stage: Stage, person: Person, call: string, id: string): Promise<void> {
  for (let remaining = 1; remaining > 0; ) {
    const step = await stage.as(person, (db) =>
      one<{ remaining: number }>(db, `select public.${call}($1, 2)`, [id]),
    );
    remaining = step.remaining;
  }
}
