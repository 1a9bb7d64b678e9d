/**
 * Tell the worker whether this build can work with what is on the tablet: a new one that cannot is
 * given up for the one before. Also learns whether that has happened to a newer build already.
 */
export async function reportSoundness(probe: () => Promise<void>): Promise<void> {
  const root = document.documentElement;
  const build = root.dataset.build ?? '';
  const isSound = await probe().then(
    () => true,
    () => false,
  );
  navigator.serviceWorker?.controller?.postMessage({ build, isSound });
  const serving = await globalThis.caches?.match('/serving', { cacheName: 'meiping-serving' });
  const { refused } = (await serving?.json()) ?? {};
  if (refused) root.dataset.refused = refused;
}
