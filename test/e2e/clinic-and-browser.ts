import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { type ChaosClinic, openChaosClinic } from '../chaos/clinic.ts';
import { launchBrowser } from './browser.ts';

export let clinic: ChaosClinic;
export let browser: Browser;

/** One clinic and one browser, for all tests of the file that calls this. */
export function openClinicAndBrowser(): void {
  beforeAll(async () => {
    [clinic, browser] = await Promise.all([openChaosClinic(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await clinic?.end();
  });
}
