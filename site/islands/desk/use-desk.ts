import { useCallback } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { fetchDesk } from '../../data/desk.ts';
import type { DeskVisit } from '../../data/desk-visit.ts';
import type { LiveTablet } from '../../data/live-tablets.ts';
import { fetchLiveTablets } from '../../data/live-tablets.ts';
import { fetchRoster, type RosterPerson } from '../../data/roster.ts';
import { fetchTreatments, type Treatment } from '../../data/treatments.ts';
import { type LiveState, useLive } from '../use-live.ts';

export interface DeskData {
  readonly today: readonly DeskVisit[];
  /** Visits of other days whose follow-up may be sent today. */
  readonly due: readonly DeskVisit[];
  readonly tablets: readonly LiveTablet[];
  readonly roster: readonly RosterPerson[];
  readonly treatments: readonly Treatment[];
}

/** A tablet's “taken” must show while the receptionist still looks at the screen. */
const pollMs = 2_500;

/** The desk of a branch on a day. What hardly changes is asked for once. */
export function useDesk(locale: Locale, branchId: string, day: string): LiveState<DeskData> {
  const fetch = useCallback(fetcher(branchId, day), [branchId, day]);
  return useLive(locale, fetch, pollMs);
}

function fetcher(branchId: string, day: string): () => Promise<DeskData> {
  let fixed: Promise<[RosterPerson[], Treatment[]]> | null = null;
  return async () => {
    fixed ??= Promise.all([fetchRoster(branchId, day), fetchTreatments()]).catch((error) => {
      fixed = null;
      throw error;
    });
    const [visits, tablets, [roster, treatments]] = await Promise.all([
      fetchDesk(branchId, day),
      fetchLiveTablets(branchId),
      fixed,
    ]);
    return { ...visits, tablets, roster, treatments };
  };
}
