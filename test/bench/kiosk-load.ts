import type { Browser, BrowserContext } from 'playwright';
import { pairTablet, screenSize, throttle } from './kiosk-page.ts';
import { compared, inTurns, spreadOf } from './measure.ts';

/**
 * From the start of the navigation to: the first screen is painted and takes a tap (`interactive`);
 * a tap in that very frame has brought the next screen (`answered`).
 */
export async function measureLoad(browser: Browser, url: string, rounds: number) {
  const context = await browser.newContext({ viewport: screenSize, serviceWorkers: 'block' });
  await (await pairTablet(context, url)).close();
  const load = (path: string, next: string) => () => loadOnce(context, url + path, next, 6);
  const loads = await inTurns(rounds, {
    staticPage: load('/static.html', '#code:not([hidden])'),
    samePictureStatic: load('/same.html', '#code:not([hidden])'),
    tablet: load('/kiosk/', '[data-screen=code]'),
  });
  await context.close();
  const sides = (what: keyof LoadTimes) =>
    compared({
      staticPage: loads.staticPage.map((times) => times[what]),
      samePictureStatic: loads.samePictureStatic.map((times) => times[what]),
      tablet: loads.tablet.map((times) => times[what]),
    });
  return {
    unit: 'ms since navigation, at 6× slower',
    interactive: sides('interactive'),
    tapAtOnceAnswered: sides('answered'),
  };
}

/** The same with the network off and the page not open: everything from the worker's cache. */
export async function measureOffline(browser: Browser, url: string, rounds: number) {
  const context = await browser.newContext({ viewport: screenSize });
  const page = await pairTablet(context, url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.close();
  await context.setOffline(true);
  const times: LoadTimes[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    times.push(await loadOnce(context, `${url}/kiosk/`, '[data-screen=code]', 4));
  }
  await context.close();
  return {
    unit: 'ms since navigation, at 4× slower, network off',
    interactive: spreadOf(times.map(({ interactive }) => interactive)),
    tapAtOnceAnswered: spreadOf(times.map(({ answered }) => answered)),
  };
}

async function loadOnce(context: BrowserContext, url: string, next: string, slowness: number) {
  const page = await context.newPage();
  await page.addInitScript(tapAtOnce, next);
  const ask = await throttle(page, slowness);
  await page.goto(url, { waitUntil: 'commit' });
  const times = await ask<LoadTimes>('loadTimes');
  await page.close();
  return times;
}

interface LoadTimes {
  readonly interactive: number;
  readonly answered: number;
}

declare global {
  interface Window {
    loadTimes: Promise<LoadTimes>;
  }
}

/** Runs in the page before anything of it: taps in the first frame in which somebody listens. */
function tapAtOnce(next: string): void {
  let listens = false;
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, ...rest) {
    if (type === 'click') listens = true;
    return add.call(this, type, ...rest);
  };
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  window.loadTimes = new Promise((resolve) => {
    const watch = () => {
      const begin = document.querySelector<HTMLElement>('.begin');
      if (!begin || !listens) return afterPaint(watch);
      const interactive = performance.now();
      begin.click();
      const look = () => {
        const isThere = document.querySelector(next) !== null;
        afterPaint(isThere ? () => resolve({ interactive, answered: performance.now() }) : look);
      };
      look();
    };
    afterPaint(watch);
  });
}
