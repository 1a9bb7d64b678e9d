import type { Browser, Page } from 'playwright';
import { pairTablet, percentile, screenSize, throttle } from './kiosk-page.ts';
import { round } from './measure.ts';

/** When the memory is looked at: soon, after the customers of weeks, and twice when all is compiled. */
const looks = [5, 500, 1000, 2000] as const;

/** One customer after another: what a finish costs on the disk, and what is left of them in memory. */
export async function measureCustomers(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: screenSize, serviceWorkers: 'block' });
  await (await pairTablet(context, url)).close();
  await context.addInitScript(watchWrites);
  // A page of its own, asked over the protocol: Playwright's scripts are an eighth of such a page.
  const page = await context.newPage();
  await page.goto(`${url}/kiosk/`);
  const ask = await throttle(page, 1);
  const found: Memory[] = [];
  for (const [index, served] of looks.entries()) {
    await ask(`(${serve})(${served - (looks[index - 1] ?? 0)})`);
    found.push(await memory(page));
  }
  const writes = await ask<number[]>(
    'Array.from(window.strictWrites.subarray(0, window.writesTimed))',
  );
  await context.close();
  const after = <Value>(read: (memory: Memory) => Value) =>
    Object.fromEntries(
      looks.map((served, index) => [`after${served}`, read(found[index] as Memory)]),
    );
  const [few, many, more, most] = found as [Memory, Memory, Memory, Memory];
  return {
    strictWriteMs: {
      n: writes.length,
      p50: round(percentile(writes, 0.5)),
      p95: round(percentile(writes, 0.95)),
    },
    heapBytes: after(({ all }) => all),
    heapRatio500To5: {
      withoutCompiledCode: round(many.data / few.data),
      all: round(many.all / few.all),
    },
    heapRatio2000To1000: round(most.all / more.all),
    domNodes: after(({ nodes }) => nodes),
  };
}

/** Runs in the page: walk-ins as fast as they can tap; each goes before the thank-you has left. */
async function serve(customers: number): Promise<void> {
  const there = async (selector: string) => {
    for (;;) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  for (let each = 0; each < customers; each++) {
    (await there('[data-screen=attract] .begin')).click();
    (await there('[data-screen=code] .way-on .way')).click();
    (await there('[data-screen=nps] .nps:nth-child(9)')).click();
    (await there('[data-screen=reasons] .way-on .button')).click();
    (await there('[data-screen=contact] .choice')).click();
    await there('[data-screen=thanks]');
    // A page that is put aside forgets its customer at once.
    dispatchEvent(new Event('pagehide'));
  }
  // What is on its way to the server has come, and the time limits of the requests are over.
  await new Promise((resolve) => setTimeout(resolve, 22_000));
}

interface Memory {
  readonly all: number;
  /** Without compiled code, which the engine goes on improving for some hundred taps. */
  readonly data: number;
  readonly nodes: number;
}

async function memory(page: Page): Promise<Memory> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass++) await cdp.send('HeapProfiler.collectGarbage');
  let text = '';
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    text += chunk;
  });
  await cdp.send('HeapProfiler.takeHeapSnapshot', {});
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  return { ...sizeOf(JSON.parse(text)), nodes };
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] };
  };
  readonly nodes: number[];
  readonly strings: string[];
}

/** A log of every request, which the browser keeps because Playwright listens: no tablet has it. */
const recorder = 'blink::NetworkResourcesData';

function sizeOf({ snapshot, nodes, strings }: HeapSnapshot): { all: number; data: number } {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const name = fields.indexOf('name');
  let [all, code] = [0, 0];
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (strings[nodes[at + name] ?? -1]?.includes(recorder)) continue;
    const bytes = nodes[at + size] ?? 0;
    all += bytes;
    if (types[0][nodes[at + type] ?? -1] === 'code') code += bytes;
  }
  return { all, data: all - code };
}

declare global {
  interface Window {
    /** Made at its full length, that measuring does not grow what is measured. */
    strictWrites: Float64Array;
    writesTimed: number;
  }
}

/** Runs in the page before anything of it: times each strict transaction that adds to the outbox. */
function watchWrites(): void {
  window.strictWrites = new Float64Array(10_000);
  window.writesTimed = 0;
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
          window.strictWrites[window.writesTimed++] = performance.now() - from;
        });
      }
      return key === undefined ? write.call(this, value) : write.call(this, value, key);
    };
  }
}
