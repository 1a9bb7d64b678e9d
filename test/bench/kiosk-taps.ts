import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { codeOf, pairTablet, percentile, screenSize, throttle } from './kiosk-page.ts';
import { samePage } from './kiosk-same-page.ts';
import { round } from './measure.ts';

const slowness = 6;

interface Taps {
  /** Milliseconds from the tap to the frame that shows what came of it. */
  readonly painted: number[];
  /** The last tap of an answer: sealed and on the disk before the thank-you is painted. */
  readonly kept: number[];
  readonly longTaskMs: number;
}

/**
 * Whole surveys by real taps at 6× slower, in turns: the static page written by hand, the tablet's
 * own picture in a static page, the tablet. What the tablet does more than paint (looking a code up,
 * writing an answer) is not among the taps compared.
 */
export async function measureTaps(browser: Browser, url: string, folder: string, surveys: number) {
  const context = await browser.newContext({ viewport: screenSize, serviceWorkers: 'block' });
  await (await pairTablet(context, url)).close();
  writeFileSync(join(folder, 'same.html'), await samePage(context, url, folder, surveys));
  const found = { tablet: [] as Taps[], page: [] as Taps[], same: [] as Taps[] };
  for (let turn = 0; turn < surveys; turn++) {
    // One page at a time: a page behind another is not painted.
    found.page.push(await survey(await context.newPage(), `${url}/static.html`, null));
    found.same.push(await survey(await context.newPage(), `${url}/same.html`, null));
    found.tablet.push(await survey(await context.newPage(), `${url}/kiosk/`, codeOf(turn)));
  }
  await context.close();
  const all = (side: Taps[], kind: 'painted' | 'kept') => side.flatMap((taps) => taps[kind]);
  const spread = (values: number[]) => ({
    p50: round(percentile(values, 0.5)),
    p95: round(percentile(values, 0.95)),
  });
  const tablet = spread(all(found.tablet, 'painted'));
  const page = spread(all(found.page, 'painted'));
  const same = spread(all(found.same, 'painted'));
  const to = (yardstick: typeof tablet) => ({
    p50: round(tablet.p50 / yardstick.p50),
    p95: round(tablet.p95 / yardstick.p95),
  });
  return {
    unit: `ms, at ${slowness}× slower`,
    taps: all(found.tablet, 'painted').length,
    tapToPaint: {
      tablet,
      staticPage: page,
      samePictureStatic: same,
      ratioToStaticPage: to(page),
      ratioToSamePicture: to(same),
    },
    finishToThanks: spread(all(found.tablet, 'kept')),
    longTasksOfLoadAndSurvey: {
      tablet: round(
        percentile(
          found.tablet.map((taps) => taps.longTaskMs),
          0.5,
        ),
      ),
      staticPage: round(
        percentile(
          found.page.map((taps) => taps.longTaskMs),
          0.5,
        ),
      ),
    },
  };
}

async function survey(page: Page, url: string, code: string | null): Promise<Taps> {
  await page.addInitScript(watchTaps);
  await throttle(page, slowness);
  await page.goto(url);
  await page.locator('.begin').first().waitFor();
  // The tablet registers its worker and syncs shortly after its start; a customer comes later.
  await page.waitForTimeout(2_500);
  const painted: number[] = [];
  const tap = async (selector: string, next: string) => {
    painted.push(await tapped(page, selector, next));
  };
  const at = (name: string) => (code === null ? `#${name}:not([hidden])` : `[data-screen=${name}]`);
  await tap('.begin', at('code'));
  for (const digit of (code ?? '100000').slice(0, 5)) {
    await tap(`${at('code')} .key:text-is("${digit}")`, at('code'));
  }
  if (code === null) await tapped(page, `${at('code')} .way`, at('person-0'));
  else await tapped(page, `.key:text-is("${code.at(-1)}")`, at('person'));
  const [first, second] = code === null ? [at('person-0'), at('person-1')] : ['', ''];
  await tap(`${first} .face >> nth=3`, code === null ? at('person-1') : at('person'));
  await tap(`${second} .face >> nth=4`, at('nps'));
  await tap(`${at('nps')} .nps >> nth=8`, at('reasons'));
  for (const nth of [0, 2]) await tap(`${at('reasons')} .chip >> nth=${nth}`, at('reasons'));
  await tap(`${at('reasons')} footer button >> nth=-1`, at('contact'));
  const kept = [await tapped(page, `${at('contact')} .choice >> nth=1`, at('thanks'))];
  const longTaskMs = await page.evaluate(() => window.longTaskMs);
  await page.close();
  return { painted, kept, longTaskMs };
}

/** A real tap. Returns the milliseconds from it to the end of the first frame in which `next` stands. */
async function tapped(page: Page, selector: string, next: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`nothing to tap: ${selector}`);
  await page.evaluate((expected) => window.expectScreen(expected), next);
  // Apart from the tap before, so that no tap counts as the second half of a double tap.
  await page.waitForTimeout(450);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return page.evaluate(() => window.nextPaint);
}

declare global {
  interface Window {
    longTaskMs: number;
    nextPaint: Promise<number>;
    expectScreen(selector: string): void;
  }
}

/** Runs in the page before anything of it. */
function watchTaps(): void {
  window.longTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTaskMs += duration;
  }).observe({ type: 'longtask', buffered: true });
  window.expectScreen = (selector) => {
    window.nextPaint = new Promise((resolve) => {
      const onClick = (event: Event) => {
        removeEventListener('click', onClick, true);
        const look = () =>
          requestAnimationFrame(() => {
            const isThere = document.querySelector(selector) !== null;
            // A message is delivered after the frame has been painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              if (isThere) resolve(performance.now() - event.timeStamp);
              else look();
            };
            port2.postMessage(null);
          });
        look();
      };
      addEventListener('click', onClick, true);
    });
  };
}
