import type { Branch } from '../chain.ts';
import { type Day, dayOfMoment, epochMsOf } from '../days.ts';
import type { Person } from '../people.ts';
import { createRandom } from '../random.ts';
import type { Clinic, RecordDraft, RecordKind } from '../records.ts';
import type { Stories } from '../stories.ts';
import type { Visit } from '../visits.ts';
import { createCare } from './care.ts';
import { createComplaints } from './complaints.ts';
import { createMarketing } from './marketing.ts';
import { createInspections, createReception } from './reception.ts';
import { createSales } from './sales.ts';

export type ClinicRecord = RecordDraft & { id: string; branch: Branch; externalId: string };

const prefixes: Readonly<Record<RecordKind, string>> = {
  consultation: 'ZX',
  deal: 'CJ',
  follow_up: 'HF',
  procedure: 'P',
  complication: 'BF',
  checklist: 'QD',
  inspection: 'JC',
  chat: 'LT',
  complaint: 'TS',
  lead: 'XS',
  campaign: 'HD',
  appointment: 'YY',
  quality_check: 'ZJ',
};

/** All records of a branch, numbered in the order of time as a clinic's system would. */
export function createRecords(
  branch: Branch,
  visits: readonly Visit[],
  people: readonly Person[],
  stories: Stories,
  days: { from: Day; until: Day; scale: number },
): ClinicRecord[] {
  const posted = people.filter((p) =>
    p.postings.some((posting) => posting.branchCode === branch.code),
  );
  const clinicOf = (topic: string): Clinic => ({
    branch,
    visits,
    people: posted,
    ...days,
    random: createRandom(`${topic} ${branch.code}`),
  });
  const drafts = [
    ...createSales(clinicOf('sales')),
    ...createCare(clinicOf('care'), stories),
    ...createReception(clinicOf('reception')),
    ...createInspections(clinicOf('inspections')),
    ...createMarketing(clinicOf('marketing')),
    ...createComplaints(clinicOf('complaints'), stories),
  ];
  const ids = createRandom(`record ids ${branch.code}`);
  const counts = new Map<RecordKind, number>();
  return drafts
    .filter(({ at }) => dayOfMoment(at) < days.until)
    .sort((a, b) => a.at - b.at)
    .map((draft) => {
      const number = (counts.get(draft.kind) ?? 0) + 1;
      counts.set(draft.kind, number);
      const own = `${prefixes[draft.kind]}${String(number).padStart(6, '0')}`;
      const id = ids.uuidAt(epochMsOf(draft.at));
      return { ...draft, id, branch, externalId: draft.externalId ?? own };
    });
}
