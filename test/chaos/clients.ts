import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { bundle } from './bundle.ts';
import { type ChaosClinic, type Kiosk, pairByHand } from './clinic.ts';
import type { FaultProxy } from './fault-proxy.ts';
import type { Lobby } from './lobby.ts';
import { type OnTablet, readTablet } from './read-tablet.ts';

export type ClientName = 'tablet' | 'in-memory' | 'workbox';

/** One way of getting answers to the server, as the harness drives it. */
export interface Client {
  /** The path that tabs open. */
  prepare(clinic: ChaosClinic, proxy: FaultProxy, kiosk: Kiosk): Promise<string>;
  /** The first tab is open: make a tablet of it. */
  begin(page: Page, kiosk: Kiosk): Promise<void>;
  /** The network is well again: whatever the client can still do, it may do now. */
  settle(lobby: Lobby, storedCount: () => Promise<number>): Promise<OnTablet>;
}

const nothingLeft: OnTablet = { queued: [], quarantined: [] };

export const clients: Readonly<Record<ClientName, Client>> = {
  /** The product. */
  tablet: {
    async prepare() {
      return '/kiosk/';
    },
    async begin(page, { pairingCode }) {
      await page.getByRole('textbox').fill(pairingCode);
      await page.keyboard.press('Enter');
      await page.locator('.screen[data-screen=attract]').waitFor({ timeout: 30_000 });
    },
    async settle(lobby) {
      for (let tries = 0; ; tries += 1) {
        const left = await readTablet(await lobby.tab(0));
        if (left.queued.length === 0 || tries === 200) return left;
        for (let index = 0; index < lobby.size; index += 1) {
          const page = await lobby.tab(index);
          await page.evaluate(() => dispatchEvent(new Event('online')));
        }
        await sleep(200);
      }
    },
  },
  /** Control: thanks at once, tries again from memory. */
  'in-memory': {
    prepare: prepareControl,
    async begin() {},
    settle: waitUntilQuiet,
  },
  /** Control: the queue of workbox-background-sync. */
  workbox: {
    async prepare(clinic, proxy, kiosk) {
      const type = 'text/javascript';
      proxy.files.set('/_chaos/workbox-worker.js', { type, text: await bundle('workbox-worker') });
      return prepareControl(clinic, proxy, kiosk);
    },
    async begin() {},
    async settle(lobby, storedCount) {
      await waitUntilQuiet(lobby, storedCount, () => replayWorkbox(lobby));
      return { queued: await readWorkbox(await lobby.tab(0)), quarantined: [] };
    },
  },
};

async function prepareControl(
  clinic: ChaosClinic,
  proxy: FaultProxy,
  kiosk: Kiosk,
): Promise<string> {
  const { deviceToken } = await pairByHand(clinic, kiosk);
  proxy.files.set('/_chaos/', { type: 'text/html', text: '<!doctype html><title>Control</title>' });
  return `/_chaos/#${deviceToken}`;
}

/** Until nothing has arrived for three seconds, and half a minute at most. */
async function waitUntilQuiet(
  _: Lobby,
  storedCount: () => Promise<number>,
  again: () => Promise<void> = async () => {},
): Promise<OnTablet> {
  let before = -1;
  let quiet = 0;
  for (let tries = 0; tries < 30 && quiet < 3; tries += 1) {
    const now = await storedCount();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    await again();
    await sleep(1_000);
  }
  return nothingLeft;
}

/** The ids of what Workbox still means to send: late is not lost. */
function readWorkbox(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('workbox-background-sync'));
    if (!database.objectStoreNames.contains('requests')) return [];
    const store = database.transaction('requests').objectStore('requests');
    const rows = await ask<{ requestData: { body: ArrayBuffer } }[]>(store.getAll());
    const bodies = rows.map(({ requestData }) => new TextDecoder().decode(requestData.body));
    return bodies.flatMap((body) => JSON.parse(body).responses.map(({ id }: { id: string }) => id));
  });
}

/** What the browser does by itself when it finds the network well; here it does so at once. */
async function replayWorkbox(lobby: Lobby): Promise<void> {
  const tools = await lobby.devTools(0);
  const seen = new Set<{ registrationId: string; scopeURL: string }>();
  tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    for (const registration of registrations) seen.add(registration);
  });
  await tools.send('ServiceWorker.enable');
  // The registrations are told one by one, after that.
  await sleep(300);
  for (const { registrationId, scopeURL } of seen) {
    const origin = new URL(scopeURL).origin;
    const tag = 'workbox-background-sync:answers';
    await tools.send('ServiceWorker.dispatchSyncEvent', {
      origin,
      registrationId,
      tag,
      lastChance: false,
    });
  }
  await tools.detach();
}
