import { cacheOf } from './serving.ts';
import { precacheIntegrity, thisBuild } from './this-build.ts';

interface Precached {
  readonly url: string;
  readonly integrity: string;
  /** How its content type begins. A module under a wrong one would not run. */
  readonly type: string;
}

/**
 * Download this build, all of it or none. `integrity` lets the browser refuse every byte that is not
 * ours: the pages of a captive portal, half a file, a file of another build. What arrived before an
 * interruption is not asked for again.
 */
export async function fillCache(): Promise<void> {
  const list = await get('/kiosk-precache.json', precacheIntegrity, 'application/json');
  const files: readonly Precached[] = await list.json();
  const cache = await caches.open(cacheOf(thisBuild));
  await Promise.all(
    files.map(async ({ url, integrity, type }) => {
      if (!(await cache.match(url))) await cache.put(url, await get(url, integrity, type));
    }),
  );
}

async function get(url: string, integrity: string, type: string): Promise<Response> {
  const answer = await fetch(url, { integrity, cache: 'no-cache', redirect: 'error' });
  const isOurs = answer.ok && answer.headers.get('content-type')?.startsWith(type);
  if (!isOurs) throw new Error(url);
  return answer;
}
