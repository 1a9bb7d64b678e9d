import { answer, pathInBuild } from './answer.ts';
import { fillCache } from './fill-cache.ts';
import { readServing, writeServing } from './serving.ts';
import { settleBuild } from './settle-build.ts';
import { thisBuild } from './this-build.ts';
import { scope } from './worker-scope.ts';

/** How long a page of a new build may take to say that it is sound. */
const patienceMs = 30_000;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathInBuild(request);
  if (path === null) return;
  event.respondWith(answer(request, path));
  if (request.mode === 'navigate') event.waitUntil(watchOver());
});

scope.addEventListener('message', (event) => {
  const { data } = event;
  if (data === 'take-over') void scope.skipWaiting();
  else event.waitUntil(settleBuild(data?.build, data?.isSound));
});

async function install(): Promise<void> {
  await fillCache();
  const pages = await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  for (const page of pages) page.postMessage({ downloaded: thisBuild });
}

async function takeOver(): Promise<void> {
  const before = await readServing();
  await writeServing({ current: thisBuild, previous: before?.current ?? null, refused: null });
  await scope.clients.claim();
}

/**
 * A build that is too broken to say anything is given up as well. Looks often, because the next
 * version cannot take over while this one still has something to do.
 */
async function watchOver(): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (let serving = await readServing(); serving?.previous; serving = await readServing()) {
    if (Date.now() > giveUpAt) return settleBuild(serving.current, false);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
