import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { kioskMessages } from '#shared/i18n/kiosk.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { expectTrue, Partly, Skipped } from './claim.ts';

/** A paired kiosk page in a browser, as far as the suite can work it: screens by name, words by catalogue. */
export interface KioskPage {
  readonly url: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** A visit code that waits for its answer; each is good for one claim. */
  takeVisitCode(): string;
}

export interface Answers {
  readonly nps: number;
  readonly comment?: string;
  readonly wantsContact?: boolean;
  readonly visitCode?: string;
  readonly score?: number;
  readonly locale?: Locale;
}

/** Told of each screen before it is answered. */
export type OnScreen = (name: string) => Promise<void>;

/** Enough for a machine that has other things to do; no screen of a kiosk takes as long. */
const patienceMs = 25_000;
const order = ['attract', 'code', 'person', 'nps', 'reasons', 'contact', 'thanks'];

export async function openKioskPage(
  browser: Browser,
  url: string,
  visitCodes: string[],
  options: BrowserContextOptions = {},
): Promise<KioskPage> {
  const viewport = { width: 1180, height: 820 };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(url);
  return {
    url,
    page,
    context,
    takeVisitCode() {
      const code = visitCodes.shift();
      if (code === undefined) throw new Skipped('needs --visit-code');
      return code;
    },
  };
}

export function screenOf({ page }: KioskPage, name: string) {
  return page.locator(`[data-screen=${name}]`);
}

export async function nameOfScreen({ page }: KioskPage): Promise<string> {
  return (await page.locator('[data-screen]').first().getAttribute('data-screen')) ?? '';
}

/** Wait until one of these screens is there, and say which. */
export async function until(kiosk: KioskPage, ...names: string[]): Promise<string> {
  await kiosk.page
    .locator(names.map((name) => `[data-screen=${name}]`).join(', '))
    .waitFor({ timeout: patienceMs });
  return nameOfScreen(kiosk);
}

/** Exchange the pairing code on the page itself. False where it does not lead to the first screen. */
export async function pairOnPage(kiosk: KioskPage, code: string): Promise<boolean> {
  const { page } = kiosk;
  try {
    await screenOf(kiosk, 'pairing').getByRole('textbox').fill(code, { timeout: patienceMs });
    await page.keyboard.press('Enter');
    await until(kiosk, 'attract');
    return true;
  } catch {
    return false;
  }
}

/** Back at the first screen, in Chinese, whatever was before. */
export async function startAgain(kiosk: KioskPage): Promise<void> {
  await kiosk.context.setOffline(false);
  await kiosk.page.goto(kiosk.url);
  await until(kiosk, 'attract');
}

/** One customer's whole way. Returns the screens in the order in which they came. */
export async function answer(
  kiosk: KioskPage,
  answers: Answers,
  onScreen: OnScreen = async () => {},
): Promise<string[]> {
  const { page } = kiosk;
  const words = kioskMessages(answers.locale ?? 'zh');
  const seen: string[] = [];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  if (answers.locale === 'en') await button('English').click();
  for (let screen = await until(kiosk, 'attract'); ; ) {
    seen.push(screen);
    await onScreen(screen);
    switch (screen) {
      case 'attract':
        await button(words.begin).click();
        break;
      case 'code':
        if (answers.visitCode) await page.keyboard.type(answers.visitCode);
        else await button(words.noCode).click();
        break;
      case 'person':
        await ratePerson(kiosk, answers.score ?? 3);
        break;
      case 'nps':
        await screenOf(kiosk, 'nps').getByRole('radio').nth(answers.nps).click();
        break;
      case 'reasons':
        if (answers.comment) await page.getByRole('textbox').fill(answers.comment);
        await button(words.next).click();
        break;
      case 'contact':
        await button(answers.wantsContact ? words.yes : words.no).click();
        break;
      case 'thanks':
        return seen;
      default:
        expectTrue(false, `an unexpected screen: ${screen}`);
    }
    // The next person has a screen of the same name, and is waited for where the last is rated.
    const others = order.filter((name) => name !== screen || name === 'person');
    screen = await until(kiosk, ...others, 'unkept', 'note');
  }
}

/**
 * A customer’s way past every screen there is: those of people as well, where a visit’s code is at hand.
 * Ends a claim, for whoever has seen no people has seen a part.
 */
export async function passEveryScreen(
  kiosk: KioskPage,
  locale: Locale,
  onScreen: OnScreen,
): Promise<void> {
  const seen = await answer(kiosk, { nps: 8, locale, ...spareVisit(kiosk) }, onScreen);
  if (!seen.includes('person')) throw new Partly('saw no people: needs --visit-code');
}

/** For whoever can do without. */
function spareVisit(kiosk: KioskPage): { visitCode?: string } {
  try {
    return { visitCode: kiosk.takeVisitCode() };
  } catch (error) {
    if (error instanceof Skipped) return {};
    throw error;
  }
}

/** Rate the person in sight, and wait until somebody or something else is. */
async function ratePerson(kiosk: KioskPage, score: number): Promise<void> {
  const { page } = kiosk;
  const before = await page.locator('[data-screen] main').textContent();
  await screenOf(kiosk, 'person')
    .getByRole('radio')
    .nth(score - 1)
    .click();
  await page.waitForFunction(
    (text) => document.querySelector('[data-screen] main')?.textContent !== text,
    before,
    { timeout: patienceMs },
  );
}
