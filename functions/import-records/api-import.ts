import type { SupabaseClient } from '@supabase/supabase-js';
import { callRpc } from '../_edge/call-rpc.ts';
import type { Locale } from '../_shared/i18n/locale.ts';
import { arrangeDirectory, type DirectoryData } from '../_shared/import/records/directory.ts';
import { DealParts } from '../_shared/import/records/join-deal-parts.ts';
import { recordReader } from '../_shared/import/records/read-record.ts';
import type { RowProblem } from '../_shared/import/row-problem.ts';
import { type ProblemCode, problemCatalogue } from '../_shared/problems/catalogue.ts';
import { problem } from '../_shared/problems/problem.ts';
import type { RecordKind } from '../_shared/records/record-kind.ts';
import type { ApiBatch } from '../_shared/schemas/import-api.ts';
import { apiTable } from './api-table.ts';
import { dayAfter } from './stage-file.ts';

type Verdict = 'new' | 'changed' | 'known' | 'bad';

interface Judged {
  readonly line: number;
  readonly verdict: Verdict;
  readonly externalId: string | null;
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowProblem[];
}

interface Answer {
  readonly batchId: string | null;
  readonly state: 'checked' | 'committed' | 'undone';
  readonly isRepeated: boolean;
  readonly verdicts: readonly Judged[];
}

interface Around {
  readonly service: SupabaseClient;
  readonly today: Date;
  readonly locale: Locale;
}

/** Take a batch of another system's records: every row gets its verdict, and good ones are kept. */
export async function importWithKey(
  { clientToken, kind, rows, dryRun }: ApiBatch,
  tokenHash: string,
  { service, today, locale }: Around,
) {
  const { branchId, directory } = await useKey(service, tokenHash, kind);
  const { columns, mapping, rows: table, ignored } = apiTable(kind, rows);
  const read = recordReader(kind, mapping, columns, {
    directory: arrangeDirectory(directory),
    homeId: branchId,
    lastDay: dayAfter(today),
  });
  const parts = new DealParts();
  const whole = table
    .flatMap(read)
    .flatMap((record) => (kind === 'deal' ? (parts.take(record) ?? []) : record));
  const answer = await callRpc<Answer>(
    service,
    'import_with_api_key',
    {
      p_token_hash: tokenHash,
      p_kind: kind,
      p_client_token: clientToken,
      p_is_dry_run: dryRun,
      p_rows: [...whole, ...parts.joined()],
    },
    120_000,
  );
  const count = (verdict: Verdict) =>
    answer.verdicts.filter((each) => each.verdict === verdict).length;
  return {
    batchId: answer.batchId,
    state: answer.state,
    repeated: answer.isRepeated,
    counts: {
      new: count('new'),
      changed: count('changed'),
      known: count('known'),
      bad: count('bad'),
    },
    ignoredColumns: ignored,
    verdicts: answer.verdicts.map(({ line, verdict, externalId, problems, notices }) => ({
      row: line,
      verdict,
      externalId,
      problems: problems.map((each) => told(each, locale)),
      notices: notices.map((each) => told(each, locale)),
    })),
  };
}

/** Take back what a key brought with one batch. */
export function undoWithKey(batchId: string, tokenHash: string, service: SupabaseClient) {
  return callRpc<{ remaining: number; state: string }>(
    service,
    'undo_with_api_key',
    { p_token_hash: tokenHash, p_batch_id: batchId },
    120_000,
  );
}

export async function useKey(service: SupabaseClient, tokenHash: string, kind: RecordKind | null) {
  const used = await callRpc<{
    refusal?: ProblemCode;
    branchId: string | null;
    directory: DirectoryData;
  }>(service, 'use_api_key', { p_token_hash: tokenHash, p_kind: kind });
  if (used.refusal !== undefined) throw problem(used.refusal);
  return used;
}

/** With the sentence, so that a log at the other end can be read. */
function told(each: RowProblem, locale: Locale) {
  return { ...each, message: problemCatalogue[each.code][locale] };
}
