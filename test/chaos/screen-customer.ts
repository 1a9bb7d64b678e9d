import type { Page } from 'playwright';
import type { Ledger } from './ledger.ts';
import { isDeath } from './lobby.ts';
import type { Order } from './order.ts';

/**
 * One customer at the screens themselves, as a walk-in in Chinese. Told “thank you” is what the
 * screen says, nothing else. False when the tab died before.
 */
export async function serveAtScreen(page: Page, order: Order, ledger: Ledger): Promise<boolean> {
  const screen = (name: string) => page.locator(`.screen[data-screen=${name}]`);
  try {
    await screen('attract').waitFor({ timeout: 15_000 });
    await screen('attract').getByRole('button').filter({ hasText: '开始' }).click();
    await screen('code').getByRole('button', { name: '没有码' }).click();
    await screen('nps').getByRole('radio').nth(order.nps).click();
    await screen('reasons').getByRole('textbox').fill(order.mark);
    ledger.letIn({ ...order, language: 'zh', visitCode: null, fate: 'kept' });
    await screen('reasons').getByRole('button', { name: '下一步' }).click();
    const choice = order.wantsContact ? '可以' : '不用了';
    await screen('contact').getByRole('button', { name: choice, exact: true }).click();
    const refusals = await untilThanked(page);
    ledger.tell({ mark: order.mark, outcome: 'thanked', id: '', isVisit: false, refusals });
    return true;
  } catch (error) {
    // A tab that is reloaded shows the first screen again, and the button waited for never comes.
    if (isDeath(error) || /Timeout/.test(String(error))) return false;
    throw error;
  }
}

/** The disk may refuse; then the screen says so, and the customer tries again. */
async function untilThanked(page: Page): Promise<number> {
  for (let tries = 0; tries < 20; tries += 1) {
    const end = page.locator('.screen[data-screen=thanks], .screen[data-screen=unkept]');
    await end.waitFor({ timeout: 10_000 });
    if ((await end.getAttribute('data-screen')) === 'thanks') return tries;
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.waitForTimeout(100);
  }
  throw new Error('Timeout: the disk stays full.');
}
