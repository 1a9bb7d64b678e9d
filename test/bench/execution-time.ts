import type postgres from 'postgres';
import { spreadOf } from './measure.ts';

interface Explained {
  'QUERY PLAN': { 'Execution Time': number }[];
}

/**
 * Milliseconds that the server takes to execute a prepared query (planned once, run to its last
 * row), the median of `times` after one that warms up. Without the connection and without clocks
 * around each row.
 */
export async function medianExecution(
  sql: postgres.Sql,
  query: string,
  times: number,
): Promise<number> {
  await sql.unsafe(`set plan_cache_mode = force_generic_plan; prepare measured as ${query}`);
  const explain =
    'explain (analyze, timing off, buffers off, summary on, format json) execute measured';
  const taken: number[] = [];
  for (let i = 0; i <= times; i++) {
    const [row] = await sql.unsafe<Explained[]>(explain);
    taken.push(row?.['QUERY PLAN'][0]?.['Execution Time'] ?? Number.NaN);
  }
  await sql.unsafe('deallocate measured; reset plan_cache_mode');
  return spreadOf(taken.slice(1)).median;
}
