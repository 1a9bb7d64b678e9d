import type { StaffRole } from '../kpis/staff-role.ts';
import { staffRoles } from '../kpis/staff-role.ts';
import { groupBy } from '../scoring/group-by.ts';
import type { Quadrant } from '../statistics/quadrant.ts';
import { growthPeriods } from './growth.ts';
import type { LoadedPlacements } from './loaded-placements.ts';
import { type PastScore, type Placement, placePeople } from './place-people.ts';
import type { RaterAgreement } from './rater-agreement.ts';
import { type SettledPlacement, settlePlacement } from './settle-placement.ts';

/** One person of the answer: who, the place this period says, and the place that counts. */
export interface PlacedPerson extends Placement {
  readonly name: string;
  readonly code: string;
  readonly branchId: string;
  readonly role: StaffRole;
  readonly settled: SettledPlacement;
}

export interface PlacedRole {
  readonly role: StaffRole;
  readonly agreement: RaterAgreement;
  /** People with two or more reviews, network-wide. */
  readonly ratedTwice: number;
  readonly people: readonly PlacedPerson[];
}

type PastTotal = LoadedPlacements['history'][number][number];

/** Place everybody of a period, role by role. */
export function placePeriod(loaded: LoadedPlacements): PlacedRole[] {
  const { people, history, said } = loaded;
  const periods = history.map(
    (totals) => new Map(totals.map((total) => [total.employeeId, total])),
  );
  const saidOf = groupBy(said, ([employeeId]) => employeeId);
  return staffRoles.flatMap((role) => {
    const members = people.filter((person) => person.role === role);
    if (members.length === 0) return [];
    const { agreement, placements } = placePeople(
      members.map(({ employeeId, daysInRole, observations, reviews }) => {
        return {
          employeeId,
          performance: scoreOf(periods.at(-1)?.get(employeeId), role),
          n: observations,
          daysInRole,
          reviews,
          history: pastOf(periods, employeeId, role),
        };
      }),
    );
    return [
      {
        role,
        agreement,
        ratedTwice: members.filter(({ reviews }) => reviews.length >= 2).length,
        people: members.flatMap(({ name, code, branchId, employeeId }, i) => {
          const placement = placements[i];
          if (!placement) return [];
          const before = (saidOf.get(employeeId) ?? []).map(toQuadrant);
          const settled = settlePlacement([...before, placement.quadrant]);
          return [{ ...placement, name, code, branchId, role, settled }];
        }),
      },
    ];
  });
}

function scoreOf(total: PastTotal | undefined, role: StaffRole): PastScore | null {
  if (!total || total.role !== role) return null;
  const { totalBp, standardErrorBp } = total;
  if (totalBp === null || standardErrorBp === null) return null;
  return { score: totalBp / 100, standardError: standardErrorBp / 100 };
}

function pastOf(
  periods: readonly ReadonlyMap<string, PastTotal>[],
  employeeId: string,
  role: StaffRole,
): PastScore[] | null {
  if (periods.length < growthPeriods) return null;
  const past = periods.map((totals) => scoreOf(totals.get(employeeId), role));
  return past.every((score) => score !== null) ? past : null;
}

function toQuadrant([, performance, potential]: LoadedPlacements['said'][number]):
  | Quadrant
  | 'not_classified' {
  return performance && potential ? { performance, potential } : 'not_classified';
}
