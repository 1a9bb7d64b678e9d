import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureSite, siteFolder } from '../../supabase/local/build-site.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { newFolder, removeFolder } from '../local/scratch.ts';
import { measureCustomers } from './kiosk-customers.ts';
import { measureDrain } from './kiosk-drain.ts';
import { measureLoad, measureOffline } from './kiosk-load.ts';
import { makePassports } from './kiosk-page.ts';
import { samePage } from './kiosk-same-page.ts';
import { startKioskServer } from './kiosk-server.ts';
import { kioskSizes } from './kiosk-sizes.ts';
import { staticPage } from './kiosk-static-page.ts';
import { fullSpeedSurveys, measureTaps } from './kiosk-taps.ts';
import { pagesOnOwnProcessor, sharing, withOwnProcessor } from './own-processor.ts';

const surveys = Number(process.env.KIOSK_SURVEYS ?? 12);
const rounds = Number(process.env.KIOSK_ROUNDS ?? 10);

/** What the tablet itself costs: bytes, milliseconds, memory. The server answers at once here. */
export async function benchKiosk() {
  await ensureSite(() => {}, new AbortController().signal);
  return withOwnProcessor(async () => {
    const folder = newFolder();
    cpSync(siteFolder, folder, { recursive: true });
    const visits = surveys + fullSpeedSurveys;
    const server = await startKioskServer(folder, makePassports(visits + 1));
    const browser = await launchBrowser(pagesOnOwnProcessor);
    try {
      writeFileSync(join(folder, 'static.html'), staticPage());
      const same = await samePage(browser, server.url, folder, visits);
      writeFileSync(join(folder, 'same.html'), same);
      return {
        processors: sharing,
        sizes: kioskSizes(folder),
        comparison,
        taps: await measureTaps(browser, server.url, surveys),
        load: await measureLoad(browser, server.url, rounds),
        offline: await measureOffline(browser, server.url, rounds),
        customers: await measureCustomers(browser, server.url),
        drain: await measureDrain(browser, server, 10_000),
      };
    } finally {
      await browser.close();
      await server.close();
      removeFolder(folder);
    }
  });
}

/** Measured elsewhere, brotli: not of this run, for scale only. */
const comparison = {
  note: 'kB brotli until the first tap, measured elsewhere, for scale',
  surveyJs: 300,
  reactWithFormLibrary: 72,
  formbricks: 47,
  preactWithDurableOutbox: 6.3,
};
