import type { Response } from '#shared/schemas/response.ts';

import { call, problemCode } from '../api/call.ts';
import { deliver, type Word } from '../outbox/deliver.ts';
import { functionsUrl } from './functions-url.ts';
import { type LinkRefusal, refusalOf } from './opened-visit.ts';

/** `sent`: the server has said so. `waiting`: nobody knows. `lost`: it will never be taken. */
export type Handed = 'sent' | 'waiting' | 'lost' | Exclude<LinkRefusal, 'offline' | 'tooMany'>;

/** Hand in one answer under its link. May be done again and again: its id counts once. */
export async function handIn(token: string, response: Response): Promise<Handed> {
  const url = await functionsUrl();
  if (url === null) return 'waiting';
  const answer = await call(url, {
    functionName: 'submit-responses',
    body: { responses: [response] },
    authorization: `Visit ${token}`,
  });
  const { httpStatus, body } = answer;
  const verdicts: unknown[] =
    httpStatus === 200 && Array.isArray(body?.verdicts) ? body.verdicts : [];
  const verdict = verdicts.find((each): each is Word => isVerdictOn(each, response.id));
  const code = problemCode(answer);
  const word = verdict ?? (code === null ? null : { status: httpStatus, code });
  const refusal = refusalOf(word?.code ?? null);
  if (refusal && refusal !== 'tooMany' && refusal !== 'offline') return refusal;
  const decision = deliver(httpStatus, word);
  if (decision === 'forget') return 'sent';
  return decision === 'keep' ? 'waiting' : 'lost';
}

function isVerdictOn(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const verdict = value as Record<string, unknown>;
  return verdict.id === id && typeof verdict.status === 'number';
}
