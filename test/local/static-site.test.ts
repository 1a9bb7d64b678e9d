import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite } from '../../supabase/local/static-site.ts';
import { newFolder, removeFolder } from './scratch.ts';

const outside = newFolder();
const folder = join(outside, 'dist');
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'overview'), { recursive: true });
  mkdirSync(join(folder, '_astro'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(outside, 'secrets.json'), 'secret');
  writeFileSync(join(folder, '.hidden'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<script>let a = 1;</script><p>home');
  writeFileSync(join(folder, 'overview/index.html'), '<script src="/x.js"></script>overview');
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, '_astro/app.Ab12.js'), 'let a;');
  writeFileSync(join(folder, 'app.webmanifest'), '{}');
  server = createServer((incoming, outgoing) =>
    serveSite(incoming, outgoing, folder).catch(() => outgoing.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as { port: number }).port;
});
afterAll(() => {
  server.close();
  removeFolder(outside);
});

/** As written: fetch would tidy the path up first. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        );
      });
      asked.on('error', reject).end();
    },
  );
}

it.each([
  '/../secrets.json',
  '/%2e%2e/secrets.json',
  '/..%2fsecrets.json',
  '/overview/../../secrets.json',
  '/overview/..%2f..%2fsecrets.json',
  '/..\\secrets.json',
  '/%2e%2e%5csecrets.json',
  '//../secrets.json',
  '/.hidden',
  '/%2ehidden',
  '/%00',
  '/%zz',
  '/empty',
  '/empty/',
  '/nothing',
])('has no page at %s', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, body: 'not here' });
});

it('serves a folder by its index, and its name without a slash by a redirect', async () => {
  expect(await get('/')).toMatchObject({ status: 200 });
  expect((await get('/overview/')).body).toContain('overview');
  const moved = await get('/overview?month=2026-10');
  expect(moved).toMatchObject({ status: 308, headers: { location: '/overview/?month=2026-10' } });
});

it('never redirects to another site', async () => {
  const { headers, status } = await get('//overview');
  expect(status).toBe(308);
  expect(headers.location).toBe('/overview/');
});

it('lets a page run its own scripts and no others', async () => {
  const { headers } = await get('/');
  // printf 'let a = 1;' | openssl dgst -sha256 -binary | base64
  const hash = "'sha256-xY6QKfH9PRsQnLz56nj6MBwiK5oHg+im1Jkpdp1x/Ck='";
  expect(headers['content-security-policy']).toContain(`script-src 'self' ${hash};`);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  const other = await get('/overview/');
  expect(other.headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it('keeps hashed files for ever and asks again for the others', async () => {
  const hashed = await get('/_astro/app.Ab12.js');
  expect(hashed.headers['cache-control']).toContain('immutable');
  expect(hashed.headers['content-type']).toBe('text/javascript; charset=utf-8');
  const page = await get('/');
  expect(page.headers['cache-control']).toBe('no-cache');
  const again = await get('/', { 'if-none-match': `"other", W/${page.headers.etag}` });
  expect(again).toMatchObject({ status: 304, body: '' });
  writeFileSync(join(folder, 'index.html'), '<p>a new home');
  expect((await get('/', { 'if-none-match': String(page.headers.etag) })).status).toBe(200);
});

it('answers HEAD without a body and refuses to be written to', async () => {
  const { headers, body } = await get('/app.webmanifest', {}, 'HEAD');
  expect(headers['content-type']).toBe('application/manifest+json; charset=utf-8');
  expect(headers['content-length']).toBe('2');
  expect(body).toBe('');
  expect((await get('/', {}, 'POST')).status).toBe(405);
});

it('packs text for who can unpack it', async () => {
  const packed = await fetch(`http://127.0.0.1:${port}/_astro/app.Ab12.js`);
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toBe('accept-encoding');
  expect(await packed.text()).toBe('let a;');
  const plain = await get('/_astro/app.Ab12.js', { 'accept-encoding': 'br, gzip;q=0' });
  expect(plain).toMatchObject({ body: 'let a;', headers: { 'content-length': '6' } });
  // What is the same file has the same tag, packed or not.
  const tag = packed.headers.get('etag') ?? '';
  expect((await get('/_astro/app.Ab12.js', { 'if-none-match': tag })).status).toBe(304);
});

it('outlives a file that goes away while its reader does', async () => {
  const file = join(folder, 'gone.txt');
  writeFileSync(file, 'here still');
  const served = new Promise<unknown>((resolve) => {
    server.prependOnceListener('request', (_, outgoing) => {
      const setHeader = outgoing.setHeader.bind(outgoing);
      // The size is known, the file is not open yet: the reader goes, and so does the file.
      outgoing.setHeader = (name, value) => {
        if (name === 'etag') {
          rmSync(file);
          outgoing.destroy();
        }
        return setHeader(name, value);
      };
      outgoing.on('close', resolve);
    });
  });
  await expect(get('/gone.txt')).rejects.toThrow('socket hang up');
  await served;
  // What nobody catches ends the process, and with it this file.
  await new Promise((resolve) => setTimeout(resolve, 50));
});
