import type postgres from 'postgres';
import { fromBranches, fromMeasurements, fromPeople } from './comparison-queries.ts';
import { mediansInTurns } from './execution-time.ts';
import { compared, spreadOf } from './measure.ts';
import {
  addMember,
  type BenchPostgres,
  chainSize,
  createChain,
  openBenchPostgres,
} from './postgres-bench.ts';
import { addYear, factsPerVisit, mergeSlots } from './postgres-history.ts';

const rounds = Number(process.env.POLICIES_ROUNDS ?? 11);
const facts = Number(process.env.POLICIES_FACTS ?? 1_000_000);

interface Question {
  readonly query: string;
  readonly times: number;
  readonly userId: string;
  /** The policies that say which rows it reads. */
  readonly policies: readonly string[];
}

const peoplePolicies = ['select_runner on public.monthly_measures'];
const branchPolicies = ['select_member on public.monthly_branch_measures'];
const factPolicies = [
  'select_runner on public.responses',
  'select_runner on public.stored_measurements',
];

/**
 * The comparison of branches as head office, and what a manager reads of one branch, under the policies;
 * the same queries without them, and under policies that ask per row.
 */
export async function benchPolicies() {
  const bench = await openBenchPostgres();
  try {
    await createChain(bench.sql);
    const hq = await addMember(bench.sql, 'hq');
    const manager = await addMember(bench.sql, 'manager', 'B1');
    const visits = await addYear(bench.url, 2026, facts / factsPerVisit);
    await mergeSlots(bench.url);
    const [branch] = await bench.sql<{ id: string }[]>`select id from branches where code = 'B1'`;
    const ofBranch = `branch_id = '${branch?.id}'`; // what a manager may read, for the owner too
    const overview = `select * from public.monthly_branch_totals where ${ofBranch}`;
    const ofFacts = `select measure, count(*), sum(value) from public.measurements where ${ofBranch} group by 1`;
    const compare = (query: string, times: number, userId: string, policies: readonly string[]) =>
      comparePolicies(bench, { query, times, userId, policies });
    return {
      unit:
        'ms of the server; ratio to the same query without policies; overhead: what policies add, ' +
        'as a share of the time without them, or of 1 ms where it takes less; slots of months that are over merged',
      rounds,
      factCount: visits * factsPerVisit,
      ...chainSize,
      results: {
        employeeGrain: await compare(fromPeople, 11, hq, peoplePolicies),
        branchGrain: await compare(fromBranches, 301, hq, branchPolicies),
        measurements: await compare(fromMeasurements, 3, hq, factPolicies),
        overview: await compare(overview, 301, manager, branchPolicies),
        facts: await compare(ofFacts, 11, manager, factPolicies),
      },
    };
  } finally {
    await bench.close();
  }
}

async function comparePolicies(bench: BenchPostgres, question: Question) {
  const { query, times, userId, policies } = question;
  const withoutPolicies = { url: bench.url, query };
  const withPolicies = { ...withoutPolicies, userId };
  const figures = [];
  for (let round = 0; round < rounds; round++) {
    figures.push({
      ...(await mediansInTurns({ withoutPolicies, withPolicies }, { times, round })),
      ...(await askingPerRow(bench.sql, policies, () =>
        mediansInTurns({ perRowPolicy: withPolicies }, { times: 1, round }),
      )),
    });
  }
  return {
    ...compared({
      withoutPolicies: figures.map((ms) => ms.withoutPolicies),
      withPolicies: figures.map((ms) => ms.withPolicies),
      perRowPolicy: figures.map((ms) => ms.perRowPolicy),
    }),
    overhead: spreadOf(
      figures.map((ms) => (ms.withPolicies - ms.withoutPolicies) / Math.max(ms.withoutPolicies, 1)),
    ),
  };
}

/** The control: what policies cost that look the membership up for each row. */
async function askingPerRow<T>(
  sql: postgres.Sql,
  policies: readonly string[],
  run: () => Promise<T>,
): Promise<T> {
  const kept = await sql<{ policy: string; condition: string }[]>`
    select policyname || ' on public.' || tablename as policy, qual as condition from pg_policies`;
  const alter = (policy: string, condition: string) =>
    sql.unsafe(`alter policy ${policy} using (${condition})`);
  const changed = kept.filter(({ policy }) => policies.includes(policy));
  for (const { policy } of changed) await alter(policy, 'private.runs_branch(branch_id)');
  try {
    return await run();
  } finally {
    for (const { policy, condition } of changed) await alter(policy, condition);
  }
}
