const stateCache = 'meiping-serving';
const stateKey = '/serving';
const buildPrefix = 'meiping-build-';

/** Which build the pages get. Kept in Cache Storage, where the page can read it, too. */
export interface Serving {
  readonly current: string;
  /** Kept until a page of the current one has said that it is sound. */
  readonly previous: string | null;
  /** A build that could not read the queue. */
  readonly refused: string | null;
}

export const cacheOf = (build: string) => buildPrefix + build;

export async function readServing(): Promise<Serving | null> {
  const kept = await caches.match(stateKey, { cacheName: stateCache });
  return kept ? ((await kept.json()) as Serving) : null;
}

/** Write it down, and only then remove the builds that nobody needs any more. */
export async function writeServing(serving: Serving): Promise<void> {
  const state = await caches.open(stateCache);
  await state.put(stateKey, new Response(JSON.stringify(serving)));
  const { current, previous } = serving;
  const needed = [cacheOf(current), previous && cacheOf(previous)];
  for (const name of await caches.keys()) {
    if (name.startsWith(buildPrefix) && !needed.includes(name)) await caches.delete(name);
  }
}
