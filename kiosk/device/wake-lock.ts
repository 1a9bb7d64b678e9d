export interface WakeLock {
  isHeld(): boolean;
}

/** Keep the screen on. The system takes the lock back whenever the page is out of sight. */
export function holdWakeLock(): WakeLock {
  let lock: WakeLockSentinel | null = null;
  const hold = async () => {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    // Refused on a low battery, and where browsers have none: the tablet's own settings must do.
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
  };
  document.addEventListener('visibilitychange', hold);
  void hold();
  return { isHeld: () => lock?.released === false };
}
