import type { Browser, BrowserContextOptions, Page, Route } from 'playwright';
import { kioskMessages } from '#shared/i18n/kiosk.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ChaosClinic } from '../chaos/clinic.ts';
import { nameOfScreen, until } from '../conformance/kiosk-page.ts';
import { type PairedTablet, pairedTablet, restart } from './paired-tablet.ts';
import { setStaffPin } from './set-staff-pin.ts';

export interface ScreenWalk {
  readonly clinic: ChaosClinic;
  readonly browser: Browser;
  readonly locale: Locale;
  readonly isLarge: boolean;
  readonly options: BrowserContextOptions;
  /** Told of each screen when it is there and stands still. */
  onScreen(name: string, page: Page): Promise<void>;
}

export const everyScreen = [
  'pairing',
  'pairing-problem',
  'preparing',
  'storage',
  'attract',
  'code',
  'code-problem',
  'person-1',
  'person-2',
  'person-3',
  'nps',
  'reasons-improve',
  'reasons-praise',
  'contact',
  'idle',
  'unkept',
  'thanks',
  'pin',
  'pin-wrong',
  'menu-refused',
  'menu',
  'menu-busy',
  'menu-unpair',
  'sleep',
];

const handIn = '**/submit-responses';
const pathOf = (locale: Locale) => (locale === 'en' ? '/en/kiosk/' : '/kiosk/');

/** Every picture that a tablet can show, in one language and size of type. */
export async function walkEveryScreen(walk: ScreenWalk): Promise<void> {
  const { clinic, browser, locale, options, isLarge } = walk;
  const words = kioskMessages(locale);
  const path = pathOf(locale);
  await showUnpaired(walk);
  await setStaffPin(clinic, '2468');
  const tablet = await pairedTablet(clinic, browser, { ...options, path, people: 3 });
  const { page } = tablet;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const show = (name: string) => walk.onScreen(name, page);
  // Quiet passes faster than a test could wait; otherwise the page's time is everybody's.
  await page.clock.install();
  await restart(tablet);
  if (isLarge) await button(words.large).click();

  await show('attract');
  await button(words.begin).click();
  await until(tablet, 'code');
  await show('code');
  await page.keyboard.type('000000');
  await page.locator('.problem').waitFor();
  await show('code-problem');
  await page.keyboard.type(tablet.takeVisitCode());
  for (const place of [1, 2, 3]) {
    await until(tablet, 'person');
    await page.locator(`.people .asked:nth-child(${place})`).waitFor();
    await show(`person-${place}`);
    await page.getByRole('radio').nth(4).click();
  }
  await until(tablet, 'nps');
  await show('nps');
  await page.getByRole('radio').nth(3).click();
  await until(tablet, 'reasons');
  await show('reasons-improve');
  await button(words.undo).or(button(words.back)).click();
  await until(tablet, 'nps');
  await page.getByRole('radio').nth(10).click();
  await until(tablet, 'reasons');
  await show('reasons-praise');
  await button(words.next).click();
  await until(tablet, 'contact');
  await page.locator('figure svg path').waitFor({ state: 'attached' });
  await show('contact');
  await page.clock.fastForward(27_000);
  await page.getByRole('alertdialog').waitFor();
  await show('idle');
  await button(words.stay).click();

  await page.route(handIn, refuse);
  await fillDisk(page);
  await button(words.no).click();
  await until(tablet, 'unkept');
  await show('unkept');
  await freeDisk(page);
  await button(words.retry).click();
  await until(tablet, 'thanks');
  await freeze(page);
  await show('thanks');

  await restart(tablet);
  if (isLarge) await button(words.large).click();
  await page.keyboard.press('Control+Alt+m');
  await until(tablet, 'staff');
  await show('pin');
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  await page.getByText(words.staffWrong).waitFor();
  await show('pin-wrong');
  await page.keyboard.type('2468');
  await page.keyboard.press('Enter');
  const refused = page.locator('.refused li');
  await refused.waitFor();
  await show('menu-refused');
  await page.unroute(handIn, refuse);
  await button(words.staffRetry).click();
  await refused.waitFor({ state: 'detached' });
  await show('menu');
  await button(words.staffNetwork).click();
  await page.locator('dt').getByText(words.checkSubmit, { exact: true }).waitFor();
  await show('menu-busy');
  await page.locator('.staff[aria-busy=false]').waitFor();
  await button(words.staffUnpair).click();
  await button(words.unpairYes).waitFor();
  await show('menu-unpair');
  await button(words.staffLeave).click();
  await until(tablet, 'attract');

  await closeBranch(clinic, true);
  await fallAsleep(tablet);
  await show('sleep');
  await closeBranch(clinic, false);
  await tablet.context.close();
}

/** What is seen before anybody has paired it, and where it cannot work. */
async function showUnpaired({ clinic, browser, locale, options, isLarge, onScreen }: ScreenWalk) {
  const words = kioskMessages(locale);
  const url = clinic.stack.url + pathOf(locale);
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const large = () => page.getByRole('button', { name: words.large, exact: true }).click();
  await page.goto(url);
  await page.getByRole('textbox').waitFor();
  if (isLarge) await large();
  await onScreen('pairing', page);
  await page.getByRole('textbox').fill('ABCD2345');
  await page.keyboard.press('Enter');
  await page.getByText(words.pairUnknown).waitFor();
  await onScreen('pairing-problem', page);

  await page.route('**/sync-kiosk', (route) => route.abort());
  const { pairingCode } = await clinic.addKiosk();
  await page.getByRole('textbox').fill(pairingCode);
  await page.keyboard.press('Enter');
  await page.getByText(words.preparing).waitFor();
  await onScreen('preparing', page);

  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  await page.reload();
  await page.getByText(words.storage).waitFor();
  if (isLarge) await large();
  await onScreen('storage', page);
  await context.close();
}

/** As a server does that has lost a version of the questionnaire. */
async function refuse(route: Route): Promise<void> {
  const { responses } = route.request().postDataJSON() as { responses: { id: string }[] };
  const verdicts = responses.map(({ id }) => ({ id, status: 422, code: 'questionnaire_unknown' }));
  await route.fulfill({ json: { verdicts, serverTime: new Date().toISOString() } });
}

/** The tablet hears of the closed branch with its next sync, and lets 45 s pass before it goes dark. */
async function fallAsleep(tablet: PairedTablet): Promise<void> {
  const { page } = tablet;
  for (let tries = 0; tries < 60; tries += 1) {
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForTimeout(500);
    await page.clock.fastForward(50_000);
    if ((await nameOfScreen(tablet)) === 'sleep') return;
  }
  throw new Error('The tablet does not fall asleep.');
}

/** The program goes on painting into what is not in the page any more, and the picture stays. */
async function freeze(page: Page): Promise<void> {
  await page.evaluate(() => {
    const place = document.getElementById('kiosk');
    place?.replaceWith(place.cloneNode(true));
  });
}

async function closeBranch(clinic: ChaosClinic, isClosed: boolean): Promise<void> {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const hours = isClosed ? null : ['00:00', '24:00'];
  const week = Object.fromEntries(days.map((day) => [day, hours]));
  await clinic.query('update public.branches set opening_hours = $1', [week]);
}

/** The disk takes nothing. (The browser's own quota lets small writes through, now and then.) */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const begin = IDBDatabase.prototype.transaction;
    const refuse: typeof begin = function (this: IDBDatabase, stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('The disk is full.', 'QuotaExceededError');
      return begin.call(this, stores, mode, options);
    };
    IDBDatabase.prototype.transaction = refuse;
    Object.assign(window, {
      freeDisk: () => Object.assign(IDBDatabase.prototype, { transaction: begin }),
    });
  });
}

async function freeDisk(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { freeDisk(): void }).freeDisk());
}
