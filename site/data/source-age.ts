import type { SourceAge } from './branch-pulse.ts';

export interface AgedSource {
  readonly name: string;
  readonly eventAt: string;
  readonly arrivedAt: string | null;
  readonly ageSeconds: number;
  /** Older than what is written down daily should be. */
  readonly isOld: boolean;
}

/** What a clinic writes down every day. The rest comes when it comes: no complication is good news. */
const daily = new Set(['kiosk', 'phone', 'visit', 'consultation', 'deal', 'appointment', 'chat']);
const patienceDays = 3;

/** How old each source is, what is older than usual first. @param now Unix milliseconds */
export function ageSources(sources: readonly SourceAge[], now: number): AgedSource[] {
  return sources
    .map(([name, eventAt, arrivedAt]) => {
      const ageSeconds = Math.max(0, (now - Date.parse(eventAt)) / 1000);
      const isOld = daily.has(name) && ageSeconds > patienceDays * 86_400;
      return { name, eventAt, arrivedAt, ageSeconds, isOld };
    })
    .sort((one, other) => Number(other.isOld) - Number(one.isOld));
}
