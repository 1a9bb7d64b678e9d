import { parentPort, workerData } from 'node:worker_threads';
import { createPortions } from './portions.ts';

/** The thread of `portions-thread.ts`: hands over each portion as soon as it is made. */
for (const portion of createPortions(workerData)) parentPort?.postMessage(portion);
