import { formatMoment, momentOf } from '../days.ts';
import type { Person } from '../people.ts';
import type { Clinic, RecordContents, RecordDraft } from '../records.ts';
import type { Stories } from '../stories.ts';
import type { Visit } from '../visits.ts';
import { doneNear } from './sales.ts';

type Node = NonNullable<RecordContents['follow_up']['node']>;

const dayLength = 86_400;
const doctorNodes: readonly (readonly [Node, days: number])[] = [
  ['d1', 2],
  ['d7', 7],
  ['d30', 30],
  ['d90', 90],
];
const nurseNodes: readonly (readonly [Node, days: number])[] = [
  ['24h', 1],
  ['72h', 3],
  ['d7', 7],
];

/** Procedures and what belongs to them: D01, D03, D05, N01, N03, N04. */
export function createCare(clinic: Clinic, stories: Stories): RecordDraft[] {
  return clinic.visits.flatMap((visit) => {
    const doctor = visit.staff.find(({ role }) => role === 'doctor');
    if (!visit.treatment.hasProcedure || !doctor) return [];
    const nurse = visit.staff.find(({ role }) => role === 'nurse') ?? null;
    // The end of a version 7 UUID is random, so this is unique and looks like a number of its own.
    const procedureId = `P-${visit.id.slice(-12)}`;
    const drafts: RecordDraft[] = [
      {
        kind: 'procedure',
        externalId: procedureId,
        ...about(visit, doctor),
        at: visit.arrivedAt,
        content: procedure(clinic, visit, doctor, nurse),
      },
      ...complications(clinic, visit, doctor, procedureId, stories),
      ...followUps(clinic, visit, doctor, doctorNodes, procedureId),
    ];
    if (nurse) {
      drafts.push(...checklists(clinic, visit, nurse, procedureId));
      drafts.push(...followUps(clinic, visit, nurse, nurseNodes, procedureId));
    }
    return drafts;
  });
}

function about(visit: Visit, person: Person) {
  return { visit, person, customerRef: visit.customer.ref };
}

function procedure(
  { random }: Clinic,
  visit: Visit,
  doctor: Person,
  nurse: Person | null,
): RecordContents['procedure'] {
  const started = visit.arrivedAt + 15 * 60;
  const isCareful = random.isLucky(0.93 + doctor.diligence * 0.06) || visit.isPlanted;
  const isNoted = random.isLucky(0.9 + doctor.diligence * 0.08) || visit.isPlanted;
  return {
    treatmentCode: visit.treatment.code,
    category: visit.treatment.category,
    doctorId: doctor.id,
    nurseIds: nurse ? [nurse.id] : [],
    startedAt: formatMoment(started),
    completedAt: formatMoment(visit.closedAt),
    consentSignedAt: formatMoment(isCareful ? started - random.int(120, 800) : started + 900),
    noteDoneAt: formatMoment(visit.closedAt + (isNoted ? random.int(300, 18_000) : 2 * dayLength)),
    revision: random.isLucky(0.006) ? 'unplanned' : random.isLucky(0.012) ? 'planned' : null,
  };
}

/** Rare and light, but for the one that the veto story tells. */
function complications(
  { random, until }: Clinic,
  visit: Visit,
  doctor: Person,
  procedureId: string,
  { veto }: Stories,
): RecordDraft[] {
  const isStory = visit.isPlanted && visit.treatment.code === veto.treatmentCode;
  if (!isStory && !random.isLucky(visit.treatment.category === 'surgery' ? 0.045 : 0.018))
    return [];
  const at = isStory
    ? momentOf(veto.confirmedOn, 9 * 60 + 40)
    : visit.closedAt + random.int(1, 12) * dayLength;
  if (at >= until * dayLength) return [];
  const grade = isStory ? veto.grade : (['I', 'II', 'III'] as const)[random.weighted([70, 26, 4])];
  const content = { procedureId, grade: grade ?? 'I', confirmedAt: formatMoment(at) };
  return [{ kind: 'complication', ...about(visit, doctor), at, content }];
}

/** Surgery is followed to the end, by both; fillers once by the doctor, tightening by the nurse. */
function followUps(
  clinic: Clinic,
  visit: Visit,
  person: Person,
  nodes: readonly (readonly [Node, days: number])[],
  procedureId: string,
): RecordDraft[] {
  const isSurgery = visit.treatment.category === 'surgery';
  const asksOnce = person.role === 'nurse' ? ['THERMAGE'] : ['HA-FILLER', 'COLLAGEN'];
  const due = isSurgery ? nodes : nodes.filter(([node]) => node === 'd7');
  if (!isSurgery && !asksOnce.includes(visit.treatment.code)) return [];
  return due.flatMap(([node, days]) => {
    const dueAt = momentOf(visit.day + days, 20 * 60);
    if (dueAt >= clinic.until * dayLength) return [];
    const doneAt = doneNear(clinic, dueAt, person.diligence);
    const content: RecordContents['follow_up'] = {
      assigneeId: person.id,
      executorId: doneAt ? person.id : null,
      type: person.role === 'nurse' && !isSurgery ? 'care' : 'post_op',
      node,
      procedureId,
      dueAt: formatMoment(dueAt),
      doneAt,
    };
    return [{ kind: 'follow_up', ...about(visit, person), at: dueAt, content }];
  });
}

function checklists(
  { random }: Clinic,
  visit: Visit,
  nurse: Person,
  procedureId: string,
): RecordDraft[] {
  const list = (type: 'pre_op' | 'comfort', itemsMandatory: number): RecordDraft => {
    const isWhole = random.isLucky(nurse.diligence + 0.05);
    const missed = isWhole ? 0 : random.int(1, 3);
    const minutes = type === 'pre_op' ? random.int(2, 13) : random.int(20, 35);
    return {
      kind: 'checklist',
      ...about(visit, nurse),
      at: visit.arrivedAt,
      content: {
        procedureId,
        type,
        itemsTicked: itemsMandatory - missed,
        itemsMandatory,
        tickedAt: formatMoment(visit.arrivedAt + minutes * 60),
      },
    };
  };
  if (visit.treatment.code === 'BOTULINUM') return [];
  const isLong = visit.treatment.category !== 'injection';
  return isLong ? [list('pre_op', 12), list('comfort', 5)] : [list('pre_op', 8)];
}
