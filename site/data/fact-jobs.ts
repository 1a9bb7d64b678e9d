import { getClient, rowsOf } from './client.ts';

/** What a calculation changed of a measure in a month. */
export interface FactChange {
  readonly measure: string;
  readonly month: string;
  readonly added: number;
  readonly removed: number;
}

/** A calculation that somebody asked for. */
export interface FactJob {
  readonly id: string;
  readonly name: string;
  readonly branchId: string | null;
  readonly startedAt: string;
  readonly isFinished: boolean;
  readonly added: number;
  readonly removed: number;
  readonly changes: readonly FactChange[];
}

interface Row {
  id: string;
  name: string;
  branch_id: string | null;
  started_at: string;
  finished_at: string | null;
  added_count: number;
  removed_count: number;
  changes: FactChange[];
}

/** The last ones, the newest first. */
export async function fetchFactJobs(): Promise<FactJob[]> {
  const client = await getClient();
  const rows = await rowsOf<Row>(
    client
      .from('fact_jobs')
      .select('id, name, branch_id, started_at, finished_at, added_count, removed_count, changes')
      .order('started_at', { ascending: false })
      .limit(10),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    branchId: row.branch_id,
    startedAt: row.started_at,
    isFinished: row.finished_at !== null,
    added: Number(row.added_count),
    removed: Number(row.removed_count),
    changes: row.changes,
  }));
}
