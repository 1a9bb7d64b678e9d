import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { loadConfig } from './config.ts';
import { DataFailure, kindOfStatus } from './data-failure.ts';

let known: Promise<SupabaseClient> | null = null;

/** The one connection of a page to its data. The session is kept in localStorage, and renewed. */
export function getClient(): Promise<SupabaseClient> {
  known ??= connect().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

async function connect(): Promise<SupabaseClient> {
  const { supabaseUrl, publishableKey } = await loadConfig();
  return createClient(supabaseUrl, publishableKey, {
    auth: { storageKey: 'meiping.session', detectSessionInUrl: false },
    // Screens retry by themselves, and say meanwhile how old their numbers are.
    db: { retry: false },
    global: { fetch: fetchInTime },
  });
}

/** A server that accepts and never answers would leave a screen loading for ever. */
const patienceMs = 15_000;

function fetchInTime(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patienceMs);
  init?.signal?.addEventListener('abort', () => controller.abort());
  return fetch(input, { ...init, signal: controller.signal }).finally(() => clearTimeout(timer));
}

interface Answer {
  readonly data: unknown;
  readonly error: { readonly code?: string } | null;
  readonly status: number;
}

/** The rows of a query, or a DataFailure. The type of a row is the caller's promise. */
export async function rowsOf<Row>(query: PromiseLike<Answer>): Promise<Row[]> {
  const { data, error, status } = await query;
  if (error) throw new DataFailure(kindOfStatus(status, error.code));
  return Array.isArray(data) ? (data as Row[]) : [];
}
