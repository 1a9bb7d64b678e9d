import type { AppraisalPeriod } from './own-results.ts';

/** The period that an address names, or the newest of those there are; null when there is none. */
export function periodInSearch(
  search: string,
  periods: readonly AppraisalPeriod[],
): AppraisalPeriod | null {
  const wanted = new URLSearchParams(search).get('period');
  return periods.find(({ id }) => id === wanted) ?? periods[0] ?? null;
}
