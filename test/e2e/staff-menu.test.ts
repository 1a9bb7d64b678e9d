import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { kioskMessages } from '#shared/i18n/kiosk.ts';
import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import { demoQuestionnaire } from '../../supabase/seed/questionnaire.ts';
import { readTablet } from '../chaos/read-tablet.ts';
import { answer, pairOnPage, until } from '../conformance/kiosk-page.ts';
import { browser, clinic, openClinicAndBrowser } from './clinic-and-browser.ts';
import { findTrapped } from './find-trapped.ts';
import { type PairedTablet, pairedTablet, restart } from './paired-tablet.ts';
import { seriousFindings } from './serious-findings.ts';
import { setStaffPin } from './set-staff-pin.ts';

openClinicAndBrowser();

beforeAll(() => setStaffPin(clinic, '2468'));

const words = kioskMessages('zh');

async function openMenu(tablet: PairedTablet, locale: Locale = 'zh'): Promise<void> {
  const { page } = tablet;
  await until(tablet, 'attract');
  await page.keyboard.press('Control+Alt+m');
  await until(tablet, 'staff');
  await page.keyboard.type('2468');
  await page.keyboard.press('Enter');
  await page.getByText(kioskMessages(locale).staffTitle).waitFor();
}

/** The menu does one thing at a time, and hears no touch meanwhile. */
async function press(page: Page, name: string): Promise<void> {
  await page.locator('.staff[aria-busy=false]').waitFor();
  await page.getByRole('button', { name, exact: true }).click();
}

/** What the menu says of this. */
const fact = (page: Page, term: string) =>
  page.locator('.facts > div').filter({ hasText: term }).locator('dd').textContent();

async function keepOffline(tablet: PairedTablet, comments: readonly string[]): Promise<void> {
  await tablet.context.setOffline(true);
  for (const comment of comments) {
    await answer(tablet, { nps: 6, comment });
    await until(tablet, 'attract');
  }
}

const stored = (comments: string) =>
  clinic.query('select comment from public.responses where comment like $1 order by comment', [
    comments,
  ]);

const arrived = (comments: string) => expect.poll(() => stored(comments));

describe('what the server has refused', () => {
  const learnVersion = () =>
    clinic.query(
      `insert into public.questionnaires (version, effective_on, content) values (2, '2020-01-02', $1)`,
      [demoQuestionnaire],
    );
  /** As a server does that was put back to yesterday's backup. */
  async function forgetVersion(): Promise<void> {
    const triggers = (what: string) =>
      clinic.query(`alter table public.questionnaires ${what} trigger user`);
    await triggers('disable');
    await clinic.query('delete from public.questionnaires where version = 2');
    await triggers('enable');
  }

  it('is listed with its time and reason, and arrives when it is sent again', async () => {
    await learnVersion();
    const tablet = await pairedTablet(clinic, browser);
    const { page } = tablet;
    const clock = new Intl.DateTimeFormat('zh-CN', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Asia/Shanghai',
    });
    const from = Date.now();
    await keepOffline(tablet, ['refused']);
    const to = Date.now();
    await forgetVersion();
    await tablet.context.setOffline(false);
    await expect
      .poll(async () => (await readTablet(page)).quarantined.length, { timeout: 60_000 })
      .toBe(1);

    await openMenu(tablet);
    expect(await fact(page, words.staffQuarantine)).toBe('1');
    expect(await fact(page, words.staffQueue)).toBe(words.staffQueueNone);
    const row = page.locator('.refused li');
    expect(await row.count()).toBe(1);
    const [time, reason] = await row.locator('span').allTextContents();
    expect([clock.format(from), clock.format(to)]).toContain(time);
    expect(reason).toBe(words.questionnaire_unknown);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(findTrapped)).toEqual([]);

    // It is no more lost than what waits.
    await press(page, words.staffUnpair);
    await page.getByText(words.unpairFirst).waitFor();
    // Refused again: it comes back to the list.
    await Promise.all([page.waitForResponse(/submit-responses/), press(page, words.staffRetry)]);
    await expect.poll(() => row.count()).toBe(1);
    expect(await stored('refused')).toEqual([]);

    await learnVersion();
    await press(page, words.staffRetry);
    await arrived('refused').toEqual([{ comment: 'refused' }]);
    for (const term of [words.staffQuarantine, words.staffQueue]) {
      await expect.poll(() => fact(page, term), { timeout: 10_000 }).toBe(words.staffQueueNone);
    }
    expect(await row.count()).toBe(0);
    expect(await readTablet(page)).toEqual({ queued: [], quarantined: [] });

    // Nothing waits any more: unpairing asks whether it is meant, and for no file.
    await press(page, words.staffUnpair);
    await page.getByText(words.unpairSure).waitFor();
    await press(page, words.unpairYes);
    await until(tablet, 'pairing');
    expect(tablet.failures).toEqual([]);
    await tablet.context.close();
  }, 180_000);
});

describe('the unsent queue as a file', () => {
  it('must be taken before unpairing, is sealed, and is sent by another tablet, once', async () => {
    const first = await pairedTablet(clinic, browser);
    const { page } = first;
    await keepOffline(first, ['carried 1', 'carried 2']);
    await openMenu(first);
    expect(await fact(page, words.staffQueue)).toContain('2 份');
    await press(page, words.staffUnpair);
    await page.getByText(words.unpairFirst).waitFor();
    expect(await page.getByRole('button', { name: words.unpairYes }).count()).toBe(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, words.staffExport),
    ]);
    await page.getByText(words.exported({ count: 2 })).waitFor();
    expect(download.suggestedFilename()).toMatch(/^meiping-[\da-f]{8}-\d{4}-\d\d-\d\d\.json$/);
    const file = await download.path();
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('carried');

    await press(page, words.staffUnpair);
    await page.getByText(words.unpairSure).waitFor();
    await press(page, words.unpairYes);
    await until(first, 'pairing');
    expect((await readTablet(page)).queued.length).toBe(2);
    // Said with the next look at the queue, which this brings on.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText(words.waiting({ count: 2 })).waitFor();

    const second = await pairedTablet(clinic, browser);
    const take = (content: string) =>
      second.page.locator('input[type=file]').setInputFiles({
        name: 'queue.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
    await openMenu(second);
    await take('{"rows": []}');
    await second.page.getByText(words.importUnreadable).waitFor();
    await take(text.replaceAll('"sequence":', '"sequence":1'));
    await second.page
      .getByText(`${words.imported({ added: 0, known: 0, refused: 2 })} ${words.importAltered}`)
      .waitFor();
    await take(text);
    await second.page.getByText(words.imported({ added: 2, known: 0, refused: 0 })).waitFor();
    const both = [{ comment: 'carried 1' }, { comment: 'carried 2' }];
    await arrived('carried%').toEqual(both);
    await take(text);
    await second.page.getByText(words.imported({ added: 0, known: 2, refused: 0 })).waitFor();

    // The first tablet still has them: paired again, it brings them, and they count once.
    await first.context.setOffline(false);
    const { pairingCode } = await clinic.addKiosk();
    expect(await pairOnPage(first, pairingCode)).toBe(true);
    await expect.poll(async () => (await readTablet(page)).queued.length).toBe(0);
    expect((await readTablet(page)).quarantined).toEqual([]);
    expect(await stored('carried%')).toEqual(both);
    expect([first.failures, second.failures]).toEqual([[], []]);
    await Promise.all([first.context.close(), second.context.close()]);
  }, 180_000);
});

it('an English tablet goes back to the language of its branch when the menu says so', async () => {
  const tablet = await pairedTablet(clinic, browser, { path: '/en/kiosk/' });
  const { page } = tablet;
  const begin = (name: string) => page.getByRole('button', { name, exact: true }).waitFor();
  const english = kioskMessages('en');
  await begin(english.begin);
  await openMenu(tablet, 'en');
  await page
    .getByRole('group', { name: english.staffLanguage })
    .getByRole('button', { name: english.staffBranch })
    .click();
  await press(page, words.staffLeave);
  await begin(words.begin);
  await restart(tablet);
  await begin(words.begin);
  expect(await page.locator('html').getAttribute('lang')).toBe(languageTag('zh'));
  expect(tablet.failures).toEqual([]);
  await tablet.context.close();
});

it('the first language is the one that was chosen in the menu, over a reload', async () => {
  const tablet = await pairedTablet(clinic, browser);
  const { page } = tablet;
  const isChosen = (name: string) =>
    page.getByRole('button', { name, exact: true, pressed: true }).waitFor();
  await openMenu(tablet);
  const languages = page.getByRole('group', { name: words.staffLanguage });
  await isChosen(words.staffBranch);
  await languages.getByRole('button', { name: 'English' }).click();
  const english = kioskMessages('en');
  await press(page, english.staffLeave);
  const begin = (name: string) => page.getByRole('button', { name, exact: true }).waitFor();
  await begin(english.begin);
  await restart(tablet);
  await begin(english.begin);
  expect(await page.locator('html').getAttribute('lang')).toBe(languageTag('en'));

  await openMenu(tablet, 'en');
  await isChosen('English');
  await page
    .getByRole('group', { name: english.staffLanguage })
    .getByRole('button', { name: '中文' })
    .click();
  await press(page, words.staffLeave);
  await begin(words.begin);
  await page.reload();
  await begin(words.begin);
  expect(tablet.failures).toEqual([]);
  await tablet.context.close();
});
