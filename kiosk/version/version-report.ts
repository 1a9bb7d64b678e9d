import { appVersion } from '../device/app-version.ts';

/**
 * What the heartbeat says: the build, and where this tablet had to give up a newer one, which:
 * `0.1.0-3f9a1c20 (not 0.1.0-77ab01ce)`. `report-soundness.ts` leaves the word on the page.
 */
export function versionReport(): string {
  const { refused } = document.documentElement.dataset;
  return refused ? `${appVersion} (not ${refused})` : appVersion;
}
