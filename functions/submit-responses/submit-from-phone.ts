import type { Locale } from '../_shared/i18n/locale.ts';
import { problem } from '../_shared/problems/problem.ts';
import type { Verdicts } from '../_shared/schemas/response.ts';
import { type Keep, keepEach } from './keep-each.ts';
import { readPlain } from './read-item.ts';
import { writeVerdict } from './write-verdict.ts';

export interface PhoneContext {
  readonly locale: Locale;
  readonly now: () => Date;
  /** Refuses a link that is unknown, early or expired. */
  readonly keep: Keep;
  readonly onUnkeepable: (error: unknown) => void;
}

/** Keep the one answer of a link, in clear: a phone's own page has nothing to hide from its owner. */
export async function submitFromPhone(
  batch: readonly unknown[],
  { locale, now, keep, onUnkeepable }: PhoneContext,
): Promise<Verdicts> {
  const [item] = batch;
  if (batch.length !== 1) throw problem('invalid_body', { responses: 1 });
  const read = readPlain(item, locale);
  const { id, response, code, faults } = read;
  const kept = response === null ? [] : await keepEach([read], keep, onUnkeepable);
  const [judged = { status: 422, code } as const] = kept;
  const verdict = writeVerdict({ ...judged, id }, locale, faults);
  return { verdicts: [verdict], serverTime: now().toISOString() };
}
