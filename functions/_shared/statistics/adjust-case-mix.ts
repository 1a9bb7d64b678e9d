import { itemAt } from './item-at.ts';
import { mean } from './mean.ts';
import { requireFinite, requirePaired } from './requirements.ts';
import { solveLinearSystem } from './solve-linear-system.ts';
import { sum } from './sum.ts';

/** One answer: who is rated, the rating, and what the unit cannot choose (first visit = 1). */
export interface CaseMixRow {
  readonly unit: string;
  readonly y: number;
  readonly x: readonly number[];
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
  }
  const columns = Array.from({ length: width }, (_, k) => k);
  const units = [...new Set(rows.map((row) => row.unit))].map((unit) => {
    const own = rows.filter((row) => row.unit === unit);
    const xMean = columns.map((k) => mean(own.map((row) => itemAt(row.x, k))));
    return { unit, own, raw: mean(own.map((row) => row.y)), xMean };
  });
  const centred = units.flatMap(({ own, raw, xMean }) =>
    own.map((row) => ({
      y: row.y - raw,
      x: row.x.map((value, k) => value - itemAt(xMean, k)),
    })),
  );
  const product = (a: number, b: number) =>
    sum(centred.map(({ x }) => itemAt(x, a) * itemAt(x, b)));
  const beta = solveLinearSystem(
    columns.map((a) => columns.map((b) => product(a, b))),
    columns.map((k) => sum(centred.map(({ x, y }) => itemAt(x, k) * y))),
  );
  const xGrand = columns.map((k) => mean(rows.map((row) => itemAt(row.x, k))));
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
