import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kioskMessages } from '#shared/i18n/kiosk.ts';
import { quietMs } from '../../kiosk/flow/idle.ts';
import { countdownSeconds } from '../../kiosk/state/session.ts';
import { type BrowserProcess, startBrowserProcess } from '../chaos/browser-process.ts';
import { type ChaosClinic, openChaosClinic } from '../chaos/clinic.ts';
import { answer, type KioskPage, pairOnPage, until } from '../conformance/kiosk-page.ts';
import { collectTraces, placesOf, readTraces, type Traces } from '../conformance/read-traces.ts';
import { newFolder, removeFolder } from '../local/scratch.ts';
import { launchBrowser } from './browser.ts';
import { restart } from './paired-tablet.ts';

const words = kioskMessages('zh');
const mark = 'zq7Kx-嘴巴真疼-amnesia';
/** Names that only an answer's parts have, with a value of the kind that only an answer gives them. */
const answerParts =
  /"(nps|score)":\d|"(chips|ratings|scores)":\["|"(wantsContact|comment|visitCode|code)":(true|"[^"])/;

let clinic: ChaosClinic;
let process: BrowserProcess;
let kiosk: KioskPage;
const profile = newFolder();

beforeAll(async () => {
  clinic = await openChaosClinic();
  // Always open: the test may run at night, when a tablet goes dark after an answer left behind.
  await clinic.query(`update public.branches set opening_hours = '{}', special_days = '{}'`);
  process = await startBrowserProcess(profile);
  const { context } = process;
  const origin = clinic.stack.url;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  const url = `${origin}/kiosk/`;
  await page.goto(url);
  const visitCodes = await clinic.addVisits(8);
  kiosk = { url, page, context, takeVisitCode: () => visitCodes.shift() ?? '' };
  const { pairingCode } = await clinic.addKiosk();
  expect(await pairOnPage(kiosk, pairingCode)).toBe(true);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterAll(async () => {
  await process?.kill();
  await clinic?.end();
  removeFolder(profile);
});

/** A whole answer with everything in it, given while nothing can leave the tablet. */
async function confide(): Promise<string> {
  const visitCode = await prepare();
  const answers = { nps: 0, score: 1, comment: mark, wantsContact: true, visitCode };
  await answer(kiosk, answers, async (name) => {
    if (name === 'reasons') await giveReasons();
  });
  return visitCode;
}

/** The same up to the words, and then the customer is gone. */
async function confideAndGo(): Promise<string> {
  const visitCode = await prepare();
  const { page } = kiosk;
  await page.getByRole('button', { name: words.begin, exact: true }).click();
  await until(kiosk, 'code');
  await page.keyboard.type(visitCode);
  for (const place of [1, 2]) {
    await page.locator(`.people .asked:nth-child(${place})`).waitFor();
    await page.getByRole('radio').first().click();
  }
  await until(kiosk, 'nps');
  await page.getByRole('radio').first().click();
  await until(kiosk, 'reasons');
  await giveReasons();
  await page.clock.fastForward(quietMs + 1_000);
  await page.getByRole('alertdialog').waitFor();
  return visitCode;
}

async function prepare(): Promise<string> {
  const { page } = kiosk;
  await page.evaluate(`window.collectTraces = ${collectTraces}`);
  await page.evaluate(watchReset);
  await kiosk.context.setOffline(true);
  return kiosk.takeVisitCode();
}

async function giveReasons(): Promise<void> {
  const { page } = kiosk;
  await page.locator('[aria-pressed=false].chip').first().click();
  // Copied, as a customer does who wants to move a sentence.
  await page.locator('textarea').fill(mark);
  await page.locator('textarea').press('Control+a');
  await page.locator('textarea').press('Control+c');
}

/** 200 ms after the first screen is back, in the page itself: a look from outside comes too late. */
async function tracesAfterReset(): Promise<Traces> {
  await until(kiosk, 'attract');
  const reading = await kiosk.page.waitForFunction(() => (window as Watched).tracesAfterReset);
  return (await reading.jsonValue()) as Traces;
}

interface Watched extends Window {
  tracesAfterReset?: Record<string, string>;
  collectTraces?(): Promise<Record<string, string>>;
}

/** Runs in the page. */
function watchReset(): void {
  const watched = window as Watched;
  delete watched.tracesAfterReset;
  let hasBegun = false;
  new MutationObserver((_, observer) => {
    const screen = document.querySelector<HTMLElement>('[data-screen]')?.dataset.screen;
    if (screen !== 'attract') hasBegun = true;
    if (screen !== 'attract' || !hasBegun) return;
    observer.disconnect();
    setTimeout(async () => {
      watched.tracesAfterReset = await watched.collectTraces?.();
    }, 200);
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}

describe('200 ms after the first screen is back', () => {
  it('nothing of the answer is anywhere in the page or its storage in clear text', async () => {
    const visitCode = await confide();
    const traces = await tracesAfterReset();
    expectForgotten(traces, visitCode);
    // It is there all the same, and closed.
    expect(traces.databases).toMatch(/"envelope":"[\w-]{1000,}"/);
  });

  it('the next customer’s field is empty and cannot be undone into the last one’s', async () => {
    await confide();
    await tracesAfterReset();
    const { page } = kiosk;
    await answer(kiosk, { nps: 9 }, async (name) => {
      if (name !== 'reasons') return;
      const field = page.locator('textarea');
      await field.focus();
      for (const keys of ['Control+z', 'Control+z', 'Control+Shift+z'])
        await page.keyboard.press(keys);
      expect(await field.inputValue()).toBe('');
      expect(await page.locator('.chip[aria-pressed=true]').count()).toBe(0);
    });
    await until(kiosk, 'attract');
  });

  it('neither the clipboard nor the service worker holds a word of it', async () => {
    await confide();
    await tracesAfterReset();
    const { page, context } = kiosk;
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain(mark);
    const workers = await Promise.all(
      context
        .serviceWorkers()
        .map((worker) => worker.evaluate(() => JSON.stringify(Object.values(self)))),
    );
    expect(workers.length).toBeGreaterThan(0);
    expect(workers.join()).not.toContain(mark);
  });

  it('no string of it is left in the memory of the page', async () => {
    await confide();
    await tracesAfterReset();
    await until(kiosk, 'attract');
    expect(await isInMemory(kiosk.page, mark.slice(0, 5))).toBe(false);
  });

  it('no file of the browser’s profile has the words, in UTF-8 or UTF-16', async () => {
    await confide();
    await tracesAfterReset();
    await kiosk.page.waitForTimeout(2_000);
    expect(filesWith(mark)).toEqual([]);
  });
});

describe('200 ms after an answer that nobody finished is cleared', () => {
  beforeAll(async () => {
    await kiosk.context.setOffline(false);
    await kiosk.page.clock.install();
    await restart(kiosk);
  });

  it.each<[string, () => Promise<void>]>([
    ['the countdown', () => kiosk.page.clock.fastForward(countdownSeconds * 1_000)],
    ['“clear and leave”', () => kiosk.page.getByRole('button', { name: words.leave }).click()],
  ])('nothing of it is anywhere: by %s', async (_, clear) => {
    const visitCode = await confideAndGo();
    const envelopes = (traces: Traces) => traces.databases?.match(/"envelope"/g)?.length;
    const before = envelopes(await readTraces(kiosk.page));
    await clear();
    const traces = await tracesAfterReset();
    expectForgotten(traces, visitCode);
    // Not even closed: nobody has said that it may be kept.
    expect(envelopes(traces)).toBe(before);
    expect(await isInMemory(kiosk.page, mark.slice(0, 5))).toBe(false);
  });
});

function expectForgotten(traces: Traces, visitCode: string): void {
  expect(Object.keys(traces)).toEqual(expect.arrayContaining(['document', 'databases', 'caches']));
  expect(placesOf(traces, mark)).toEqual([]);
  // Digits of the code: standing alone, for six digits may well turn up inside of a hash.
  const alone = new RegExp(`(?<![\\w-])${visitCode}(?![\\w-])`);
  expect(Object.keys(traces).filter((place) => alone.test(traces[place] ?? ''))).toEqual([]);
  expect(placesWithParts(traces)).toEqual([]);
}

function placesWithParts(traces: Traces): string[] {
  return ['local storage', 'session storage', 'history', 'databases'].filter((place) =>
    answerParts.test(traces[place] ?? ''),
  );
}

/** Strings that are garbage may outlive one collection. */
async function isInMemory(page: Page, text: string): Promise<boolean> {
  for (let tries = 0; tries < 3; tries += 1) {
    if (!(await heapOf(page)).includes(text)) return false;
  }
  return true;
}

/** Every string that the page's memory holds after a collection, as a heap snapshot lists them. */
async function heapOf(page: Page): Promise<string> {
  const tools = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  tools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await tools.send('HeapProfiler.enable');
  await tools.send('HeapProfiler.collectGarbage');
  await tools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await tools.detach();
  return pieces.join('');
}

/** The files of the profile that contain a text, as Chromium writes it: UTF-8, or UTF-16 of its own order. */
function filesWith(text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(profile, name), { throwIfNoEntry: false })?.isFile())
    .filter((name) => {
      const bytes = readFileSync(join(profile, name));
      return needles.some((needle) => bytes.includes(needle));
    });
}

/** A page that leaves one behind in each place: what the looks above find nothing of, they must find here. */
describe('a page that forgets nothing', () => {
  const places: Readonly<Record<string, (secret: string) => unknown>> = {
    document: (secret) => document.body.setAttribute('data-last', secret),
    fields: (secret) => {
      document.body.append(Object.assign(document.createElement('textarea'), { value: secret }));
    },
    'shadow roots': (secret) => {
      document.body.attachShadow({ mode: 'open' }).innerHTML = `<p>${secret}</p>`;
    },
    title: (secret) => {
      document.title = secret;
    },
    address: (secret) => history.replaceState(null, '', `#${secret}`),
    history: (secret) => history.replaceState({ secret }, ''),
    'window name': (secret) => {
      window.name = secret;
    },
    cookies: (secret) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the old way is the one to be caught
      document.cookie = `last=${secret}`;
    },
    'local storage': (secret) => localStorage.setItem('last', secret),
    'session storage': (secret) => sessionStorage.setItem('last', secret),
    caches: async (secret) => (await caches.open('last')).put('/last', new Response(secret)),
    databases: (secret) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('last');
        opening.onupgradeneeded = () => opening.result.createObjectStore('last');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('last', 'readwrite', { durability: 'strict' });
          writing.objectStore('last').put({ comment: secret, nps: 0 }, 1);
          writing.oncomplete = () => resolve();
        };
      }),
    selection: (secret) => {
      const paragraph = Object.assign(document.createElement('p'), { textContent: secret });
      document.body.append(paragraph);
      getSelection()?.selectAllChildren(paragraph);
    },
  };
  const secret = 'zq7Kx-left';
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(Object.keys(places))('is caught with something in: %s', async (place) => {
    const page = await browser.newPage();
    await page.goto(`${clinic.stack.url}/icon.svg`);
    await page.goto(`${clinic.stack.url}/404.html`);
    await page.evaluate(places[place] as (secret: string) => unknown, secret);
    expect(placesOf(await readTraces(page), secret)).toContain(place);
    await page.context().close();
  });

  it('is caught with parts of an answer, with words on the disk, in the clipboard and in memory', async () => {
    await kiosk.context.setOffline(false);
    const page = await process.context.newPage();
    await page.goto(`${clinic.stack.url}/404.html`);
    const words = 'zq9Kx-字-left';
    await page.evaluate(places.databases as (secret: string) => unknown, words);
    await page.evaluate(places['local storage'] as (secret: string) => unknown, words);
    await page.evaluate((text) => navigator.clipboard.writeText(text), words);
    await page.evaluate((text) => {
      (window as { kept?: string }).kept = `${text}!`;
    }, words);
    expect(placesWithParts(await readTraces(page))).toEqual(['databases']);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(words);
    expect(await isInMemory(page, 'zq9Kx')).toBe(true);
    await page.waitForTimeout(1_000);
    expect(filesWith(words).join()).toMatch(/IndexedDB|leveldb/);
    await page.close();
  });
});
