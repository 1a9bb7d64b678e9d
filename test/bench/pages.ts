import lighthouse, { desktopConfig, type RunnerResult } from 'lighthouse';
import { type BrowserContext, chromium } from 'playwright';
import { siteFolder } from '../../supabase/local/build-site.ts';
import { ensureBrowser } from '../e2e/browser.ts';
import { type SeededStack, startSeededStack } from '../e2e/seeded-stack.ts';
import { newFolder, removeFolder } from '../local/scratch.ts';
import { throttle } from './kiosk-page.ts';
import { round, spreadOf } from './measure.ts';
import { pagesOnOwnProcessor, sharing, withOwnProcessor } from './own-processor.ts';
import { pageSize } from './page-sizes.ts';

const port = Number(process.env.LIGHTHOUSE_PORT ?? 9471);
const rounds = 5;
const slowness = 4;
const audits = 5;
const categories = ['performance', 'accessibility', 'best-practices'] as const;
const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
] as const;

/** The pages as a slow machine sees them: script, Lighthouse, and when the overview can be used. */
export function benchPages() {
  return withOwnProcessor(async () => {
    const stack = await startSeededStack();
    try {
      // Each time a new tablet: its worker outlives the page, and a process that lives already when
      // Lighthouse comes is busy for a while with being watched.
      const kiosk = await audit(() => onDevice(() => auditOnce(`${stack.url}/kiosk/`)));
      const desk = await onDevice((browser) => benchDesk(browser, stack));
      return {
        unit: `Lighthouse 0–100 at ${slowness}× CPU, ${audits} runs, ms of the middle one; ${sharing}, none of them started ahead for a next page; script in bytes gzip; ms since navigation at ${slowness}× CPU`,
        lighthouse: { kiosk, ...desk.lighthouse },
        scriptBytes: {
          signIn: pageSize(siteFolder, 'index.html').scriptBytes,
          overview: pageSize(siteFolder, 'overview/index.html').scriptBytes,
          comparison: pageSize(siteFolder, 'comparison/index.html').scriptBytes,
        },
        overview: { rounds, ...desk.interactive },
      };
    } finally {
      await stack.end();
    }
  });
}

async function benchDesk(browser: BrowserContext, stack: SeededStack) {
  const { url } = stack;
  const signIn = await audit(() => auditOnce(`${url}/`));
  await enter(browser, stack, 'manager');
  const overview = await audit(() => auditOnce(`${url}/overview/`));
  const interactive = await measureOverview(browser, stack);
  await enter(browser, stack, 'lead');
  const comparison = await audit(() => auditOnce(`${url}/comparison/`));
  return { lighthouse: { signIn, overview, comparison }, interactive };
}

/** Lighthouse works on the browser's own profile: a session must be in it. */
async function onDevice<Result>(
  work: (browser: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const folder = newFolder();
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath: ensureBrowser(),
    args: [`--remote-debugging-port=${port}`, ...pagesOnOwnProcessor],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
    removeFolder(folder);
  }
}

/** The scores of some runs, the median of each, and what the performance of the middle one is made of. */
async function audit(once: () => Promise<RunnerResult['lhr']>) {
  const runs: RunnerResult['lhr'][] = [];
  while (runs.length < audits) {
    const run = await once();
    // Now and then Lighthouse misses a metric of its own and has no score: that is not one of 0.
    if (run.categories.performance?.score != null) runs.push(run);
  }
  const score = ({ categories: found }: RunnerResult['lhr'], name: string) =>
    Math.round((found[name]?.score ?? 0) * 100);
  const [middle] = runs
    .toSorted((one, other) => score(one, 'performance') - score(other, 'performance'))
    .slice((audits - 1) / 2);
  return {
    ...Object.fromEntries(
      categories.map((name) => [name, spreadOf(runs.map((run) => score(run, name)))]),
    ),
    ...Object.fromEntries(
      metrics.map((name) => [name, round(middle?.audits[name]?.numericValue ?? Number.NaN)]),
    ),
  };
}

async function auditOnce(url: string): Promise<RunnerResult['lhr']> {
  const result: RunnerResult | undefined = await lighthouse(
    url,
    { port, output: 'json', logLevel: 'error', disableStorageReset: true },
    {
      ...desktopConfig,
      settings: {
        ...desktopConfig.settings,
        onlyCategories: [...categories],
        throttling: { ...desktopConfig.settings?.throttling, cpuSlowdownMultiplier: slowness },
      },
    },
  );
  if (!result) throw new Error(`Lighthouse said nothing about ${url}`);
  return result.lhr;
}

async function enter(
  browser: BrowserContext,
  { url, config }: SeededStack,
  role: 'manager' | 'lead',
): Promise<void> {
  const person = config.demo?.signIns.find(({ appRole }) => appRole === role);
  if (!person) throw new Error(`the demo has no ${role}`);
  const page = await browser.newPage();
  // Of the same origin, and without the script that takes who is signed in elsewhere.
  await page.goto(`${url}/config.json`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto(url);
  await page.getByRole('button', { name: person.name }).click();
  await page.waitForURL(/\/overview\//);
  await page.close();
}

/** From the navigation to the figures, and to the people far below for who scrolls down at once, on PGlite. */
async function measureOverview(browser: BrowserContext, stack: SeededStack) {
  const times: { figures: number; everything: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const page = await browser.newPage();
    await throttle(page, slowness);
    await page.goto(`${stack.url}/overview/`, { waitUntil: 'commit' });
    await page.locator('.tile-value').first().waitFor();
    const figures = await page.evaluate(() => performance.now());
    await page.evaluate(() => document.querySelector('.overview > :last-child')?.scrollIntoView());
    await page.locator('.people tbody tr').first().waitFor();
    const everything = await page.evaluate(() => performance.now());
    await page.close();
    // The first opens what the database keeps open afterwards.
    if (round > 0) times.push({ figures, everything });
  }
  return {
    figuresShown: spreadOf(times.map(({ figures }) => figures)),
    everythingShown: spreadOf(times.map(({ everything }) => everything)),
  };
}
