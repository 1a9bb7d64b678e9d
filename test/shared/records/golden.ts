import { shippedKpis } from '../../../functions/_shared/kpis/catalogue.ts';
import { kpiMap } from '../../../functions/_shared/kpis/kpi-map.ts';
import type { MeasureName } from '../../../functions/_shared/kpis/measure-catalogue.ts';
import { fractionToText } from '../../../functions/_shared/numbers/fraction-to-text.ts';
import { parseDecimal } from '../../../functions/_shared/numbers/parse-decimal.ts';
import type { Clinic } from '../../../functions/_shared/records/clinic.ts';
import { deriveMeasurements } from '../../../functions/_shared/records/derive-measurements.ts';
import type { Measurement } from '../../../functions/_shared/records/measurement.ts';
import {
  type ClinicRecord,
  ClinicRecordSchema,
  type RecordKind,
  type RecordOf,
} from '../../../functions/_shared/records/record.ts';
import { evaluateKpi } from '../../../functions/_shared/scoring/evaluate-kpi.ts';
import { addTotals, type MeasureTotal } from '../../../functions/_shared/scoring/measure-total.ts';
import type { Posting } from '../../../functions/_shared/scoring/posting-segments.ts';
import { totalMeasurements } from '../../../functions/_shared/scoring/total-measurements.ts';

/** `t('11-03 10:00')` is that moment of 2026 in Shanghai; a full date may be given too. */
export function t(text: string): string {
  const [day = '', time = '12:00'] = text.split(' ');
  const date = day.length === 5 ? `2026-${day}` : day;
  return `${date}T${time.length === 5 ? `${time}:00` : time}+08:00`;
}

type Head = Partial<Pick<ClinicRecord, 'branchId' | 'employeeId' | 'visitId' | 'customerRef'>>;

/** A record at Jing'an ('sh'), read by its schema, so that no test feeds what an import would refuse. */
export function record<Kind extends RecordKind>(
  kind: Kind,
  externalId: string,
  at: string,
  head: Head,
  content: RecordOf<Kind>['content'],
): ClinicRecord {
  return ClinicRecordSchema.parse({
    kind,
    externalId,
    branchId: 'sh',
    employeeId: null,
    visitId: null,
    customerRef: null,
    ...head,
    occurredAt: t(at),
    content,
  });
}

/** Lin sells, Zhou operates, Wu nurses, Han brings people in, Tang answers. Lan and Zoe are colleagues. */
export const postings: readonly Posting[] = [
  { employeeId: 'lin', branchId: 'sh', role: 'consultant', from: '2025-01-01', until: null },
  { employeeId: 'lan', branchId: 'sh', role: 'consultant', from: '2025-01-01', until: null },
  { employeeId: 'zhou', branchId: 'sh', role: 'doctor', from: '2025-01-01', until: null },
  { employeeId: 'zoe', branchId: 'sh', role: 'doctor', from: '2025-01-01', until: null },
  { employeeId: 'wu', branchId: 'sh', role: 'nurse', from: '2025-01-01', until: null },
  { employeeId: 'han', branchId: 'sh', role: 'marketing', from: '2025-01-01', until: null },
  { employeeId: 'tang', branchId: 'sh', role: 'service', from: '2025-01-01', until: null },
];

/** Everybody moves from Jing'an to Beijing on 16 November. */
export const movedPostings: readonly Posting[] = postings.flatMap((posting) => [
  { ...posting, until: '2026-11-16' },
  { ...posting, branchId: 'bj', from: '2026-11-16' },
]);

const tenToEight = ['10:00', '20:00'] as const;
const calendar = {
  timeZone: 'Asia/Shanghai',
  openingHours: {
    mon: tenToEight,
    tue: tenToEight,
    wed: tenToEight,
    thu: tenToEight,
    fri: tenToEight,
    sat: tenToEight,
    sun: null,
  },
  specialDays: {},
};

export interface Given {
  readonly records?: readonly ClinicRecord[];
  /** What the database reads answers as; see test/database/plans/answers.test.ts. */
  readonly answers?: readonly Measurement[];
  readonly postings?: readonly Posting[];
  readonly asOf?: string;
}

export function clinicOf(given: Given): Clinic {
  return {
    branches: new Map([
      ['sh', calendar],
      ['bj', calendar],
    ]),
    postings: given.postings ?? postings,
    records: given.records ?? [],
    asOf: t(given.asOf ?? '2027-08-01 09:00'),
  };
}

export interface Question {
  readonly who?: string | null;
  readonly branch?: string;
  /** A month of 2026, or "2027-02". */
  readonly month?: string;
  readonly quota?: string;
}

/**
 * The value of a KPI as text: "2/3 (3)" is two thirds of n = 3, "no_records" says why there is none.
 * Exactly the path that scores take: derive, total, evaluate.
 */
export function kpiText(kpiId: string, given: Given, question: Question = {}): string {
  const { who = null, branch, month = '2026-11', quota } = question;
  const { measurements } = deriveMeasurements(clinicOf(given));
  const kpis = kpiMap(shippedKpis);
  const kpi = kpis.get(kpiId);
  if (!kpi) throw new RangeError(kpiId);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
  const totals = totalMeasurements(
    [...measurements, ...(given.answers ?? [])],
    { start: `${month}-01`, end: next },
    (one) =>
      (who === null || one.employeeId === who) && (branch === undefined || one.branchId === branch),
  );
  const joined = new Map<MeasureName, MeasureTotal>();
  for (const total of totals) {
    const known = joined.get(total.measure);
    joined.set(total.measure, known ? addTotals(known, total) : total);
  }
  const { value, n, reason } = evaluateKpi(kpi, {
    totals: joined,
    kpis,
    quota: quota === undefined ? null : parseDecimal(quota),
  });
  return value === null ? String(reason) : `${fractionToText(value)} (${n})`;
}
