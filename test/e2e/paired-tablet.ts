import type { Browser, BrowserContextOptions } from 'playwright';
import type { ChaosClinic } from '../chaos/clinic.ts';
import { type KioskPage, openKioskPage, pairOnPage, until } from '../conformance/kiosk-page.ts';

export interface PairedTablet extends KioskPage {
  readonly kioskId: string;
  /** Script errors of the page; a test expects none. */
  readonly failures: string[];
}

/** A tablet of the clinic that has just been paired, at its first screen. */
export async function pairedTablet(
  clinic: ChaosClinic,
  browser: Browser,
  options: BrowserContextOptions & { readonly path?: string; readonly people?: number } = {},
): Promise<PairedTablet> {
  const { path = '/kiosk/', people, ...rest } = options;
  const { id, pairingCode } = await clinic.addKiosk();
  const visitCodes = await clinic.addVisits(2, people);
  const kiosk = await openKioskPage(browser, clinic.stack.url + path, visitCodes, rest);
  const failures: string[] = [];
  kiosk.page.on('pageerror', (error) => failures.push(error.message));
  if (!(await pairOnPage(kiosk, pairingCode))) throw new Error('The tablet could not be paired.');
  return { ...kiosk, kioskId: id, failures };
}

/**
 * Load the page again, up to the first screen that is live. It stands in the HTML already, and until
 * the program has come only taps are held for it: a key, or a finger that stays down, would be lost.
 * The program takes the stage off the page when it has played its rehearsal.
 */
export async function restart(tablet: KioskPage): Promise<void> {
  await tablet.page.reload();
  await until(tablet, 'attract');
  await tablet.page.locator('#stage').waitFor({ state: 'detached' });
}
