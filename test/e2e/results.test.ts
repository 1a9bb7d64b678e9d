import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type StoredResult, storeResults } from './publish-results.ts';
import { readQr } from './read-qr.ts';
import { type SeededStack, startSeededStack } from './seeded-stack.ts';
import { seriousFindings } from './serious-findings.ts';
import { type Language, phone, Visitor } from './visitor.ts';

const pictures = join(import.meta.dirname, '../output/screens');
const languages: readonly Language[] = ['zh', 'en'];

let stack: SeededStack;
let browser: Browser;
let chen: StoredResult;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [stack, browser] = await Promise.all([startSeededStack(), launchBrowser()]);
  const { resultOf } = await storeResults(stack, 'published');
  chen = await resultOf('陈思琪');
});
afterAll(async () => {
  await browser?.close();
  await stack?.end();
});

describe('the employee’s page on a phone', () => {
  it('shows the result with its rank as an interval, takes the acknowledgment and an appeal', async () => {
    const employee = await Visitor.arrive(browser, stack, 'zh', { viewport: phone });
    await employee.signInAs('employee');
    await employee.open('/me/');
    const { page } = employee;
    await page.locator('.rank-words').waitFor();
    expect(await page.locator('.rank-words').textContent()).toMatch(/第 1–\d+ 名，与 \d+ 人并列/);
    await page.screenshot({ path: join(pictures, 'me-result-phone-zh.png'), fullPage: true });

    await page.getByLabel('想说的话').fill('收到，谢谢');
    await page.getByRole('button', { name: '确认已知悉' }).click();
    await page.getByText('您的留言：收到，谢谢').waitFor();

    await page.getByRole('button', { name: '申诉', exact: true }).click();
    await page.getByLabel('理由').fill('有两次回访没有记进来，附系统截图。');
    await page.getByRole('button', { name: '提交申诉' }).click();
    await page.locator('.own-appeal').getByText('待处理').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(employee.failures).toEqual([]);
    await employee.leave();
  });

  it('says what would help most in the running month, by what the engine says of it', async () => {
    const employee = await Visitor.arrive(browser, stack, 'en', { viewport: phone });
    await employee.signInAs('employee');
    await employee.open('/me/?period=now');
    const { page } = employee;
    await page.locator('.me-hero').waitFor();
    await page.getByText('What helps most next').waitFor();
    await page.screenshot({ path: join(pictures, 'me-now-phone-en.png'), fullPage: true });
    expect(await seriousFindings(page)).toEqual([]);
    expect(employee.failures).toEqual([]);
    await employee.leave();
  });

  it('after the window offers no appeal, and the database refuses one', async () => {
    const late = await storeResults(stack, 'published', { month: '2026-01', appealDays: -1 });
    const result = await late.resultOf('陈思琪');
    const employee = await Visitor.arrive(browser, stack, 'en', { viewport: phone });
    await employee.signInAs('employee');
    await employee.open(`/me/?period=${result.period_id}`);
    await employee.page.getByText(/The time to appeal ended/).waitFor();
    expect(await employee.page.getByRole('button', { name: 'Appeal', exact: true }).count()).toBe(
      0,
    );
    await employee.leave();
  });
});

describe.each(languages)('the confirmation in %s', (language) => {
  it('is one page of A4, and its QR code opens the page that says yes to its text and no to another', async () => {
    const employee = await Visitor.arrive(browser, stack, language);
    await employee.signInAs('employee');
    await employee.open(`/confirmation/?result=${chen.id}`);
    const { page } = employee;
    await page.locator('.sheet .qr').waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 (594|595)\.?\d* (841|842)/);
    await page.screenshot({ path: join(pictures, `confirmation-${language}.png`), fullPage: true });
    expect(await seriousFindings(page)).toEqual([]);

    const text = await page.locator('.sheet-code').last().textContent();
    const address = (await readQr(page.locator('.sheet .qr')))!;
    const reader = await Visitor.arrive(browser, stack, language, { viewport: phone });
    await reader.page.goto(address);
    // what follows needs no server
    await reader.page.context().setOffline(true);
    await reader.page.locator('textarea').fill(text ?? '');
    await reader.page.locator('button[type=submit]').click();
    await reader.page.locator('[data-verdict=match]:visible').waitFor();
    await reader.page.locator('textarea').fill((text ?? '').replace(/total=\d/, 'total=9'));
    await reader.page.locator('button[type=submit]').click();
    await reader.page.locator('[data-verdict=mismatch]:visible').waitFor();
    await reader.page.screenshot({ path: join(pictures, `verify-no-${language}.png`) });
    expect(await seriousFindings(reader.page)).toEqual([]);
    await reader.page.locator('textarea').fill(text ?? '');
    const hash = await reader.page.locator('#hash').inputValue();
    await reader.page.locator('#hash').fill(`${hash.startsWith('A') ? 'B' : 'A'}${hash.slice(1)}`);
    await reader.page.locator('button[type=submit]').click();
    await reader.page.locator('[data-verdict=mismatch]:visible').waitFor();
    expect(reader.failures).toEqual([]);
    await reader.leave();
    await employee.leave();
  });
});

it('shows nobody else’s confirmation', async () => {
  const other = await stack.database.query<{ id: string }>(
    `select a.id from public.appraisals a join public.employees e on e.id = a.employee_id where e.name <> '陈思琪' limit 1`,
  );
  const employee = await Visitor.arrive(browser, stack, 'en');
  await employee.signInAs('employee');
  await employee.open(`/confirmation/?result=${other[0]?.id}`);
  await employee.page.getByText('There is no result to print').waitFor();
  await employee.leave();
});
