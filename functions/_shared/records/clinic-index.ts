import { createWallClock, type WallClock } from '../calendar/wall-clock.ts';
import { groupBy } from '../scoring/group-by.ts';
import type { Posting } from '../scoring/posting-segments.ts';
import type { BusinessCalendar } from './business-time.ts';
import type { Clinic } from './clinic.ts';
import type { Refusal } from './fact.ts';
import type { ClinicRecord, RecordKind, RecordOf } from './record.ts';

/** A record whose branch is known. */
export type Located<Kind extends RecordKind> = RecordOf<Kind> & { readonly branchId: string };

/** A clinic arranged for look-up. Lists are in order of time, so that "the first" is the same every time. */
export interface ClinicIndex {
  readonly clinic: Clinic;
  readonly asOf: number;
  readonly refusals: readonly Refusal[];
  readonly all: <Kind extends RecordKind>(kind: Kind) => readonly Located<Kind>[];
  readonly find: <Kind extends RecordKind>(
    kind: Kind,
    branchId: string,
    externalId: string | null,
  ) => Located<Kind> | null;
  readonly ofCustomer: <Kind extends RecordKind>(
    kind: Kind,
    customerRef: string | null,
  ) => readonly Located<Kind>[];
  readonly posting: (employeeId: string, branchId: string | null, at: number) => Posting | null;
  readonly calendar: (branchId: string) => BusinessCalendar;
  readonly clock: (branchId: string | null) => WallClock;
}

/** Where a branch is not known yet. */
const usualTimeZone = 'Asia/Shanghai';

const alwaysOpen: BusinessCalendar = {
  timeZone: usualTimeZone,
  openingHours: {
    mon: ['00:00', '24:00'],
    tue: ['00:00', '24:00'],
    wed: ['00:00', '24:00'],
    thu: ['00:00', '24:00'],
    fri: ['00:00', '24:00'],
    sat: ['00:00', '24:00'],
    sun: ['00:00', '24:00'],
  },
  specialDays: {},
};

/**
 * Arrange a clinic's records. A record without a branch gets the one where its employee was posted
 * when it happened, or is refused. The same record twice is one.
 *
 * @throws {RangeError} when two records share branch, kind and id but differ
 */
export function indexClinic(clinic: Clinic): ClinicIndex {
  const clocks = new Map<string, WallClock>();
  const calendar = (branchId: string) => clinic.branches.get(branchId) ?? alwaysOpen;
  const clock = (branchId: string | null) => {
    const { timeZone } = branchId === null ? alwaysOpen : calendar(branchId);
    const known = clocks.get(timeZone);
    if (known) return known;
    const made = createWallClock(timeZone);
    clocks.set(timeZone, made);
    return made;
  };
  const postings = groupBy(clinic.postings, ({ employeeId }) => employeeId);
  const posting = (employeeId: string, branchId: string | null, at: number) => {
    const day = clock(branchId).day(at);
    const own = postings.get(employeeId) ?? [];
    return own.find(({ from, until }) => from <= day && (until === null || day < until)) ?? null;
  };
  const { located, refusals } = locate(clinic.records, posting);
  const byKind = new Map<RecordKind, ClinicRecord[]>();
  const byCustomer = new Map<string, ClinicRecord[]>();
  for (const record of inOrderOfTime(located)) {
    push(byKind, record.kind, record);
    if (record.customerRef !== null) {
      push(byCustomer, `${record.kind} ${record.customerRef}`, record);
    }
  }
  return {
    clinic,
    asOf: Date.parse(clinic.asOf),
    refusals,
    all: <Kind extends RecordKind>(kind: Kind) =>
      (byKind.get(kind) ?? []) as unknown as readonly Located<Kind>[],
    find: <Kind extends RecordKind>(kind: Kind, branchId: string, externalId: string | null) =>
      externalId === null
        ? null
        : ((located.get(keyOf(kind, branchId, externalId)) ?? null) as Located<Kind> | null),
    ofCustomer: <Kind extends RecordKind>(kind: Kind, customerRef: string | null) =>
      customerRef === null
        ? []
        : ((byCustomer.get(`${kind} ${customerRef}`) ?? []) as unknown as readonly Located<Kind>[]),
    posting,
    calendar,
    clock,
  };
}

function locate(records: readonly ClinicRecord[], posting: ClinicIndex['posting']) {
  const located = new Map<string, ClinicRecord>();
  const refusals: Refusal[] = [];
  for (const record of records) {
    const branchId = record.branchId ?? postedBranch(record, posting);
    if (branchId === null) {
      const source = { kind: sourceKind(record.kind), id: record.externalId };
      refusals.push({ source, reason: 'branch_unknown' });
      continue;
    }
    const whole = { ...record, branchId };
    const key = keyOf(record.kind, branchId, record.externalId);
    const known = located.get(key);
    if (known && JSON.stringify(known) !== JSON.stringify(whole)) {
      throw new RangeError(
        `Two different records of kind ${record.kind} are ${record.externalId}.`,
      );
    }
    located.set(key, whole);
  }
  return { located, refusals };
}

function postedBranch(
  { employeeId, occurredAt }: ClinicRecord,
  posting: ClinicIndex['posting'],
): string | null {
  if (employeeId === null) return null;
  return posting(employeeId, null, Date.parse(occurredAt))?.branchId ?? null;
}

/** A complication is told by its procedure's measurement. */
function sourceKind(kind: RecordKind): Refusal['source']['kind'] {
  return kind === 'complication' ? 'procedure' : kind;
}

function push<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function keyOf(kind: RecordKind, branchId: string, externalId: string): string {
  return JSON.stringify([kind, branchId, externalId]);
}

/** By time, then by key: two records of one second keep one order. */
function inOrderOfTime(located: ReadonlyMap<string, ClinicRecord>): ClinicRecord[] {
  return [...located]
    .map(([key, record]) => ({ key, record, at: Date.parse(record.occurredAt) }))
    .sort((a, b) => a.at - b.at || Number(a.key > b.key) - Number(a.key < b.key))
    .map(({ record }) => record);
}
