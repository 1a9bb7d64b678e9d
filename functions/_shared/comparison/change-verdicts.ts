import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { itemAt } from '../statistics/item-at.ts';
import type { SeriesVerdict } from '../statistics/series-verdict.ts';
import { type MonthCell, sumsOf } from './branch-series.ts';
import type { MeasureKind } from './compared-measure.ts';
import { type ControlChart, controlChart } from './control-chart.ts';
import { pOfDifference } from './difference-of-sums.ts';
import { addSums, type Sums } from './sums.ts';
import { verdictLevel } from './verdict-level.ts';

export interface ChangeVerdict {
  readonly verdict: SeriesVerdict;
  /** chart: 12 months and more. test: fewer, the newest against those before. */
  readonly method: 'chart' | 'test' | null;
  /** The newest months less those before; null where nothing can be compared. */
  readonly difference: number | null;
  readonly q: number | null;
  readonly chart: ControlChart | null;
}

/** Months of a run; as many must not all be the history too. */
const runLength = 7;
const leastMonths = 12;

/**
 * Whether each branch's newest month is a change, for all branches of a page at once. With 12 months
 * a rule of its control chart must fire on the newest month, and the newest month, or its last seven
 * together, must differ from those before; with fewer the newest month is tested against those before
 * it. The p-values of the page are adjusted together, so that a calm chain stays calm.
 *
 * @param series of each branch, oldest month first; the last cell is the month judged
 * @param scatter of one answer, for stars
 */
export function changeVerdicts(
  kind: MeasureKind,
  series: readonly (readonly MonthCell[])[],
  scatter: number,
): ChangeVerdict[] {
  const judged = series.map((cells) => judge(kind, cells, scatter));
  const tested = judged.filter((each) => each.p !== null);
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p ?? 1));
  return judged.map((each) => {
    const { p, isFired, ...rest } = each;
    if (p === null) return { ...rest, verdict: 'not_enough_data', q: null };
    const q = itemAt(adjusted, tested.indexOf(each));
    const isSpecial = isFired && q <= verdictLevel;
    return { ...rest, verdict: isSpecial ? 'special_cause' : 'no_detectable_change', q };
  });
}

interface Judged {
  readonly method: ChangeVerdict['method'];
  readonly difference: number | null;
  readonly chart: ControlChart | null;
  readonly p: number | null;
  readonly isFired: boolean;
}

function judge(kind: MeasureKind, cells: readonly MonthCell[], scatter: number): Judged {
  const known = cells.flatMap((cell) => sumsOf(cell) ?? []);
  const chart = known.length >= leastMonths ? controlChart(kind, cells) : null;
  const nothing = { method: null, difference: null, chart, p: null, isFired: false };
  const newest = sumsOf(cells.at(-1));
  if (newest === null || known.length < 2) return nothing;
  const month = against(kind, known, 1, scatter);
  if (chart === null) return { ...month, method: 'test', chart, isFired: true };
  const isFired = chart.points.at(-1)?.isSpecial === true;
  const run = against(kind, known, runLength, scatter);
  const nearer = run.p < month.p ? run : month;
  // The better of two looks is taken, so it counts double.
  return { ...nearer, p: Math.min(1, 2 * nearer.p), method: 'chart', chart, isFired };
}

/** The last months together against all before them. */
function against(kind: MeasureKind, known: readonly Sums[], count: number, scatter: number) {
  const after = addSums(known.slice(-count));
  const before = addSums(known.slice(0, -count));
  return {
    difference: after.sum / after.n - before.sum / before.n,
    p: pOfDifference(kind, after, before, scatter),
  };
}
