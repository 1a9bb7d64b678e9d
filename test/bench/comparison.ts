import { createHistories, type Histories } from './comparison-histories.ts';
import {
  callOfMonth,
  callOfPage,
  callOfYear,
  fromAnswers,
  fromBranches,
  fromMeasurements,
  fromMeasurementsOfMonth,
  fromPeople,
  rowsOfCall,
} from './comparison-queries.ts';
import { atClient, mediansInTurns, onServer } from './execution-time.ts';
import { mapValues } from './map-values.ts';
import { compared, inTurns, ratioOf } from './measure.ts';
import { chainSize, rowsOf, startBenchPostgres } from './postgres-bench.ts';
import { slots } from './postgres-history.ts';

const rounds = Number(process.env.COMPARISON_ROUNDS ?? 5);
const factsPerYear = Number(process.env.COMPARISON_FACTS ?? 5_000_000);

/**
 * The twelve newest months of twenty branches, from raw facts, from each rollup and by the calls of the
 * product, as history grows. In milliseconds of the server, measured the same way for all of them; and
 * at the client, where a connection's way there and back outweighs the branch rollup itself. The
 * histories lie side by side: each query is asked of all of them in turn, execution by execution.
 */
export async function benchComparison() {
  const server = await startBenchPostgres();
  try {
    const { hq, histories, ...made } = await createHistories(server.url, factsPerYear);
    await assertSameAnswer(histories, hq);
    const figures = await measure(histories, hq);
    return {
      unit: 'ms; ratio to measurements of the same round and history',
      rounds,
      ...made,
      ...chainSize,
      slots,
      rollupRowsPerYear: await countRollupRows(histories),
      byHistory: mapValues(histories, (_, history) => compared(inHistory(figures, history))),
      ...ratios(figures),
    };
  } finally {
    await server.stop();
  }
}

/** Milliseconds of each query in each history, round by round. */
function measure(histories: Histories, hq: string) {
  const ask = (query: string, times: number, { userId = '', clock = onServer } = {}) => {
    const asked = mapValues(histories, (url) => ({ url, query, userId }));
    return (round: number) => mediansInTurns(asked, { times, round, clock });
  };
  return inTurns(rounds, {
    measurements: ask(fromMeasurements, 1),
    answers: ask(fromAnswers, 1),
    measurementsOfMonth: ask(fromMeasurementsOfMonth, 1),
    employeeGrain: ask(fromPeople, 11),
    branchGrain: ask(fromBranches, 101),
    compareBranches: ask(callOfYear, 101, { userId: hq }),
    compareBranchesOfMonth: ask(callOfMonth, 101, { userId: hq }),
    compareMeasure: ask(callOfPage, 51, { userId: hq }),
    employeeGrainAtClient: ask(fromPeople, 11, { clock: atClient }),
    branchGrainAtClient: ask(fromBranches, 101, { clock: atClient }),
  });
}

type Figures = Awaited<ReturnType<typeof measure>>;

function inHistory(figures: Figures, history: keyof Histories) {
  return mapValues(figures, (byRound) => byRound.map((medians) => medians[history]));
}

/**
 * How many times faster than from the facts of one year, and how many times slower with more years. The
 * call of a month is held against the facts of a month; that of the page, which asks for one measure and
 * thirteen months, against those of the year.
 */
function ratios(figures: Figures) {
  const oneYear = inHistory(figures, '1x');
  const speedup = (history: keyof Histories) => {
    const { measurements, answers, measurementsOfMonth, compareBranchesOfMonth, ...ofYear } =
      inHistory(figures, history);
    return {
      ...mapValues(ofYear, (own) => ratioOf(oneYear.measurements, own)),
      compareBranchesOfMonth: ratioOf(oneYear.measurementsOfMonth, compareBranchesOfMonth),
    };
  };
  const growth = (history: keyof Histories) =>
    mapValues(inHistory(figures, history), (own, name) => ratioOf(own, oneYear[name]));
  return {
    speedup: speedup('1x'),
    speedupUnmerged: speedup('1xUnmerged'),
    speedupOverQueryByHand: {
      employeeGrain: ratioOf(oneYear.answers, oneYear.employeeGrain),
      branchGrain: ratioOf(oneYear.answers, oneYear.branchGrain),
    },
    growth: { '2x': growth('2x'), '4x': growth('4x') },
  };
}

/** A fast wrong answer is no answer: all must say the same, however long the history is. */
async function assertSameAnswer(histories: Histories, hq: string): Promise<void> {
  const answers = new Set<string>();
  const hear = async (url: string, query: string, userId?: string) => {
    const rows = await rowsOf({ url, query, userId });
    answers.add(JSON.stringify(rows.map((row) => Object.values(row).map(String))));
  };
  await hear(histories['1x'], fromMeasurements);
  await hear(histories['1x'], fromAnswers);
  for (const url of Object.values(histories)) {
    await hear(url, fromPeople);
    await hear(url, fromBranches);
    await hear(url, rowsOfCall, hq);
  }
  if (answers.size !== 1) throw new Error('raw facts, rollups and calls disagree');
}

/** How large the rollups are that a year of twenty branches is read from. */
async function countRollupRows({ '1x': oneYear, '1xUnmerged': unmerged }: Histories) {
  const query = `select (select count(*)::integer from monthly_measures) as "employeeGrain",
    (select count(*)::integer from monthly_branch_measures) as "branchGrain"`;
  const [rows] = await rowsOf({ url: oneYear, query });
  const [asLeft] = await rowsOf({ url: unmerged, query });
  return { ...rows, unmerged: asLeft };
}
