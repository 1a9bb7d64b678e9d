import type postgres from 'postgres';
import { compareInTurns, medianTime, type Spread } from './measure.ts';
import { chainSize, createChain, openBenchPostgres } from './postgres-bench.ts';

const rounds = 5;
const rowsPerYear = 5_000_000;

/** The twelve newest months of twenty branches, from raw facts and from each rollup, as history grows. */
export async function benchComparison() {
  const bench = await openBenchPostgres();
  try {
    await createChain(bench.sql);
    await bench.sql.unsafe(`set max_parallel_workers_per_gather = 0`);
    const byHistory: Record<string, unknown> = {};
    let years = 0;
    for (const wanted of [1, 2, 4]) {
      for (; years < wanted; years++) {
        await (years === 0 ? createNewestYear(bench.sql) : copyYear(bench.sql, years));
      }
      byHistory[`${wanted}x`] = await compareInTurns(rounds, {
        raw: () => medianTime(1, () => bench.sql.unsafe(fromRaw)),
        employeeGrain: () => medianTime(15, () => bench.sql.unsafe(fromEmployeeGrain)),
        branchGrain: () => medianTime(51, () => bench.sql.unsafe(fromBranchGrain)),
      });
    }
    await assertSameAnswer(bench.sql);
    return {
      unit: 'ms',
      rowsPerYear,
      ...chainSize,
      byHistory,
      speedup: speedups(byHistory),
    };
  } finally {
    await bench.close();
  }
}

/**
 * The newest year of facts, and the rollups that the triggers would have written for them. The
 * triggers and key checks are what the submit bench measures; here only the size of the tables
 * matters. No fact names a treatment: with ten of them the employee grain has ten times the rows
 * and takes as much longer.
 */
async function createNewestYear(sql: postgres.Sql): Promise<void> {
  const people = chainSize.branches * chainSize.staff;
  await sql.unsafe(`
    set session_replication_role = replica;
    insert into measurements (measure, branch_id, employee_id, role, occurred_on, value, response_id)
    select f.measure, p.branch_id, case f.measure when 'rating' then p.employee_id end,
      case f.measure when 'rating' then p.role end, date '2026-01-01' + f.i % 365,
      case f.measure when 'rating' then 5 - (f.i % 17 = 0)::integer when 'nps' then 10 - f.i % 7 else 1 end,
      gen_random_uuid()
    from (
      select i, (enum_range(null::measure))[case i % 5 when 0 then 2 when 1 then 6 else 1 end] as measure,
        'E' || 1 + (i::bigint * 7919) % ${people} as person
      from generate_series(1, ${rowsPerYear}) i
    ) f
    join employees e on e.code = f.person join postings p on p.employee_id = e.id;
    insert into monthly_measures
      select month, branch_id, employee_id, role, treatment_id, measure, 0, n, sum, sum_squares, histogram
      from private.recomputed_measures;
    insert into monthly_branch_measures
      select month, branch_id, measure, 0, sum(n), sum(sum), sum(sum_squares), private.sum_histograms(histogram)
      from monthly_measures group by 1, 2, 3`);
  await sql.unsafe('vacuum analyze');
}

/** The newest year once more, so many years earlier: history that the query must not pay for. */
async function copyYear(sql: postgres.Sql, yearsEarlier: number): Promise<void> {
  const earlier = `interval '${yearsEarlier} years'`;
  const year = 2026 - yearsEarlier;
  await sql.unsafe(`
    select private.ensure_measurement_partitions('${year}-01-01', '${year}-12-31');
    insert into measurements (measure, branch_id, employee_id, role, occurred_on, value, response_id)
      select measure, branch_id, employee_id, role, occurred_on - ${earlier}, value, response_id
      from measurements where occurred_on >= '2026-01-01';
    insert into monthly_measures select month - ${earlier}, branch_id, employee_id, role, treatment_id,
      measure, slot, n, sum, sum_squares, histogram from monthly_measures where month >= '2026-01-01';
    insert into monthly_branch_measures select month - ${earlier}, branch_id, measure, slot, n, sum,
      sum_squares, histogram from monthly_branch_measures where month >= '2026-01-01'`);
  await sql.unsafe('vacuum analyze');
}

const aggregates = (n: string, boxes: (from: number, to: number) => string) => `
  coalesce(sum(${n}) filter (where measure = 'nps'), 0) as nps_n,
  coalesce(sum(case when measure = 'nps' then ${boxes(0, 6)} end), 0) as detractors,
  coalesce(sum(case when measure = 'nps' then ${boxes(9, 10)} end), 0) as promoters,
  coalesce(sum(${n}) filter (where measure = 'rating'), 0) as csat_n,
  coalesce(sum(case when measure = 'rating' then ${boxes(4, 5)} end), 0) as satisfied`;
const histogramBoxes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `histogram[${from + i + 1}]`).join(' + ');
const rollupQuery = (table: string) => `select month, branch_id, ${aggregates('n', histogramBoxes)}
  from ${table} where month >= '2026-01-01' and month < '2027-01-01' group by 1, 2 order by 1, 2`;

const fromRaw = `select date_trunc('month', occurred_on::timestamp)::date as month, branch_id,
  ${aggregates('count', (from, to) => `(value between ${from} and ${to})::integer * count`)}
  from measurements where occurred_on >= '2026-01-01' and occurred_on < '2027-01-01' and not is_excluded
  group by 1, 2 order by 1, 2`;
const fromEmployeeGrain = rollupQuery('monthly_measures');
const fromBranchGrain = rollupQuery('monthly_branch_measures');

/** A fast wrong answer is no answer: the three must say the same. */
async function assertSameAnswer(sql: postgres.Sql): Promise<void> {
  const answers = await Promise.all(
    [fromRaw, fromEmployeeGrain, fromBranchGrain].map(async (query) =>
      JSON.stringify((await sql.unsafe(query)).map((row) => Object.values(row).map(String))),
    ),
  );
  if (new Set(answers).size !== 1) throw new Error('raw facts and rollups disagree');
}

function speedups(byHistory: Record<string, unknown>) {
  const medianOf = (history: string, grain: string) =>
    (byHistory[history] as Record<string, Spread>)[grain]?.median ?? Number.NaN;
  return {
    employeeGrain: Math.round(medianOf('1x', 'raw') / medianOf('1x', 'employeeGrain')),
    branchGrain: Math.round(medianOf('1x', 'raw') / medianOf('1x', 'branchGrain')),
    employeeGrowth4x: medianOf('4x', 'employeeGrain') / medianOf('1x', 'employeeGrain'),
    branchGrowth4x: medianOf('4x', 'branchGrain') / medianOf('1x', 'branchGrain'),
  };
}
