import type { WatchedResponse } from './integrity-inputs.ts';

/** Everybody rated, in one order, each with the answers that rate them and all the others. */
export function ratedPeople(
  responses: readonly WatchedResponse[],
): { employeeId: string; own: WatchedResponse[]; rest: WatchedResponse[] }[] {
  const ids = [...new Set(responses.flatMap(({ employeeIds }) => employeeIds))].sort();
  return ids.map((employeeId) => {
    const own = responses.filter(({ employeeIds }) => employeeIds.includes(employeeId));
    const rest = responses.filter(({ employeeIds }) => !employeeIds.includes(employeeId));
    return { employeeId, own, rest };
  });
}
