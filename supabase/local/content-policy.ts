import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const known = new Map<string, { etag: string; policy: string }>();

/**
 * What a page may load: our own files and, by their hashes, the small scripts that Astro writes
 * into the page itself. Styles may stand in attributes (bars and charts are placed that way).
 * Worked out once for each version of a page.
 */
export async function contentPolicy(file: string, etag: string): Promise<string> {
  const before = known.get(file);
  if (before?.etag === etag) return before.policy;
  const hashes = inlineScripts(await readFile(file, 'utf8')).map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = [
    "default-src 'self'",
    `script-src ${["'self'", ...new Set(hashes)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  known.set(file, { etag, policy });
  return policy;
}

function inlineScripts(html: string): string[] {
  const scripts = html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi);
  return (
    [...scripts]
      .filter(([, attributes = '', text = '']) => !/\ssrc\s*=/i.test(attributes) && text !== '')
      // The browser hashes what its parser made of the text, and that has no carriage returns.
      .map(([, , text = '']) => text.replaceAll(/\r\n?/g, '\n'))
  );
}
