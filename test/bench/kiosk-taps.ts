import type { Browser, Page } from 'playwright';
import { type Ask, codeOf, pairTablet, percentile, screenSize, throttle } from './kiosk-page.ts';
import { round, spreadOf } from './measure.ts';

const slowness = 6;
/** At full speed there is next to nothing to measure. */
export const fullSpeedSurveys = 3;

interface Taps {
  /** Milliseconds from the tap to the frame that shows what came of it. */
  readonly painted: number[];
  /** The last tap of an answer: sealed and on the disk before the thank-you is painted. */
  readonly kept: number[];
  readonly longTaskMs: number;
}

/**
 * Whole surveys by real taps at 6× slower, in turns: the static page written by hand, the tablet's
 * own picture in a static page, the tablet; then the tablet at full speed. What the tablet
 * does more than paint (looking a code up, writing an answer) is not among the taps compared.
 */
export async function measureTaps(browser: Browser, url: string, surveys: number) {
  const context = await browser.newContext({ viewport: screenSize, serviceWorkers: 'block' });
  await (await pairTablet(context, url)).close();
  const found = {
    staticPage: [] as Taps[],
    samePictureStatic: [] as Taps[],
    tablet: [] as Taps[],
    tabletAtFullSpeed: [] as Taps[],
  };
  const run = async (
    side: keyof typeof found,
    path: string,
    code: string | null,
    slow = slowness,
  ) => {
    // One page at a time: a page behind another is not painted.
    found[side].push(await survey(await context.newPage(), url + path, code, slow));
  };
  for (let turn = 0; turn < surveys; turn++) {
    await run('staticPage', '/static.html', null);
    await run('samePictureStatic', '/same.html', null);
    await run('tablet', '/kiosk/', codeOf(turn));
  }
  for (let turn = 0; turn < fullSpeedSurveys; turn++) {
    await run('tabletAtFullSpeed', '/kiosk/', codeOf(surveys + turn), 1);
  }
  await context.close();
  const all = (side: Taps[], kind: 'painted' | 'kept') => side.flatMap((taps) => taps[kind]);
  const spread = (values: number[]) => ({
    p50: round(percentile(values, 0.5)),
    p95: round(percentile(values, 0.95)),
  });
  const longTasks = (side: Taps[]) => spreadOf(side.map(({ longTaskMs }) => longTaskMs));
  const tablet = spread(all(found.tablet, 'painted'));
  const staticPage = spread(all(found.staticPage, 'painted'));
  const samePictureStatic = spread(all(found.samePictureStatic, 'painted'));
  const to = (yardstick: typeof tablet) => ({
    p50: round(tablet.p50 / yardstick.p50),
    p95: round(tablet.p95 / yardstick.p95),
  });
  return {
    unit: `ms, at ${slowness}× slower where not said otherwise`,
    taps: all(found.tablet, 'painted').length,
    tapToPaint: {
      tablet,
      staticPage,
      samePictureStatic,
      ratioToStaticPage: to(staticPage),
      ratioToSamePicture: to(samePictureStatic),
    },
    finishToThanks: spread(all(found.tablet, 'kept')),
    longTasksOfLoadAndSurvey: {
      tablet: longTasks(found.tablet),
      staticPage: longTasks(found.staticPage),
      samePictureStatic: longTasks(found.samePictureStatic),
      tabletAtFullSpeed: longTasks(found.tabletAtFullSpeed),
    },
  };
}

async function survey(page: Page, url: string, code: string | null, slow: number): Promise<Taps> {
  await page.addInitScript(watchTaps);
  const ask = await throttle(page, slow);
  await page.goto(url);
  // The tablet registers its worker and syncs shortly after its start; a customer comes later.
  await page.waitForTimeout(3_500);
  const painted: number[] = [];
  const tap = async (selector: string, next: string) => {
    painted.push(await tapped(page, ask, selector, next));
  };
  const at = (name: string) => (code === null ? `#${name}:not([hidden])` : `[data-screen=${name}]`);
  const key = (digit: string) => `${at('code')} .key:nth-child(${Number(digit) || 10})`;
  await tap('.begin', at('code'));
  const digits = code ?? '100000';
  for (const digit of digits.slice(0, 5)) await tap(key(digit), at('code'));
  const [first, second] = code === null ? ['person-0', 'person-1'] : ['person', 'person'];
  const opens = code === null ? `${at('code')} .way` : key(digits.slice(5));
  await tapped(page, ask, opens, at(first));
  await tap(`${at(first)} .face:nth-child(4)`, at(second));
  await tap(`${at(second)} .face:nth-child(5)`, at('nps'));
  await tap(`${at('nps')} .nps:nth-child(9)`, at('reasons'));
  for (const nth of [1, 3]) await tap(`${at('reasons')} .chip:nth-child(${nth})`, at('reasons'));
  await tap(`${at('reasons')} footer button`, at('contact'));
  const kept = [await tapped(page, ask, `${at('contact')} .choice:nth-child(2)`, at('thanks'))];
  const longTaskMs = await ask<number>('longTaskMs');
  await page.close();
  return { painted, kept, longTaskMs };
}

/** A real tap. Returns the milliseconds from it to the end of the first frame in which `next` stands. */
async function tapped(page: Page, ask: Ask, selector: string, next: string): Promise<number> {
  const place = `expectScreen(${JSON.stringify(selector)}, ${JSON.stringify(next)})`;
  const [x, y] = await ask<[number, number]>(place);
  await page.waitForTimeout(100);
  await page.mouse.click(x, y);
  // Nothing is asked of the page while it paints, and no tap is the second half of a double tap.
  await page.waitForTimeout(600);
  return ask<number>('nextPaint');
}

declare global {
  interface Window {
    longTaskMs: number;
    nextPaint: Promise<number>;
    /** Where to tap what was found last, after which `next` is to come. */
    expectScreen(selector: string, next: string): readonly [number, number];
  }
}

/** Runs in the page before anything of it. */
function watchTaps(): void {
  window.longTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTaskMs += duration;
  }).observe({ type: 'longtask', buffered: true });
  window.expectScreen = (selector, next) => {
    window.nextPaint = new Promise((resolve) => {
      const onClick = (event: Event) => {
        removeEventListener('click', onClick, true);
        const look = () =>
          requestAnimationFrame(() => {
            const isThere = document.querySelector(next) !== null;
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
    const found = [...document.querySelectorAll(selector)].at(-1);
    if (!found) throw new Error(`nothing to tap: ${selector}`);
    const { x, y, width, height } = found.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
}
