import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedResponse } from '#shared/schemas/sealed-response.ts';
import { SealedResponseSchema } from '#shared/schemas/sealed-response.ts';
import { chainHash, genesisHash } from '#shared/sealing/chain-hash.ts';
import { unseal } from '#shared/sealing/unseal.ts';
import type { Kept } from '../../../kiosk/device/database.ts';
import { launchBrowser } from '../../e2e/browser.ts';
import { branchId } from '../rows.ts';
import {
  codeHash,
  idOf,
  openTab,
  openTablet,
  pairing,
  response,
  serverKey,
  settings,
  time,
} from './lobby.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

type Tab = Awaited<ReturnType<typeof openTab>>;

const keep = (tab: Tab, places: readonly number[], comment?: string) =>
  tab.evaluate(
    async ([responses, when]) => {
      for (const one of responses) await window.tablet.keepResponse(one, when);
    },
    [places.map((place) => response(place, comment)), time] as const,
  );

const waitingRows = (tab: Tab): Promise<Kept[]> =>
  tab.evaluate((branch) => window.tablet.readWaiting(branch, '', 1000), branchId);

const waiting = async (tab: Tab): Promise<SealedResponse[]> =>
  (await waitingRows(tab)).map(({ item }) => item);

/** All that the page's storage holds, as text. */
const dump = (tab: Tab): Promise<string> =>
  tab.evaluate(async () => {
    const names = ['device', 'outbox', 'quarantine', 'delivered'] as const;
    const rows = await window.tablet.transact('readonly', (store) =>
      Promise.all(
        names.map(
          (name) =>
            new Promise<unknown>((resolve) => {
              const request = store(name).getAll();
              request.onsuccess = () => resolve(request.result);
            }),
        ),
      ),
    );
    return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }]);
  });

async function expectUnbroken(items: readonly SealedResponse[]): Promise<void> {
  const chain = items.toSorted((one, other) => one.sequence - other.sequence);
  expect(chain.map(({ sequence }) => sequence)).toEqual(chain.map((_, index) => index + 1));
  let previousHash = genesisHash;
  for (const item of chain) {
    expect(item.previousHash).toBe(previousHash);
    expect(await chainHash(crypto.subtle, item)).toBe(item.hash);
    previousHash = item.hash;
  }
}

describe('a kept answer', () => {
  it('is sealed to the server, in the form it takes, and nowhere in clear text', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await keep(tab, [1], 'MARKED-记号');
    const [item] = await waiting(tab);
    expect(SealedResponseSchema.parse(item)).toEqual(item);
    expect(await unseal(crypto.subtle, serverKey, idOf(1), item?.envelope ?? '')).toEqual(
      response(1, 'MARKED-记号'),
    );
    expect(await dump(tab)).not.toMatch(/MARKED|记号|"nps":\d/);
    await context.close();
  });

  it('is one link of an unbroken chain, also when three tabs write at once', async () => {
    const context = await openTablet(browser);
    const tabs = await Promise.all([1, 2, 3].map(() => openTab(context)));
    await Promise.all(
      tabs.map((tab, index) =>
        keep(
          tab,
          Array.from({ length: 30 }, (_, place) => 100 * index + place),
        ),
      ),
    );
    const items = await waiting(tabs[0]!);
    expect(items).toHaveLength(90);
    await expectUnbroken(items);
    await context.close();
  });

  it('is there once, however often the same id is written', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await keep(tab, [1, 1, 2]);
    await expectUnbroken(await waiting(tab));
    expect(await waiting(tab)).toHaveLength(2);
    await context.close();
  });

  it('uses the code of its visit up in the same stroke', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await tab.evaluate(([one, when]) => window.tablet.keepResponse(one, when), [
      { ...response(1), visitCodeHash: codeHash },
      time,
    ] as const);
    const known = await tab.evaluate(() => window.tablet.recall('settings'));
    expect(known?.passports).toMatchObject([{ codeHash, used: 'here' }]);
    await context.close();
  });

  it('is not thought kept when the browser takes its transaction back, and is kept afterwards', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await tab.evaluate(() => {
      const { add } = IDBObjectStore.prototype;
      // What a full disk does: the write is taken, and then the transaction is not.
      IDBObjectStore.prototype.add = function (row) {
        const request = add.call(this, row);
        request.onsuccess = () => this.transaction.abort();
        IDBObjectStore.prototype.add = add;
        return request;
      };
    });
    await expect(keep(tab, [1])).rejects.toThrow(/Abort/);
    expect(await waiting(tab)).toEqual([]);
    expect(await tab.evaluate(() => window.tablet.recall('chain'))).toBeUndefined();
    await keep(tab, [1]);
    await expectUnbroken(await waiting(tab));
    await context.close();
  });

  it('is on the disk when it is said to be kept: its transaction is a strict one', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await tab.evaluate(() => {
      document.title = '';
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        const transaction = begin.call(this, stores, mode, options);
        if (mode === 'readwrite') document.title += `${transaction.durability} `;
        return transaction;
      };
    });
    await keep(tab, [1]);
    const asked = (await tab.title()).trim().split(' ');
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set(['strict']));
    await context.close();
  });

  it('is kept when the browser closed the connection without a word', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await tab.evaluate(() => {
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        IDBDatabase.prototype.transaction = begin;
        this.close();
        return begin.call(this, stores, mode, options);
      };
    });
    await keep(tab, [1]);
    await expectUnbroken(await waiting(tab));
    expect(await waiting(tab)).toHaveLength(1);
    await context.close();
  });

  it('is kept when the database was closed under the page, and by an older version than another tab', async () => {
    const context = await openTablet(browser);
    const [tab, newer] = [await openTab(context), await openTab(context)];
    await keep(tab, [1]);
    await newer.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('meiping-kiosk', 7);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
          request.onerror = () => reject(request.error);
        }),
    );
    await keep(tab, [2]);
    await expectUnbroken(await waiting(tab));
    expect(await waiting(tab)).toHaveLength(2);
    await context.close();
  });
});

describe('the queue', () => {
  it('reports its head and what of it is still here', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await keep(tab, [1, 2, 3, 4, 5, 6]);
    await tab.evaluate(async (branch) => {
      const rows = await window.tablet.readWaiting(branch, '', 10);
      const [first, , third, fourth] = rows;
      if (!first || !third || !fourth) throw new Error('nothing waits');
      await window.tablet.settle({
        forgotten: [first, third],
        quarantined: [{ ...fourth, status: 422, code: 'invalid_response' }],
      });
    }, branchId);
    const report = await tab.evaluate(() => window.tablet.reportQueue(61_000));
    expect(report).toMatchObject({
      queueDepth: 3,
      oldestAgeSeconds: 60,
      quarantineCount: 1,
      chain: { sequence: 6 },
      unsent: [
        [2, 2],
        [4, 6],
      ],
    });
    await context.close();
  });

  it('is reported by an unpaired tablet, too, which has no chain of its own any more', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await keep(tab, [1, 2]);
    await tab.evaluate(() => window.tablet.remember('pairing', undefined));
    const report = await tab.evaluate(() => window.tablet.reportQueue(0));
    expect(report).toMatchObject({ queueDepth: 2, unsent: [] });
    await context.close();
  });

  it.each<[string, (row: Kept) => object]>([
    ['another branch', (row) => ({ ...row, branchId: 'elsewhere' })],
    ['no branch', ({ branchId: _, ...row }) => row],
    ['a number for an id', (row) => ({ ...row, item: { ...row.item, id: 7 } })],
    ['an empty id', (row) => ({ ...row, item: { ...row.item, id: '' } })],
  ])('shows the staff what would wait for ever: %s, written by hand', async (_, edit) => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await keep(tab, [1, 2, 3]);
    const [, second] = await waitingRows(tab);
    if (!second) throw new Error('nothing waits');
    const edited = edit(second);
    const found = await tab.evaluate(
      async ([id, row, branch]) => {
        const { transact, readWaiting, setAside, readQuarantine, reportQueue } = window.tablet;
        await transact('readwrite', async (store) => {
          store('outbox').delete(id);
          store('outbox').put(row);
        });
        const sendable = (await readWaiting(branch, '', 9)).length;
        await setAside();
        const refused = await readQuarantine();
        return { sendable, refused, report: await reportQueue(1_000) };
      },
      [second.item.id, edited, branchId] as const,
    );
    expect(found.sendable).toBe(2);
    expect(found.refused).toEqual([{ ...edited, status: 422, code: 'invalid_response' }]);
    expect(found.report).toMatchObject({ queueDepth: 2, quarantineCount: 1, unsent: [[1, 3]] });
    await context.close();
  });

  it('tells an age when somebody has written nonsense for the time', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await keep(tab, [1]);
    const [row] = await waitingRows(tab);
    const report = await tab.evaluate(
      async (edited) => {
        await window.tablet.transact('readwrite', async (store) => {
          store('outbox').put(edited);
        });
        return window.tablet.reportQueue(61_000);
      },
      { ...row, keptAt: 'yesterday' },
    );
    expect(report).toMatchObject({ queueDepth: 1, oldestAgeSeconds: 0 });
    await context.close();
  });

  it('takes a refused answer back when staff try it again', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await keep(tab, [1]);
    const counts = await tab.evaluate(async (branch) => {
      const { readWaiting, settle, readQuarantine, tryAgain } = window.tablet;
      const [row] = await readWaiting(branch, '', 1);
      if (!row) throw new Error('nothing waits');
      await settle({ forgotten: [], quarantined: [{ ...row, status: 409, code: 'x' }] });
      const [refused] = await readQuarantine();
      if (!refused) throw new Error('nothing was refused');
      await tryAgain(refused);
      return [(await readQuarantine()).length, await readWaiting(branch, '', 9)] as const;
    }, branchId);
    expect(counts[0]).toBe(0);
    expect(counts[1]).toHaveLength(1);
    expect(counts[1][0]).not.toHaveProperty('status');
    await context.close();
  });

  it('begins a new chain with a new pairing, and brings along what this tablet still has', async () => {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await keep(tab, [1, 2, 3]);
    await tab.evaluate(async (branch) => {
      const [first] = await window.tablet.readWaiting(branch, '', 1);
      if (first) await window.tablet.settle({ forgotten: [first], quarantined: [] });
    }, branchId);
    await tab.evaluate(([paired, synced]) => window.tablet.beginChain(paired, synced), [
      pairing,
      settings,
    ] as const);
    await keep(tab, [4]);
    const items = await waiting(tab);
    expect(items.map(({ id }) => id)).toEqual([idOf(2), idOf(3), idOf(4)]);
    await expectUnbroken(items);
    await context.close();
  });
});

describe('an exported queue', () => {
  async function exported(places: readonly number[]) {
    const context = await openTablet(browser);
    const tab = await openTab(context);
    await keep(tab, places, 'MARKED');
    const file = await tab.evaluate((paired) => window.tablet.exportQueue(paired, 0), pairing);
    await context.close();
    return file;
  }

  const other = { ...pairing, kioskId: '00000000-0000-4000-8000-0000000000ff' };

  async function importInto(paired: typeof pairing, text: string, times = 1) {
    const context = await openTablet(browser, false);
    const tab = await openTab(context);
    await tab.evaluate(([mine, synced]) => window.tablet.beginChain(mine, synced), [
      paired,
      settings,
    ] as const);
    await keep(tab, [50]);
    const outcomes = [];
    for (let round = 0; round < times; round += 1) {
      outcomes.push(
        await tab.evaluate(([file, mine]) => window.tablet.importQueue(file, mine), [
          text,
          paired,
        ] as const),
      );
    }
    const items = await waiting(tab);
    const report = await tab.evaluate(() => window.tablet.reportQueue(0));
    await context.close();
    return { outcomes, items, report };
  }

  it('is taken in by another tablet of the branch once, under the name of the first', async () => {
    const file = await exported([1, 2]);
    expect(JSON.stringify(file)).not.toContain('MARKED');
    const { outcomes, items, report } = await importInto(other, JSON.stringify(file), 2);
    expect(outcomes).toEqual([
      { added: 2, known: 0, refused: 0, isAltered: false },
      { added: 0, known: 2, refused: 0, isAltered: false },
    ]);
    expect(items.filter(({ kioskId }) => kioskId === pairing.kioskId)).toEqual(
      file.rows.map(({ item }) => item),
    );
    // The chain of the tablet that took it in has its own one link, and nothing of the other's.
    expect(report).toMatchObject({ queueDepth: 3, chain: { sequence: 1 }, unsent: [[1, 1]] });
  });

  it('joins the chain of the tablet it came from, when that was paired anew meanwhile', async () => {
    const file = await exported([1, 2]);
    const { items, report } = await importInto(pairing, JSON.stringify(file));
    expect(report.unsent).toEqual([[1, 3]]);
    await expectUnbroken(items);
  });

  it('is refused row by row where it was edited, and said to be altered', async () => {
    const file = await exported([1, 2, 3]);
    const [first, second, third] = structuredClone(file.rows);
    if (!first || !second || !third) throw new Error('nothing was exported');
    const flipped = second.item.envelope.startsWith('A') ? 'B' : 'A';
    const rows = [
      first,
      { ...second, item: { ...second.item, envelope: flipped + second.item.envelope.slice(1) } },
      { ...third, branchId: 'elsewhere' },
      null,
      { branchId },
    ];
    const { outcomes, items } = await importInto(other, JSON.stringify({ ...file, rows }));
    expect(outcomes).toEqual([{ added: 1, known: 0, refused: 4, isAltered: true }]);
    expect(items.map(({ id }) => id)).toEqual([idOf(1), idOf(50)]);
  });

  it('is refused whole where it is another branch’s, or no such file', async () => {
    const file = await exported([1]);
    const foreign = JSON.stringify({ ...file, branchId: 'elsewhere' });
    expect((await importInto(other, foreign)).outcomes).toEqual(['importForeign']);
    for (const text of ['', '[]', 'null', '{"format":2,"rows":[]}']) {
      expect((await importInto(other, text)).outcomes, text).toEqual(['importUnreadable']);
    }
  });
});
