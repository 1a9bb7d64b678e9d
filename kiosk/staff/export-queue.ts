import type { Pairing } from '#shared/schemas/pairing.ts';
import { ask, type Kept, queues, transact } from '../device/database.ts';
import { checksumOf, format, type QueueFile } from './queue-file.ts';

/** Queue and quarantine as a file. They stay on the tablet as well: a resend does no harm. */
export async function exportQueue({ kioskId, branchId }: Pairing, now: number): Promise<QueueFile> {
  const rows = await transact('readonly', async (store) => {
    const found = await Promise.all(queues.map((name) => ask<Kept[]>(store(name).getAll())));
    return found.flat();
  });
  const exportedAt = new Date(now).toISOString();
  return { format, exportedAt, kioskId, branchId, rows, checksum: await checksumOf(rows) };
}

/** Hand a file to the browser's downloads. */
export function download(file: QueueFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  link.download = `meiping-${file.kioskId.slice(0, 8)}-${file.exportedAt.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
