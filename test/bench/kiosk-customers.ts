import type { Browser, Page } from 'playwright';
import { pairTablet, percentile, screenSize } from './kiosk-page.ts';
import { round } from './measure.ts';

/** One customer after another: what a finish costs on the disk, and what is left of them in memory. */
export async function measureCustomers(browser: Browser, url: string, customers: number) {
  const context = await browser.newContext({ viewport: screenSize, serviceWorkers: 'block' });
  await context.addInitScript(watchWrites);
  const page = await pairTablet(context, url);
  await serve(page, 5);
  const few = await memory(page);
  await serve(page, customers - 5);
  const many = await memory(page);
  const writes = await page.evaluate(() => window.strictWrites);
  await context.close();
  return {
    strictWriteMs: {
      n: writes.length,
      p50: round(percentile(writes, 0.5)),
      p95: round(percentile(writes, 0.95)),
    },
    heapBytes: { after5: few.heap, [`after${customers}`]: many.heap },
    heapRatio: round(many.heap / few.heap),
    domNodes: { after5: few.nodes, [`after${customers}`]: many.nodes },
  };
}

/** Walk-ins as fast as they can tap; each goes before the thank-you has left by itself. */
async function serve(page: Page, customers: number): Promise<void> {
  await page.evaluate(async (count) => {
    const there = async (selector: string) => {
      for (;;) {
        const found = document.querySelector<HTMLElement>(selector);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve));
      }
    };
    for (let each = 0; each < count; each++) {
      (await there('[data-screen=attract] .begin')).click();
      (await there('[data-screen=code] .way-on .way')).click();
      (await there('[data-screen=nps] .nps:nth-child(9)')).click();
      (await there('[data-screen=reasons] .way-on .button')).click();
      (await there('[data-screen=contact] .choice')).click();
      await there('[data-screen=thanks]');
      // A page that is put aside forgets its customer at once.
      dispatchEvent(new Event('pagehide'));
    }
    // What is still on its way to the server.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  }, customers);
}

async function memory(page: Page): Promise<{ heap: number; nodes: number }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  return { heap: usedSize, nodes };
}

declare global {
  interface Window {
    strictWrites: number[];
  }
}

/** Runs in the page before anything of it: times each strict transaction that adds to the outbox. */
function watchWrites(): void {
  window.strictWrites = [];
  const begun = new WeakMap<IDBTransaction, number>();
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const tx = begin.call(this, names, mode, options);
    if (mode === 'readwrite' && options?.durability === 'strict') begun.set(tx, performance.now());
    return tx;
  };
  for (const verb of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[verb];
    IDBObjectStore.prototype[verb] = function (value, key) {
      const { name, transaction } = this;
      const from = begun.get(transaction);
      if (name === 'outbox' && from !== undefined) {
        begun.delete(transaction);
        transaction.addEventListener('complete', () => {
          window.strictWrites.push(performance.now() - from);
        });
      }
      return key === undefined ? write.call(this, value) : write.call(this, value, key);
    };
  }
}
