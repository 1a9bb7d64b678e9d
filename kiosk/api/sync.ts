import type {
  Heartbeat,
  Poll,
  PollAnswer,
  Sync,
  UnchangedSync,
} from '#shared/schemas/heartbeat.ts';
import { type Answer, call, problemCode } from './call.ts';

/** `refused`: the token is no longer good. `unreachable`: nobody answered, or somebody else did. */
type NoAnswer = 'refused' | 'unreachable';

/** Heartbeat out; questionnaire, passports, settings and the time back. */
export async function sync(
  baseUrl: string,
  deviceToken: string,
  heartbeat: Heartbeat,
): Promise<Sync | UnchangedSync | NoAnswer> {
  const answer = await call(baseUrl, {
    functionName: 'sync-kiosk',
    body: heartbeat,
    authorization: `Bearer ${deviceToken}`,
  });
  const { body } = answer;
  const isWhole = typeof body?.codeSalt === 'string' && Array.isArray(body.passports);
  const isOurs = typeof body?.etag === 'string' && (isWhole || body.isUnchanged === true);
  return isOurs ? bodyOf<Sync | UnchangedSync>(answer) : noAnswer(answer);
}

/** Is there a visit for this tablet? */
export async function poll(
  baseUrl: string,
  deviceToken: string,
  took: string | null,
): Promise<PollAnswer | NoAnswer> {
  const body: Poll = { poll: true, took };
  const answer = await call(baseUrl, {
    functionName: 'sync-kiosk',
    body,
    authorization: `Bearer ${deviceToken}`,
    timeoutMs: 10_000,
  });
  const isOurs = typeof answer.body?.serverTime === 'string';
  return isOurs ? bodyOf<PollAnswer>(answer) : noAnswer(answer);
}

function bodyOf<T>(answer: Answer): T | NoAnswer {
  return answer.httpStatus === 200 ? (answer.body as unknown as T) : noAnswer(answer);
}

function noAnswer(answer: Answer): NoAnswer {
  return problemCode(answer) === 'device_unknown' ? 'refused' : 'unreachable';
}
