import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const named =
  /(?:["'`]|\bhref=|\bsrc=|url\()["'`]?(?:\.\/|\/?_astro\/)([\w.-]+\.(?:js|css|woff2|svg|png))/g;

/**
 * The pages and all that they reach: scripts, their packages, those that are loaded later (staff
 * menu, QR), styles. What is not in the folder is left out.
 */
export async function filesOfPages(folder: string, roots: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const walk = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    const text = await readFile(join(folder, file), 'utf8').catch(() => null);
    if (text === null) return;
    found.add(file);
    if (!/\.(html|js|css)$/.test(file)) return;
    for (const [, name] of text.matchAll(named)) await walk(`_astro/${name}`);
  };
  for (const root of roots) await walk(root);
  return [...found].sort();
}
