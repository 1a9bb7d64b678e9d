import { requireCount, requireFinite } from './requirements.ts';
import { sum } from './sum.ts';

export interface UnitTotal {
  readonly n: number;
  readonly sum: number;
}

/**
 * For each unit the mean of all the others. A person is compared with the rest of the branch,
 * never with a mean that contains the person.
 *
 * @returns one mean per unit, null where the others have no observations
 * @throws {RangeError} when an n is not a count or a sum is not finite
 */
export function leaveOneOutMeans(units: readonly UnitTotal[]): (number | null)[] {
  for (const unit of units) {
    requireCount(unit.n, 'n');
    requireFinite(unit.sum, 'The sum');
  }
  return units.map((_, self) => {
    const others = units.filter((_unit, index) => index !== self);
    const n = sum(others.map((unit) => unit.n));
    return n === 0 ? null : sum(others.map((unit) => unit.sum)) / n;
  });
}
