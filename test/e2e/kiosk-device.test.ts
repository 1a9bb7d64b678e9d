import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { kioskMessages } from '#shared/i18n/kiosk.ts';
import { openKioskPage, pairOnPage, until } from '../conformance/kiosk-page.ts';
import { browser, clinic, openClinicAndBrowser } from './clinic-and-browser.ts';
import { pairedTablet, restart } from './paired-tablet.ts';
import { setStaffPin } from './set-staff-pin.ts';

openClinicAndBrowser();

beforeAll(() => setStaffPin(clinic, '2468'));

const words = kioskMessages('zh');

interface Watched extends Window {
  asked: string[];
}

/** Runs in the page before its own scripts: notes what is asked of the device, and grants it. */
function watchDevice(): void {
  const asked: string[] = [];
  Object.assign(window, { asked });
  const grant = (owner: object, name: string, answer: unknown) =>
    Object.defineProperty(owner, name, {
      value: async (kind?: unknown) => {
        asked.push(typeof kind === 'string' ? `${name} ${kind}` : name);
        return answer;
      },
    });
  grant(StorageManager.prototype, 'persist', true);
  // Released by the system as soon as the page is out of sight.
  grant(WakeLock.prototype, 'request', { released: true });
  grant(Element.prototype, 'requestFullscreen', undefined);
}

const asked = (page: Page) => page.evaluate(() => (window as unknown as Watched).asked.splice(0));

it.each([
  ['under a finger: all of it', true, ['requestFullscreen']],
  ['under a mouse: no more', false, []],
] as const)(
  'asks for the storage when it is paired, for the screen while it is seen, %s',
  async (_, hasTouch, onBegin) => {
    const { pairingCode } = await clinic.addKiosk();
    const kiosk = await openKioskPage(browser, 'about:blank', [], { hasTouch, isMobile: hasTouch });
    const { page } = kiosk;
    await page.addInitScript(watchDevice);
    await page.goto(`${clinic.stack.url}/kiosk/`);
    await until(kiosk, 'pairing');
    expect(await asked(page)).toEqual(['request screen']);
    expect(await pairOnPage(kiosk, pairingCode)).toBe(true);
    expect(await asked(page)).toEqual(['persist']);

    // Back in sight, where the system has taken the lock away.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await asked(page)).toEqual(['request screen']);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await asked(page)).toEqual([]);

    const begin = page.getByRole('button', { name: words.begin, exact: true });
    await (hasTouch ? begin.tap() : begin.click());
    await until(kiosk, 'code');
    expect(await asked(page)).toEqual(onBegin);
    await kiosk.context.close();
  },
);

it('the staff’s door opens to a press of three seconds on the brand, and to no shorter or restless one', async () => {
  const tablet = await pairedTablet(clinic, browser);
  const { page } = tablet;
  await page.clock.install();
  await restart(tablet);
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  const isOpen = () => page.getByText(words.staffPin).isVisible();
  await page.locator('.brand').hover();
  await page.mouse.down();
  await page.clock.runFor(2_500);
  await page.mouse.up();
  await page.clock.runFor(1_000);
  expect(await isOpen()).toBe(false);

  await page.mouse.down();
  await page.clock.runFor(1_000);
  await page.mouse.move(400, 300);
  await page.clock.runFor(2_500);
  expect(await isOpen()).toBe(false);
  await page.mouse.up();

  await page.locator('.brand').hover();
  await page.mouse.down();
  await page.clock.runFor(3_100);
  expect(await isOpen()).toBe(true);
  await page.mouse.up();
  await tablet.context.close();
});
