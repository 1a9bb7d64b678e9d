import type { Measurement } from '../../functions/_shared/records/measurement.ts';
import type { Queries } from '../local/database.ts';
import type { Branch } from './chain.ts';
import { type Day, formatDay } from './days.ts';

/** Hand the facts of a stretch of days over as an import does: branch by branch. */
export async function writeFacts(
  database: Queries,
  branches: readonly Branch[],
  facts: readonly Measurement[],
  [from, to]: readonly [Day, Day],
): Promise<void> {
  for (const { id } of branches) {
    const own = facts.filter(({ branchId }) => branchId === id);
    await database.query(
      'select public.replace_record_facts($1, $2::text::date, $3::text::date, $4::text::jsonb)',
      [
        id,
        formatDay(from),
        formatDay(to),
        JSON.stringify(own.map(({ branchId: _, ...fact }) => fact)),
      ],
    );
  }
}
