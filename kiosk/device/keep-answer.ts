import { keepResponse } from '../outbox/keep-response.ts';
import { uuidV7 } from '../outbox/uuid-v7.ts';
import { hashCode } from '../passport/hash-code.ts';
import { usePassport } from '../passport/remember-passports.ts';
import type { Session } from '../state/session.ts';
import { toResponse } from '../state/to-response.ts';
import type { Reading } from './clock.ts';
import type { Settings } from './settings.ts';

/** The id of the answer being written: a second try after a full disk keeps it. */
let minted = { startedAt: -1, id: '' };

/** Put a finished session into the outbox, and its code out of use. Returns what is left to ask. */
export async function keepAnswer(
  session: Session,
  { at, isUncertain }: Reading,
  branchId: string,
  settings: Settings,
): Promise<Settings> {
  const { startedAt, visitCode } = session;
  if (minted.startedAt !== startedAt) {
    minted = { startedAt, id: uuidV7(at, crypto.getRandomValues(new Uint8Array(10))) };
  }
  const response = toResponse(session, {
    id: minted.id,
    answeredAt: new Date(at).toISOString(),
    isTimeUncertain: isUncertain,
    finishedAt: performance.now(),
  });
  const codeHash = visitCode === null ? null : await hashCode(settings.codeSalt, visitCode);
  await keepResponse({ response, branchId, keptAt: Date.now(), codeHash });
  if (codeHash === null) return settings;
  return { ...settings, passports: usePassport(settings.passports, codeHash) };
}
