import { groupBy } from '../scoring/group-by.ts';
import { itemAt } from './item-at.ts';
import { requireFinite, requirePaired, requirePositiveCount } from './requirements.ts';
import { solveLinearSystem } from './solve-linear-system.ts';
import { sum } from './sum.ts';

/** One answer: who is rated, the rating, and what the unit cannot choose (first visit = 1). */
export interface CaseMixRow {
  readonly unit: string;
  readonly y: number;
  readonly x: readonly number[];
  /** How many answers with this x the row stands for, y being their mean; 1 when left out. */
  readonly count?: number;
}

export interface AdjustedUnit {
  readonly unit: string;
  readonly raw: number;
  readonly xMean: readonly number[];
  readonly adjusted: number;
}

export interface CaseMixAdjustment {
  /** Effect of each covariate within units. */
  readonly beta: readonly number[];
  readonly xGrand: readonly number[];
  /** In order of first appearance. */
  readonly units: readonly AdjustedUnit[];
}

/**
 * Compare units as if all had the same mix of customers: fit y ~ unit + x with a fixed effect per
 * unit, then adjusted = raw − Σ β(x̄_unit − x̄_all). Show raw and adjusted side by side.
 * Adjust only for what a unit cannot choose, never for what it caused.
 *
 * Source: O'Malley et al. 2005, Health Serv. Res. 40:2078 (HCAHPS patient-mix adjustment).
 * @throws {RangeError} for no rows, rows of unequal width, or a covariate that does not vary
 *   within any unit (its effect cannot be told from the unit's)
 */
export function adjustCaseMix(rows: readonly CaseMixRow[]): CaseMixAdjustment {
  const width = itemAt(rows, 0).x.length;
  for (const row of rows) {
    requirePaired(row.x, itemAt(rows, 0).x, 'The covariates of two rows');
    for (const value of [row.y, ...row.x]) requireFinite(value, 'Each value');
    requirePositiveCount(row.count ?? 1, 'Each count');
  }
  const columns = Array.from({ length: width }, (_, k) => k);
  const units = [...groupBy(rows, (row) => row.unit)].map(([unit, own]) => {
    const xMean = columns.map((k) => countedMean(own, (row) => itemAt(row.x, k)));
    return { unit, own, raw: countedMean(own, (row) => row.y), xMean };
  });
  const centred = units.flatMap(({ own, raw, xMean }) =>
    own.map((row) => ({
      count: row.count ?? 1,
      y: row.y - raw,
      x: row.x.map((value, k) => value - itemAt(xMean, k)),
    })),
  );
  const product = (a: number, b: number) =>
    sum(centred.map(({ x, count }) => count * itemAt(x, a) * itemAt(x, b)));
  const beta = solveLinearSystem(
    columns.map((a) => columns.map((b) => product(a, b))),
    columns.map((k) => sum(centred.map(({ x, y, count }) => count * itemAt(x, k) * y))),
  );
  const xGrand = columns.map((k) => countedMean(rows, (row) => itemAt(row.x, k)));
  const shift = (xMean: readonly number[]) =>
    sum(beta.map((effect, k) => effect * (itemAt(xMean, k) - itemAt(xGrand, k))));
  return {
    beta,
    xGrand,
    units: units.map(({ unit, raw, xMean }) => ({
      unit,
      raw,
      xMean,
      adjusted: raw - shift(xMean),
    })),
  };
}

function countedMean(rows: readonly CaseMixRow[], value: (row: CaseMixRow) => number): number {
  const all = sum(rows.map(({ count }) => count ?? 1));
  return sum(rows.map((row) => (row.count ?? 1) * value(row))) / all;
}
