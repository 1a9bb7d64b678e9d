import { addMonths, firstDay, type Month } from '../_shared/calendar/month.ts';
import type { ScoringRequest } from '../_shared/schemas/scoring.ts';
import type { Period } from '../_shared/scoring/period.ts';

/** A month is its days: `periodOf('2026-11')` is `{ start: '2026-11-01', end: '2026-12-01' }`. */
export function periodOf(period: ScoringRequest['period']): Period {
  if (typeof period !== 'string') return period;
  const month = period as Month;
  return { start: firstDay(month), end: firstDay(addMonths(month, 1)) };
}
