import { businessSeconds } from '../business-time.ts';
import type { ClinicIndex, Located } from '../clinic-index.ts';
import type { Derived, Fact } from '../fact.ts';
import { hourMs, instantOf } from '../hours.ts';

const touchSeconds = 30 * 60;
const closeHours = { minor: 24, major: 72 } as const;

/**
 * complaint: one each, of the branch. complaint_on_time: touched within 30 minutes of opening time
 * and closed within 24 hours (major: 72) by the clock, of who handles it. complaint_upheld: of whom
 * it is about, on the day it was closed so; reopened or overturned, it goes again.
 */
export function deriveComplaints(index: ClinicIndex): Derived[] {
  return index.all('complaint').flatMap((complaint): Derived[] => {
    const { branchId, externalId, content, employeeId } = complaint;
    const openedAt = instantOf(content.openedAt);
    const closesAt = openedAt + closeHours[content.grade] * hourMs;
    const head = {
      branchId,
      eventAt: openedAt,
      source: { kind: 'complaint' as const, id: externalId },
    };
    const facts: Fact[] = [{ ...head, measure: 'complaint', value: 1, employeeId: null }];
    if (employeeId !== null) {
      const value = Number(isOnTime(complaint, index, closesAt));
      facts.push({ ...head, measure: 'complaint_on_time', value, employeeId, closesAt });
    }
    const closedAt = instantOf(content.closedAt);
    if (content.isUpheld === true && content.aboutEmployeeId !== null && closedAt !== null) {
      const visit = index.find('visit', branchId, complaint.visitId);
      facts.push({
        ...head,
        measure: 'complaint_upheld',
        value: 1,
        employeeId: content.aboutEmployeeId,
        treatmentCode: visit?.content.treatmentCode ?? null,
        // The work complained of was done at the visit, perhaps in another posting.
        eventAt: visit ? instantOf(visit.content.arrivedAt) : openedAt,
        closesAt: closedAt,
      });
    }
    return facts;
  });
}

function isOnTime(
  { branchId, content }: Located<'complaint'>,
  index: ClinicIndex,
  closesAt: number,
): boolean {
  const touchedAt = instantOf(content.firstTouchedAt);
  const closedAt = instantOf(content.closedAt);
  if (touchedAt === null || closedAt === null || closedAt > closesAt) return false;
  const openedAt = instantOf(content.openedAt);
  const clock = index.clock(branchId);
  return businessSeconds(openedAt, touchedAt, index.calendar(branchId), clock) <= touchSeconds;
}
