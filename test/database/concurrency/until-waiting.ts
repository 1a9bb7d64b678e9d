import type { Database } from '../../../supabase/local/database.ts';
import { one } from '../harness/stage.ts';

/** Returns once another connection to this database waits for a lock; fails after five seconds. */
export async function untilWaiting(database: Database): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (Date.now() < deadline) {
    const waiting = await one<number>(
      database,
      `select count(*)::integer from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Nobody waits for a lock.');
}
