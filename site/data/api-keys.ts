import type { RecordKind } from '#shared/records/record-kind.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

/** A key as it is known after it was made: by its beginning. */
export interface ApiKey {
  readonly id: string;
  readonly branchId: string | null;
  readonly name: string;
  /** Empty: all kinds. */
  readonly kinds: readonly RecordKind[];
  readonly prefix: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

interface Row {
  id: string;
  branch_id: string | null;
  name: string;
  kinds: RecordKind[] | string;
  prefix: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** Those that work first, the newest of them on top. */
export async function fetchApiKeys(): Promise<ApiKey[]> {
  const client = await getClient();
  const rows = await rowsOf<Row>(
    client
      .from('api_keys')
      .select('id, branch_id, name, kinds, prefix, created_at, last_used_at, revoked_at')
      .order('created_at', { ascending: false })
      .limit(200),
  );
  const keys = rows.map((row) => ({
    id: row.id,
    branchId: row.branch_id,
    name: row.name,
    kinds: kindsOf(row.kinds),
    prefix: row.prefix,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }));
  return keys.sort((a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null));
}

/** An array of an enum comes as an array, or from some drivers as its literal: {deal,visit}. */
function kindsOf(kinds: RecordKind[] | string): RecordKind[] {
  if (typeof kinds !== 'string') return kinds;
  return kinds.replace(/[{}]/g, '').split(',').filter(Boolean) as RecordKind[];
}

/** The key itself: the only time it is told. */
export function createApiKey(
  branchId: string | null,
  name: string,
  kinds: readonly RecordKind[],
): Promise<string> {
  return callRpc<string>('create_api_key', { p_branch_id: branchId, p_name: name, p_kinds: kinds });
}

export function revokeApiKey(id: string): Promise<void> {
  return callRpc<void>('revoke_api_key', { p_key_id: id });
}
