import { open, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { languageOf } from './accept-language.ts';
import { contentPolicy } from './content-policy.ts';
import { say } from './messages.ts';

interface Found {
  file: string;
  size: number;
  modifiedMs: number;
}

/** Serve the built site in `folder`: files, `…/` as its index.html, the 404 page otherwise. */
export async function serveSite(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  folder: string,
): Promise<void> {
  for (const [name, value] of securityHeaders) outgoing.setHeader(name, value);
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
    outgoing.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [rawPath = '/', query] = (incoming.url ?? '/').split('?', 2);
  const path = safePath(rawPath);
  const found = path === null ? null : await find(folder, path);
  if (found === 'folder') {
    // A single slash in front, or a path such as //example.org would lead elsewhere.
    const target = `/${rawPath.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}`;
    outgoing.writeHead(308, { location: target, 'cache-control': 'no-cache' }).end();
  } else if (found) {
    await send(incoming, outgoing, found, 200, path?.startsWith('/_astro/') ?? false);
  } else {
    await sendNotFound(incoming, outgoing, folder);
  }
}

/**
 * The decoded path, or null for one that no page of ours has: it leaves the folder, names a
 * hidden file, or cannot be decoded.
 */
function safePath(rawPath: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(path) || !path.startsWith('/')) return null;
  return path.split('/').some((part) => part.startsWith('.')) ? null : path;
}

async function find(folder: string, path: string): Promise<Found | 'folder' | null> {
  const file = join(folder, path);
  if (!path.endsWith('/')) {
    const found = await look(file);
    if (found !== 'folder') return found;
    return (await look(join(file, 'index.html'))) === null ? null : 'folder';
  }
  const index = await look(join(file, 'index.html'));
  return index === 'folder' ? null : index;
}

async function look(file: string): Promise<Found | 'folder' | null> {
  const info = await stat(file).catch(() => null);
  if (info?.isDirectory()) return 'folder';
  return info?.isFile() ? { file, size: info.size, modifiedMs: info.mtimeMs } : null;
}

/** What Astro puts in /_astro/ has its hash in the name; everything else is asked for each time. */
async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { file, size, modifiedMs }: Found,
  status: number,
  isHashed: boolean,
): Promise<void> {
  const etag = `"${size.toString(36)}-${Math.round(modifiedMs).toString(36)}"`;
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  // Packed as a host would: the speed of a page is then the same here and there.
  const isPacked = isText.test(type) && acceptsGzip(incoming);
  outgoing.setHeader('etag', isPacked ? `W/${etag}` : etag);
  outgoing.setHeader('vary', 'accept-encoding');
  outgoing.setHeader(
    'cache-control',
    isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (type.startsWith('text/html')) {
    outgoing.setHeader('content-security-policy', await contentPolicy(file, etag));
  }
  if (status === 200 && asksFor(incoming, etag)) {
    outgoing.writeHead(304).end();
    return;
  }
  // Opened first: a stream that fails to open after its reader has gone has nobody to tell, and
  // Node ends the process over it. A new build may take the file away at any moment.
  const handle = incoming.method === 'HEAD' ? null : await open(file);
  const body = isPacked ? { 'content-encoding': 'gzip' } : { 'content-length': size };
  outgoing.writeHead(status, { 'content-type': type, ...body });
  if (handle === null) {
    outgoing.end();
    return;
  }
  try {
    const content = handle.createReadStream();
    if (isPacked) await pipeline(content, createGzip(), outgoing);
    else await pipeline(content, outgoing);
  } finally {
    // A reader who goes early ends the stream before it has a handle to close.
    await handle.close();
  }
}

function acceptsGzip(incoming: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0)/.test(String(incoming.headers['accept-encoding'] ?? ''));
}

function asksFor(incoming: IncomingMessage, etag: string): boolean {
  const known = incoming.headers['if-none-match']?.split(',') ?? [];
  return known.some((one) => one.trim().replace(/^W\//, '') === etag);
}

async function sendNotFound(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  folder: string,
): Promise<void> {
  const language = languageOf(incoming);
  const isEnglish = incoming.url?.startsWith('/en/') ?? false;
  const pages = isEnglish ? ['en/404.html', 'en/404/index.html', '404.html'] : ['404.html'];
  for (const page of pages) {
    const found = await look(join(folder, page));
    if (found && found !== 'folder') {
      await send(incoming, outgoing, found, 404, false);
      return;
    }
  }
  outgoing.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  outgoing.end(say(language, 'pageNotFound'));
}

const securityHeaders = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
] as const;

const isText = /^(text\/|application\/(json|manifest|xml)|image\/svg)/;

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
