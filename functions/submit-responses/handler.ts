import type { Locale } from '../_shared/i18n/locale.ts';
import type { Verdicts } from '../_shared/schemas/response.ts';
import { type Keep, keepEach } from './keep-each.ts';
import { readResponse } from './read-response.ts';
import { writeVerdict } from './write-verdict.ts';

export interface Context {
  /** The language of the refusals. */
  readonly locale: Locale;
  readonly now: () => Date;
  /** One call for the whole batch; refuses a device that is not paired. */
  readonly keep: Keep;
  readonly onUnkeepable: (error: unknown) => void;
}

/**
 * Keep up to 50 responses, each judged alone: one that is refused spoils no other. A resend of a
 * known id is a success, so the tablet may forget it. The verdicts come in the order of the batch.
 */
export async function submitResponses(
  batch: readonly unknown[],
  { locale, now, keep, onUnkeepable }: Context,
): Promise<Verdicts> {
  const read = batch.map((item) => readResponse(item, locale));
  const good = read.flatMap(({ response }) => response ?? []);
  // Asked even when nothing is left to keep: it is the database that knows the device.
  const judged = (await keepEach(good, keep, onUnkeepable)).values();
  const verdicts = read.map(({ id, response, faults }) =>
    response === null
      ? writeVerdict({ id, status: 422, code: 'invalid_response' }, locale, faults)
      : writeVerdict({ ...nextOf(judged), id }, locale),
  );
  return { verdicts, serverTime: now().toISOString() };
}

function nextOf<Item>(items: Iterator<Item, undefined>): Item {
  const { value } = items.next();
  if (value === undefined) throw new Error('The database gave fewer verdicts than responses.');
  return value;
}
