import { FileProblem } from '../_shared/import/file-problem.ts';
import type {
  DerivingProgress,
  ImportReport,
  ReadingProgress,
  SteppingProgress,
} from '../_shared/import/import-report.ts';
import { isRecordKind } from '../_shared/import/target-field.ts';
import { problem } from '../_shared/problems/problem.ts';
import type { ImportRequest } from '../_shared/schemas/import.ts';
import type { FactDiff } from './fact-store.ts';
import type { ImportBatches } from './import-batches.ts';
import { stageFile } from './stage-file.ts';

export type Reported<Progress> = AsyncGenerator<Progress | { report: ImportReport }>;
/** Works out the figures that changed records make stale. */
export type DeriveFacts = () => AsyncGenerator<DerivingProgress, FactDiff>;

/** Begin an import; nothing of the file is here yet. */
export async function openImport(
  request: ImportRequest,
  batches: ImportBatches,
): Promise<{ batchId: string }> {
  return { batchId: await batches.open(request) };
}

/**
 * Take the file: stage it, then check it as a whole. A file sent again replaces what was staged; one
 * that breaks off leaves nothing but staging.
 */
export async function receiveFile(
  batchId: string,
  body: AsyncGenerator<Uint8Array>,
  batches: ImportBatches,
  today: Date,
): Promise<Reported<ReadingProgress>> {
  await batches.restart(batchId);
  const batch = await batches.read(batchId);
  return (async function* () {
    try {
      const ofHeader = yield* stageFile(unhurried(body), { batch, batches, today });
      const report = await batches.check(batchId);
      yield { report: { ...report, notices: [...ofHeader, ...(report.notices ?? [])] } };
    } catch (error) {
      throw error instanceof FileProblem ? problem(error.code, error.details) : error;
    } finally {
      await drain(body);
    }
  })();
}

type Stepping = Reported<SteppingProgress | DerivingProgress>;

/** Make a checked batch count, step by step. Asking again goes on where it stopped. */
export function commitImport(
  batchId: string,
  batches: ImportBatches,
  derive: DeriveFacts,
): Stepping {
  return stepThrough(batchId, batches, batches.commitSome, derive);
}

/** Take back what a batch brought, and nothing else. */
export function undoImport(batchId: string, batches: ImportBatches, derive: DeriveFacts): Stepping {
  return stepThrough(batchId, batches, batches.undoSome, derive);
}

/** Records first, as a whole; then the figures that follow from them. */
async function* stepThrough(
  batchId: string,
  batches: ImportBatches,
  doSome: (batchId: string) => Promise<number>,
  derive: DeriveFacts,
): Stepping {
  let remaining: number;
  do {
    remaining = await doSome(batchId);
    yield { remaining };
  } while (remaining > 0);
  const report = await batches.read(batchId);
  if (isRecordKind(report.kind)) yield* derive();
  yield { report };
}

/** The same bytes from something that does not end when its reader stops early. */
function unhurried(body: AsyncGenerator<Uint8Array>): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => body.next() }) };
}

/** Many clients read no answer before they have sent everything: let them. */
async function drain(body: AsyncGenerator<Uint8Array>): Promise<void> {
  try {
    while (!(await body.next()).done);
  } catch {
    // The sender is gone, or sends too much; the answer says what matters.
  }
}
