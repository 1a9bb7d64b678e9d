/** How long to wait before asking again. After a failure twice as long each time, with jitter. */
export function pollDelay(
  everyMs: number,
  failures: number,
  random: () => number = Math.random,
): number {
  if (failures === 0) return everyMs;
  const longest = 30_000;
  const delay = Math.min(longest, everyMs * 2 ** failures);
  return delay * (0.75 + 0.25 * random());
}

interface Poll {
  readonly everyMs: number;
  /** Ask once. A rejection counts as a failure. */
  readonly ask: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Ask again and again while the page is visible; at once when it becomes visible or the network
 * comes back. Never two questions at a time. Returns the function that stops it.
 */
export function startPoll({ everyMs, ask, onFailure }: Poll): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isAsking = false;
  let isStopped = false;

  async function turn() {
    clearTimeout(timer);
    if (isAsking || isStopped || document.hidden) return;
    isAsking = true;
    try {
      await ask();
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!isStopped) onFailure(error);
    }
    isAsking = false;
    if (!isStopped) timer = setTimeout(turn, pollDelay(everyMs, failures));
  }

  timer = setTimeout(turn, everyMs);
  document.addEventListener('visibilitychange', turn);
  addEventListener('online', turn);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', turn);
    removeEventListener('online', turn);
  };
}
