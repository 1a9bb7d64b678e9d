import { createClient } from '@supabase/supabase-js';
import { type Problem, problem } from '../_shared/problems/problem.ts';
import { serverOnly } from './database.ts';
import type { Environment } from './environment.ts';

/** A paired tablet, known by the hash of its token. Whether the hash is live is the database's to say. */
export interface Device {
  readonly tokenHash: string;
}

/** A customer's own phone, known by the hash of the token in its link. */
export interface VisitLink {
  readonly linkHash: string;
}

/** A signed-in person. The token goes along to the database, which applies its policies to it. */
export interface Person {
  readonly id: string;
  readonly token: string;
}

/** For what needs no token, because the body proves itself. */
export async function anyone(): Promise<null> {
  return null;
}

/** 32 random bytes in base64url; anything else was never issued. */
const issuedToken = /^[A-Za-z0-9_-]{43}$/;

export async function device(request: Request): Promise<Device> {
  const token = bearerToken(request);
  if (!issuedToken.test(token)) throw problem('device_unknown');
  return { tokenHash: await sha256Hex(token) };
}

/** A tablet (`Bearer`), or a phone that shows the token of its link (`Visit`). */
export async function deviceOrVisit(request: Request): Promise<Device | VisitLink> {
  const token = /^visit +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) return device(request);
  if (!issuedToken.test(token)) throw problem('link_unknown');
  return { linkHash: await sha256Hex(token) };
}

/** Asks the auth service, so that a signed-out, deleted or banned person is refused at once. */
export function signedIn({ url, publishableKey }: Environment) {
  return async (request: Request): Promise<Person> => {
    const token = bearerToken(request);
    const { auth } = createClient(url, publishableKey, serverOnly);
    const { data, error } = await auth.getUser(token);
    if (error !== null) throw refusalOf(error, token);
    return { id: data.user.id, token };
  };
}

export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bearerToken({ headers }: Request): string {
  const token = /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw problem('token_missing');
  return token;
}

/** 4xx is a word about the token; anything else is trouble of the auth service's own. */
function refusalOf(error: Error & { status?: number }, token: string): Problem {
  const { status = 0 } = error;
  if (status >= 400 && status < 500 && status !== 429) {
    return problem(isExpired(token) ? 'session_expired' : 'token_invalid');
  }
  return Object.assign(problem('unavailable'), { cause: error });
}

/** Read without verifying: it only chooses between two ways of saying no. */
function isExpired(token: string): boolean {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(payload)) as { exp?: unknown };
    return typeof exp === 'number' && exp * 1000 < Date.now();
  } catch {
    return false;
  }
}
