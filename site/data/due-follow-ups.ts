import type { DeskVisit, DueFollowUp } from './desk-visit.ts';

export interface Due {
  readonly visit: DeskVisit;
  readonly followUp: DueFollowUp;
}

/** One line for each message to write, the earliest deadline first. */
export function dueFollowUps(visits: readonly DeskVisit[]): Due[] {
  return visits
    .flatMap((visit) => visit.due.map((followUp) => ({ visit, followUp })))
    .sort(
      (one, other) =>
        one.followUp.until.localeCompare(other.followUp.until) ||
        one.visit.arrivedAt.localeCompare(other.visit.arrivedAt),
    );
}
