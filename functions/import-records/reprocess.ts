import type { SupabaseClient } from '@supabase/supabase-js';
import { callRpc } from '../_edge/call-rpc.ts';
import type { DerivingProgress } from '../_shared/import/import-report.ts';
import type { FactJob } from '../_shared/schemas/import-api.ts';
import type { FactDiff } from './fact-store.ts';
import type { DeriveFacts } from './handler.ts';

export type Reprocessed = AsyncGenerator<DerivingProgress | { job: { id: string } & FactDiff }>;

/**
 * Derive facts anew on purpose: after a rule has changed, or to close windows that are over. The
 * job stays, with its name and what it changed by measure and month.
 */
export async function reprocess(
  { name, branchId, from }: FactJob,
  {
    database,
    service,
    derive,
  }: { database: SupabaseClient; service: SupabaseClient; derive: DeriveFacts },
): Promise<Reprocessed> {
  // By the asker's own client: who may is decided there.
  const id = await callRpc<string>(database, 'open_fact_job', {
    p_name: name,
    p_branch_id: branchId,
    p_from: from,
  });
  return (async function* () {
    const diff = yield* derive();
    await callRpc(service, 'finish_fact_job', {
      p_job_id: id,
      p_added: diff.added,
      p_removed: diff.removed,
      p_kept: diff.kept,
      p_changes: diff.changes,
    });
    yield { job: { id, ...diff } };
  })();
}
