import { staffRoles } from '../kpis/staff-role.ts';
import { type AwardDecision, type AwardObstacle, awardRules } from './award.ts';
import type { AppraisedPerson, LoadedAwards } from './loaded-awards.ts';
import { outstandingEmployees } from './outstanding-employees.ts';
import { shareWinners } from './share-winners.ts';

/** All awards of a period, as they would be granted now. A role without people is left out. */
export function decideAwards({ period, people, teams }: LoadedAwards): AwardDecision[] {
  if (period.phase === 'trial') return [];
  const groups = staffRoles
    .map((role) => ({ role, members: people.filter((person) => person.role === role) }))
    .filter(({ members }) => members.length > 0);
  return [
    ...groups.map(({ role, members }) => outstandingEmployees(role, members.map(toScored))),
    ...groups
      // campaigns are not rated by anybody
      .filter(({ members }) => members.some(({ ratings }) => ratings > 0))
      .map(({ role, members }) =>
        shareWinners({ kind: 'satisfaction', role }, members.map(toRated)),
      ),
    shareWinners(
      { kind: 'teamwork', role: null },
      teams.map(({ branchId, journeys, whole }) => ({
        id: branchId,
        count: whole,
        of: journeys,
        obstacles: journeys < awardRules.journeys ? ['too_few_journeys'] : [],
      })),
    ),
  ];
}

function toScored({ employeeId, totalBp, standardErrorBp, content }: AppraisedPerson) {
  return {
    employeeId,
    totalBp,
    standardErrorBp,
    obstacles: content.awardObstacles,
  };
}

function toRated({ employeeId, ratings, satisfied, visits, asked }: AppraisedPerson) {
  const against: Partial<Record<AwardObstacle, boolean>> = {
    too_few_answers: ratings < awardRules.ratings,
    too_few_asked: visits === 0 || asked * 10_000 < awardRules.askedShareBp * visits,
  };
  const obstacles = (Object.keys(against) as AwardObstacle[]).filter((key) => against[key]);
  return { id: employeeId, count: satisfied, of: ratings, obstacles };
}
