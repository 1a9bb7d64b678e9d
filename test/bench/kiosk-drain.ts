import type { Browser } from 'playwright';
import { pairTablet, screenSize } from './kiosk-page.ts';
import type { KioskServer } from './kiosk-server.ts';
import { round } from './measure.ts';

/**
 * How fast a full queue goes out once the network is back, against a server that answers at once.
 * The rows are copies of one real sealed answer under ids and places of their own.
 */
export async function measureDrain(browser: Browser, server: KioskServer, depth: number) {
  const context = await browser.newContext({ viewport: screenSize, serviceWorkers: 'block' });
  const page = await pairTablet(context, server.url);
  server.interfere((path) => (path.endsWith('submit-responses') ? 'no network' : null));
  for (const selector of ['.begin', '.way-on .way', '.nps', '.way-on .button', '.choice']) {
    await page.locator(selector).first().click();
  }
  await page.locator('[data-screen=thanks]').waitFor();
  await page.evaluate(async (count) => {
    const opening = indexedDB.open('meiping-kiosk');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const tx = database.transaction('outbox', 'readwrite');
    const rows = tx.objectStore('outbox');
    rows.getAll().onsuccess = ({ target }) => {
      const [row] = (target as IDBRequest).result;
      for (let copy = 1; copy < count; copy++) {
        const id = row.item.id.slice(0, -6) + copy.toString(16).padStart(6, '0');
        rows.put({ ...row, item: { ...row.item, id, sequence: row.item.sequence + copy } });
      }
    };
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    database.close();
  }, depth);
  const before = server.received.size;
  server.interfere(() => null);
  await page.reload();
  const from = performance.now();
  while (server.received.size - before < depth) {
    if (performance.now() - from > 600_000) throw new Error('the queue does not drain');
    await page.waitForTimeout(50);
  }
  const seconds = (performance.now() - from) / 1000;
  await context.close();
  return { depth, seconds: round(seconds), responsesPerSecond: round(depth / seconds) };
}
