import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Portion, Scope } from './portions.ts';

/**
 * The portions of the demo, made in a thread of their own: PGlite works in the thread that asks it, so
 * that a second processor makes what comes next while this one writes what is there.
 */
export async function* portionsOf(scope: Scope): AsyncGenerator<Portion> {
  const thread = new Worker(new URL('./portions-worker.ts', import.meta.url), {
    workerData: scope,
  });
  try {
    for await (const [portion] of on(thread, 'message', { close: ['exit'] })) yield portion;
  } finally {
    await thread.terminate();
  }
}
