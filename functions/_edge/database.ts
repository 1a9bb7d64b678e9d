import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Environment } from './environment.ts';

/** A function keeps no session: each request brings its own. */
export const serverOnly = {
  auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
} as const;

/**
 * Acts as the service: passes row-level security. Only for database functions that are granted to
 * nobody else and judge the caller themselves, such as those that take a device's token hash.
 */
export function createServiceClient({ url, secretKey }: Environment): SupabaseClient {
  return createClient(url, secretKey, serverOnly);
}

/** Acts as the person whose token it is, under that person's policies. */
export function createUserClient(
  { url, publishableKey }: Environment,
  { token }: { token: string },
): SupabaseClient {
  return createClient(url, publishableKey, { accessToken: async () => token });
}
