import type { SupabaseClient } from '@supabase/supabase-js';
import { callRpc } from '../_edge/call-rpc.ts';
import type { ImportReport } from '../_shared/import/import-report.ts';
import type { StagedRow } from '../_shared/import/read-row.ts';
import type { DirectoryData } from '../_shared/import/records/directory.ts';
import type { StagedRecord } from '../_shared/import/records/staged-record.ts';
import type { ImportRequest } from '../_shared/schemas/import.ts';

/** What the database does for an import, on behalf of one person. */
export interface ImportBatches {
  open(request: ImportRequest): Promise<string>;
  read(batchId: string): Promise<ImportReport>;
  /** Forget what was staged. */
  restart(batchId: string): Promise<unknown>;
  stage(batchId: string, rows: readonly StagedRow[]): Promise<unknown>;
  /** Whom and what rows of this import may name. Refused for an import that is not the asker's. */
  directory(batchId: string): Promise<DirectoryData>;
  stageRecords(batchId: string, rows: readonly StagedRecord[]): Promise<unknown>;
  check(batchId: string): Promise<ImportReport>;
  /** The next rows; how many remain. */
  commitSome(batchId: string): Promise<number>;
  undoSome(batchId: string): Promise<number>;
}

/** The check looks at a whole file at once; everything else is short. */
const checkTimeoutMs = 300_000;
/** Rows a step: long enough to be worth a call, short enough to leave others their turn. */
const rowsPerStep = 1000;

/**
 * With the asker's own client: who may do what is decided in the database. Only the staging of
 * records goes by the service's, after the asker's directory: their rows name people by our ids, and
 * nobody may write those past the reader.
 */
export function importBatches(database: SupabaseClient, service: SupabaseClient): ImportBatches {
  const step = async (name: string, batchId: string) => {
    const parameters = { p_batch_id: batchId, p_limit: rowsPerStep };
    return (await callRpc<{ remaining: number }>(database, name, parameters)).remaining;
  };
  return {
    open: ({ kind, fileName, clientToken, mapping, branchId, createBranches }) =>
      callRpc(database, 'open_import', {
        p_kind: kind,
        p_file_name: fileName,
        p_client_token: clientToken,
        p_mapping: mapping,
        p_branch_id: branchId,
        p_creates_branches: createBranches,
      }),
    read: (batchId) => callRpc(database, 'read_import', { p_batch_id: batchId }, checkTimeoutMs),
    restart: (batchId) =>
      callRpc(database, 'restart_import', { p_batch_id: batchId }, checkTimeoutMs),
    stage: (batchId, rows) =>
      callRpc(database, 'stage_import_rows', { p_batch_id: batchId, p_rows: rows }),
    directory: (batchId) => callRpc(database, 'import_directory', { p_batch_id: batchId }),
    stageRecords: (batchId, rows) =>
      callRpc(service, 'stage_record_rows', { p_batch_id: batchId, p_rows: rows }),
    check: (batchId) => callRpc(database, 'check_import', { p_batch_id: batchId }, checkTimeoutMs),
    commitSome: (batchId) => step('commit_import_rows', batchId),
    undoSome: (batchId) => step('undo_import_rows', batchId),
  };
}
