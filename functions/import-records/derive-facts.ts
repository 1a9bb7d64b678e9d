import type { DerivingProgress } from '../_shared/import/import-report.ts';
import { deriveMeasurements } from '../_shared/records/derive-measurements.ts';
import type { ClinicRecord } from '../_shared/records/record.ts';
import type { DueFacts, FactChange, FactDiff, FactRow, FactStore } from './fact-store.ts';
import { recordsPerPortion } from './fact-store.ts';

/** The longest a fact looks back: a referral's 180 days, told at the end of a month, of a lead's 180. */
const lookBackDays = 400;
const dayMs = 86_400_000;
const waitMs = 400;
/** Longer than somebody else's claim can last who has died. */
const longestWaitMs = 150_000;

/**
 * Work out anew the facts of every branch that is due, month by month, and replace what differs.
 * Branches that somebody else is at work on are waited for: afterwards nothing is due.
 *
 * @returns what this run changed
 */
export async function* deriveDueFacts(
  store: FactStore,
  now: () => Date,
  wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
): AsyncGenerator<DerivingProgress, FactDiff> {
  const diffs: FactDiff[] = [];
  let waited = 0;
  while (waited < longestWaitMs) {
    const due = await store.claim();
    if (due !== null) {
      diffs.push(yield* deriveBranch(due, store, now()));
      await store.settle(due);
      waited = 0;
    } else if ((await store.countDue()) === 0) break;
    else {
      await wait(waitMs);
      waited += waitMs;
    }
  }
  return sumOf(diffs);
}

async function* deriveBranch(
  due: DueFacts,
  store: FactStore,
  now: Date,
): AsyncGenerator<DerivingProgress, FactDiff> {
  const { branchId, from } = due;
  const since = dayText(Date.parse(from) - lookBackDays * dayMs);
  const { branches, postings } = await store.load();
  const records = await loadRecords(store, branchId, since);
  await store.renew(branchId);
  const { measurements } = deriveMeasurements({
    branches: new Map(branches.map((branch) => [branch.id, branch])),
    postings,
    records,
    asOf: now.toISOString(),
  });
  const sources = branchesOfSources(records, branchId);
  const byMonth = new Map<string, FactRow[]>();
  for (const { branchId: at, ...fact } of measurements) {
    // The database counts visits itself.
    if (at !== branchId || fact.measure === 'visit' || fact.occurredOn < from) continue;
    const month = fact.occurredOn.slice(0, 7);
    const elsewhere = sources.get(`${fact.source.kind} ${fact.source.id}`);
    const source = elsewhere ? { ...fact.source, branchId: elsewhere } : fact.source;
    const row = { ...fact, source };
    const facts = byMonth.get(month);
    if (facts) facts.push(row);
    else byMonth.set(month, [row]);
  }
  const diffs: FactDiff[] = [];
  const stretches = stretchesOf(monthsBetween(from, dayText(now.getTime() + 2 * dayMs)), byMonth);
  for (const [place, { start, end, lastMonth, facts }] of stretches.entries()) {
    diffs.push(await store.replace(branchId, start, end, facts));
    await store.renew(branchId);
    yield { deriving: { branchId, month: lastMonth, share: (place + 1) / stretches.length } };
  }
  return sumOf(diffs);
}

/** More would make a body that a gateway does not take. */
const factsPerCall = 4000;

interface Stretch {
  readonly start: string;
  readonly end: string;
  readonly lastMonth: string;
  readonly facts: readonly FactRow[];
}

/** Months together, as many as make a call worth while: a small branch needs one for years. */
function stretchesOf(
  months: readonly { start: string; end: string }[],
  byMonth: ReadonlyMap<string, readonly FactRow[]>,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of months) {
    const month = start.slice(0, 7);
    const facts = byMonth.get(month) ?? [];
    const last = stretches.at(-1);
    if (last && last.facts.length + facts.length <= factsPerCall) {
      stretches[stretches.length - 1] = {
        start: last.start,
        end,
        lastMonth: month,
        facts: [...last.facts, ...facts],
      };
    } else stretches.push({ start, end, lastMonth: month, facts });
  }
  return stretches;
}

async function loadRecords(
  store: FactStore,
  branchId: string,
  since: string,
): Promise<ClinicRecord[]> {
  const records: ClinicRecord[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  while (true) {
    const portion = await store.records(branchId, since, after);
    for (const { id: _, ...record } of portion) records.push(record as ClinicRecord);
    const last = portion.at(-1);
    if (last === undefined || portion.length < recordsPerPortion) return records;
    after = last.id;
  }
}

/** In which other branch a source lies that the branch itself has none of that number. */
function branchesOfSources(records: readonly ClinicRecord[], home: string): Map<string, string> {
  const own = new Set<string>();
  const others = new Map<string, string>();
  for (const { kind, externalId, branchId } of records) {
    const key = `${kind} ${externalId}`;
    if (branchId === home) own.add(key);
    else if (branchId !== null) others.set(key, branchId);
  }
  for (const key of own) others.delete(key);
  return others;
}

/** The months from a day up to another, the first one cut. */
export function monthsBetween(from: string, to: string): { start: string; end: string }[] {
  const months: { start: string; end: string }[] = [];
  let start = from;
  while (start < to) {
    const [year = 0, month = 1] = start.split('-').map(Number);
    const next = dayText(Date.UTC(year, month, 1));
    months.push({ start, end: next < to ? next : to });
    start = next;
  }
  return months;
}

function sumOf(diffs: readonly FactDiff[]): FactDiff {
  const changes = new Map<string, FactChange>();
  for (const change of diffs.flatMap((diff) => diff.changes)) {
    const key = `${change.month} ${change.measure}`;
    const known = changes.get(key) ?? { ...change, added: 0, removed: 0 };
    changes.set(key, {
      ...known,
      added: known.added + change.added,
      removed: known.removed + change.removed,
    });
  }
  const total = (name: 'added' | 'removed' | 'kept') =>
    diffs.reduce((sum, diff) => sum + Number(diff[name]), 0);
  const inOrder = [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
  return {
    added: total('added'),
    removed: total('removed'),
    kept: total('kept'),
    changes: inOrder,
  };
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
