import { beforeAll, describe, expect, it } from 'vitest';
import { deskMessages } from '../../functions/_shared/i18n/desk.ts';
import { kioskMessages } from '../../functions/_shared/i18n/kiosk.ts';
import { answerQuestions } from './answer-questions.ts';
import { registerAndClose } from './desk-visit.ts';
import { pairTablet } from './rate-a-visit.ts';
import { readQr } from './read-qr.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { tablet, Visitor } from './visitor.ts';

openStackAndBrowser();
beforeAll(async () => {
  // A branch that says nothing of its hours is always open: the test may run at night.
  await setHours('{}');
});

async function setHours(week: string): Promise<void> {
  await stack.database.query(
    `update public.branches set opening_hours = $1::text::jsonb, special_days = '{}'`,
    [week],
  );
}

async function lastPaired(): Promise<string> {
  const [kiosk] = await stack.database.query<{ id: string }>(
    'select id from public.kiosks order by paired_at desc nulls last limit 1',
  );
  return kiosk?.id ?? '';
}

/** For one more tablet of the branch that the demo pairs its first in. */
async function anotherCode(): Promise<string> {
  const [made] = await stack.database.query<{ code: string }>(
    `with added as (
       insert into public.kiosks (branch_id, name)
       select branch_id, 'Hall' from public.kiosks where id = $1::text::uuid returning id
     )
     select private.make_pairing_code(id) as code from added`,
    [await lastPaired()],
  );
  return made?.code ?? '';
}

describe('the front desk', () => {
  it('sends a visit to a tablet, which shows its people by itself', async () => {
    const t = deskMessages('zh');
    const customer = await Visitor.arrive(browser, stack, 'zh', { viewport: tablet });
    await pairTablet(customer);
    const desk = await Visitor.arrive(browser, stack, 'zh');
    await desk.signInAs('manager');
    const names = await registerAndClose(desk, 'A-10086');
    await desk.page.getByLabel(t.pushTo).selectOption(await lastPaired());

    await desk.page.getByRole('button', { name: t.push, exact: true }).click();
    const name = customer.page.locator('.person-name');
    await name.waitFor({ timeout: 10_000 });
    expect(names).toContain(await name.textContent());
    await desk.page.locator('.push-taken').waitFor();

    await answerQuestions(customer.page, 'zh', { people: 2, face: 5, nps: 10 });
    await customer.page.getByText(kioskMessages('zh').thanks).waitFor();
    await desk.page.getByRole('heading', { name: t.answeredTitle }).waitFor();
    expect([desk.failures, customer.failures]).toEqual([[], []]);
    await Promise.all([desk.leave(), customer.leave()]);
  });

  it('wakes a tablet that has gone dark after closing time', async () => {
    const t = deskMessages('zh');
    const customer = await Visitor.arrive(browser, stack, 'zh', { viewport: tablet });
    await customer.page.clock.install();
    await pairTablet(customer, await anotherCode());
    await setHours(
      '{"mon":null,"tue":null,"wed":null,"thu":null,"fri":null,"sat":null,"sun":null}',
    );
    const isDark = async () => {
      await customer.page.evaluate(() => dispatchEvent(new Event('online')));
      await customer.page.clock.fastForward(50_000);
      return (await customer.page.locator('[data-screen=sleep]').count()) === 1;
    };
    await expect.poll(isDark).toBe(true);
    const desk = await Visitor.arrive(browser, stack, 'zh');
    await desk.signInAs('manager');
    const names = await registerAndClose(desk, 'A-10091');
    await desk.page.getByLabel(t.pushTo).selectOption(await lastPaired());

    await desk.page.getByRole('button', { name: t.push, exact: true }).click();
    const name = customer.page.locator('.person-name');
    // Sooner than the sync of each minute would bring it.
    await name.waitFor({ timeout: 10_000 });
    expect(names).toContain(await name.textContent());
    await setHours('{}');
    await Promise.all([desk.leave(), customer.leave()]);
  });

  it('takes a visit back from a tablet that has not shown it', async () => {
    const t = deskMessages('en');
    const desk = await Visitor.arrive(browser, stack, 'en');
    await desk.signInAs('manager');
    await registerAndClose(desk, 'A-10087');
    // Paired a moment ago and gone since: live for the desk, but nobody asks.
    await desk.page.getByRole('button', { name: t.push, exact: true }).click();
    await desk.page.getByRole('button', { name: t.withdraw }).click();
    await desk.page.getByRole('button', { name: t.push, exact: true }).waitFor();
    const [pushes] = await stack.database.query<{ n: number }>(
      'select count(*)::int as n from private.kiosk_pushes where taken_at is null',
    );
    expect(pushes?.n).toBe(0);
    expect(desk.failures).toEqual([]);
    await desk.leave();
  });

  it('shows a code and a QR that reads as the link, and ends both when new ones are made', async () => {
    const t = deskMessages('en');
    const desk = await Visitor.arrive(browser, stack, 'en');
    await desk.signInAs('manager');
    await registerAndClose(desk, 'A-10088');
    await desk.page.getByRole('button', { name: t.issue, exact: true }).click();
    const digits = desk.page.locator('.issued-digits');
    const first = (await digits.textContent())?.replace(/\D/g, '');
    expect(first).toMatch(/^\d{6}$/);
    const link = await readQr(desk.page.locator('.issued .qr'));
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/rate\/#[\w-]{43}$/);

    await desk.page.getByRole('button', { name: t.issueAgain }).click();
    await desk.page.waitForFunction(
      (before) =>
        document.querySelector('.issued-digits')?.textContent?.replace(/\D/g, '') !== before,
      first,
    );
    const customer = await Visitor.arrive(browser, stack, 'en');
    await customer.page.goto(link ?? '');
    await customer.page.locator('[data-screen=note] h1').waitFor();
    expect([desk.failures, customer.failures]).toEqual([[], []]);
    await Promise.all([desk.leave(), customer.leave()]);
  });

  it('prints a slip of its own, in both languages, and nothing of the page', async () => {
    const t = deskMessages('zh');
    const desk = await Visitor.arrive(browser, stack, 'zh');
    await desk.signInAs('manager');
    await registerAndClose(desk, 'A-10089');
    await desk.page.getByRole('button', { name: t.issue, exact: true }).click();
    const code =
      (await desk.page.locator('.issued-digits').textContent())?.replace(/\D/g, '') ?? '';
    await desk.page.evaluate(() => {
      window.print = () => {};
    });
    await desk.page.getByRole('button', { name: t.print80 }).click();
    await desk.page.emulateMedia({ media: 'print' });
    const printed = await desk.page.locator('.slip-sheet').textContent();
    expect(printed?.replace(/\s/g, '')).toContain(code);
    expect(printed).toMatch(/就诊码.*Visit code/s);
    expect(await desk.page.locator('.app-header, main').filter({ visible: true }).count()).toBe(0);
    const link = await readQr(desk.page.locator('.slip-sheet .qr'));
    expect(link).toContain('/rate/#');
    // Printing fires what the page cleans up on.
    const pdf = await desk.page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await desk.page.locator('.slip-sheet').count()).toBe(0);
    await desk.leave();
  });

  it('finds a customer by number, and keeps the number nowhere', async () => {
    const t = deskMessages('zh');
    const desk = await Visitor.arrive(browser, stack, 'zh');
    await desk.signInAs('manager');
    await desk.open('/desk/');
    await desk.page.getByRole('searchbox', { name: t.search }).fill('A-10088');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText(t.foundCustomer({ number: 'A-10088', n: 1 })).waitFor();
    expect(await desk.page.locator('.visit').count()).toBe(1);
    const [kept] = await stack.database.query<{ n: number }>(
      `select count(*)::int as n from public.visits v where v::text like '%10088%'`,
    );
    expect(kept?.n).toBe(0);
    await desk.leave();
  });

  it('registers with a number and Enter alone, and is ready for the next', async () => {
    const t = deskMessages('zh');
    const desk = await Visitor.arrive(browser, stack, 'zh');
    await desk.signInAs('manager');
    await desk.open('/desk/');
    const { page } = desk;
    await page.locator('.desk-form').waitFor();
    await page.keyboard.type('A-10090');
    await page.keyboard.press('Enter');
    await page.getByText(/^已登记/).waitFor();
    expect(await page.getByLabel(t.number).inputValue()).toBe('');
    await desk.leave();
  });
});
