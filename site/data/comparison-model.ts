import type { Month } from '#shared/calendar/month.ts';
import { adjustForCaseMix, type CaseMix } from '#shared/comparison/adjust-for-case-mix.ts';
import {
  type BranchFunnel,
  branchFunnel,
  type FunnelPoint,
} from '#shared/comparison/branch-funnel.ts';
import { type BranchRank, branchRanks } from '#shared/comparison/branch-ranks.ts';
import {
  type BranchSeries,
  type Comparison,
  type MonthCell,
  sumsOf,
} from '#shared/comparison/branch-series.ts';
import { type ChangeVerdict, changeVerdicts } from '#shared/comparison/change-verdicts.ts';
import type { ComparedMeasure } from '#shared/comparison/compared-measure.ts';
import { countCustomersOnce } from '#shared/comparison/count-customers-once.ts';
import { estimateSums } from '#shared/comparison/estimate-sums.ts';
import { scaleOf } from '#shared/comparison/scale-of.ts';
import { scatterOf } from '#shared/comparison/scatter.ts';
import { shiftSums } from '#shared/comparison/shift-sums.ts';
import type { Stratum } from '#shared/comparison/stratum.ts';
import { addSums, type Sums } from '#shared/comparison/sums.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { type ResponseRate, responseRate } from '#shared/measures/response-rate.ts';
import { clamp } from '#shared/statistics/clamp.ts';
import { toldApart } from './branch.ts';

export interface ComparisonRow {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isOwn: boolean;
  readonly series: BranchSeries;
  /** The month as it is judged: adjusted when that was asked for and can be done. */
  readonly sums: Sums | null;
  readonly figure: Figure;
  /** The month as measured, where `figure` is adjusted. */
  readonly raw: Figure | null;
  readonly point: FunnelPoint | null;
  readonly change: ChangeVerdict;
  readonly rate: ResponseRate;
}

/** off: not asked for. none: the measure has no mix. unavailable: the month does not say. on: done. */
export type MixState = 'off' | 'none' | 'unavailable' | 'on';

export interface ComparisonModel {
  readonly measure: ComparedMeasure;
  readonly months: readonly Month[];
  readonly rows: readonly ComparisonRow[];
  readonly scatter: number;
  readonly together: Figure;
  readonly funnel: BranchFunnel | null;
  readonly mix: {
    readonly state: MixState;
    readonly caseMix: CaseMix | null;
    readonly unmixed: number;
  };
  readonly withheldCount: number;
  /** Lowest and highest response rate, when they differ by more than 15 points. */
  readonly rateGap: { readonly low: number; readonly high: number } | null;
  /** Branches with less than 30 % answered. */
  readonly lowRateCount: number;
}

/**
 * Everything the page says about a measure and month. Rows are those with anything in the months,
 * in the order of the database (by code).
 *
 * @param strata of the month, or null where no adjustment is asked for
 */
export function comparisonModel(
  comparison: Comparison,
  measure: ComparedMeasure,
  ownBranchIds: readonly string[],
  strata: readonly Stratum[] | null = null,
): ComparisonModel {
  const { kind } = measure;
  const counted = toldApart(comparison.branches).map((branch) => usable(branch, measure));
  const branches = counted.map((branch) => oncePerCustomer(branch, measure));
  const measured = newestOf(counted);
  const newest = newestOf(branches);
  const scatter = newest.size > 0 ? scatterOf(kind, [...newest.values()]) : 1;
  const mix = mixOf(measure, strata, measured);
  const judged = new Map(
    [...newest].map(([id, sums]) => {
      const shift = mix.caseMix?.shifts.get(id);
      return [id, shift === undefined ? sums : shiftSums(kind, sums, shift)] as const;
    }),
  );
  const funnel = branchFunnel(
    kind,
    branches.flatMap((branch) => {
      const month = judged.get(branch.id);
      return month ? [{ id: branch.id, month, year: yearOf(branch.cells) }] : [];
    }),
  );
  const points = new Map(funnel?.points.map((point) => [point.id, point]));
  const changes = changeVerdicts(
    kind,
    branches.map(({ cells }) => cells),
    scatter,
  );
  const rows = branches.map((branch, i): ComparisonRow => {
    const sums = judged.get(branch.id) ?? null;
    const { id, code, nameZh, nameEn } = branch;
    const given = measured.get(id);
    const shift = mix.caseMix?.shifts.get(id);
    return {
      id,
      code,
      nameZh,
      nameEn,
      isOwn: ownBranchIds.includes(id),
      series: branch,
      sums,
      figure:
        sums && given
          ? figureOf(measure, sums, given, scatter, shift)
          : hidden(branch.cells.at(-1)),
      raw:
        given && shift !== undefined
          ? figureOf(measure, newest.get(id) ?? given, given, scatter)
          : null,
      point: points.get(id) ?? null,
      change: changes[i] as ChangeVerdict,
      rate: responseRate(branch.responses.at(-1) ?? 0, branch.visits.at(-1) ?? 0),
    };
  });
  const present = rows.filter(
    ({ figure, rate }) => figure.kind !== 'empty' || rate.kind !== 'none',
  );
  return {
    measure,
    months: comparison.months,
    rows: present,
    scatter,
    together:
      measured.size > 0
        ? estimateSums(kind, addSums([...measured.values()]), scatter)
        : { kind: 'empty' },
    funnel,
    mix,
    withheldCount: present.filter(({ figure }) => figure.kind === 'withheld').length,
    // Who answered matters where answers are compared, not where records are.
    ...(measure.isAdjustable ? ratesOf(present) : { rateGap: null, lowRateCount: 0 }),
  };
}

/** Which ranks each branch may have, by id. Every pair is tested: ask for it when it is shown. */
export function ranksOf({ measure, rows }: ComparisonModel): ReadonlyMap<string, BranchRank> {
  const known = rows.flatMap(({ id, sums }) => (sums ? [{ id, sums }] : []));
  if (known.length < 2) return new Map();
  const { ranks } = branchRanks(
    measure,
    known.map(({ sums }) => sums),
  );
  return new Map(known.map(({ id }, i) => [id, ranks[i] as BranchRank]));
}

export function hasLowRate(rate: ResponseRate): boolean {
  return rate.kind === 'known' && rate.warning === 'comparison';
}

/** 0.65 − 0.5 is a little more than 0.15 in floating point. */
const rounding = 1e-9;

/** Whether response rates are so far apart that a difference in scores may be one in who answered. */
export function rateGapOf(
  rates: readonly ResponseRate[],
): { readonly low: number; readonly high: number } | null {
  const known = rates.flatMap((rate) => (rate.kind === 'known' ? rate.rate : []));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return known.length > 1 && high - low > 0.15 + rounding ? { low, high } : null;
}

function ratesOf(rows: readonly ComparisonRow[]) {
  const rates = rows.map(({ rate }) => rate);
  return { rateGap: rateGapOf(rates), lowRateCount: rates.filter(hasLowRate).length };
}

function mixOf(
  measure: ComparedMeasure,
  strata: readonly Stratum[] | null,
  totals: ReadonlyMap<string, Sums>,
): ComparisonModel['mix'] {
  if (strata === null) return { state: 'off', caseMix: null, unmixed: 0 };
  if (!measure.isAdjustable) return { state: 'none', caseMix: null, unmixed: 0 };
  const caseMix = adjustForCaseMix(strata, totals);
  if (caseMix === null) return { state: 'unavailable', caseMix, unmixed: 0 };
  return { state: 'on', caseMix, unmixed: totals.size - caseMix.shifts.size };
}

/** The value and n of all answers, with the interval of those that count. */
function figureOf(
  { kind }: ComparedMeasure,
  judged: Sums,
  given: Sums,
  scatter: number,
  shift = 0,
): Figure {
  const { least, most } = scaleOf(kind);
  const value = clamp(given.sum / given.n + shift, least, most);
  const { lower, upper } = estimateSums(kind, judged, scatter);
  return {
    kind: 'known',
    n: given.n,
    value,
    lower: Math.min(lower, value),
    upper: Math.max(upper, value),
  };
}

function newestOf(branches: readonly BranchSeries[]): ReadonlyMap<string, Sums> {
  return new Map(
    branches.flatMap(({ id, cells }) => {
      const sums = sumsOf(cells.at(-1));
      return sums ? [[id, sums] as const] : [];
    }),
  );
}

function oncePerCustomer(branch: BranchSeries, { isPerPerson }: ComparedMeasure): BranchSeries {
  if (!isPerPerson) return branch;
  const cells = branch.cells.map((cell, i): MonthCell => {
    if (cell.kind !== 'known') return cell;
    return { kind: 'known', sums: countCustomersOnce(cell.sums, branch.responses[i] ?? 0) };
  });
  return { ...branch, cells };
}

/** The twelve months up to the newest. */
function yearOf(cells: readonly MonthCell[]): Sums {
  return addSums(cells.slice(-12).flatMap((cell) => sumsOf(cell) ?? []));
}

/** A share of more than all is no share: more complaints than visits means visits are missing. */
function usable(branch: BranchSeries, { kind }: ComparedMeasure): BranchSeries {
  if (kind !== 'share') return branch;
  const cells = branch.cells.map(
    (cell): MonthCell =>
      cell.kind === 'known' && cell.sums.sum > cell.sums.n ? { kind: 'empty' } : cell,
  );
  return { ...branch, cells };
}

function hidden(cell: MonthCell | undefined): Figure {
  return cell?.kind === 'withheld' ? { kind: 'withheld', n: cell.n } : { kind: 'empty' };
}
