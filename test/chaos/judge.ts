import type { Thanked } from './ledger.ts';
import type { Fate, Order } from './order.ts';
import type { OnTablet } from './read-tablet.ts';
import type { Stored } from './stored.ts';

export interface Verdict {
  /** Thanked, and neither on the server nor on its way there. */
  readonly lost: string[];
  /** On the server more than once. */
  readonly doubled: string[];
  /** On the server with another content than was answered. */
  readonly altered: string[];
  /** On the server, though nobody gave it. */
  readonly invented: string[];
  /** With a time that is wrong by more than five minutes and does not say so. */
  readonly misdated: string[];
  /** Thanked, refused by the server, and not to be seen in the quarantine. */
  readonly hidden: string[];
  /** In the quarantine without a reason. */
  readonly locked: string[];
  /** Still queued when everything should have gone. */
  readonly stuck: string[];
}

const expectedCode: Readonly<Record<Exclude<Fate, 'kept'>, string>> = {
  'future-questionnaire': 'questionnaire_unknown',
  'unknown-person': 'person_not_in_visit',
  'conflicting-id': 'response_conflict',
};

const tolerance = 300_000;

/** Compare what customers were told with what is on the server and on the tablet. */
export function judge(
  thanked: ReadonlyMap<string, Thanked>,
  inDoubt: readonly Order[],
  stored: readonly Stored[],
  tablet: OnTablet,
): Verdict {
  const byMark = Map.groupBy(stored, ({ comment }) => comment);
  const given = new Set([...thanked.keys(), ...inDoubt.map(({ mark }) => mark)]);
  const customers = [...thanked.values()];
  const good = customers.filter((one) => !isRefused(one));
  const bad = customers.filter(isRefused);
  const quarantine = new Map(tablet.quarantined.map((one) => [one.id, one]));
  const badIds = new Set(bad.map(({ id }) => id));
  const mayBeBad = inDoubt.filter(({ fate }) => fate !== 'kept').length;
  const queued = new Set(tablet.queued);
  const unexplained = tablet.quarantined.filter(({ id }) => !badIds.has(id));
  return {
    lost: good
      .filter(({ mark, id }) => !byMark.has(mark) && !queued.has(id))
      .map(({ mark }) => mark),
    doubled: [...byMark].filter(([, rows]) => rows.length > 1).map(([mark]) => mark),
    altered: good
      .filter((one) => isAltered(one, byMark.get(one.mark)?.[0]))
      .map(({ mark }) => mark),
    invented: [...byMark.keys()].filter((mark) => !given.has(mark)),
    misdated: good
      .filter(({ mark, at }) => isMisdated(byMark.get(mark)?.[0], at))
      .map(({ mark }) => mark),
    hidden: bad
      .filter(({ id, order }) => quarantine.get(id)?.code !== codeOf(order.fate))
      .map(({ mark, order }) => `${mark} ${order.fate}`),
    // One whose page died may lie there, too; its id was never told.
    locked: unexplained.slice(mayBeBad).map(({ id, code }) => `${id} ${code}`),
    stuck: tablet.queued,
  };
}

/** A person can be unknown only in a visit: without its code there are no people to rate. */
function isRefused({ order, isVisit }: Thanked): boolean {
  return order.fate === 'unknown-person' ? isVisit : order.fate !== 'kept';
}

function codeOf(fate: Fate): string | null {
  return fate === 'kept' ? null : expectedCode[fate];
}

function isAltered({ order, isVisit, id }: Thanked, row: Stored | undefined): boolean {
  if (row === undefined) return false;
  const scores = isVisit ? [order.score, order.score] : [];
  return !(
    row.nps === order.nps &&
    row.language === order.language &&
    row.wants_contact === order.wantsContact &&
    (id === '' || row.id === id) &&
    row.scores.join() === scores.join()
  );
}

function isMisdated(row: Stored | undefined, at: number): boolean {
  if (row === undefined || row.is_time_uncertain) return false;
  return Math.abs(row.answered_ms - at) > tolerance;
}
