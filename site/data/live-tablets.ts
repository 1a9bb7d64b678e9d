import { fetchTablets } from './fleet.ts';
import { sortTablets, tabletState } from './tablet.ts';

export interface LiveTablet {
  readonly id: string;
  readonly name: string;
}

/** The tablets a visit can be sent to now. */
export async function fetchLiveTablets(branchId: string): Promise<LiveTablet[]> {
  const now = Date.now();
  return sortTablets(await fetchTablets(branchId), now)
    .filter((tablet) => tabletState(tablet, now) === 'live')
    .map(({ id, name }) => ({ id, name }));
}
