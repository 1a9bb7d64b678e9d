import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitDeskScreens } from './desk-screens.ts';
import { visitImportScreens } from './import-screens.ts';
import { overflowOf } from './overflow-of.ts';
import { visitPhoneScreens } from './phone-screens.ts';
import { screens, viewports, visitKioskScreens } from './screens.ts';
import { seriousFindings } from './serious-findings.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { type DemoRole, desktop, type Language, phone, upright, Visitor } from './visitor.ts';

const pictures = join(import.meta.dirname, '../output/screens');
const languages: readonly Language[] = ['zh', 'en'];

openStackAndBrowser();
beforeAll(() => {
  mkdirSync(pictures, { recursive: true });
});

// Each screen in either language, either theme and at either size; not in every combination of them,
// which would take half of an hour and find the same.
describe.each([
  ['zh', 'light'],
  ['en', 'dark'],
] as const)('every screen in %s, %s', (language, colorScheme) => {
  const visitors = new Map<DemoRole | 'nobody', Visitor>();
  afterAll(() => Promise.all([...visitors.values()].map((visitor) => visitor.leave())));

  /** One page for each role, that goes from screen to screen as people do. */
  async function visitorAs(role: DemoRole | 'nobody'): Promise<Visitor> {
    const known = visitors.get(role);
    if (known) return known;
    const visitor =
      role === 'nobody'
        ? await Visitor.arrive(browser, stack, language, { colorScheme })
        : await Visitor.arriveAs(role, browser, stack, language, { colorScheme });
    visitors.set(role, visitor);
    return visitor;
  }

  it.each(screens)('$name is readable by all, at a desk and on a phone', async (screen) => {
    const visitor = await visitorAs(screen.signIn ?? 'nobody');
    const { page } = visitor;
    await page.setViewportSize(desktop);
    await visitor.open(screen.path);
    if (screen.link) await page.locator(screen.link).click();
    await visitor.seeAll(screen.ready);
    await expectReadable(page, screen.ready, `${screen.name}-%-${colorScheme}-${language}`);
    const written = await page.locator('html').getAttribute('lang');
    if (!screen.isBilingual) expect(written?.slice(0, 2)).toBe(language);
    expect(visitor.failures).toEqual([]);
  });

  it('the steps of an import are readable by all, at a desk and on a phone', async () => {
    const visitor = await visitorAs('hq');
    await visitor.page.setViewportSize(desktop);
    const names: string[] = [];
    await visitImportScreens(visitor, async (name, ready) => {
      names.push(name);
      await expectReadable(visitor.page, ready, `${name}-%-${colorScheme}-${language}`);
      await visitor.page.setViewportSize(desktop);
    });
    expect(names).toEqual([
      'import-sheets',
      'import-mapping-records',
      'import-mapping',
      'import-report',
      'import-done',
      'import-undo',
      'import-undone',
    ]);
    expect(visitor.failures).toEqual([]);
  });
});

it.each(languages)('the tablet’s screens are readable by all in %s', async (language) => {
  const visit = await freshVisit();
  const customer = await Visitor.arrive(browser, stack, language);
  const found: Record<string, string[]> = {};
  await visitKioskScreens(customer, visit, async (name) => {
    await customer.page.screenshot({ path: join(pictures, `kiosk-${name}-${language}.png`) });
    found[name] = await seriousFindings(customer.page);
  });
  expect(Object.keys(found)).toEqual(
    expect.arrayContaining(['attract', 'code', 'person-1', 'nps', 'reasons', 'contact', 'thanks']),
  );
  expect(Object.values(found).flat()).toEqual([]);
  expect(customer.failures).toEqual([]);
  await customer.leave();
});

it.each(languages)(
  'the desk’s and the fleet’s panels are readable by all in %s',
  async (language) => {
    const manager = await Visitor.arrive(browser, stack, language);
    await manager.signInAs('manager');
    const found = await pictured(manager, (onScreen) => visitDeskScreens(manager, onScreen));
    expect(found).toEqual([]);
    expect(manager.failures).toEqual([]);
    await manager.leave();
  },
);

it.each(languages)('the phone’s screens are readable by all in %s', async (language) => {
  const customer = await Visitor.arrive(browser, stack, language, { viewport: phone });
  const found = await pictured(customer, (onScreen) => visitPhoneScreens(customer, onScreen));
  expect(found).toEqual([]);
  expect(customer.failures).toEqual([]);
  await customer.leave();
});

/** At a desk and on a phone: a picture, nothing that axe calls serious, nothing wider than the screen. */
async function expectReadable(page: Page, ready: string, picture: string): Promise<void> {
  for (const [size, viewport] of Object.entries(viewports)) {
    await page.setViewportSize(viewport);
    await page.locator(ready).first().waitFor();
    const path = join(pictures, `${picture.replace('%', size)}.png`);
    await page.screenshot({ path, fullPage: true });
    expect(await seriousFindings(page), picture).toEqual([]);
    expect(await overflowOf(page), picture).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(upright);
  expect(await overflowOf(page), picture).toBeLessThanOrEqual(0);
}

/** Takes a picture of each screen of a walk; answers with what axe found on them. */
async function pictured(
  { page, language }: Visitor,
  walk: (onScreen: (name: string) => Promise<void>) => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  await walk(async (name) => {
    await page.screenshot({ path: join(pictures, `${name}-${language}.png`) });
    found.push(...(await seriousFindings(page)).map((finding) => `${name}: ${finding}`));
  });
  return found;
}

/** A visit nobody has rated, and a tablet to pair, made for this test. */
async function freshVisit(): Promise<{ code: string; people: string[] }> {
  const { demoHandles } = await import('../../supabase/seed/seed.ts');
  const demo = await demoHandles(stack.database);
  const visit = demo.visitCodes[0];
  if (!visit || !stack.config.demo) throw new Error('the demo has no visit to rate');
  stack.config.demo.pairingCode = demo.pairingCode;
  return visit;
}
