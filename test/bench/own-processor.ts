import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { browserArgs } from '../e2e/browser-args.ts';

const last = cpus().length - 1;
const canPin = process.platform === 'linux' && last > 0;

/**
 * Keep this process, and all it starts meanwhile, off the last processor: it is for the pages alone.
 * Server and Lighthouse stand on other machines than a page in use, and no tablet has fewer than four
 * processors; on the page's own they would be measured with it.
 */
export async function withOwnProcessor<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!canPin) return work();
  pinTo(`0-${last - 1}`);
  try {
    return await work();
  } finally {
    pinTo(`0-${last}`);
  }
}

/**
 * The arguments of a Chromium started in there: its pages on the last processor, and no process made
 * ready for the next page there while this one loads.
 */
export const pagesOnOwnProcessor = [
  ...browserArgs(['SpareRendererForSitePerProcess']),
  ...(canPin ? [`--renderer-cmd-prefix=taskset -c ${last}`] : []),
];

/** For the unit of what is measured so. */
export const sharing = canPin
  ? "the page's process on a processor of its own, server, what measures and the browser's other processes on the rest"
  : 'all processes on the same processors';

function pinTo(processors: string): void {
  execFileSync('taskset', ['-a', '-c', '-p', processors, String(process.pid)]);
}
