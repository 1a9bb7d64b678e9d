import { groupBy } from '../scoring/group-by.ts';
import { adjustCaseMix, type CaseMixAdjustment } from '../statistics/adjust-case-mix.ts';
import type { Stratum } from './stratum.ts';
import type { Sums } from './sums.ts';

export interface CaseMix {
  /** What the mix of customers gave or took, by branch: adjusted = raw + shift. */
  readonly shifts: ReadonlyMap<string, number>;
  /** What is adjusted for, in the order of the effects. */
  readonly covariates: readonly string[];
  readonly effects: readonly number[];
}

/** Of a branch's answers, how many must be in told strata for their mix to be known. */
const leastCoverage = 0.8;

/**
 * What each branch's mix of first visits and kinds of treatment did to its value, by the fixed-effects
 * adjustment of HCAHPS: the effect of each is estimated within branches, never between them, so that
 * a branch's own quality is not adjusted away.
 *
 * @param totals of the branches' month, by branch
 * @returns null when the strata do not say: too few of them, or a mix that never varies within a branch
 */
export function adjustForCaseMix(
  strata: readonly Stratum[],
  totals: ReadonlyMap<string, Sums>,
): CaseMix | null {
  const told = groupBy(strata, ({ branchId }) => branchId);
  const covered = [...told].filter(([id, own]) => {
    const n = own.reduce((sum, stratum) => sum + stratum.n, 0);
    return n >= leastCoverage * (totals.get(id)?.n ?? Number.POSITIVE_INFINITY);
  });
  const rows = covered.flatMap(([, own]) => own);
  const categories = [...new Set(rows.map(({ category }) => category))].sort().slice(1);
  const covariates = [...(hasBoth(rows, ({ isFirst }) => isFirst) ? ['first'] : []), ...categories];
  if (covered.length < 2 || covariates.length === 0) return null;
  const fitted = estimate(rows, covariates);
  if (fitted === null) return null;
  return {
    covariates,
    effects: fitted.beta,
    shifts: new Map(fitted.units.map(({ unit, raw, adjusted }) => [unit, adjusted - raw])),
  };
}

function estimate(
  rows: readonly Stratum[],
  covariates: readonly string[],
): CaseMixAdjustment | null {
  try {
    return adjustCaseMix(
      rows.map(({ branchId, isFirst, category, n, sum }) => ({
        unit: branchId,
        y: sum / n,
        count: n,
        x: covariates.map((name) => Number(name === 'first' ? isFirst : name === category)),
      })),
    );
  } catch (error) {
    // A covariate that varies within no branch: its effect cannot be told from the branches'.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function hasBoth(rows: readonly Stratum[], is: (row: Stratum) => boolean): boolean {
  return rows.some(is) && !rows.every(is);
}
