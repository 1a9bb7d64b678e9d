import { shippedKpis } from '../../functions/_shared/kpis/catalogue.ts';
import { kpiMap } from '../../functions/_shared/kpis/kpi-map.ts';
import { type MeasureName, measureNames } from '../../functions/_shared/kpis/measure-catalogue.ts';
import type { Plan } from '../../functions/_shared/plans/plan.ts';
import { shippedPlans } from '../../functions/_shared/plans/templates/shipped-plans.ts';
import { dayNumber } from '../../functions/_shared/scoring/period.ts';
import type { Posting } from '../../functions/_shared/scoring/posting-segments.ts';
import type { Prior } from '../../functions/_shared/scoring/prior.ts';
import { scoreLines } from '../../functions/_shared/scoring/score-lines.ts';
import { scorePeriod } from '../../functions/_shared/scoring/score-period.ts';
import { type FactColumns, totalColumns } from '../../functions/_shared/scoring/total-columns.ts';
import { type Spread, spreadOf } from './measure.ts';

/** A rating and eleven shares, each of a measure of its own. */
const kpiIds = 'C01 C02 C03 C04 C05 C07 D01 D03 D05 K01 K02 K04'.split(' ');
/** Rows of one person and KPI in the month: a branch of 15 with 300 answers a day has some 400. */
const rowsPerKpi = 100;
const period = { start: '2026-11-01', end: '2026-12-01' };
const rounds = 5;

interface Figures {
  readonly rows: number;
  /** ns per row. */
  readonly histogram: Spread;
  /** From rows to everybody's exact total: adding up and scoring. */
  readonly scoring: Spread;
  /** Scoring over histogram in the same round. */
  readonly ratio: Spread;
  readonly addingUp: Spread;
  /** From totals, µs per person. */
  readonly linePerPerson: Spread;
  /** From rows, µs per person. */
  readonly wholePerPerson: Spread;
}

/**
 * Everybody's score of a month from single facts, in one thread, against the least that can be done
 * with the same rows: counting their values in a typed array. Both run in each round, one after the
 * other. Then how it grows with the people, and what the full explanation of a score costs.
 */
export async function benchScoring() {
  const plan = planOfTwelve();
  const main = measure(makeFacts(plan, 10_000, rowsPerKpi), plan, rounds);
  // a tenth of the rows each: what grows is the number of people
  const growth = [1_000, 10_000, 100_000].map((people) => ({
    people,
    ...measure(makeFacts(plan, people, rowsPerKpi / 10), plan, rounds).wholePerPerson,
  }));
  return {
    unit: 'ns per row unless said otherwise',
    people: 10_000,
    kpis: kpiIds.length,
    rowsPerKpi,
    ...main,
    explanation: { unit: 'µs per person, with every interval', ...explained(plan) },
    growth: {
      unit: 'µs per person, from rows to total',
      rowsPerKpi: rowsPerKpi / 10,
      byPeople: growth,
    },
  };
}

function planOfTwelve(): Plan {
  const items = kpiIds.map((kpiId, place) => {
    const item = shippedPlans.flatMap((plan) => plan.items).find((one) => one.kpiId === kpiId);
    if (!item) throw new Error(`no plan weighs ${kpiId}`);
    return { ...item, weightBp: place < 4 ? 834 : 833 };
  });
  return { ...(shippedPlans[0] as Plan), items };
}

interface Facts {
  readonly columns: FactColumns;
  readonly postings: readonly Posting[];
  readonly priors: readonly Prior[];
}

/** Rows in order of time, so that neighbours are of different people, as they come in. */
function makeFacts(plan: Plan, people: number, perKpi: number): Facts {
  const measures = plan.items.map(({ kpiId }) => measureOfKpi(kpiId));
  const places = measures.map((name) => measureNames.indexOf(name));
  const rows = people * measures.length * perKpi;
  const columns = {
    holders: Array.from({ length: people }, (_, place) => ({
      employeeId: `e${String(place).padStart(6, '0')}`,
      branchId: `b${place % 700}`,
      role: 'consultant' as const,
    })),
    holder: new Int32Array(rows),
    measure: new Uint8Array(rows),
    day: new Int32Array(rows),
    value: new Float64Array(rows),
  };
  const first = dayNumber(period.start);
  let state = 20_261_123;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  for (let row = 0; row < rows; row += 1) {
    const holder = Math.floor(next() * people);
    const which = Math.floor(next() * measures.length);
    columns.holder[row] = holder;
    columns.measure[row] = places[which] as number;
    columns.day[row] = first + Math.floor((row / rows) * 30);
    const luck = next();
    columns.value[row] =
      measures[which] === 'rating'
        ? 3 + Math.floor(luck * 3)
        : Number(luck < 0.6 + (holder % 40) / 100);
  }
  return {
    columns,
    postings: columns.holders.map(({ employeeId, branchId, role }) => ({
      employeeId,
      branchId,
      role,
      from: '2025-01-01',
      until: null,
    })),
    priors: plan.items.map(({ kpiId }) => priorOf(kpiId)),
  };
}

function measureOfKpi(kpiId: string): MeasureName {
  const aggregate = kpiMap(shippedKpis).get(kpiId)?.aggregate;
  if (aggregate?.kind !== 'mean') throw new Error(`${kpiId} is no mean`);
  return aggregate.measure;
}

function priorOf(kpiId: string): Prior {
  const head = { kpiId, role: 'consultant', unitCount: 90 } as const;
  return kpiId === 'C03'
    ? {
        kind: 'normal',
        ...head,
        mean: '4.012345',
        betweenVariance: '0.010000000',
        withinVariance: '0.660000000',
        meanVariance: '0.000100000',
      }
    : { kind: 'beta', ...head, alpha: '38.123456', beta: '9.654321' };
}

function measure({ columns, postings, priors }: Facts, plan: Plan, times: number): Figures {
  const rows = columns.value.length;
  const people = postings.length;
  const figures: Record<
    'histogram' | 'scoring' | 'ratio' | 'addingUp' | 'line' | 'whole',
    number[]
  > = { histogram: [], scoring: [], ratio: [], addingUp: [], line: [], whole: [] };
  // one round to warm up
  for (let turn = 0; turn <= times; turn += 1) {
    const bare = timed(() => bareHistogram(columns));
    const totals = timed(() => totalColumns(columns, period));
    const inputs = { period, kpis: shippedKpis, postings, targets: [], priors, vetoes: [] };
    const lines = timed(() => scoreLines({ ...inputs, totals: totals.value }, [plan]));
    if (bare.value !== rows || lines.value.some(({ totalBp }) => totalBp === null)) {
      throw new Error('not everything was counted');
    }
    if (turn === 0) continue;
    figures.histogram.push((bare.ms * 1e6) / rows);
    figures.addingUp.push((totals.ms * 1e6) / rows);
    figures.scoring.push(((totals.ms + lines.ms) * 1e6) / rows);
    figures.ratio.push((totals.ms + lines.ms) / bare.ms);
    figures.line.push((lines.ms * 1e3) / people);
    figures.whole.push(((totals.ms + lines.ms) * 1e3) / people);
  }
  return {
    rows,
    histogram: spreadOf(figures.histogram),
    scoring: spreadOf(figures.scoring),
    ratio: spreadOf(figures.ratio),
    addingUp: spreadOf(figures.addingUp),
    linePerPerson: spreadOf(figures.line),
    wholePerPerson: spreadOf(figures.whole),
  };
}

/** How often each value of each measure was seen; the count of all of them, so that none is left out. */
function bareHistogram({ measure: which, value }: FactColumns): number {
  const counts = new Float64Array(measureNames.length * 16);
  for (let row = 0; row < value.length; row += 1) {
    const at = (which[row] as number) * 16 + (value[row] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The engine that explains everything, on a thousand people. */
function explained(plan: Plan) {
  const people = 1_000;
  const { columns, postings, priors } = makeFacts(plan, people, rowsPerKpi);
  const totals = totalColumns(columns, period);
  const inputs = { period, kpis: shippedKpis, postings, totals, targets: [], priors, vetoes: [] };
  const times = Array.from({ length: 3 }, () => timed(() => scorePeriod(inputs, [plan])).ms);
  return spreadOf(times.map((ms) => (ms * 1e3) / people));
}

/** The thread's own processor time, so that a busy machine does not count. */
function timed<Value>(run: () => Value): { value: Value; ms: number } {
  const start = process.threadCpuUsage();
  const value = run();
  const { user, system } = process.threadCpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}
