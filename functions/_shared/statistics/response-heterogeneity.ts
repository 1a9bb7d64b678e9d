import { chiSquareUpperTail } from './chi-square-upper-tail.ts';
import { type Response, responseRate } from './response-rate-warnings.ts';
import { sum } from './sum.ts';

export interface Heterogeneity {
  readonly rates: readonly number[];
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** The smallest expected cell; below 5 the p-value is only a hint. */
  readonly smallestExpected: number;
}

/**
 * Do response rates differ over staff, shifts or treatments? Pearson's chi-square. A person whose
 * unhappy customers are never asked shows up here. Several families need `benjaminiHochberg`.
 *
 * Source: Pearson 1900 (as R's chisq.test without continuity correction).
 * @throws {RangeError} for fewer than 2 units, or when all or none answered
 */
export function responseHeterogeneity(units: readonly Response[]): Heterogeneity {
  if (units.length < 2) throw new RangeError('A comparison needs at least 2 units.');
  const rates = units.map(responseRate);
  const eligible = sum(units.map((unit) => unit.eligible));
  const overall = sum(units.map((unit) => unit.responded)) / eligible;
  if (overall === 0 || overall === 1) {
    throw new RangeError('All or none answered: there is nothing to compare.');
  }
  const cells = units.map((unit) => {
    const expected = unit.eligible * overall;
    return (unit.responded - expected) ** 2 / (expected * (1 - overall));
  });
  const chiSquare = sum(cells);
  const degreesOfFreedom = units.length - 1;
  return {
    rates,
    chiSquare,
    degreesOfFreedom,
    p: chiSquareUpperTail(chiSquare, degreesOfFreedom),
    smallestExpected:
      Math.min(...units.map((unit) => unit.eligible)) * Math.min(overall, 1 - overall),
  };
}
