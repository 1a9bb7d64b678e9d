import { mei } from '../../people.ts';
import { branches, treatment } from '../harness/ids.ts';
import { one, type Stage } from '../harness/stage.ts';

interface Told {
  number?: string | null;
  staff?: unknown;
}

/** Mei registers a customer who has just arrived. */
export function openVisit(
  stage: Stage,
  { number = 'K-001', staff = [] }: Told = {},
): Promise<string> {
  return stage.as(mei, (db) =>
    one<string>(db, `select public.open_visit($1, $2, 'first', $3, $4::text::jsonb)`, [
      branches.jingan,
      number,
      treatment,
      JSON.stringify(staff),
    ]),
  );
}

/** Mei closes the visit. */
export function closeVisit(
  stage: Stage,
  id: string,
  { staff = [] }: Pick<Told, 'staff'> = {},
): Promise<unknown> {
  return stage.as(mei, (db) =>
    db.query(`select public.close_visit($1, $2, $3::text::jsonb)`, [
      id,
      treatment,
      JSON.stringify(staff),
    ]),
  );
}
