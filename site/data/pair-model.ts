import { sumsOf } from '#shared/comparison/branch-series.ts';
import { type AdjustedDifference, differencesFrom } from '#shared/comparison/differences-from.ts';
import type { Sums } from '#shared/comparison/sums.ts';
import { type ResponseRate, responseRate } from '#shared/measures/response-rate.ts';
import {
  type ComparisonModel,
  type ComparisonRow,
  hasLowRate,
  rateGapOf,
} from './comparison-model.ts';
import type { ComparisonView } from './comparison-view.ts';

export type PairModel =
  | { readonly kind: 'too_little' }
  | { readonly kind: 'needs_two' }
  | {
      readonly kind: 'compared';
      readonly difference: AdjustedDifference;
      readonly side: 'same' | 'higher' | 'lower';
      /** How many comparisons there were to choose from. */
      readonly familySize: number;
      readonly rateGap: { readonly low: number; readonly high: number } | null;
      readonly isLowRate: boolean;
    };

/** The pair chosen on the page, tested among all pairs that could have been chosen in its stead. */
export function pairModel(model: ComparisonModel, view: ComparisonView): PairModel {
  return view.pair === 'branches' ? twoBranches(model, view) : twoMonths(model, view);
}

function twoBranches(model: ComparisonModel, { a, b }: ComparisonView): PairModel {
  if (!a || !b) return { kind: 'needs_two' };
  const others = model.rows.filter((row) => row !== a && row.sums !== null);
  return compare(
    model,
    a.sums,
    others.map(({ sums }) => sums as Sums),
    others.indexOf(b),
    [a.rate, b.rate],
  );
}

function twoMonths(model: ComparisonModel, { a, earlier }: ComparisonView): PairModel {
  if (!a || !earlier) return { kind: 'too_little' };
  const { cells } = a.series;
  const place = model.months.indexOf(earlier);
  const before = cells.slice(0, -1).flatMap((cell, index) => {
    const sums = sumsOf(cell);
    return sums ? [{ index, sums }] : [];
  });
  const at = before.findIndex(({ index }) => index === place);
  const rates = [rateAt(a, place), a.rate];
  return compare(
    model,
    sumsOf(cells.at(-1)),
    before.map(({ sums }) => sums),
    at,
    rates,
  );
}

function compare(
  { measure, scatter }: ComparisonModel,
  one: Sums | null,
  others: readonly Sums[],
  at: number,
  rates: readonly ResponseRate[],
): PairModel {
  if (one === null || at < 0) return { kind: 'too_little' };
  const difference = differencesFrom(measure.kind, one, others, scatter)[at];
  if (!difference) return { kind: 'too_little' };
  const side = difference.difference > 0 ? 'higher' : 'lower';
  return {
    kind: 'compared',
    difference,
    side: difference.isDetected ? side : 'same',
    familySize: others.length,
    rateGap: measure.isAdjustable ? rateGapOf(rates) : null,
    isLowRate: measure.isAdjustable && rates.some(hasLowRate),
  };
}

function rateAt({ series }: ComparisonRow, place: number): ResponseRate {
  return responseRate(series.responses[place] ?? 0, series.visits[place] ?? 0);
}
