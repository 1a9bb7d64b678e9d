import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import { loadConfig } from './config.ts';
import { DataFailure } from './data-failure.ts';
import { currentSession } from './session.ts';

/** What a function of ours answers when it refuses: a code, a sentence, and what to do. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly details: unknown;
}

export class FunctionRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'FunctionRefused';
    this.refusal = refusal;
  }
}

/**
 * Ask an edge function as the person who is signed in.
 * @throws {FunctionRefused} for a problem of the catalogue, {DataFailure} when nobody answered
 */
export async function askFunction<Answer>(
  name: string,
  body: unknown,
  locale: Locale,
): Promise<Answer> {
  const [{ supabaseUrl }, session] = await Promise.all([loadConfig(), currentSession()]);
  if (!session) throw new DataFailure('session_expired');
  const answer = await fetch(`${supabaseUrl}/functions/v1/${name}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${session.access_token}`,
      'accept-language': languageTag(locale),
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new DataFailure('unreachable');
  });
  const value: unknown = await answer.json().catch(() => null);
  if (answer.ok) return value as Answer;
  if (answer.status === 401) throw new DataFailure('session_expired');
  if (isRefusal(value)) throw new FunctionRefused(value);
  throw new DataFailure('server');
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}
