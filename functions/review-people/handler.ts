import { awardRules } from '../_shared/awards/award.ts';
import { type AwardsAnswer, awardsFor } from '../_shared/awards/awards-for.ts';
import { decideAwards } from '../_shared/awards/decide-awards.ts';
import type { LoadedAwards } from '../_shared/awards/loaded-awards.ts';
import type { LoadedPlacements } from '../_shared/potential/loaded-placements.ts';
import { type PlacedPerson, placePeriod } from '../_shared/potential/place-period.ts';
import { type PlacementsAnswer, placementsFor } from '../_shared/potential/placements-for.ts';
import type { PeopleReviewRequest } from '../_shared/schemas/review-people.ts';

export interface Context {
  loadAwards(periodId: string): Promise<LoadedAwards>;
  grantAwards(periodId: string, minutes: readonly object[]): Promise<number>;
  loadPlacements(periodId: string): Promise<LoadedPlacements>;
  keepPlacements(periodId: string, placements: readonly object[]): Promise<number>;
}

type Answer = AwardsAnswer | PlacementsAnswer | { granted: number } | { kept: number };

/** Show or grant the awards of a period, show or keep its places. */
export async function reviewPeople(
  { action, periodId }: PeopleReviewRequest,
  context: Context,
): Promise<Answer> {
  switch (action) {
    case 'show_awards': {
      const loaded = await context.loadAwards(periodId);
      return awardsFor(loaded, decideAwards(loaded));
    }
    case 'grant_awards': {
      const decisions = decideAwards(await context.loadAwards(periodId));
      const kinds = [...new Set(decisions.map(({ kind }) => kind))];
      const minutes = kinds.map((kind) => ({
        kind,
        content: { rules: awardRules, decisions: decisions.filter((each) => each.kind === kind) },
      }));
      return { granted: await context.grantAwards(periodId, minutes) };
    }
    case 'show_placements': {
      const loaded = await context.loadPlacements(periodId);
      return placementsFor(loaded, placePeriod(loaded));
    }
    case 'keep_placements': {
      const roles = placePeriod(await context.loadPlacements(periodId));
      const people = roles.flatMap((each) => each.people);
      return { kept: await context.keepPlacements(periodId, people.map(toKept)) };
    }
  }
}

function toKept({ employeeId, branchId, role, settled, ...content }: PlacedPerson) {
  const { quadrant } = content;
  return {
    employeeId,
    branchId,
    role,
    said: quadrant === 'not_classified' ? null : quadrant,
    kept: settled.placement === 'not_classified' ? null : settled.placement,
    content: { ...content, settled },
  };
}
