import type { SealedResponse } from '#shared/schemas/sealed-response.ts';
import type { Word } from '../outbox/deliver.ts';
import { call, problemCode } from './call.ts';

export interface Submission {
  readonly httpStatus: number;
  readonly retryAfterMs: number;
  readonly serverTime: string | null;
  /** What our server said of the whole request: 401 of the tablet, 400, 413 or 422 of the body. */
  readonly problem: Word | null;
  /** The server's word on each response it named. */
  readonly words: ReadonlyMap<string, Word>;
}

/**
 * What our server says of a tablet or of a body. A gateway in front of it has codes and sentences of
 * its own: by them nothing is put aside, and no tablet forgets that it is paired.
 */
const ofTablet = /^(device_unknown|invalid_json|invalid_body|body_too_large)$/;

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
  const code = problemCode(answer) ?? '';
  const verdicts = httpStatus === 200 && Array.isArray(body?.verdicts) ? body.verdicts : [];
  return {
    httpStatus,
    retryAfterMs,
    serverTime:
      verdicts.length > 0 && typeof body?.serverTime === 'string' ? body.serverTime : null,
    problem: ofTablet.test(code) ? { status: httpStatus, code } : null,
    words: new Map(verdicts.filter(isVerdict).map((verdict) => [verdict.id, verdict])),
  };
}

function isVerdict(value: unknown): value is Word & { readonly id: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { id, status } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof status === 'number';
}
