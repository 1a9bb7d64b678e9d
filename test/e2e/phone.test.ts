import { describe, expect, it } from 'vitest';
import { contactMessages } from '../../functions/_shared/i18n/contact.ts';
import { deskMessages } from '../../functions/_shared/i18n/desk.ts';
import { phoneMessages } from '../../functions/_shared/i18n/phone.ts';
import { answerQuestions } from './answer-questions.ts';
import { registerAndClose } from './desk-visit.ts';
import { linkOf } from './link-of.ts';
import { readQr } from './read-qr.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { phone, Visitor } from './visitor.ts';

openStackAndBrowser();

interface Kept {
  channel: string;
  occasion: string;
  nps: number;
  scores: number[];
}

function keptAnswers(): Promise<Kept[]> {
  return stack.database.query<Kept>(
    `select channel, occasion, nps, scores from public.responses
     where channel = 'phone' and duration_ms > 0 and answered_at > now() - interval '10 minutes' order by id`,
  );
}

describe('a visit rated on the customer’s own phone', () => {
  it('goes from the desk’s QR to an answer that the desk sees, once', async () => {
    const [t, words] = [deskMessages('zh'), phoneMessages('zh')];
    const desk = await Visitor.arrive(browser, stack, 'zh');
    await desk.signInAs('manager');
    const names = await registerAndClose(desk, 'B-20001');
    await desk.page.getByRole('button', { name: t.issue, exact: true }).click();
    const link = await readQr(desk.page.locator('.issued .qr'));

    const customer = await Visitor.arrive(browser, stack, 'zh', { viewport: phone });
    const before = (await keptAnswers()).length;
    await customer.page.goto(link ?? '');
    await customer.page.getByRole('heading', { name: words.welcomeVisit }).waitFor();
    for (const name of names) await customer.page.getByText(name).waitFor();
    await customer.page.getByRole('button', { name: words.begin, exact: true }).click();
    await answerQuestions(customer.page, 'zh', { people: 2, face: 4, nps: 9, wantsContact: true });
    await customer.page.getByText(words.sent).waitFor();
    const kept = await keptAnswers();
    expect(kept.slice(before)).toEqual([
      { channel: 'phone', occasion: 'visit', nps: 9, scores: [4, 4] },
    ]);
    await desk.page.getByRole('heading', { name: t.answeredTitle }).waitFor();

    await leaveNumber(customer);
    await customer.page.goto('about:blank');
    await customer.page.goto(link ?? '');
    await customer.page.getByRole('heading', { name: words.usedTitle }).waitFor();
    expect([desk.failures, customer.failures]).toEqual([[], []]);
    await Promise.all([desk.leave(), customer.leave()]);
  });

  it('calls nothing sent while there is no network, and sends it by itself afterwards', async () => {
    const words = phoneMessages('en');
    const customer = await Visitor.arrive(browser, stack, 'en', { viewport: phone });
    const link = (await linkOf(stack, 1, 'visit')).replace('/rate/', '/en/rate/');
    await customer.page.goto(link);
    await customer.page.getByRole('button', { name: words.begin, exact: true }).click();
    await customer.page.locator('[data-screen=person]').waitFor();
    const people = await customer.page.locator('.people i').count();
    const before = (await keptAnswers()).length;
    await customer.page.context().setOffline(true);
    await answerQuestions(customer.page, 'en', { people, face: 3, nps: 6 });
    await customer.page.getByRole('heading', { name: words.waitingTitle }).waitFor();
    await customer.page.getByText(words.waitingStored).waitFor();
    expect(await keptAnswers()).toHaveLength(before);

    // The tab is closed on the way home, and the link opened again there.
    const context = customer.page.context();
    await customer.page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(link);
    await later.getByText(words.sent).waitFor();
    expect(await keptAnswers()).toHaveLength(before + 1);
    const left = await later.evaluate(async () => {
      const open = indexedDB.open('meiping-phone');
      await new Promise((resolve) => {
        open.onsuccess = resolve;
      });
      const count = open.result.transaction('answers').objectStore('answers').count();
      await new Promise((resolve) => {
        count.onsuccess = resolve;
      });
      return count.result;
    });
    expect(left).toBe(0);
    await context.close();
  });

  it('asks a week later about what was done then', async () => {
    const words = phoneMessages('zh');
    const customer = await Visitor.arrive(browser, stack, 'zh', { viewport: phone });
    await customer.page.goto(await linkOf(stack, 7, 'day_7'));
    await customer.page.getByRole('heading', { name: /「.+」一周了/ }).waitFor();
    await customer.page.getByRole('button', { name: words.begin, exact: true }).click();
    await customer.page.locator('[data-screen=person]').waitFor();
    const people = await customer.page.locator('.people i').count();
    const before = (await keptAnswers()).length;
    await answerQuestions(customer.page, 'zh', { people, face: 5, nps: 10 });
    await customer.page.getByText(words.sent).waitFor();
    expect((await keptAnswers()).slice(before)).toMatchObject([{ occasion: 'day_7', nps: 10 }]);
    await customer.leave();
  });

  it.each([
    ['early', () => linkOf(stack, 2, 'day_7')],
    ['expired', () => linkOf(stack, 20, 'day_7')],
    ['unknown', async () => `${stack.url}/rate/#${'x'.repeat(43)}`],
    ['unknown', async () => `${stack.url}/rate/`],
  ] as const)('says what to do with a link that is %s', async (reason, link) => {
    const customer = await Visitor.arrive(browser, stack, 'zh', { viewport: phone });
    await customer.page.goto(await link());
    const title = phoneMessages('zh')[`${reason}Title`];
    await customer.page.getByRole('heading', { name: title }).waitFor();
    expect(customer.failures).toEqual([]);
    await customer.leave();
  });
});

/** From the thanks to the contact page of the same answer: a wrong number first, then a good one. */
async function leaveNumber({ page }: Visitor): Promise<void> {
  const [words, t] = [phoneMessages('zh'), contactMessages('zh')];
  await page.getByRole('link', { name: words.leaveContact }).click();
  await page.getByLabel(t.phone).fill('1380013800');
  await page.getByRole('button', { name: t.send }).click();
  await page.getByText(t.mobile_length({ digits: 10 })).waitFor();
  await page.getByLabel(t.phone).fill('138 0013 8000');
  await page.getByRole('button', { name: t.send }).click();
  await page.getByRole('heading', { name: t.doneTitle }).waitFor();
  const kept = await stack.database.query(
    `select c.phone, r.wants_contact from private.contacts c join public.responses r on r.id = c.response_id`,
  );
  expect(kept).toEqual([{ phone: '+8613800138000', wants_contact: true }]);
}
