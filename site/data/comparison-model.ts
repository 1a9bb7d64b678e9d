import type { Figure } from '#shared/measures/figure.ts';
import { npsFigure } from '#shared/measures/nps-figure.ts';
import { type ResponseRate, responseRate } from '#shared/measures/response-rate.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';

/** A row of `compare_branches`, with counts as numbers; null where the database withholds them. */
export interface BranchMonth {
  readonly branchId: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly npsN: number | null;
  readonly promoters: number | null;
  readonly passives: number | null;
  readonly detractors: number | null;
  readonly isNpsWithheld: boolean;
  readonly csatN: number | null;
  readonly satisfied: number | null;
  readonly isCsatWithheld: boolean;
  readonly visits: number;
  readonly responses: number;
}

export interface ComparisonRow {
  readonly branchId: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isOwn: boolean;
  readonly nps: Figure;
  readonly satisfaction: Figure;
  readonly rate: ResponseRate;
}

export interface ComparisonModel {
  readonly rows: readonly ComparisonRow[];
  /** All answers of the branches whose figure is shown, taken together: the reference line. */
  readonly npsTogether: Figure;
  readonly satisfactionTogether: Figure;
  readonly withheldCount: number;
  /** Lowest and highest response rate, when they differ by more than 15 points. */
  readonly rateGap: { readonly low: number; readonly high: number } | null;
  /** Branches with less than 30 % answered. */
  readonly lowRateCount: number;
}

/** Turn the rows of one month into the comparison. Order is by name, set by the caller's language. */
export function comparisonModel(
  months: readonly BranchMonth[],
  ownBranchIds: readonly string[],
): ComparisonModel {
  const rows = months.map((each) => comparisonRow(each, ownBranchIds));
  const rates = rows.flatMap(({ rate }) => (rate.kind === 'known' ? rate.rate : []));
  const low = Math.min(...rates);
  const high = Math.max(...rates);
  return {
    rows,
    npsTogether: npsFigure({
      promoters: total(months, 'promoters'),
      passives: total(months, 'passives'),
      detractors: total(months, 'detractors'),
    }),
    satisfactionTogether: shareFigure(
      total(months, 'satisfied'),
      total(
        months.filter((each) => each.satisfied !== null),
        'csatN',
      ),
    ),
    withheldCount: rows.flatMap((row) => [row.nps, row.satisfaction]).filter(isWithheld).length,
    rateGap: rates.length > 1 && high - low > 0.15 + rounding ? { low, high } : null,
    lowRateCount: rows.filter((row) => hasLowRate(row.rate)).length,
  };
}

/** 0.65 − 0.5 is a little more than 0.15 in floating point. */
const rounding = 1e-9;

export function hasLowRate(rate: ResponseRate): boolean {
  return rate.kind === 'known' && rate.warning === 'comparison';
}

function comparisonRow(each: BranchMonth, ownBranchIds: readonly string[]): ComparisonRow {
  const { promoters, passives, detractors } = each;
  return {
    branchId: each.branchId,
    code: each.code,
    nameZh: each.nameZh,
    nameEn: each.nameEn,
    isOwn: ownBranchIds.includes(each.branchId),
    nps:
      each.isNpsWithheld || promoters === null || passives === null || detractors === null
        ? kept(each.npsN)
        : npsFigure({ promoters, passives, detractors }),
    satisfaction:
      each.isCsatWithheld || each.satisfied === null || each.csatN === null
        ? kept(each.csatN)
        : shareFigure(each.satisfied, each.csatN),
    rate: responseRate(each.responses, each.visits),
  };
}

/** A cell without counts: nobody answered, or too few to be shown. */
function kept(n: number | null): Figure {
  return n === 0 ? { kind: 'empty' } : { kind: 'withheld', n };
}

function isWithheld(figure: Figure): boolean {
  return figure.kind === 'withheld';
}

function total(
  months: readonly BranchMonth[],
  key: 'promoters' | 'passives' | 'detractors' | 'satisfied' | 'csatN',
): number {
  return months.reduce((sum, each) => sum + (each[key] ?? 0), 0);
}
