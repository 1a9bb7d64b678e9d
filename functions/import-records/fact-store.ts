import type { SupabaseClient } from '@supabase/supabase-js';
import { callRpc } from '../_edge/call-rpc.ts';
import type { BusinessCalendar } from '../_shared/records/business-time.ts';
import type { Measurement } from '../_shared/records/measurement.ts';
import type { ClinicRecord } from '../_shared/records/record.ts';
import type { Posting } from '../_shared/scoring/posting-segments.ts';

/** A branch whose facts are older than its records. */
export interface DueFacts {
  readonly branchId: string;
  readonly from: string;
  readonly revision: number;
}

/** What a replacement changed. */
export interface FactDiff {
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
  readonly changes: readonly FactChange[];
}

export interface FactChange {
  readonly measure: string;
  /** YYYY-MM */
  readonly month: string;
  readonly added: number;
  readonly removed: number;
}

/** A fact on its way: its branch is that of the call, a source in another branch names it. */
export type FactRow = Omit<Measurement, 'branchId' | 'source'> & {
  readonly source: Measurement['source'] & { readonly branchId?: string };
};

/** What deriving facts needs of the database, with the service's key. */
export interface FactStore {
  claim(): Promise<DueFacts | null>;
  renew(branchId: string): Promise<unknown>;
  settle(due: DueFacts): Promise<unknown>;
  countDue(): Promise<number>;
  load(): Promise<{
    branches: readonly ({ id: string } & BusinessCalendar)[];
    postings: readonly Posting[];
  }>;
  /** The next records by id, as many as a portion has. */
  records(
    branchId: string,
    since: string,
    after: string,
  ): Promise<readonly (ClinicRecord & { id: string })[]>;
  replace(branchId: string, from: string, to: string, facts: readonly FactRow[]): Promise<FactDiff>;
}

export const recordsPerPortion = 4000;
const longMs = 300_000;

export function factStore(service: SupabaseClient): FactStore {
  return {
    claim: () => callRpc(service, 'claim_facts', {}),
    renew: (branchId) => callRpc(service, 'renew_facts_claim', { p_branch_id: branchId }),
    settle: ({ branchId, revision }) =>
      callRpc(service, 'settle_facts', { p_branch_id: branchId, p_revision: revision }),
    countDue: async () => Number(await callRpc(service, 'count_due_facts', {})),
    load: () => callRpc(service, 'load_derivation', {}),
    records: (branchId, since, after) =>
      callRpc(
        service,
        'load_clinic_records',
        { p_branch_id: branchId, p_since: since, p_after: after, p_limit: recordsPerPortion },
        longMs,
      ),
    replace: (branchId, from, to, facts) =>
      callRpc(
        service,
        'replace_record_facts',
        { p_branch_id: branchId, p_from: from, p_to: to, p_facts: facts },
        longMs,
      ),
  };
}
