import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright';
import type { Passport } from '../../functions/_shared/schemas/heartbeat.ts';
import { codeSalt } from './kiosk-server.ts';

export const screenSize = { width: 1180, height: 820 };

/** Visits that the tablet knows: the codes 100000, 100001 … with two people each. */
export function makePassports(count: number): Passport[] {
  return Array.from({ length: count }, (_, index) => ({
    codeHash: createHash('sha256')
      .update(Buffer.from(codeSalt, 'hex'))
      .update(codeOf(index))
      .digest('hex'),
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    treatment: null,
    people: [
      { employeeId: '01890000-0000-7000-8000-00000000000a', name: '林静', role: 'consultant' },
      { employeeId: '01890000-0000-7000-8000-00000000000b', name: '周敏', role: 'doctor' },
    ],
  }));
}

export const codeOf = (index: number) => String(100_000 + index);

export async function pairTablet(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/kiosk/`);
  await page.getByLabel('配对码').fill('ABCD2345');
  await page.keyboard.press('Enter');
  await page.locator('.begin').waitFor();
  return page;
}

/** The value of an expression in the page. */
export type Ask = <Value>(expression: string) => Promise<Value>;

/**
 * Slow the page's processor down, as a cheap tablet's is. Returns how to ask that page for a value:
 * the first `evaluate` or locator brings Playwright's own scripts along, a long task at this pace.
 */
export async function throttle(page: Page, rate: number): Promise<Ask> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  return async (expression) => {
    const answer = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(`${expression}: ${answer.result.description}`);
    return answer.result.value;
  };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
