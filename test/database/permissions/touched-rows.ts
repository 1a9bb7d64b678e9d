import type { TableEntry, TableName, Verb } from '#shared/permissions/matrix.ts';
import type { Person } from '../../people.ts';
import { one, type Stage } from '../harness/stage.ts';

/** The rows a person reached, as text and in order, or 'denied' where there is no grant at all. */
export type Touched = readonly string[] | 'denied';

const REFUSED = '42501';

/** Every row that a person can read, change (to what it is already) or delete. */
export async function touchedRows(
  stage: Stage,
  person: Person,
  table: TableName,
  entry: TableEntry,
  verb: Exclude<Verb, 'insert'>,
): Promise<Touched> {
  const row = rowOf(entry);
  const sql = {
    select: `select ${row} as row from public.${table} t`,
    update: `with touched as (update public.${table} t set ${same(entry)} returning ${row} as row)
      select row from touched`,
    delete: `with touched as (delete from public.${table} t returning ${row} as row)
      select row from touched`,
  }[verb];
  try {
    const rows = await stage.as(person, (db) => db.query<{ row: string }>(sql));
    return rows.map(({ row }) => row).sort();
  } catch (error) {
    if ((error as { code: string }).code === REFUSED) return 'denied';
    throw error;
  }
}

/** The same rows by what the matrix says, read by the owner. */
export async function rowsWhere(
  stage: Stage,
  table: TableName,
  entry: TableEntry,
  condition: string,
): Promise<string[]> {
  const rows = await stage.query<{ row: string }>(
    `select ${rowOf(entry)} as row from public.${table} t where ${condition}`,
  );
  return rows.map(({ row }) => row).sort();
}

export function countRows(stage: Stage, table: TableName): Promise<number> {
  return one<number>(stage, `select count(*)::integer from public.${table}`);
}

function rowOf({ columns }: TableEntry): string {
  const names = (columns.select ?? '').split(' ').map((name) => `t.${name}`);
  return `row(${names.join()})::text`;
}

/** Where nothing is granted for update, the first column is tried, to see it refused. */
function same({ columns }: TableEntry): string {
  const names = columns.update?.split(' ') ?? [(columns.select ?? '').split(' ')[0]];
  return names.map((name) => `${name} = t.${name}`).join();
}
