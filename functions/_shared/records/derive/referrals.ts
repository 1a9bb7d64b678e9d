import { dayText, wallDayNumber } from '../../calendar/wall-clock.ts';
import type { ClinicIndex, Located } from '../clinic-index.ts';
import type { Derived, Fact } from '../fact.ts';
import { instantOf } from '../hours.ts';

const windowDays = 180;

/**
 * customer_referred: at the end of each month, of every customer a consultant served in the last 180
 * days, whether they brought somebody who arrived in those days. The running month is looked at as
 * of today. A customer counts once a month for a consultant, in the branch of the last visit.
 */
export function deriveReferrals(index: ClinicIndex): Derived[] {
  const arrivals = arrivalDays(index);
  return [...servedBy(index).values()].flatMap((services) => {
    const [first] = services;
    const last = services.at(-1);
    if (!first || !last) return [];
    const arrived = arrivals.get(first.customerRef) ?? [];
    const today = wallDayNumber(index.clock(last.visit.branchId).read(index.asOf));
    return reportDays(first.day, Math.min(today, last.day + windowDays + 31), today).flatMap(
      (reportDay): Fact[] => {
        const isInside = (day: number) => day <= reportDay && day > reportDay - windowDays;
        const service = services.findLast(({ day }) => isInside(day));
        if (!service) return [];
        return [
          {
            measure: 'customer_referred',
            value: Number(arrived.some(isInside)),
            employeeId: service.employeeId,
            role: 'consultant',
            branchId: service.visit.branchId,
            eventAt: instantOf(service.visit.content.arrivedAt),
            closesOn: dayText(reportDay),
            source: { kind: 'visit', id: service.visit.externalId },
          },
        ];
      },
    );
  });
}

interface Service {
  readonly employeeId: string;
  readonly customerRef: string;
  readonly visit: Located<'visit'>;
  readonly day: number;
}

/** The visits of each customer with each consultant, in order of time. */
function servedBy(index: ClinicIndex): Map<string, Service[]> {
  const groups = new Map<string, Service[]>();
  for (const visit of index.all('visit')) {
    const { customerRef, branchId, content } = visit;
    if (customerRef === null) continue;
    const day = dayOf(index, branchId, content.arrivedAt);
    for (const { employeeId, role } of content.staff) {
      if (role !== 'consultant') continue;
      const key = JSON.stringify([employeeId, customerRef]);
      const group = groups.get(key) ?? [];
      group.push({ employeeId, customerRef, visit, day });
      groups.set(key, group);
    }
  }
  for (const group of groups.values()) group.sort((a, b) => a.day - b.day);
  return groups;
}

/** By referrer, the days on which somebody they sent came for the first time. */
function arrivalDays(index: ClinicIndex): Map<string, number[]> {
  const days = new Map<string, number[]>();
  const note = (referrer: string | null, branchId: string, at: string | null) => {
    if (referrer === null || at === null) return;
    days.set(referrer, [...(days.get(referrer) ?? []), dayOf(index, branchId, at)]);
  };
  for (const { branchId, content } of index.all('lead')) {
    note(content.referrerRef, branchId, content.firstArrivalAt);
  }
  for (const { branchId, content } of index.all('visit')) {
    if (content.type === 'first') note(content.referrerRef, branchId, content.arrivedAt);
  }
  return days;
}

/** The last days of the months from a day to another, and today for the running month. */
function reportDays(from: number, until: number, today: number): number[] {
  const days: number[] = [];
  const start = new Date(from * 86_400_000);
  for (let month = start.getUTCMonth() + 1; ; month += 1) {
    const last = Date.UTC(start.getUTCFullYear(), month, 0) / 86_400_000;
    days.push(Math.min(last, today));
    if (last >= until) return days.filter((day) => day >= from);
  }
}

function dayOf(index: ClinicIndex, branchId: string, at: string): number {
  return wallDayNumber(index.clock(branchId).read(instantOf(at)));
}
