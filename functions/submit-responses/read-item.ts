import { describeIssues, type FieldFault } from '../_edge/describe-issues.ts';
import type { Locale } from '../_shared/i18n/locale.ts';
import type { ProblemCode } from '../_shared/problems/catalogue.ts';
import { type KeptResponse, ResponseSchema } from '../_shared/schemas/response.ts';
import { SealedResponseSchema } from '../_shared/schemas/sealed-response.ts';
import type { ChainPlace } from './chain-place.ts';
import type { Open } from './open-envelope.ts';

/** One item of a batch: the response as it will be kept, or why there is none. */
export interface ReadItem {
  /** As it was sent, whatever it is, for the tablet finds its own by it; null where it is no text. */
  readonly id: string | null;
  readonly response: KeptResponse | null;
  readonly code: ProblemCode | null;
  readonly faults: readonly FieldFault[];
  /** Of a sealed item, whether it could be opened or not. */
  readonly place: ChainPlace | null;
}

/** Read what a phone or an older tablet sends. */
export function readPlain(item: unknown, locale: Locale): ReadItem {
  const { success, data, error } = ResponseSchema.safeParse(item, { reportInput: true });
  const found = { id: idOf(item), place: null };
  if (success) return { ...found, response: data, code: null, faults: [] };
  const faults = describeIssues(error.issues, locale);
  return { ...found, response: null, code: 'invalid_response', faults };
}

/** Read what a tablet sends: an item with an envelope is opened first. */
export async function readItem(item: unknown, locale: Locale, open: Open): Promise<ReadItem> {
  if (typeof item !== 'object' || item === null || !('envelope' in item)) {
    return readPlain(item, locale);
  }
  const { success, data, error } = SealedResponseSchema.safeParse(item, { reportInput: true });
  const refused = { id: idOf(item), response: null, faults: [], place: null };
  if (!success) {
    const faults = describeIssues(error.issues, locale);
    return { ...refused, code: 'invalid_response', faults };
  }
  const { place, content, code } = await open(data);
  if (code !== null) return { ...refused, code, place };
  const read = readPlain(content, locale);
  // The envelope is bound to the outer id. A tablet that sealed another one inside is not ours.
  const isSame = read.id === data.id;
  return isSame ? { ...read, place } : { ...refused, code: 'envelope_unreadable', place };
}

function idOf(item: unknown): string | null {
  const isNamed = typeof item === 'object' && item !== null && 'id' in item;
  const id = isNamed ? item.id : null;
  return typeof id === 'string' ? id : null;
}
