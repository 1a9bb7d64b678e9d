import type { BadRow, ImportState } from '#shared/import/import-report.ts';
import type { ImportKind } from '#shared/import/target-field.ts';
import { getClient, rowsOf } from '../../data/client.ts';

/** A line of the list of imports. */
export interface PastImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly fileName: string;
  readonly rowCount: number;
  readonly createdAt: string;
}

interface Row {
  id: string;
  kind: ImportKind;
  state: ImportState;
  file_name: string;
  row_count: number;
  created_at: string;
}

/** The newest first, as far as the policy shows them; not those that were given up before anything was read. */
export async function fetchPastImports(): Promise<PastImport[]> {
  const client = await getClient();
  const rows = await rowsOf<Row>(
    client
      .from('import_batches')
      .select('id, kind, state, file_name, row_count, created_at')
      .or('row_count.gt.0,state.eq.open')
      .order('created_at', { ascending: false })
      .limit(20),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    fileName: row.file_name,
    rowCount: row.row_count,
    createdAt: row.created_at,
  }));
}

/** Every bad row of a batch, in portions until there is none. */
export async function fetchBadRows(batchId: string): Promise<BadRow[]> {
  const client = await getClient();
  const all: BadRow[] = [];
  while (true) {
    const after = all.at(-1)?.line ?? 0;
    const query = client.rpc('read_import_problems', { p_batch_id: batchId, p_after_line: after });
    const portion = await rowsOf<BadRow>(query);
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}
