import { beforeAll, describe, expect, it } from 'vitest';
import { contactMessages } from '#shared/i18n/contact.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import {
  answer,
  type KioskPage,
  openKioskPage,
  pairOnPage,
  until,
} from '../conformance/kiosk-page.ts';
import { placesOf, readTraces } from '../conformance/read-traces.ts';
import { readQr } from './read-qr.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { type Language, phone, Visitor } from './visitor.ts';

let tablet: KioskPage;
let manager: Visitor;
/** All that the tablet has said and been told. */
const overheard: string[] = [];

openStackAndBrowser();
beforeAll(async () => {
  tablet = await openKioskPage(browser, `${stack.url}/kiosk/`, []);
  tablet.page.on('request', (request) => {
    overheard.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  tablet.page.on('response', async (response) => {
    overheard.push(await response.text().catch(() => ''));
  });
  expect(await pairOnPage(tablet, stack.config.demo?.pairingCode ?? '')).toBe(true);
  manager = await Visitor.arriveAs('manager', browser, stack, 'en');
});

/** Points a phone at the question on the tablet. */
async function scan(language: Language): Promise<Visitor> {
  const link = await readQr(tablet.page.locator('[data-screen=contact] figure svg'));
  const path = language === 'en' ? '/en/contact/' : '/contact/';
  expect(link).toContain(`${stack.url}${path}#`);
  const customer = await Visitor.arrive(browser, stack, language, { viewport: phone });
  await customer.page.goto(link ?? '');
  return customer;
}

async function leave(customer: Visitor, number: string, name: string): Promise<void> {
  const [t, { page }] = [contactMessages(customer.language), customer];
  await page.getByLabel(t.phone).fill(number);
  await page.getByLabel(t.name).fill(name);
  await page.getByRole('button', { name: t.send }).click();
  await page.getByRole('heading', { name: t.doneTitle }).waitFor();
  expect(customer.failures).toEqual([]);
}

/** The id of the answer that a number was left for, and what that answer says if it is there. */
function leftFor(number: string) {
  return stack.database.query<{ comment: string | null; name: string; wants: boolean | null }>(
    `select r.comment, c.name, r.wants_contact as wants
     from private.contacts c left join public.responses r on r.id = c.response_id where c.phone = $1`,
    [number],
  );
}

/** What the manager is told of a customer who may be called. */
async function callOf(comment: string) {
  await manager.open('/overview/');
  const item = manager.page.locator('.attention-calls li').filter({ hasText: comment });
  await item.waitFor();
  return item;
}

async function expectNothingOnTablet(...secrets: string[]): Promise<void> {
  const traces = await readTraces(tablet.page);
  expect(secrets.flatMap((secret) => placesOf(traces, secret))).toEqual([]);
  expect(overheard.filter((said) => secrets.some((secret) => said.includes(secret)))).toEqual([]);
}

describe('a number left by the code on the tablet', () => {
  it('may be there before the answer is, and is read with the answer once that has come', async () => {
    const comment = '等了一个多小时';
    await tablet.context.setOffline(true);
    await answer(tablet, { nps: 2, comment, wantsContact: true }, async (name) => {
      if (name !== 'contact') return;
      const customer = await scan('zh');
      await leave(customer, '138 0013 8000', '王女士');
      await customer.leave();
      await expectNothingOnTablet('138 0013 8000', '13800138000', '王女士');
    });
    await until(tablet, 'attract');
    expect(await leftFor('+8613800138000')).toEqual([
      { comment: null, name: '王女士', wants: null },
    ]);

    await tablet.context.setOffline(false);
    await expect
      .poll(() => leftFor('+8613800138000'))
      .toEqual([{ comment, name: '王女士', wants: true }]);
    const call = await callOf(comment);
    await call.getByRole('button', { name: overviewMessages('en').contactShow }).click();
    await call.getByRole('link', { name: '+8613800138000' }).waitFor();
    expect(await call.textContent()).toContain('王女士');
    await expectNothingOnTablet('138 0013 8000', '13800138000', '王女士');
  });

  it('belongs to the answer it was scanned from, whoever comes next, by night as by day', async () => {
    await tablet.page.emulateMedia({ colorScheme: 'dark' });
    let customer: Visitor | undefined;
    const unhappy = { nps: 1, wantsContact: true, locale: 'en' } as const;
    await answer(tablet, { ...unhappy, comment: 'Nobody listened' }, async (name) => {
      if (name === 'contact') customer = await scan('en');
    });
    await until(tablet, 'attract');
    await answer(tablet, { ...unhappy, comment: 'It hurt for days' });
    await until(tablet, 'attract');
    if (!customer) throw new Error('The contact question never came.');
    await leave(customer, '+852 6123 4567', 'Ms Chan');
    await customer.leave();
    await expect
      .poll(() => leftFor('+85261234567'))
      .toEqual([{ comment: 'Nobody listened', name: 'Ms Chan', wants: true }]);

    const t = overviewMessages('en');
    const call = await callOf('Nobody listened');
    await call.getByRole('button', { name: t.contactShow }).click();
    await call.getByRole('link', { name: '+85261234567' }).waitFor();
    await (await callOf('It hurt for days')).getByText(t.contactNone).waitFor();
    await expectNothingOnTablet('6123 4567', '61234567', 'Ms Chan');
    expect(manager.failures).toEqual([]);
  });
});
