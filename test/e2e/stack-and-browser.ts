import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type SeededStack, startSeededStack } from './seeded-stack.ts';

export let stack: SeededStack;
export let browser: Browser;

/** The product on demo data and one browser, for all tests of the file that calls this. */
export function openStackAndBrowser(): void {
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startSeededStack(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.end();
  });
}
