import type { SealedResponse } from '#shared/schemas/sealed-response.ts';
import type { Word } from '../outbox/deliver.ts';
import { call, problemCode } from './call.ts';

export interface Submission {
  readonly httpStatus: number;
  readonly retryAfterMs: number;
  readonly serverTime: string | null;
  /** The problem that answered the whole request; null when there was none of ours. */
  readonly problem: Word | null;
  /** The server's word on each response it named. */
  readonly words: ReadonlyMap<string, Word>;
}

/** Hand in up to 50 responses. */
export async function submit(
  baseUrl: string,
  deviceToken: string,
  responses: readonly SealedResponse[],
): Promise<Submission> {
  const answer = await call(baseUrl, {
    functionName: 'submit-responses',
    body: { responses },
    authorization: `Bearer ${deviceToken}`,
  });
  const { httpStatus, retryAfterMs, body } = answer;
  const code = problemCode(answer);
  const verdicts = httpStatus === 200 && Array.isArray(body?.verdicts) ? body.verdicts : [];
  return {
    httpStatus,
    retryAfterMs,
    serverTime:
      verdicts.length > 0 && typeof body?.serverTime === 'string' ? body.serverTime : null,
    problem: code === null ? null : { status: httpStatus, code },
    words: new Map(verdicts.filter(isVerdict).map((verdict) => [verdict.id, verdict])),
  };
}

function isVerdict(value: unknown): value is Word & { readonly id: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { id, status } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof status === 'number';
}
