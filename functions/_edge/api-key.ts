import { problem } from '../_shared/problems/problem.ts';
import { sha256Hex } from './actor.ts';

/** Another system, known by the hash of its key. Whether the key is live is the database's to say. */
export interface ApiClient {
  readonly keyHash: string;
}

const apiKey = /^bearer +(mk_[A-Za-z0-9_-]{43})$/i;

/** Does the request come with an API key, and not with a person's session? */
export function hasApiKey({ headers }: Request): boolean {
  return /^bearer +mk_/i.test(headers.get('authorization') ?? '');
}

export async function apiClient({ headers }: Request): Promise<ApiClient> {
  const key = apiKey.exec(headers.get('authorization') ?? '')?.[1];
  if (key === undefined) throw problem('api_key_unknown');
  return { keyHash: await sha256Hex(key) };
}
