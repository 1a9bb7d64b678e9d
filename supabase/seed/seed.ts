import type { Database } from '../local/database.ts';
import { formatDay, monthKey, parseDay, startOfMonth } from './days.ts';
import { createFrame } from './demo.ts';
import { loadMany } from './load-many.ts';
import { writePeriods } from './periods.ts';
import { writePlans } from './plans.ts';
import { portionsOf } from './portions-thread.ts';
import { writeTalks } from './talks.ts';
import { watchChain } from './watch.ts';
import { writeAccounts } from './write-accounts.ts';
import { writeChain } from './write-chain.ts';
import { writeFleet } from './write-fleet.ts';
import { writeAwards, writeReviews } from './write-reviews.ts';

export { demoSignIns } from './accounts.ts';
export { demoHandles } from './handles.ts';
export { demoPulse } from './pulse.ts';
export { demoQuestionnaire } from './questionnaire.ts';

interface SeedOptions {
  /** `YYYY-MM-DD`. The data ends the evening before: nothing in it may lie ahead of anybody's clock. */
  today: string;
  /** 0–1: a thinner chain for tests that need the shape and not the numbers; stories may not hold. */
  scale?: number;
  onProgress?: (share: number, detail?: string) => void | Promise<void>;
}

/**
 * Fill an empty database with the demo chain: the same day gives the same rows. One transaction,
 * so that a start that was killed leaves nothing behind.
 * @throws {Error} when there are branches already
 */
export async function seedDemo(
  database: Pick<Database, 'transaction'>,
  { today, scale = 1, onProgress }: SeedOptions,
): Promise<void> {
  const frame = createFrame(parseDay(today));
  const { chain, people, treatments, from, until } = frame;
  const lastMonth = monthKey(until - 1);
  await database.transaction(async (transaction) => {
    if ((await transaction.query('select 1 from public.branches limit 1')).length > 0) {
      throw new Error('The demo chain needs a database without branches.');
    }
    await writeChain(transaction, chain, people, treatments, frame);
    await writeFleet(transaction, chain, frame);
    await writeAccounts(transaction, chain, people, from);
    await loadMany(transaction, manyRows, async () => {
      await transaction.query(
        'select private.ensure_measurement_partitions($1::text::date, $2::text::date)',
        [formatDay(from), formatDay(startOfMonth(until - 1))],
      );
      for await (const { share, month, batches } of portionsOf({ today, scale })) {
        await onProgress?.(share * shareOfMonths, month);
        for (const batch of batches) await transaction.copy(batch);
      }
      await transaction.exec(measureVisits);
      await writePlans(transaction, frame);
    });
    const following = [
      () => transaction.exec(takeStock),
      () => watchChain(transaction, frame),
      () => writePeriods(transaction, until),
      () => writeTalks(transaction, until),
      () => writeReviews(transaction),
      () => writeAwards(transaction),
    ];
    for (const [place, follow] of following.entries()) {
      const share = shareOfMonths + ((1 - shareOfMonths) * place) / following.length;
      await onProgress?.(share, lastMonth);
      await follow();
    }
  });
  await onProgress?.(1, lastMonth);
}

/** Of the time it takes; what follows from the months takes the rest. */
const shareOfMonths = 0.7;

/** Where the seed writes most of its rows. */
const manyRows = [
  'public.visits',
  'public.visit_staff',
  'public.responses',
  'public.records',
  'private.visit_starts',
  'public.stored_measurements',
];

/** PGlite has no autovacuum: without this, every plan is made for empty tables. */
const takeStock = 'set local default_statistics_target = 10; analyze';

const measureVisits = `select private.measure_visits(coalesce(array_agg(id), '{}')) from public.visits`;
