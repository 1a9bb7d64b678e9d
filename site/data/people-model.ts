import type { StaffRole } from '#shared/kpis/staff-role.ts';
import { type Figure, leastShown } from '#shared/measures/figure.ts';
import { areDifferencesMeasurable } from '#shared/statistics/are-differences-measurable.ts';
import { clampInterval } from '#shared/statistics/clamp.ts';
import { criticalZ } from '#shared/statistics/critical-z.ts';
import { momentsFromSums, type PowerSums } from '#shared/statistics/moments.ts';
import { robustMeanInterval } from '#shared/statistics/robust-mean-interval.ts';
import { type NormalRolePrior, shrinkTowards } from '#shared/statistics/shrink-towards.ts';
import { collatorOf } from './collator.ts';
import type { RatingTotal } from './rating-totals.ts';
import { roleOrder } from './roster.ts';

export type RolePriors = Partial<
  Readonly<Record<StaffRole, NormalRolePrior & { readonly units: number }>>
>;

/** How customers rated one person of the branch in a month, in stars from 1 to 5. */
export interface PersonRating {
  readonly employeeId: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly n: number;
  /** Adjusted towards the role where there is a prior, else the plain mean. */
  readonly figure: Figure;
  /** The mean as it is, for who wants to know what was adjusted. */
  readonly raw: number | null;
  /** Weight of the own ratings, 0..1; null where nothing was adjusted. */
  readonly reliability: number | null;
}

export interface PeopleModel {
  /** In the order of roles and names: this is no league table. */
  readonly people: readonly PersonRating[];
  /** Roles whose people cannot be told apart at all. */
  readonly alikeRoles: readonly StaffRole[];
}

/** The people of a branch by their ratings of a month. */
export function peopleModel(
  totals: readonly RatingTotal[],
  names: ReadonlyMap<string, string>,
  priors: RolePriors,
): PeopleModel {
  const sums = new Map<string, PowerSums & { employeeId: string; role: StaffRole }>();
  for (const { employeeId, role, n, sum, sumSquares } of totals) {
    if (!employeeId || !role) continue;
    const key = `${role} ${employeeId}`;
    const before = sums.get(key) ?? { n: 0, sum: 0, sumOfSquares: 0 };
    sums.set(key, {
      employeeId,
      role,
      n: before.n + n,
      sum: before.sum + sum,
      sumOfSquares: before.sumOfSquares + sumSquares,
    });
  }
  const { compare } = collatorOf('zh');
  const people = [...sums.values()]
    .filter(({ n }) => n > 0)
    .map((person) => ({
      employeeId: person.employeeId,
      name: names.get(person.employeeId) ?? '–',
      role: person.role,
      n: person.n,
      ...ratingOf(person, priors[person.role]),
    }))
    .sort(
      (one, other) =>
        roleOrder.indexOf(one.role) - roleOrder.indexOf(other.role) ||
        compare(one.name, other.name),
    );
  return { people, alikeRoles: alikeAmong(people, priors) };
}

function alikeAmong(people: readonly PersonRating[], priors: RolePriors): StaffRole[] {
  return roleOrder.filter((role) => {
    const prior = priors[role];
    return (
      prior !== undefined &&
      people.some((person) => person.role === role) &&
      !areDifferencesMeasurable(prior.units, prior.betweenVariance)
    );
  });
}

/** Of one rating within one person, in a chain too small to know its own. */
const usualSd = 0.67;

function ratingOf(
  sums: PowerSums,
  prior: NormalRolePrior | undefined,
): Pick<PersonRating, 'figure' | 'raw' | 'reliability'> {
  const { n } = sums;
  if (n < leastShown) return { figure: { kind: 'withheld', n }, raw: null, reliability: null };
  const moments = momentsFromSums(sums);
  const raw = moments.mean;
  if (!prior) {
    const { lower, upper } = robustMeanInterval(moments, usualSd);
    return { figure: { kind: 'known', n, value: raw, lower, upper }, raw, reliability: null };
  }
  const { value, sd, reliability } = shrinkTowards(moments, prior);
  const half = criticalZ(0.95) * sd;
  const interval = clampInterval({ lower: value - half, upper: value + half }, 1, 5);
  return { figure: { kind: 'known', n, value, ...interval }, raw, reliability };
}
