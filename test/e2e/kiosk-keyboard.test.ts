import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { until } from '../conformance/kiosk-page.ts';
import { browser, clinic, openClinicAndBrowser } from './clinic-and-browser.ts';
import { type PairedTablet, pairedTablet } from './paired-tablet.ts';

openClinicAndBrowser();

/** What has the focus, as a screen reader would say it. */
function focused(page: Page): Promise<{ role: string; name: string; isVisible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return {
      role: element.getAttribute('role') ?? element.localName,
      name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      isVisible: isOutlined || style.boxShadow !== 'none',
    };
  });
}

/** Tab on until what is wanted has the focus; the whole screen is gone round at most once. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await focused(page);
    passed.push(`${found.role} ${found.name}`);
    if (found.role !== role || !name.test(found.name)) continue;
    expect(found.isVisible, `the focus on ${found.name} is not to be seen`).toBe(true);
    return;
  }
  throw new Error(`The keyboard does not reach ${role} ${name}: ${passed.join(', ')}`);
}

async function enterVisit(tablet: PairedTablet): Promise<void> {
  const { page } = tablet;
  await tabTo(page, 'button', /轻触开始/);
  await page.keyboard.press('Enter');
  await until(tablet, 'code');
  await page.keyboard.type(tablet.takeVisitCode());
  await until(tablet, 'person');
}

it('a whole visit is rated by keyboard alone, with the focus always in sight', async () => {
  const tablet = await pairedTablet(clinic, browser);
  const { page } = tablet;
  await enterVisit(tablet);

  // First person: the fourth face by arrows, which move and do not choose.
  expect((await focused(page)).role).toBe('h1');
  await tabTo(page, 'radio', /很不满意/);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  expect((await focused(page)).name).toMatch(/^满意$/);
  expect((await focused(page)).isVisible).toBe(true);
  const first = await page.locator('h1').textContent();
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (before) => document.querySelector('h1')?.textContent !== before,
    first,
  );

  // Second person: one stop of Tab for the whole scale; End, Home, and round the end.
  await tabTo(page, 'radio', /很不满意/);
  await page.keyboard.press('End');
  expect((await focused(page)).name).toBe('很满意');
  await page.keyboard.press('ArrowRight');
  expect((await focused(page)).name).toBe('很不满意');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await until(tablet, 'nps');

  // Back and again: undo is a button like any other.
  await tabTo(page, 'button', /撤销|上一步/);
  await page.keyboard.press('Enter');
  await until(tablet, 'person');
  await tabTo(page, 'radio', /很不满意/);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await until(tablet, 'nps');

  await tabTo(page, 'radio', /^0/);
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await until(tablet, 'reasons');

  const chip = page.locator('.chip').first();
  await tabTo(page, 'button', new RegExp(`^${await chip.textContent()}$`));
  await page.keyboard.press('Space');
  expect(await chip.getAttribute('aria-pressed')).toBe('true');
  await tabTo(page, 'textarea', /^/);
  await page.keyboard.type('zhen hao');
  await tabTo(page, 'button', /^下一步$/);
  await page.keyboard.press('Enter');
  await until(tablet, 'contact');
  await tabTo(page, 'button', /^不用了$/);
  await page.keyboard.press('Enter');
  await until(tablet, 'thanks');

  await expectStored('zhen hao', { nps: 7, scores: [4, 5] });
  expect(tablet.failures).toEqual([]);
  await tablet.context.close();
}, 120_000);

async function expectStored(comment: string, expected: { nps: number; scores: number[] }) {
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = await clinic.query<{ nps: number; scores: number[] }>(
      'select nps, scores from public.responses where comment = $1',
      [comment],
    );
    if (rows.length > 0) return expect(rows).toEqual([expected]);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The answer did not arrive.');
}

it('Escape keeps an answer that was about to be cleared, and gives the focus back', async () => {
  const tablet = await pairedTablet(clinic, browser);
  const { page } = tablet;
  await enterVisit(tablet);
  await tabTo(page, 'radio', /很不满意/);
  await page.keyboard.press('ArrowRight');
  const before = await focused(page);
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor({ timeout: 40_000 });
  // Nothing of the answers is to be read, or reached, behind it.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused(page)).toEqual(before);
  expect(await until(tablet, 'person')).toBe('person');
  await tablet.context.close();
}, 90_000);

it('the staff menu opens by keyboard and closes by keyboard', async () => {
  const tablet = await pairedTablet(clinic, browser);
  const { page } = tablet;
  await page.keyboard.press('Control+Alt+m');
  await until(tablet, 'staff');
  await tabTo(page, 'button', /离开|返回|关闭/);
  await page.keyboard.press('Enter');
  await until(tablet, 'attract');
  await tablet.context.close();
}, 60_000);
