const lockName = 'meiping-customer';
const registerAfterMs = 1_500;
const askEveryMs = 30 * 60_000;
const retryEveryMs = 5_000;

/**
 * Keep this tab's version up to date. A newer build is downloaded whenever it is found, but takes
 * over only while nobody is in front of any tab. Returns what to call after each paint.
 */
export function watchUpdates(): (isAtRest: boolean) => void {
  const worker: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  let rests = true;
  let leave: (() => void) | null = null;
  let isReplaced = false;
  let registration: ServiceWorkerRegistration | undefined;

  async function register(): Promise<void> {
    registration = await worker?.register('/kiosk-worker.js', { updateViaCache: 'none' });
    setInterval(() => registration?.update().catch(() => undefined), askEveryMs);
    settle();
  }

  /**
   * Every tab holds the lock while it has somebody in front of it; a crash releases it. Once, however
   * often they come before it is granted: only one hold is let go.
   */
  function occupy(): void {
    const stay = () =>
      rests || leave ? undefined : new Promise<void>((resolve) => (leave = resolve));
    void navigator.locks?.request(lockName, { mode: 'shared' }, stay);
  }

  function settle(): void {
    if (!rests) return;
    const waiting = registration?.waiting;
    if (isReplaced) location.reload();
    else if (waiting) {
      void navigator.locks?.request(lockName, { ifAvailable: true }, (lock) => {
        if (lock && rests) waiting.postMessage('take-over');
      });
    }
  }

  if (worker) {
    // The first worker of a tablet replaces nothing.
    let hadWorker = worker.controller !== null;
    worker.addEventListener('controllerchange', () => {
      isReplaced = hadWorker;
      hadWorker = true;
      settle();
    });
    worker.addEventListener('message', ({ data }) => {
      if (data?.downloaded) setTimeout(settle);
    });
    setTimeout(() => void register().catch(() => undefined), registerAfterMs);
    setInterval(settle, retryEveryMs);
  }
  return (isAtRest) => {
    if (isAtRest === rests) return;
    rests = isAtRest;
    leave?.();
    leave = null;
    // After the paint: a tap never waits for this.
    if (worker) setTimeout(rests ? settle : occupy);
  };
}
