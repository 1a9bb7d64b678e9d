import type { SupabaseClient } from '@supabase/supabase-js';
import { isProblemCode } from '../_shared/problems/catalogue.ts';
import { problem } from '../_shared/problems/problem.ts';

/** What the database said when it could not do as told. Its text is for the log alone. */
export class DatabaseError extends Error {
  /** The SQLSTATE, or the gateway's own code. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
  }
}

/** Passing trouble: no connection, too many of them, a deadlock, a statement cut off. */
const passing = /^(08|40|53|57)/;

/**
 * Call a database function and return its value. Its shape is trusted: the function and the
 * migration are released together, and tests compare them.
 *
 * @throws Problem for a refusal whose message is a code of the catalogue, and `unavailable` when
 *   the database does not answer; DatabaseError for anything else.
 */
export async function callRpc<Result>(
  client: SupabaseClient,
  name: string,
  parameters: Record<string, unknown>,
  timeoutMs = 30_000,
): Promise<Result> {
  const { data, error, status } = await client
    .rpc(name, parameters)
    .abortSignal(AbortSignal.timeout(timeoutMs));
  if (error === null) return data as Result;
  const { code, message, details } = error;
  if ((code === 'PT400' || code === '42501') && isProblemCode(message)) {
    throw problem(message, details || null);
  }
  if (code === 'PGRST301' || code === 'PGRST303') throw problem('session_expired');
  const fault = new DatabaseError(code, message);
  if (status === 0 || status === 502 || status === 503 || status === 504 || passing.test(code)) {
    throw Object.assign(problem('unavailable'), { cause: fault });
  }
  throw fault;
}
