import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { getManifest } from 'workbox-build';

/**
 * Write `kiosk-precache.json`: Workbox's list of the build's files, each with its SHA-256 in place of
 * Workbox's MD5, which no browser can check. Returns the SHA-256 of the list itself. It is a file of
 * its own and not a part of the worker's script, because it is data.
 */
export async function writePrecache(folder: string, files: readonly string[]): Promise<string> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: [...files],
  });
  const missing = files.length - manifestEntries.length;
  if (warnings.length > 0 || missing > 0) {
    throw new Error(`The list of the kiosk's files lacks ${missing}. ${warnings.join(' ')}`);
  }
  const entries = await Promise.all(
    manifestEntries.map(async ({ url }) => ({
      url: `/${url.replace(/index\.html$/, '')}`,
      integrity: integrityOf(await readFile(join(folder, url))),
      type: types[extname(url)] ?? '',
    })),
  );
  const list = JSON.stringify(entries.sort((one, other) => (one.url < other.url ? -1 : 1)));
  await writeFile(join(folder, 'kiosk-precache.json'), list);
  return integrityOf(list);
}

function integrityOf(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
