import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Change a text file in place; one that is not there stays so. */
export async function editFile(
  folder: string,
  file: string,
  edit: (text: string) => string | Promise<string>,
): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return;
  const edited = await edit(text);
  if (edited !== text) await writeFile(path, edited);
}
