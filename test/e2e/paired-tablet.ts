import type { Browser, BrowserContextOptions } from 'playwright';
import type { ChaosClinic } from '../chaos/clinic.ts';
import { type KioskPage, openKioskPage, pairOnPage } from '../conformance/kiosk-page.ts';

export interface PairedTablet extends KioskPage {
  readonly kioskId: string;
  /** Script errors of the page; a test expects none. */
  readonly failures: string[];
}

/** A tablet of the clinic that has just been paired, at its first screen. */
export async function pairedTablet(
  clinic: ChaosClinic,
  browser: Browser,
  options: BrowserContextOptions & { readonly path?: string } = {},
): Promise<PairedTablet> {
  const { path = '/kiosk/', ...rest } = options;
  const { id, pairingCode } = await clinic.addKiosk();
  const visitCodes = await clinic.addVisits(2);
  const kiosk = await openKioskPage(browser, clinic.stack.url + path, visitCodes, rest);
  const failures: string[] = [];
  kiosk.page.on('pageerror', (error) => failures.push(error.message));
  if (!(await pairOnPage(kiosk, pairingCode))) throw new Error('The tablet could not be paired.');
  return { ...kiosk, kioskId: id, failures };
}
