import { cacheOf, readServing } from './serving.ts';

const shell = /^\/((en\/)?(kiosk|rate)(\/|\.webmanifest|$)|_astro\/|icon)/;

/** The path under which a build keeps what is asked for; null for what is none of ours to answer. */
export function pathInBuild({ method, url }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || !shell.test(pathname)) return null;
  return /\/$|\.\w+$/.test(pathname) ? pathname : `${pathname}/`;
}

/**
 * From the build in use; then from another one still kept, for a tab that began before the change;
 * then from the network. What comes from the network is never kept here.
 */
export async function answer(request: Request, path: string): Promise<Response> {
  const serving = await readServing();
  const kept =
    serving &&
    (await caches.match(path, { cacheName: cacheOf(serving.current), ignoreVary: true }));
  return kept ?? (await caches.match(path, { ignoreVary: true })) ?? fetch(request);
}
