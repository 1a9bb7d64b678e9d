import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BrowserProcess, startBrowserProcess } from '../chaos/browser-process.ts';
import { type ChaosClinic, openChaosClinic } from '../chaos/clinic.ts';
import { type FaultProxy, startFaultProxy } from '../chaos/fault-proxy.ts';
import { portalPage } from '../chaos/strangers.ts';
import { answer, type KioskPage, pairOnPage, until } from '../conformance/kiosk-page.ts';
import { newFolder, removeFolder } from '../local/scratch.ts';

let clinic: ChaosClinic;
let proxy: FaultProxy;
let process: BrowserProcess | null = null;
const profile = newFolder();

beforeAll(async () => {
  clinic = await openChaosClinic();
  proxy = await startFaultProxy(clinic.stack.url, 'offline');
});
afterAll(async () => {
  await process?.kill();
  await proxy?.close();
  await clinic?.end();
  removeFolder(profile);
});

/** The tablet is switched on: a browser on the profile that it had. */
async function switchOn(): Promise<KioskPage> {
  process = await startBrowserProcess(profile);
  const { context } = process;
  const page = await context.newPage();
  const url = `${proxy.url}/kiosk/`;
  await page.goto(url);
  return { url, page, context, takeVisitCode: () => '' };
}

async function pullThePlug(): Promise<void> {
  await process?.kill();
  process = null;
}

function storedComments(): Promise<string[]> {
  return clinic
    .query<{ comment: string }>(
      'select comment from public.responses where comment is not null order by comment',
    )
    .then((rows) => rows.map(({ comment }) => comment));
}

it('a tablet that is switched on without a network takes answers, through power cuts, and brings them later', async () => {
  const { pairingCode } = await clinic.addKiosk();
  const [visitCode = ''] = await clinic.addVisits(1);
  const first = await switchOn();
  expect(await pairOnPage(first, pairingCode)).toBe(true);
  await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await pullThePlug();

  // Dark: neither pages nor functions answer, as in a cellar.
  proxy.weather.isDown = true;
  proxy.weather.strikesPages = true;
  const second = await switchOn();
  await until(second, 'attract');
  await answer(second, { nps: 9, comment: 'dark 1', visitCode, score: 4 });
  await pullThePlug(); // At the thank-you, to the second.

  const third = await switchOn();
  await until(third, 'attract');
  // The code was used before the power went: it is used now.
  await third.page.getByRole('button', { name: '轻触开始' }).click();
  await until(third, 'code');
  await third.page.keyboard.type(visitCode);
  await third.page.getByText('已评价过').waitFor();
  await third.page.reload();
  await answer(third, { nps: 2, comment: 'dark 2' });
  expect(await storedComments()).toEqual([]);

  // A portal that answers everything with its own page, 200: not a way out, and not a page of ours.
  proxy.weather.isDown = false;
  const pages = ['/kiosk/', '/config.json', '/kiosk-worker.js', '/kiosk-precache.json'];
  const calls = ['pair-kiosk', 'sync-kiosk', 'submit-responses'];
  for (const path of [...pages, ...calls.map((name) => `/functions/v1/${name}`)]) {
    proxy.files.set(path, { type: 'text/html', text: String(portalPage.body) });
  }
  await third.page.evaluate(() => dispatchEvent(new Event('online')));
  await third.page.waitForTimeout(2_000);
  await pullThePlug();
  const fourth = await switchOn();
  await until(fourth, 'attract');
  await answer(fourth, { nps: 5, comment: 'portal 3' });
  expect(await storedComments()).toEqual([]);

  // Somebody signs in at the portal.
  proxy.files.clear();
  proxy.weather.strikesPages = false;
  for (let tries = 0; tries < 100 && (await storedComments()).length < 3; tries += 1) {
    await fourth.page.evaluate(() => dispatchEvent(new Event('online')));
    await fourth.page.waitForTimeout(200);
  }
  expect(await storedComments()).toEqual(['dark 1', 'dark 2', 'portal 3']);
  const rows = await clinic.query(
    `select scores, is_time_uncertain as uncertain from public.responses where comment = 'dark 1'`,
  );
  // Switched on without a word of the server's: the time of that answer says that it is a guess.
  expect(rows).toEqual([{ scores: [4, 4], uncertain: true }]);
}, 300_000);

it('a tablet that was never online has nothing to show but that', async () => {
  proxy.weather.isDown = true;
  proxy.weather.strikesPages = true;
  const empty = newFolder();
  const fresh = await startBrowserProcess(empty);
  try {
    const page = await fresh.context.newPage();
    await expect(page.goto(`${proxy.url}/kiosk/`)).rejects.toThrow(/ERR_/);
  } finally {
    await fresh.kill();
    removeFolder(empty);
    proxy.weather.isDown = false;
    proxy.weather.strikesPages = false;
  }
}, 120_000);
