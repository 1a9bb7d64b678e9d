import type { Wall } from '#shared/schemas/wall.ts';
import { callRpc } from '../call-rpc.ts';
import { loadConfig } from '../config.ts';
import { DataFailure, kindOfStatus } from '../data-failure.ts';

/** The wall of a branch, for the signed-in person who runs it. */
export function fetchWallOfBranch(branchId: string): Promise<Wall> {
  return callRpc<Wall>('wall_of_branch', { p_branch_id: branchId });
}

/**
 * The wall behind a link; null once the link is revoked. Nobody is signed in, so nothing expires.
 * @throws {DataFailure} when no answer came
 */
export async function fetchWallByLink(token: string): Promise<Wall | null> {
  const { supabaseUrl } = await loadConfig();
  const answer = await fetch(`${supabaseUrl}/functions/v1/read-wall`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => {
    throw new DataFailure('unreachable');
  });
  const value: unknown = await answer.json().catch(() => null);
  // a token that was cut off while copying is no link either
  if (answer.status === 404 && isUnknownWall(value)) return null;
  if (answer.status === 422) return null;
  if (!answer.ok) throw new DataFailure(kindOfStatus(answer.status));
  return value as Wall;
}

function isUnknownWall(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'code' in value && value.code === 'wall_unknown'
  );
}
