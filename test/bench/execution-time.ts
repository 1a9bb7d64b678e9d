import type postgres from 'postgres';
import { rotated, spreadOf } from './measure.ts';
import { type Asked, connect } from './postgres-bench.ts';

export interface Times {
  readonly times: number;
  /** Which of them begins. */
  readonly round: number;
  readonly clock?: Clock;
}

/** The milliseconds of executing the query `measured` once. */
type Clock = (sql: postgres.Sql) => Promise<number>;

/**
 * Milliseconds of each query, the median of so many executions, one after another of all of them in
 * turn. Connections are new every time: what one process of the server is quicker at than the next
 * then falls on one round. A query that is executed once takes seconds, and nothing warms it up.
 */
export async function mediansInTurns<Name extends string>(
  asked: Record<Name, Asked>,
  { times, round, clock = onServer }: Times,
): Promise<Record<Name, number>> {
  const names = Object.keys(asked) as Name[];
  const questions = names.map((name) => {
    return { name, sql: connect(asked[name]), taken: [] as number[] };
  });
  try {
    for (const { name, sql } of questions) {
      // a second process would help the long queries alone
      await sql.unsafe(
        `set max_parallel_workers_per_gather = 0; prepare measured as ${asked[name].query}`,
      );
      if (times > 1) await clock(sql);
    }
    for (let turn = 0; turn < times; turn++) {
      for (const { sql, taken } of rotated(questions, round + turn)) taken.push(await clock(sql));
    }
  } finally {
    await Promise.all(questions.map(({ sql }) => sql.end()));
  }
  const medians = questions.map(({ name, taken }) => [name, spreadOf(taken).median]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

/** What the server takes, planned already and to the last row, without clocks around each row. */
export async function onServer(sql: postgres.Sql): Promise<number> {
  const [row] = await sql.unsafe<{ 'QUERY PLAN': { 'Execution Time': number }[] }[]>(
    'explain (analyze, timing off, buffers off, summary on, format json) execute measured',
  );
  return row?.['QUERY PLAN'][0]?.['Execution Time'] ?? Number.NaN;
}

/** What the one who asks waits, the rows read. */
export async function atClient(sql: postgres.Sql): Promise<number> {
  const start = performance.now();
  await sql.unsafe('execute measured');
  return performance.now() - start;
}
