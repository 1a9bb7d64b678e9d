import { type Refused, valueOrProblem } from '../_edge/value-or-problem.ts';
import { readPhoneNumber } from '../_shared/contacts/read-phone-number.ts';
import { problem } from '../_shared/problems/problem.ts';
import { cleanComment } from '../_shared/schemas/clean-comment.ts';
import type { Contact } from '../_shared/schemas/contact.ts';

interface ContactRow {
  readonly p_response_id: string;
  /** E.164. */
  readonly p_phone: string;
  readonly p_name: string | null;
  readonly p_address: string;
}

export interface Context {
  /** Where the try comes from; each address has ten in ten minutes. */
  readonly address: string;
  leave(row: ContactRow): Promise<Record<string, never> | Refused>;
}

/**
 * Keep a number under the id of an answer, which may arrive later. Nothing in the reply tells whether
 * there is such an answer.
 */
export async function leaveContact(
  { responseId, phone, name }: Contact,
  { address, leave }: Context,
): Promise<Record<string, never>> {
  const number = readPhoneNumber(phone);
  if (number.kind === 'bad') throw problem('phone_number_invalid', { reason: number.reason });
  const row = { p_response_id: responseId, p_phone: number.e164, p_address: address };
  return valueOrProblem(await leave({ ...row, p_name: cleanComment(name ?? '') }));
}
