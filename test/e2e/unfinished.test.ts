import { expect, it } from 'vitest';
import { feedbackMessages } from '../../functions/_shared/i18n/feedback.ts';
import { fleetMessages } from '../../functions/_shared/i18n/fleet.ts';
import { kioskMessages } from '../../functions/_shared/i18n/kiosk.ts';
import { overviewMessages } from '../../functions/_shared/i18n/overview.ts';
import { pairTablet } from './rate-a-visit.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { tablet, Visitor } from './visitor.ts';

openStackAndBrowser();

/** One who says who she was unhappy with, begins to say why, and goes. */
async function leaveHalfWay({ page }: Visitor, comment: string): Promise<void> {
  const words = kioskMessages('zh');
  const code = stack.config.demo?.visitCodes[0]?.code ?? '';
  await page.getByRole('button', { name: words.begin }).click();
  await page.locator('[data-screen=code]').waitFor();
  await page.keyboard.type(code);
  for (let person = 1; (await page.locator('[data-screen=nps]').count()) === 0; person += 1) {
    await page.locator(`.people .asked:nth-child(${person})`).waitFor();
    await page.getByRole('radio').nth(1).click();
    await page
      .locator(`.people .asked:nth-child(${person + 1})`)
      .or(page.locator('[data-screen=nps]'))
      .waitFor();
  }
  await page.getByRole('radio').nth(3).click();
  await page.getByRole('textbox').fill(comment);
  await page.clock.fastForward(25_500);
  await page.getByRole('alertdialog').waitFor();
  await page.clock.fastForward(21_000);
  await page.getByRole('button', { name: words.begin }).waitFor();
}

it('an answer left half-way is kept where the branch wishes it, and says what it is wherever it is read', async () => {
  const comment = '等了很久才';
  const manager = await Visitor.arrive(browser, stack, 'zh');
  await manager.signInAs('manager');
  await manager.open('/kiosks/');
  const t = fleetMessages('zh');
  await manager.page.getByRole('button', { name: t.partialKeep, pressed: false }).click();
  await manager.page.getByRole('button', { name: t.partialKeep, pressed: true }).waitFor();

  const customer = await Visitor.arrive(browser, stack, 'zh', { viewport: tablet });
  await customer.page.clock.install();
  await pairTablet(customer);
  await leaveHalfWay(customer, comment);

  await manager.open('/overview/');
  const read = manager.page.locator('.comment').filter({ hasText: comment });
  await read.getByText(overviewMessages('zh').commentPartial, { exact: true }).waitFor();
  await manager.open('/feedback/');
  const row = manager.page.locator('.answer').filter({ hasText: comment });
  await row.getByText(feedbackMessages('zh').partial, { exact: true }).waitFor();
  expect([manager.failures, customer.failures]).toEqual([[], []]);
  await Promise.all([manager.leave(), customer.leave()]);
});
