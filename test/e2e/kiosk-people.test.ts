import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { kioskMessages } from '#shared/i18n/kiosk.ts';
import { until } from '../conformance/kiosk-page.ts';
import { browser, clinic, openClinicAndBrowser } from './clinic-and-browser.ts';
import { type PairedTablet, pairedTablet } from './paired-tablet.ts';

openClinicAndBrowser();

const words = kioskMessages('zh');

const askedAbout = (page: Page, place: number) =>
  page.locator(`.people .asked:nth-child(${place})`).waitFor();

/** The people as they stand there, and how far it is said to be. */
async function look(page: Page) {
  return {
    people: await page.locator('main').innerHTML(),
    done: await page.locator('.progress-done').count(),
  };
}

async function openVisit(): Promise<PairedTablet> {
  const tablet = await pairedTablet(clinic, browser, { people: 3 });
  await tablet.page.getByRole('button', { name: words.begin, exact: true }).click();
  await until(tablet, 'code');
  await tablet.page.keyboard.type(tablet.takeVisitCode());
  await askedAbout(tablet.page, 1);
  return tablet;
}

/** Answers all three, and tells what was to be seen before each. */
async function rateAll({ page }: PairedTablet, score: number) {
  const looks = [];
  for (const place of [1, 2, 3]) {
    await askedAbout(page, place);
    looks.push(await look(page));
    await page
      .getByRole('radio')
      .nth(score - 1)
      .click();
  }
  return looks;
}

it('three people are one of four screens, on which one after the other is rated', async () => {
  const tablet = await openVisit();
  const { page } = tablet;
  expect(await page.locator('.progress i').count()).toBe(4);
  const looks = await rateAll(tablet, 4);
  const names = ['陈晓', '李敏', 'Alexandra Ouyang'];
  expect(looks.map(({ people }) => names.filter((name) => people.includes(name)))).toEqual(
    names.map((name) => [name]),
  );
  expect(looks.map(({ done }) => done)).toEqual([1, 1, 1]);
  await until(tablet, 'nps');
  expect(await page.locator('.progress-done').count()).toBe(2);

  // Back is the third person, whose answer is gone; the two before are still answered.
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await askedAbout(page, 3);
  expect(await look(page)).toEqual(looks[2]);
  expect(tablet.failures).toEqual([]);
  await tablet.context.close();
});

it('nothing of an answer is left on the screen that it was given on', async () => {
  const looks = [];
  for (const score of [1, 5]) {
    const tablet = await openVisit();
    looks.push(await rateAll(tablet, score));
    await tablet.context.close();
  }
  expect(looks[1]).toEqual(looks[0]);
});

it('the next person’s faces are new ones, without the focus of the last', async () => {
  const tablet = await openVisit();
  const { page } = tablet;
  await page.getByRole('radio').nth(0).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await askedAbout(page, 2);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  const stops = await page
    .getByRole('radio')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).tabIndex));
  expect(stops).toEqual([0, -1, -1, -1, -1]);
  await tablet.context.close();
});
