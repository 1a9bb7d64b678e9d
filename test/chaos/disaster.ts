import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../supabase/seed/random.ts';
import { closeDatabase } from './close-database.ts';
import type { FaultProxy } from './fault-proxy.ts';
import { emptyStorage, fillStorage } from './fill-storage.ts';
import type { Ledger } from './ledger.ts';
import { isDeath, type Lobby } from './lobby.ts';
import { type Order, take } from './order.ts';

export interface Scene {
  readonly lobby: Lobby;
  readonly proxy: FaultProxy;
  readonly random: Random;
  readonly ledger: Ledger;
  /** Who comes next, without end. */
  readonly customers: Iterator<Order, void>;
}

const hour = 3_600_000;
const year = 365 * 24 * hour;

/**
 * What may happen to a tablet in the middle of its day. Each leaves it able to go on, and says whether
 * it came about: the tab in which it was to happen may die of something else first.
 */
export const disasters = {
  async reload({ lobby, random }: Scene) {
    return lobby.reload(random.int(0, lobby.size - 1));
  },
  async crash({ lobby, random }: Scene) {
    return lobby.crash(random.int(0, lobby.size - 1));
  },
  async kill({ lobby }: Scene) {
    await lobby.kill();
    await lobby.open();
    return true;
  },
  async clockJump(scene: Scene) {
    return setClock(scene, scene.random.pick([-year, year]));
  },
  /** Little enough to be believed by whoever does not know better. */
  async clockSlip(scene: Scene) {
    return setClock(scene, scene.random.pick([-3 * hour, -hour]));
  },
  /**
   * The browser measures the room now and then only, and finds some again that it had thought taken:
   * it is full when somebody has been told so. Of the others some press “try again” until it is not.
   */
  async storageFull({ lobby, random, ledger, customers }: Scene) {
    await lobby.setRoom();
    const before = ledger.refusals;
    for (let tries = 0; tries < 10 && ledger.refusals === before; tries += 1) {
      const taken = await inTab(lobby, random, fillStorage, undefined);
      if (taken !== null) await lobby.serve(random.int(0, lobby.size - 1), take(customers, 1));
    }
    await inTab(lobby, random, emptyStorage, undefined);
    // What was given back the browser counts as taken for a while yet.
    await lobby.setRoom(64_000_000);
    return ledger.refusals > before;
  },
  /** A newer version of the app opens the database: every connection has to give way. */
  async versionChange({ lobby, random }: Scene) {
    return (await inTab(lobby, random, raiseVersion, 0)) ?? false;
  },
  /** The browser gives the database up under a page, and says so or, as some do, does not. */
  async databaseClosed({ lobby, random }: Scene) {
    return ((await inTab(lobby, random, closeDatabase, random.isLucky(0.5))) ?? 0) > 0;
  },
  /** Somebody holds the stores in a transaction that takes its time. */
  async databaseHeld({ lobby, random }: Scene) {
    return (await inTab(lobby, random, holdStores, random.int(300, 1_500))) ?? false;
  },
  async networkDown({ lobby, proxy, random }: Scene) {
    proxy.weather.isDown = true;
    await sleep(random.int(300, 1_500));
    proxy.weather.isDown = false;
    await inTab(lobby, random, () => dispatchEvent(new Event('online')), 0);
    return true;
  },
  /** Router and tablet go dark together, and somebody had been thanked in between. */
  async powerCut({ lobby, proxy, ledger }: Scene) {
    proxy.weather.isDown = true;
    await ledger.untilNextThanks();
    await lobby.kill();
    proxy.weather.isDown = false;
    await lobby.open();
    return true;
  },
  /** The browser itself knows of it, and says so when it is over. */
  async offline({ lobby, random }: Scene) {
    await lobby.setOffline(true);
    await sleep(random.int(300, 1_500));
    await lobby.setOffline(false);
    return true;
  },
};

export type Disaster = keyof typeof disasters;

/** From now on the device's clock is off by this much, over reloads and restarts. */
async function setClock({ lobby, random }: Scene, skew: number): Promise<boolean> {
  const told = await inTab(lobby, random, skewClock, skew);
  return told !== null && Math.abs(told - Date.now() - skew) < hour / 2;
}

/** What the page takes the time to be afterwards. */
function skewClock(ms: number): number {
  localStorage.setItem('chaos-skew', String(ms));
  return Date.now();
}

/** What a page says to it; null when it died over it. */
async function inTab<Value, Said>(
  lobby: Lobby,
  random: Random,
  work: (value: Value) => Said | Promise<Said>,
  value: Value,
): Promise<Said | null> {
  const page = await lobby.tab(random.int(0, lobby.size - 1));
  try {
    return await page.evaluate(work as (value: unknown) => Said | Promise<Said>, value);
  } catch (error) {
    if (!isDeath(error)) throw error;
    return null;
  }
}

async function raiseVersion(): Promise<boolean> {
  const known = await indexedDB.databases();
  const { version = 1 } = known.find(({ name }) => name === 'meiping-kiosk') ?? {};
  return new Promise((resolve) => {
    const opening = indexedDB.open('meiping-kiosk', version + 1);
    opening.onsuccess = () => {
      opening.result.close();
      resolve(true);
    };
    opening.onerror = () => resolve(false);
  });
}

function holdStores(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('meiping-kiosk');
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = [...database.objectStoreNames];
      if (stores.length === 0) return resolve(false);
      const transaction = database.transaction(stores, 'readwrite');
      const until = performance.now() + ms;
      const linger = () => {
        if (performance.now() > until) return;
        transaction.objectStore(stores[0]!).count().onsuccess = linger;
      };
      linger();
      transaction.oncomplete = () => {
        database.close();
        resolve(true);
      };
    };
  });
}
