import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchBrowser } from '../e2e/browser.ts';
import { startSeededStack } from '../e2e/seeded-stack.ts';
import { Visitor } from '../e2e/visitor.ts';
import { branchCount, makeChain, month } from './comparison-chain.ts';
import { throttle } from './kiosk-page.ts';
import { compareInTurns } from './measure.ts';

const slowness = 4;
const rounds = 7;
const chartJs = join(import.meta.dirname, '../../node_modules/chart.js/dist/chart.umd.js');

/**
 * The comparison of 433 branches in the built page against Chart.js drawing the same points bare: a
 * scatter with nothing else on it. Ours runs from the moment the answer of the database is text, over
 * parsing, judging and laying out, to the frame that shows the funnel; theirs from a finished list of
 * points in memory. Same browser, 4× slower, a fresh page for each, in turns.
 */
export async function benchComparisonPage() {
  const [stack, browser] = await Promise.all([startSeededStack(), launchBrowser()]);
  try {
    await makeChain(stack.database);
    const hq = await Visitor.arrive(browser, stack, 'en');
    await hq.signInAs('hq');
    const address = `${stack.url}/en/comparison/?month=${month}`;
    const points = await pointsOf(hq.page, address);
    if (points.length !== branchCount) throw new Error(`${points.length} points`);
    const figures = await compareInTurns(rounds, {
      chartJs: () => inFreshPage(hq, (page) => drawBare(page, stack.url, points)),
      comparison: () => inFreshPage(hq, (page) => drawPage(page, address)),
    });
    return {
      unit: `ms to the painted frame, at ${slowness}× slower; ratio to Chart.js of the same round`,
      branches: branchCount,
      ...figures,
    };
  } finally {
    await browser.close();
    await stack.end();
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the page draws, as the page got it. */
async function pointsOf(page: Page, address: string): Promise<Point[]> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/rpc/compare_measure')),
    page.goto(address),
  ]);
  const { branches } = await answer.json();
  return branches.map(({ n, sum }: { n: number[]; sum: number[] }) => ({
    x: n.at(-1),
    y: (100 * (sum.at(-1) ?? 0)) / (n.at(-1) ?? 1),
  }));
}

async function inFreshPage(
  { page }: Visitor,
  measure: (page: Page) => Promise<number>,
): Promise<number> {
  const fresh = await page.context().newPage();
  await throttle(fresh, slowness);
  try {
    return await measure(fresh);
  } finally {
    await fresh.close();
  }
}

async function drawBare(page: Page, url: string, points: readonly Point[]): Promise<number> {
  await page.goto(`${url}/config.json`);
  await page.setContent('<canvas id="chart" width="1080" height="360"></canvas>');
  await page.addScriptTag({ path: chartJs });
  return page.evaluate(
    (data) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const canvas = document.getElementById('chart');
        Reflect.construct(Reflect.get(window, 'Chart'), [
          canvas,
          {
            type: 'scatter',
            data: { datasets: [{ data }] },
            options: { animation: false, responsive: false },
          },
        ]);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(null);
        });
      }),
    points,
  );
}

async function drawPage(page: Page, address: string): Promise<number> {
  await page.addInitScript(watchFunnel);
  await page.goto(address);
  await page.locator('.funnel-dots').waitFor();
  return page.evaluate(() => Reflect.get(window, 'funnelDrawn') as Promise<number>);
}

/** Runs in the page before anything of it: from the text of the answer to the frame with the funnel. */
function watchFunnel(): void {
  let answeredAt = 0;
  const read = Response.prototype.text;
  Response.prototype.text = async function text() {
    const body = await read.call(this);
    if (this.url.includes('/rpc/compare_measure')) answeredAt = performance.now();
    return body;
  };
  const drawn = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.funnel-dots')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - answeredAt);
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  Reflect.set(window, 'funnelDrawn', drawn);
}
