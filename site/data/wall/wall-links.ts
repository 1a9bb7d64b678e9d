import { callRpc } from '../call-rpc.ts';
import { getClient, rowsOf } from '../client.ts';

/** A link that opens a branch's wall. Its token is nowhere any more. */
export interface WallLink {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string | null;
}

interface LinkRow {
  id: string;
  created_at: string;
  last_seen_at: string | null;
}

/** The live links of a branch, the newest first. */
export async function fetchWallLinks(branchId: string): Promise<WallLink[]> {
  const client = await getClient();
  const rows = await rowsOf<LinkRow>(
    client
      .from('wall_links')
      .select('id, created_at, last_seen_at')
      .eq('branch_id', branchId)
      .is('revoked_at', null)
      .order('created_at', { ascending: false }),
  );
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  }));
}

/** The token of a new link: told this once. */
export function createWallLink(branchId: string): Promise<string> {
  return callRpc<string>('create_wall_link', { p_branch_id: branchId });
}

export function revokeWallLink(id: string): Promise<void> {
  return callRpc<void>('revoke_wall_link', { p_wall_link_id: id });
}

/** The address with its secret behind the hash, where no server logs it. */
export function wallAddress(origin: string, path: string, token: string): string {
  return `${origin}${path}#${token}`;
}

/** The token in the hash of an address; null where there is none. */
export function tokenInHash(hash: string): string | null {
  const text = hash.replace(/^#/, '');
  return text.startsWith('mw_') ? text : null;
}
