import type { Locale } from '../_shared/i18n/locale.ts';
import type { Verdicts } from '../_shared/schemas/response.ts';
import { groupByOrigin } from './group-by-origin.ts';
import { type Keep, keepEach } from './keep-each.ts';
import type { Open } from './open-envelope.ts';
import { type ReadItem, readItem } from './read-item.ts';
import { type JudgedResponse, writeVerdict } from './write-verdict.ts';

export interface Context {
  /** The language of the refusals. */
  readonly locale: Locale;
  readonly now: () => Date;
  readonly open: Open;
  /** One call for what one tablet was told; refuses a device that is not paired. */
  keepFrom(originId: string | null): Keep;
  readonly onUnkeepable: (error: unknown) => void;
}

/**
 * Keep up to 50 responses, sealed or plain, each judged alone: one that is refused spoils no other. A
 * resend of a known id is a success, so the tablet may forget it. The verdicts come in the order of
 * the batch.
 */
export async function submitResponses(
  batch: readonly unknown[],
  { locale, now, open, keepFrom, onUnkeepable }: Context,
): Promise<Verdicts> {
  const read = await Promise.all(batch.map((item) => readItem(item, locale, open)));
  const judged = new Map<ReadItem, JudgedResponse>();
  // Asked even when nothing is left to keep: it is the database that knows the device.
  for (const { originId, items } of groupByOrigin(read)) {
    const verdicts = (await keepEach(items, keepFrom(originId), onUnkeepable)).values();
    for (const item of items) if (item.response !== null) judged.set(item, nextOf(verdicts));
  }
  const verdicts = read.map((item) => {
    const { id, code, faults } = item;
    const verdict = judged.get(item) ?? ({ status: 422, code } as const);
    return writeVerdict({ ...verdict, id }, locale, faults);
  });
  return { verdicts, serverTime: now().toISOString() };
}

function nextOf<Item>(items: Iterator<Item, undefined>): Item {
  const { value } = items.next();
  if (value === undefined) throw new Error('The database gave fewer verdicts than responses.');
  return value;
}
