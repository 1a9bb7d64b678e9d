import { type Browser, type BrowserServer, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBrowser } from './browser.ts';
import { browserArgs } from './browser-args.ts';

let server: BrowserServer;
let browser: Browser;

beforeAll(async () => {
  server = await chromium.launchServer({ executablePath: ensureBrowser(), args: browserArgs() });
  browser = await chromium.connect(server.wsEndpoint());
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('does without all that Playwright does without, in the last list, which alone is heard', () => {
  const [ofPlaywright, ours] = server
    .process()
    .spawnargs.filter((arg) => arg.startsWith('--disable-features='))
    .map((arg) => arg.replace(/^.*=/, '').split(','));
  expect(ofPlaywright?.length).toBeGreaterThan(5);
  expect(ours).toEqual(expect.arrayContaining(ofPlaywright ?? []));
});

it('loads nothing of the browser beside a page', async () => {
  const first = await browser.newPage();
  const cdp = await browser.newBrowserCDPSession();
  const page = await browser.newPage();
  await page.goto('data:text/html,<p>page</p>');
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  await Promise.all([first.close(), page.close()]);
  const opened = targetInfos.filter(({ url }) => url.startsWith('data:'));
  expect(opened.map(({ type }) => type)).toContain('page');
  expect(targetInfos.map(({ url }) => url).filter((url) => url.startsWith('chrome:'))).toEqual([]);
});
