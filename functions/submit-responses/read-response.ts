import { describeIssues, type FieldFault } from '../_edge/describe-issues.ts';
import type { Locale } from '../_shared/i18n/locale.ts';
import { replaceLoneSurrogates } from '../_shared/schemas/replace-lone-surrogates.ts';
import { type KeptResponse, ResponseSchema } from '../_shared/schemas/response.ts';

/** One item of a batch: the response as it will be kept, or what is wrong with it. */
export interface ReadResponse {
  /** As it was sent, for the tablet finds its own by it; null where it is no id at all. */
  readonly id: string | null;
  readonly response: KeptResponse | null;
  readonly faults: readonly FieldFault[];
}

const maxIdLength = 64;

export function readResponse(item: unknown, locale: Locale): ReadResponse {
  const id = idOf(item);
  const { success, data, error } = ResponseSchema.safeParse(item, { reportInput: true });
  if (success) return { id, response: data, faults: [] };
  return { id, response: null, faults: describeIssues(error.issues, locale) };
}

function idOf(item: unknown): string | null {
  const isNamed = typeof item === 'object' && item !== null && 'id' in item;
  const id = isNamed ? item.id : null;
  return typeof id === 'string' && id.length <= maxIdLength ? replaceLoneSurrogates(id) : null;
}
