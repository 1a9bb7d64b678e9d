import { kioskMessages } from '../../functions/_shared/i18n/kiosk.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { pairTablet } from '../e2e/rate-a-visit.ts';
import { startSeededStack } from '../e2e/seeded-stack.ts';
import { tablet, Visitor } from '../e2e/visitor.ts';
import { spreadOf } from './measure.ts';

const customers = 5;

/** From the tablet's thank-you to the comment standing on a manager's overview that was open already. */
export async function benchSlice() {
  const [stack, browser] = await Promise.all([startSeededStack(), launchBrowser()]);
  try {
    const manager = await Visitor.arrive(browser, stack, 'zh');
    await manager.signInAs('manager');
    await manager.page.locator('.comment').first().waitFor();
    const customer = await Visitor.arrive(browser, stack, 'zh', { viewport: tablet });
    await pairTablet(customer);
    const delays: number[] = [];
    for (let turn = 1; turn <= customers; turn++) {
      const comment = `第 ${turn} 位顾客 ${Date.now()}`;
      await answerAsWalkIn(customer, comment);
      const thankedAt = performance.now();
      await manager.page.getByText(comment).waitFor();
      delays.push((performance.now() - thankedAt) / 1_000);
      await customer.page.getByRole('button', { name: kioskMessages('zh').begin }).waitFor();
    }
    return { unit: 's from thank-you to overview', customers, delay: spreadOf(delays) };
  } finally {
    await browser.close();
    await stack.end();
  }
}

async function answerAsWalkIn({ page }: Visitor, comment: string): Promise<void> {
  const words = kioskMessages('zh');
  await page.getByRole('button', { name: words.begin }).click();
  await page.getByRole('button', { name: words.noCode }).click();
  await page.getByRole('radio', { name: /^9$/ }).click();
  await page.getByRole('textbox').fill(comment);
  await page.getByRole('button', { name: words.next }).click();
  await page.getByRole('button', { name: words.no, exact: true }).click();
  await page.getByText(words.thanks).waitFor();
}
