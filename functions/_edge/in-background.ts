import { errorFacts, logToConsole } from './log.ts';

/**
 * Go on after the answer has been sent. The hosted runtime must be told, or it stops what nobody
 * waits for; elsewhere the process lives on by itself. What fails is logged: nobody hears it.
 */
export function inBackground(name: string, work: () => Promise<unknown>): void {
  const running = work().catch((error: unknown) => {
    logToConsole({
      level: 'error',
      message: 'background_failed',
      function: name,
      error: errorFacts(error),
    });
  });
  const { EdgeRuntime: runtime } = globalThis as {
    EdgeRuntime?: { waitUntil?: (work: Promise<unknown>) => void };
  };
  runtime?.waitUntil?.(running);
}
