import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { reachable } from './reachable.ts';

export interface KioskSizes {
  /** HTML with its styles and its boot script: all that comes before a tap is taken. Brotli. */
  readonly firstTapBytes: number;
  /** That and everything else until the next screen stands: program, styles, words. Brotli. */
  readonly nextScreenBytes: number;
  /** Every script of the route, worker, staff menu, QR and the boot in the page included. Gzip. */
  readonly scriptBytes: number;
  readonly scripts: Readonly<Record<string, number>>;
}

/** What a tablet downloads from a built site. Each file is compressed by itself, as a server does. */
export function kioskSizes(folder: string): KioskSizes {
  const read = (path: string) => readFileSync(join(folder, path));
  const html = read('kiosk/index.html');
  const text = html.toString();
  const boot = [...text.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)];
  const scripts: Record<string, number> = {
    'boot (in the page)': gzip(Buffer.from(boot.map(([, code]) => code).join('\n'))),
    'kiosk-worker.js': gzip(read('kiosk-worker.js')),
  };
  const reached = reachable(text, (path) => (existsSync(join(folder, path)) ? read(path) : null));
  const programs = [...reached].filter(([path]) => path.endsWith('.js'));
  for (const [path, content] of programs) scripts[path] = gzip(content);
  const rest = [...reached.values(), read('kiosk/words.json')];
  return {
    firstTapBytes: brotli(html),
    nextScreenBytes: [html, ...rest].reduce((sum, content) => sum + brotli(content), 0),
    scriptBytes: Object.values(scripts).reduce((sum, bytes) => sum + bytes, 0),
    scripts,
  };
}

const gzip = (content: Uint8Array) => gzipSync(content, { level: 9 }).length;
const brotli = (content: Uint8Array) => brotliCompressSync(content).length;
