import { appVersion } from '../device/app-version.ts';

/**
 * Tell the worker whether this build can work with what is on the tablet: a new one that cannot is
 * given up for the one before.
 */
export async function reportSoundness(probe: () => Promise<void>): Promise<void> {
  const isSound = await probe().then(
    () => true,
    () => false,
  );
  navigator.serviceWorker?.controller?.postMessage({ build: appVersion, isSound });
}
