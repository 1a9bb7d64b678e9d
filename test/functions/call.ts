import type { WireProblem } from '#shared/problems/problem-to-wire.ts';
import type { Stack } from '../../supabase/local/stack.ts';

export interface CallOptions {
  method?: string;
  token?: string;
  language?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: BodyInit;
}

export interface Called<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Ask a function through the one origin, as a browser would. */
export async function call<Body = WireProblem>(
  { url }: Pick<Stack, 'url'>,
  name: string,
  { method = 'POST', token, language = 'zh', headers = {}, body, raw }: CallOptions = {},
): Promise<Called<Body>> {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const init: RequestInit & { duplex?: 'half' } = {
    method,
    headers: {
      'accept-language': language,
      // The database lives in this process: a connection that is kept would be given up by the server
      // while a long query holds the process, and fail the next call.
      connection: 'close',
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: sent,
    duplex: 'half',
  };
  const response = await fetch(`${url}/functions/v1/${name}`, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : null) as Body,
  };
}
