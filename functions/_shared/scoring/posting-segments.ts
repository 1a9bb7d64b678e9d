import type { StaffRole } from '../kpis/staff-role.ts';
import { dayNumber, daysIn, type Period } from './period.ts';

/** Where somebody worked, as what, from a day up to, not including, another (null: until now). */
export interface Posting {
  readonly employeeId: string;
  readonly branchId: string;
  readonly role: StaffRole;
  readonly from: string;
  readonly until: string | null;
}

/** The days of a period that a person spent in one branch and role, together or apart. */
export interface Segment {
  readonly branchId: string;
  readonly role: StaffRole;
  readonly days: number;
  /** The first of those days, counted from 1970; segments are in this order. */
  readonly firstDay: number;
}

/**
 * Cut a period at a person's postings. Postings of the same branch and role are one segment, so a
 * cut where nothing changed changes nothing, and a week's absence makes no second appraisal.
 *
 * @throws {RangeError} when two postings overlap: the database allows a person one place a day
 */
export function postingSegments(postings: readonly Posting[], period: Period): Segment[] {
  daysIn(period);
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  const parts = postings
    .map((posting) => ({
      posting,
      from: Math.max(start, dayNumber(posting.from)),
      until: posting.until === null ? end : Math.min(end, dayNumber(posting.until)),
    }))
    .filter(({ from, until }) => until > from)
    .sort((a, b) => a.from - b.from);
  const segments = new Map<string, Segment>();
  let coveredUntil = start;
  for (const { posting, from, until } of parts) {
    if (from < coveredUntil) {
      throw new RangeError(`Two postings of ${posting.employeeId} overlap.`);
    }
    coveredUntil = until;
    const { branchId, role } = posting;
    const key = JSON.stringify([branchId, role]);
    const known = segments.get(key);
    const days = (known?.days ?? 0) + until - from;
    segments.set(key, { branchId, role, days, firstDay: known?.firstDay ?? from });
  }
  return [...segments.values()];
}
