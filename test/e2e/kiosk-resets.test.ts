import { beforeAll, describe, expect, it } from 'vitest';
import { kioskMessages } from '#shared/i18n/kiosk.ts';
import { quietMs } from '../../kiosk/flow/idle.ts';
import { countdownSeconds } from '../../kiosk/state/session.ts';
import { readTablet } from '../chaos/read-tablet.ts';
import { answer, until } from '../conformance/kiosk-page.ts';
import { browser, clinic, openClinicAndBrowser } from './clinic-and-browser.ts';
import { type PairedTablet, pairedTablet, restart } from './paired-tablet.ts';

openClinicAndBrowser();

// Always open: the test may run at night, when a tablet goes dark after an answer left behind.
beforeAll(() =>
  clinic.query(`update public.branches set opening_hours = '{}', special_days = '{}'`),
);

const words = kioskMessages('zh');

/** A tablet whose time is in the test's hands. */
async function tabletOnClock(): Promise<PairedTablet> {
  const tablet = await pairedTablet(clinic, browser);
  await tablet.page.clock.install();
  await restart(tablet);
  return tablet;
}

const button = ({ page }: PairedTablet, name: string) =>
  page.getByRole('button', { name, exact: true });

/** A walk-in at the question for the NPS. */
async function walkIn(tablet: PairedTablet): Promise<void> {
  await button(tablet, words.begin).click();
  await until(tablet, 'code');
  await button(tablet, words.noCode).click();
  await until(tablet, 'nps');
}

async function tapNps(tablet: PairedTablet, nps: number): Promise<void> {
  await tablet.page.getByRole('radio').nth(nps).click();
  await until(tablet, 'reasons');
}

async function fallQuiet({ page }: PairedTablet): Promise<void> {
  await page.clock.fastForward(quietMs + 1_000);
  await page.getByRole('alertdialog').waitFor();
}

/** Nobody comes back. */
async function countDown(tablet: PairedTablet): Promise<void> {
  await fallQuiet(tablet);
  await tablet.page.clock.fastForward(countdownSeconds * 1_000);
  await until(tablet, 'attract');
}

async function expectArrived(
  { kioskId, page }: PairedTablet,
  expected: { nps: number; is_partial: boolean }[],
): Promise<void> {
  const rows = () =>
    clinic.query('select nps, is_partial from public.responses where kiosk_id = $1 order by id', [
      kioskId,
    ]);
  await expect.poll(rows).toEqual(expected);
  await expect
    .poll(() => readTablet(page), { timeout: 10_000 })
    .toEqual({ queued: [], quarantined: [] });
  expect(await rows()).toEqual(expected);
}

it('offers to undo an answer for three seconds, then to go back', async () => {
  const tablet = await tabletOnClock();
  const { page } = tablet;
  await walkIn(tablet);
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  await tapNps(tablet, 7);
  await page.clock.runFor(2_900);
  expect(await button(tablet, words.undo).count()).toBe(1);
  expect(await button(tablet, words.back).count()).toBe(0);
  await page.clock.runFor(200);
  expect(await button(tablet, words.undo).count()).toBe(0);
  expect(await button(tablet, words.back).count()).toBe(1);
  await tablet.context.close();
});

describe('an answer that somebody has left behind', () => {
  const keepPartial = (keeps: boolean) =>
    clinic.query(
      `insert into public.kiosk_settings (branch_id, keeps_partial) select id, $1 from public.branches
       on conflict (branch_id) do update set keeps_partial = excluded.keeps_partial`,
      [keeps],
    );

  it('arrives where the branch keeps such, but not what was cleared by hand or says nothing', async () => {
    await keepPartial(true);
    const tablet = await tabletOnClock();
    await walkIn(tablet);
    await tapNps(tablet, 3);
    await fallQuiet(tablet);
    await button(tablet, words.leave).click();
    await until(tablet, 'attract');
    await walkIn(tablet);
    await countDown(tablet);
    await walkIn(tablet);
    await tapNps(tablet, 7);
    await countDown(tablet);
    // The oldest goes first: either of the other two would have been here before it.
    await expectArrived(tablet, [{ nps: 7, is_partial: true }]);
    expect(tablet.failures).toEqual([]);
    await tablet.context.close();
  }, 120_000);

  it('is gone where it does not', async () => {
    await keepPartial(false);
    const tablet = await tabletOnClock();
    await walkIn(tablet);
    await tapNps(tablet, 3);
    await countDown(tablet);
    await answer(tablet, { nps: 9 });
    await expectArrived(tablet, [{ nps: 9, is_partial: false }]);
    await tablet.context.close();
  }, 120_000);
});

it('the question whether anybody is there hides what was typed', async () => {
  const tablet = await tabletOnClock();
  const { page } = tablet;
  const pictures: Record<'open' | 'hidden', string[]> = { open: [], hidden: [] };
  for (const comment of ['', '等了两个小时，没有人理我，再也不来了！'.repeat(8)]) {
    await walkIn(tablet);
    await tapNps(tablet, 5);
    await page.locator('textarea').fill(comment);
    await page.locator('textarea').blur();
    pictures.open.push((await page.screenshot()).toString('base64'));
    await fallQuiet(tablet);
    // What the question itself shows is no secret: the seconds that are left, a ring around the focus.
    await page.addStyleTag({ content: '.idle > * { visibility: hidden }' });
    pictures.hidden.push((await page.screenshot()).toString('base64'));
    await restart(tablet);
  }
  expect(await page.evaluate(greatestDifference, pictures.open)).toBeGreaterThan(100);
  // Of 255, and blurred: no eye makes a letter of it.
  expect(await page.evaluate(greatestDifference, pictures.hidden)).toBeLessThanOrEqual(4);
  await tablet.context.close();
}, 120_000);

/** Runs in the page: by how much two pictures differ in one colour of one pixel. */
async function greatestDifference(pictures: readonly string[]): Promise<number> {
  const [one, other] = await Promise.all(
    pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    }),
  );
  let greatest = 0;
  one?.forEach((value, at) => {
    greatest = Math.max(greatest, Math.abs(value - (other?.[at] ?? 0)));
  });
  return greatest;
}
