import { appendFileSync, renameSync, statSync } from 'node:fs';

const maxBytes = 5_000_000;

export type Log = (line: string) => void;

/** Dated lines in a file that its owner reads. One old file is kept, so it cannot fill the disk. */
export function createLogFile(file: string): Log {
  return (line) => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > maxBytes) renameSync(file, `${file}.1`);
    appendFileSync(file, `${new Date().toISOString()} ${line}\n`, {
      mode: 0o600,
    });
  };
}
