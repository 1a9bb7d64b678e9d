import type postgres from 'postgres';
import { fromAnswers, fromBranches, fromMeasurements, fromPeople } from './comparison-queries.ts';
import { medianExecution } from './execution-time.ts';
import { compareInTurns, medianTime, type Spread } from './measure.ts';
import { chainSize, createChain, openBenchPostgres } from './postgres-bench.ts';
import { createAnswers, repeatYear } from './postgres-history.ts';

const rounds = 5;
const responsesPerYear = 1_000_000;
const factsPerResponse = 5;

/**
 * The twelve newest months of twenty branches, from raw facts and from each rollup, as history grows.
 * In milliseconds of the server, measured the same way for all of them; and at the client, where a
 * connection's way there and back outweighs the branch rollup itself.
 */
export async function benchComparison() {
  const bench = await openBenchPostgres();
  const { sql } = bench;
  try {
    await createChain(sql);
    await sql.unsafe('set max_parallel_workers_per_gather = 0');
    await createAnswers(sql, responsesPerYear);
    await assertSameAnswer(sql);
    const byHistory: Record<string, Awaited<ReturnType<typeof compare>>> = {};
    let years = 1;
    for (const wanted of [1, 2, 4]) {
      for (; years < wanted; years++) await repeatYear(sql, years);
      byHistory[`${wanted}x`] = await compare(sql);
    }
    return {
      unit: 'ms',
      factsPerYear: responsesPerYear * factsPerResponse,
      ...chainSize,
      byHistory,
      ...ratios(byHistory),
    };
  } finally {
    await bench.close();
  }
}

function compare(sql: postgres.Sql) {
  const atClient = (query: string, times: number) => () =>
    medianTime(times, () => sql.unsafe(query, [], { prepare: true }));
  return compareInTurns(rounds, {
    measurements: () => medianExecution(sql, fromMeasurements, 1),
    answers: () => medianExecution(sql, fromAnswers, 1),
    employeeGrain: () => medianExecution(sql, fromPeople, 51),
    branchGrain: () => medianExecution(sql, fromBranches, 201),
    employeeGrainAtClient: atClient(fromPeople, 51),
    branchGrainAtClient: atClient(fromBranches, 201),
  });
}

/** A fast wrong answer is no answer: all four must say the same. */
async function assertSameAnswer(sql: postgres.Sql): Promise<void> {
  const answers = [];
  for (const query of [fromMeasurements, fromAnswers, fromPeople, fromBranches]) {
    const rows = await sql.unsafe(query);
    answers.push(JSON.stringify(rows.map((row) => Object.values(row).map(String))));
  }
  if (new Set(answers).size !== 1) throw new Error('raw facts and rollups disagree');
}

function ratios(byHistory: Record<string, Record<string, Spread>>) {
  const median = (history: string, name: string) => byHistory[history]?.[name]?.median ?? NaN;
  const growth = (name: string) => median('4x', name) / median('1x', name);
  const speedup = (name: string) => Math.round(median('1x', 'measurements') / median('1x', name));
  const byHand = (name: string) => Math.round(median('1x', 'answers') / median('1x', name));
  return {
    speedup: {
      employeeGrain: speedup('employeeGrain'),
      branchGrain: speedup('branchGrain'),
      employeeGrainAtClient: speedup('employeeGrainAtClient'),
      branchGrainAtClient: speedup('branchGrainAtClient'),
    },
    speedupOverQueryByHand: {
      employeeGrain: byHand('employeeGrain'),
      branchGrain: byHand('branchGrain'),
    },
    growth4x: { employeeGrain: growth('employeeGrain'), branchGrain: growth('branchGrain') },
  };
}
