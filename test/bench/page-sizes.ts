import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { reachable } from './reachable.ts';

export interface PageSize {
  /** Every script that the page may load, also later (a chart), gzip, each file by itself. */
  readonly scriptBytes: number;
  readonly scripts: Readonly<Record<string, number>>;
}

/** What a page of the built site loads: `pageSize(folder, 'overview/index.html')`. */
export function pageSize(folder: string, page: string): PageSize {
  const html = readFileSync(join(folder, page), 'utf8');
  const read = (path: string) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : null;
  };
  const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code]) => code)
    .join('\n');
  const scripts: Record<string, number> = { 'in the page': gzip(Buffer.from(inline)) };
  for (const [path, content] of reachable(html, read)) {
    if (path.endsWith('.js')) scripts[path] = gzip(content);
  }
  return {
    scriptBytes: Object.values(scripts).reduce((sum, bytes) => sum + bytes, 0),
    scripts,
  };
}

const gzip = (content: Uint8Array) => gzipSync(content, { level: 9 }).length;
