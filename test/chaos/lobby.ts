import type { CDPSession, Page } from 'playwright';
import { type BrowserProcess, startBrowserProcess } from './browser-process.ts';
import { watchDatabase } from './close-database.ts';
import type { Told } from './entrance/report.ts';
import type { Ledger } from './ledger.ts';
import type { Order } from './order.ts';
import { weakenPage } from './weaken-page.ts';

export interface Place {
  /** The page a tab opens. */
  readonly pageUrl: string;
  /** The entrance that is put into it. */
  readonly entranceUrl: string;
  readonly profile: string;
  readonly ledger: Ledger;
  /** A request may stay unanswered this many times shorter than the product would wait. */
  readonly haste: number;
}

const tabCount = 3;
/** Little, so that it can be filled. */
const usualRoom = 16_000_000;

/** One tablet as three tabs of one browser, which can be reloaded, crashed and killed. */
export class Lobby {
  readonly #place: Place;
  #process: BrowserProcess | null = null;
  #tabs: Page[] = [];
  #guard: CDPSession | null = null;

  constructor(place: Place) {
    this.#place = place;
  }

  get size(): number {
    return tabCount;
  }

  /** Open what is not open; what is there stays. */
  async open(): Promise<void> {
    if (this.#process === null) {
      this.#process = await startBrowserProcess(this.#place.profile);
      const { context } = this.#process;
      await context.addInitScript(weakenPage, this.#place.haste);
      await context.addInitScript(watchDatabase);
      await context.exposeBinding('chaosTell', (_, told: Told) => this.#place.ledger.tell(told));
      this.#guard = await context.newCDPSession(await context.newPage());
      await this.setRoom();
    }
    for (let index = 0; index < tabCount; index += 1) await this.tab(index);
  }

  /**
   * So much room for the tablet, in bytes. Said before the first page is there, for the browser
   * trusts for half a minute what it has heard of the room; and by a page of its own, since the
   * limit ends with whoever has set it.
   */
  async setRoom(quotaSize: number = usualRoom): Promise<void> {
    const { origin } = new URL(this.#place.pageUrl);
    await this.#guard?.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  }

  async tab(index: number): Promise<Page> {
    const there = this.#tabs[index];
    if (there && !there.isClosed()) return there;
    if (this.#process === null) throw new Error('The browser is not running.');
    const page = await this.#process.context.newPage();
    this.#tabs[index] = page;
    await page.goto(this.#place.pageUrl);
    return page;
  }

  /** Let customers in at one tab. False when the tab did not live to see the last of them. */
  async serve(index: number, orders: readonly Order[]): Promise<boolean> {
    try {
      const page = await this.tab(index);
      await this.#bringEntrance(page);
      for (const order of orders) this.#place.ledger.letIn(order);
      await page.evaluate((all) => window.chaos.serve(all), orders);
      return true;
    } catch (error) {
      if (isDeath(error)) return false;
      throw error;
    }
  }

  /** Into a page that has been loaded anew it has to be brought again; it may be so meanwhile, too. */
  async #bringEntrance(page: Page): Promise<void> {
    for (let tries = 0; tries < 10; tries += 1) {
      if (await page.evaluate(() => 'chaos' in window)) return;
      // a page that is reloaded, or a router without power, at this moment does not get it
      const script = { type: 'module', url: this.#place.entranceUrl };
      await page.addScriptTag(script).catch(ignoreUnloaded);
      const isThere = page.waitForFunction(() => 'chaos' in window, null, { timeout: 3_000 });
      await isThere.catch(ignoreTimeout);
    }
    throw new Error('The entrance did not open.');
  }

  /** False where it was on its way elsewhere already. */
  async reload(index: number): Promise<boolean> {
    const page = await this.tab(index);
    return page.reload().then(() => true, ignoreDeath);
  }

  async crash(index: number): Promise<boolean> {
    const page = await this.tab(index);
    const session = await page.context().newCDPSession(page);
    // Never answered: there is nobody left to.
    void session.send('Page.crash').catch(() => {});
    const hasCrashed = await page.waitForEvent('crash', { timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    await page.close().catch(() => {});
    return hasCrashed;
  }

  async kill(): Promise<void> {
    await this.#process?.kill();
    this.#process = null;
    this.#guard = null;
    this.#tabs = [];
  }

  async devTools(index: number): Promise<CDPSession> {
    const page = await this.tab(index);
    return page.context().newCDPSession(page);
  }

  /** As the browser does by itself once a day, and the kiosk twice an hour. */
  async askForUpdate(): Promise<void> {
    const page = await this.tab(0);
    await page
      .evaluate(async () => {
        const known = await navigator.serviceWorker.getRegistrations();
        await Promise.all(known.map((one) => one.update().catch(() => undefined)));
      })
      .catch(ignoreDeath);
  }

  /** The build of each tab, as its page names it. */
  async builds(): Promise<string[]> {
    const names: string[] = [];
    for (const page of this.#tabs) {
      names.push(await page.evaluate(() => document.documentElement.dataset.build ?? ''));
    }
    return [...new Set(names)];
  }

  async setOffline(isOffline: boolean): Promise<void> {
    await this.#process?.context.setOffline(isOffline);
  }
}

function ignoreTimeout(error: unknown): void {
  if (!/Timeout/.test(String(error))) throw error;
}

function ignoreUnloaded(error: unknown): void {
  if (!/Failed to load script/.test(String(error))) throw error;
}

function ignoreDeath(error: unknown): false {
  if (!isDeath(error)) throw error;
  return false;
}

/** The page went away under us, which is what this is about. */
export function isDeath(error: unknown): boolean {
  return /closed|crashed|destroyed|detached|navigat|interrupted|ERR_ABORTED|frame was|disconnected/i.test(
    String(error),
  );
}
