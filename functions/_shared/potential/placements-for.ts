import type { LoadedPlacements } from './loaded-placements.ts';
import type { PlacedRole } from './place-period.ts';

/** What a page is told of the places of a period. */
export interface PlacementsAnswer {
  readonly period: LoadedPlacements['period'];
  readonly isHeadOffice: boolean;
  readonly roles: readonly PlacedRole[];
}

/** The people of the asker's branches; the agreement of raters stays that of the whole role. */
export function placementsFor(
  { period, isHeadOffice, visible }: LoadedPlacements,
  roles: readonly PlacedRole[],
): PlacementsAnswer {
  const shown = roles.map((role) => ({
    ...role,
    people: role.people.filter(({ branchId }) => isHeadOffice || visible.includes(branchId)),
  }));
  return { period, isHeadOffice, roles: shown.filter(({ people }) => people.length > 0) };
}
