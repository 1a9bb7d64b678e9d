import type { Appraisal } from './appraisal.ts';

/** What a list of people shows of their scores: the totals, and why one may not be compared. */
export type ScoreLine = Pick<
  Appraisal,
  'employeeId' | 'totalBp' | 'ungatedBp' | 'obstacle' | 'rankObstacles' | 'awardObstacles'
>;

/** The line of an appraisal, which leaves the explanation out. */
export function lineOf(appraisal: Appraisal): ScoreLine {
  const { employeeId, totalBp, ungatedBp, obstacle, rankObstacles, awardObstacles } = appraisal;
  return { employeeId, totalBp, ungatedBp, obstacle, rankObstacles, awardObstacles };
}
