import { appVersion } from '../device/app-version.ts';

/**
 * What the heartbeat says: the build, and where this tablet had to give up a newer one, which:
 * `0.1.0-3f9a1c20 (not 0.1.0-77ab01ce)`. The worker notes that beside the builds; a note that cannot
 * be read keeps nothing from being sent.
 */
export async function versionReport(): Promise<string> {
  const refused = await globalThis.caches
    ?.match('/serving', { cacheName: 'meiping-serving' })
    .then((kept) => kept?.json())
    .then((serving) => serving?.refused)
    .catch(() => null);
  return refused ? `${appVersion} (not ${refused})` : appVersion;
}
