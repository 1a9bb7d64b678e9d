import { expect, it } from 'vitest';
import { until } from '../conformance/kiosk-page.ts';
import { browser, clinic, openClinicAndBrowser } from './clinic-and-browser.ts';
import { type PairedTablet, pairedTablet } from './paired-tablet.ts';

openClinicAndBrowser();

declare global {
  interface Window {
    /** The screens that stood on the stage, in turn. */
    played: string[];
    /** What of a rehearsal could be seen, read aloud or typed into. */
    noticed: string[];
  }
}

/** Runs in the page before anything of it. */
function watchStage(): void {
  window.played = [];
  window.noticed = [];
  const look = () => {
    const screen = document.querySelector(
      '#stage :is(.keypad, .people, .nps-frame, .chips, .contact)',
    );
    const name = screen?.classList[0] ?? '';
    if (!screen) return;
    if (name !== window.played.at(-1)) window.played.push(name);
    const framed = document.querySelectorAll('[data-screen]').length;
    if (framed !== 1) window.noticed.push(`${name} beside ${framed}`);
    if (screen.checkVisibility({ visibilityProperty: true })) window.noticed.push(`${name} seen`);
    if (document.activeElement?.closest('#stage')) window.noticed.push(`${name} focused`);
    if (!screen.closest('[inert]')) window.noticed.push(`${name} in reach`);
  };
  new MutationObserver(look).observe(document, {
    attributes: true,
    childList: true,
    subtree: true,
  });
}

/** A paired tablet that has just been started again. */
async function startedTablet(): Promise<PairedTablet> {
  const tablet = await pairedTablet(clinic, browser);
  await tablet.page.addInitScript(watchStage);
  await tablet.page.reload();
  await until(tablet, 'attract');
  return tablet;
}

it('a start plays the screens of a visit once, and nobody notices', async () => {
  const { page, context, failures } = await startedTablet();
  await page.locator('#stage').waitFor({ state: 'detached' });
  const { played, noticed } = await page.evaluate(() => ({
    played: window.played,
    noticed: window.noticed,
  }));
  expect(played).toEqual(['keypad', 'people', 'nps-frame', 'chips', 'contact']);
  expect(noticed).toEqual([]);
  expect(failures).toEqual([]);
  await context.close();
});

it('a customer who comes in the middle of it ends it', async () => {
  const tablet = await startedTablet();
  const { page, context, failures } = tablet;
  // Tapped in the page itself: by the time a test has done it, all may have been played.
  await page.waitForFunction(() => {
    if (window.played.length === 0) return false;
    document.querySelector<HTMLElement>('.begin')?.click();
    return true;
  });
  await until(tablet, 'code');
  expect(await page.locator('#stage').count()).toBe(0);
  const played = await page.evaluate(() => window.played);
  expect(played.length).toBeLessThan(5);
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(() => window.played)).toEqual(played);
  expect(failures).toEqual([]);
  await context.close();
});

it('the stage takes no room in the first picture, before styles and program are there', async () => {
  const page = await browser.newPage();
  await page.route(/\.(css|js)$/, (route) => route.abort());
  await page.goto(`${clinic.stack.url}/kiosk/`);
  await page.locator('#stage').waitFor({ state: 'attached' });
  const beyond = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  expect(beyond).toBe(0);
  await page.close();
});
