import { arrangeDirectory } from '../_shared/import/records/directory.ts';
import { DealParts } from '../_shared/import/records/join-deal-parts.ts';
import { recordReader } from '../_shared/import/records/read-record.ts';
import type { StagedRecord } from '../_shared/import/records/staged-record.ts';
import type { RecordKind } from '../_shared/records/record-kind.ts';
import { dayAfter, type Stager, type StagingContext } from './stage-file.ts';

const recordsPerCall = 1000;

/** Clinic records: a row may stand for several, and several rows may be one deal. */
export async function recordStager(
  kind: RecordKind,
  columns: readonly string[],
  { batch, batches, today }: StagingContext,
): Promise<Stager> {
  const { batchId, branchId, mapping } = batch;
  const read = recordReader(kind, mapping, columns, {
    directory: arrangeDirectory(await batches.directory(batchId)),
    homeId: branchId,
    lastDay: dayAfter(today),
  });
  const parts = new DealParts();

  async function keep(records: readonly StagedRecord[]): Promise<number> {
    for (let from = 0; from < records.length; from += recordsPerCall) {
      await batches.stageRecords(batchId, records.slice(from, from + recordsPerCall));
    }
    const bad = records.filter(({ content }) => content === null);
    return new Set(bad.map(({ line }) => line)).size;
  }

  return {
    keep(rows) {
      const records = rows.flatMap(read);
      if (kind !== 'deal') return keep(records);
      return keep(records.map((record) => parts.take(record)).filter((whole) => whole !== null));
    },
    async end() {
      const records = [...parts.joined()];
      return { rows: records.length, badRows: await keep(records) };
    },
  };
}
