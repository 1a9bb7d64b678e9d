import type { Locale } from '#shared/i18n/locale.ts';

export interface Answer {
  /** 0 when no answer came. */
  readonly httpStatus: number;
  /** The parsed body; null where it was no JSON object, as a captive portal's page is none. */
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly retryAfterMs: number;
}

export interface Call {
  readonly functionName: string;
  readonly body: unknown;
  /** Who asks: `Bearer` and a tablet's token, or `Visit` and that of the link a phone came by. */
  readonly authorization?: string;
  readonly locale?: Locale;
  readonly timeoutMs?: number;
}

/** Ask an edge function. Never throws: no answer is an answer, and the common one in a lobby. */
export async function call(baseUrl: string, request: Call): Promise<Answer> {
  const { functionName, body, authorization, locale = 'zh', timeoutMs = 20_000 } = request;
  const headers = new Headers({ 'content-type': 'application/json', 'accept-language': locale });
  if (authorization) headers.set('authorization', authorization);
  try {
    const answer = await fetch(`${baseUrl}/${functionName}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const retryAfterMs = (Number(answer.headers.get('retry-after')) || 0) * 1000;
    const said: unknown = await answer.json().catch(() => null);
    return { httpStatus: answer.status, body: isObject(said) ? said : null, retryAfterMs };
  } catch {
    return { httpStatus: 0, body: null, retryAfterMs: 0 };
  }
}

/** The code of the problem catalogue, where the answer is a problem of ours. */
export function problemCode({ httpStatus, body }: Answer): string | null {
  if (httpStatus < 400 || typeof body?.code !== 'string') return null;
  return typeof body.message === 'string' ? body.code : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
