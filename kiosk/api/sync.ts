import type { Heartbeat, Sync } from '#shared/schemas/heartbeat.ts';
import { call, problemCode } from './call.ts';

/**
 * Heartbeat out; questionnaire, passports and the time back. `refused`: the token is no longer
 * good. `unreachable`: nobody answered, or somebody else did.
 */
export async function sync(
  baseUrl: string,
  deviceToken: string,
  heartbeat: Heartbeat,
): Promise<Sync | 'refused' | 'unreachable'> {
  const answer = await call(baseUrl, { functionName: 'sync-kiosk', body: heartbeat, deviceToken });
  const { httpStatus, body } = answer;
  const isOurs =
    httpStatus === 200 && typeof body?.codeSalt === 'string' && Array.isArray(body.passports);
  if (isOurs) return body as unknown as Sync;
  return httpStatus === 401 && problemCode(answer) ? 'refused' : 'unreachable';
}
