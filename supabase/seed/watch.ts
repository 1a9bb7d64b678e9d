import type { IntegrityInputs } from '../../functions/_shared/integrity/integrity-inputs.ts';
import { watchBranch, watchedDays } from '../../functions/_shared/integrity/watch-branch.ts';
import type { Queries } from '../local/database.ts';
import type { Branch } from './chain.ts';
import { type Day, formatDay, formatMoment, momentOf } from './days.ts';

/** The check of the last evening, at every branch: by nobody, for it is the seed that ran it. */
export async function watchChain(
  database: Queries,
  { chain, until }: { chain: readonly Branch[]; until: Day },
): Promise<void> {
  const days = [formatDay(until - watchedDays), formatDay(until)];
  for (const { id } of chain) {
    const [row] = await database.query<{ inputs: IntegrityInputs }>(
      'select private.integrity_inputs($1::text::uuid, $2::text::date, $3::text::date) as inputs',
      [id, ...days],
    );
    if (!row) continue;
    await database.query(
      `select private.keep_integrity($1::text::uuid, $2::text::date, $3::text::date, $4::text::jsonb, null,
        $5::text::timestamptz)`,
      [
        id,
        ...days,
        JSON.stringify(watchBranch(row.inputs)),
        formatMoment(momentOf(until - 1, 1380)),
      ],
    );
  }
}
