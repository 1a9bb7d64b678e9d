import type { SourceAge } from './branch-pulse.ts';

export interface AgedSource {
  readonly name: string;
  readonly eventAt: string;
  readonly arrivedAt: string | null;
  readonly ageSeconds: number;
  /** Older than its kind of data usually is. */
  readonly isOld: boolean;
}

/** What a clinic writes down every day; the rest (plans, campaigns, inspections) comes when it comes. */
const daily = new Set(['kiosk', 'phone', 'visit', 'consultation', 'deal', 'appointment', 'chat']);
const patienceDays = { daily: 3, other: 40 };

/** How old each source is, the oldest for its kind first. @param now Unix milliseconds */
export function ageSources(sources: readonly SourceAge[], now: number): AgedSource[] {
  return sources
    .map(([name, eventAt, arrivedAt]) => {
      const ageSeconds = Math.max(0, (now - Date.parse(eventAt)) / 1000);
      const days = daily.has(name) ? patienceDays.daily : patienceDays.other;
      return { name, eventAt, arrivedAt, ageSeconds, isOld: ageSeconds > days * 86_400 };
    })
    .sort((one, other) => Number(other.isOld) - Number(one.isOld));
}
