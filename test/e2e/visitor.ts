import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import type { SeededStack } from './seeded-stack.ts';

export type Language = 'zh' | 'en';
export type DemoRole = 'hq' | 'lead' | 'manager' | 'employee';
type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Who has signed in before at a stack, as the browser keeps it. */
const sessions = new WeakMap<SeededStack, Map<DemoRole, Session>>();

export const desktop = { width: 1280, height: 800 };
export const tablet = { width: 1024, height: 768 };
/** A tablet held upright: the width between a desk and a phone. */
export const upright = { width: 820, height: 1180 };
export const phone = { width: 390, height: 844 };

/** A person at the browser: pages of one language, and what went wrong in them. */
export class Visitor {
  readonly page: Page;
  readonly language: Language;
  readonly stack: SeededStack;
  /** Script errors of the page; a test expects none. */
  readonly failures: string[] = [];

  private constructor(page: Page, stack: SeededStack, language: Language) {
    this.page = page;
    this.stack = stack;
    this.language = language;
    page.on('pageerror', (error) => this.failures.push(error.message));
  }

  static async arrive(
    browser: Browser,
    stack: SeededStack,
    language: Language,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: desktop,
      reducedMotion: 'reduce',
      ...options,
    });
    return new Visitor(await context.newPage(), stack, language);
  }

  /** Somebody who comes back signed in, as most do: the first time is by the button. */
  static async arriveAs(
    appRole: DemoRole,
    browser: Browser,
    stack: SeededStack,
    language: Language,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const known = sessions.get(stack) ?? new Map<DemoRole, Session>();
    sessions.set(stack, known);
    if (!known.has(appRole)) {
      const first = await Visitor.arrive(browser, stack, language);
      await first.signInAs(appRole);
      known.set(appRole, await first.page.context().storageState());
      await first.leave();
    }
    return Visitor.arrive(browser, stack, language, {
      ...options,
      storageState: known.get(appRole),
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.stack.url}${this.language === 'en' ? '/en' : ''}${path}`);
  }

  /**
   * Waits until this is there and nothing stands in for what is to come. What lies further down is drawn
   * late, but at once where the page goes to paper.
   */
  async seeAll(there: string): Promise<void> {
    await this.page.waitForFunction((selector) => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelector(selector) !== null && !document.querySelector('.skeleton');
    }, there);
  }

  /** Signs in as the first demo person of a role, by the button the demo offers. */
  async signInAs(appRole: DemoRole): Promise<void> {
    const person = this.stack.config.demo?.signIns.find((one) => one.appRole === appRole);
    if (!person) throw new Error(`the demo has no ${appRole}`);
    await this.open('/');
    await this.page
      .getByRole('button', { name: this.language === 'en' ? person.nameEn : person.name })
      .click();
    await this.page.waitForURL(/\/overview\//);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
