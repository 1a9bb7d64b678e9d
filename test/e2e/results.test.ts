import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readQr } from './read-qr.ts';
import { seriousFindings } from './serious-findings.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { desktop, type Language, phone, Visitor } from './visitor.ts';

const pictures = join(import.meta.dirname, '../output/screens');
const languages: readonly Language[] = ['zh', 'en'];

interface Stored {
  readonly id: string;
  readonly period_id: string;
  readonly total_bp: number;
}

openStackAndBrowser();
beforeAll(() => {
  mkdirSync(pictures, { recursive: true });
});

/** Chen's stored results, the newest period first. */
async function results(): Promise<Stored[]> {
  return (await stack.database.query(
    `select a.id, a.period_id, a.total_bp from public.appraisals a join public.periods p on p.id = a.period_id
     join public.employees e on e.id = a.employee_id where e.name = '陈思琪' order by p.during desc`,
  )) as unknown as Stored[];
}

const shown = (totalBp: number) => (totalBp / 100).toFixed(2);

async function appealAgainst(employee: Visitor, place: number): Promise<void> {
  const { page } = employee;
  await page.getByRole('button', { name: '申诉', exact: true }).click();
  const kpi = await page.locator('.me-form select option').nth(place).getAttribute('value');
  await page.locator('.me-form select').selectOption(kpi);
  await page.getByLabel('理由').fill('有两次回访没有记进来，附系统截图。');
  await page.getByRole('button', { name: '提交申诉' }).click();
  await page.locator('.own-appeal').getByText('待处理').first().waitFor();
}

it('an appeal that loses and one that wins, from the employee’s phone to the recomputed score', async () => {
  const [before] = await results();
  const employee = await Visitor.arrive(browser, stack, 'zh', { viewport: phone });
  await employee.signInAs('employee');
  await employee.open('/me/');
  const { page } = employee;
  await page.getByText(shown(before!.total_bp)).first().waitFor();
  await page.getByLabel('想说的话').fill('收到，谢谢');
  await page.getByRole('button', { name: '确认已知悉' }).click();
  await page.getByText('您的留言：收到，谢谢').waitFor();
  await appealAgainst(employee, 0);
  await page.screenshot({ path: join(pictures, 'me-result-phone-zh.png'), fullPage: true });
  expect(await seriousFindings(page)).toEqual([]);

  const lead = await Visitor.arrive(browser, stack, 'zh', { viewport: desktop });
  await lead.signInAs('lead');
  await lead.open('/appeals/');
  await lead.page.locator('.appeal-row', { hasText: '陈思琪' }).click();
  await lead.page.getByLabel('决定的理由').fill('系统记录与排班一致，没有遗漏。');
  await lead.page.screenshot({ path: join(pictures, 'appeal-desk-zh.png'), fullPage: true });
  expect(await seriousFindings(lead.page)).toEqual([]);
  await lead.page.getByRole('button', { name: '按此决定' }).click();
  await lead.page.getByText('第一次决定').waitFor();
  expect((await results())[0]).toEqual(before);

  await employee.open('/me/');
  await page.locator('.own-appeal').getByText('不成立').first().waitFor();
  await appealAgainst(employee, 1);

  const hq = await Visitor.arrive(browser, stack, 'en', { viewport: desktop });
  await hq.signInAs('hq');
  await hq.open('/appeals/');
  await hq.page.locator('.appeal-row', { hasText: '陈思琪' }).first().click();
  await hq.page.getByRole('button', { name: 'Accept' }).click();
  await hq.page.getByLabel('What is put right').selectOption('set_aside_kpi');
  await hq.page.getByLabel('Reason for the decision').fill('The screenshots show both follow-ups.');
  expect(await hq.page.getByRole('button', { name: 'Decide so' }).isDisabled()).toBe(true);
  await hq.page.getByRole('button', { name: 'See what it would change' }).click();
  await hq.page.locator('.blast').waitFor();
  await hq.page.screenshot({ path: join(pictures, 'appeal-blast-en.png'), fullPage: true });
  expect(await seriousFindings(hq.page)).toEqual([]);
  await hq.page.getByRole('button', { name: 'Decide so' }).click();
  await hq.page.getByText('First decision').waitFor();

  const [after] = await results();
  expect(after!.total_bp).not.toBe(before!.total_bp);
  await employee.open('/me/');
  await page.getByText(shown(after!.total_bp)).first().waitFor();
  await page.locator('.own-appeal').getByText('成立', { exact: true }).waitFor();
  await page.getByText('您确认后结果有过更正').waitFor();
  for (const visitor of [employee, lead, hq]) {
    expect(visitor.failures).toEqual([]);
    await visitor.leave();
  }
});

it('after the window offers no appeal', async () => {
  const oldest = (await results()).at(-1);
  const employee = await Visitor.arrive(browser, stack, 'en', { viewport: phone });
  await employee.signInAs('employee');
  await employee.open(`/me/?period=${oldest!.period_id}`);
  await employee.page.getByText(/The time to appeal ended/).waitFor();
  expect(await employee.page.getByRole('button', { name: 'Appeal', exact: true }).count()).toBe(0);
  await employee.leave();
});

it('a restatement stands beside the sealed result, with its reason', async () => {
  const [restated] = (await stack.database.query(
    `select r.period_id, r.before_bp, r.after_bp, r.reason from public.restatements r
     join public.employees e on e.id = r.employee_id where e.name = '陈思琪'`,
  )) as unknown as { period_id: string; before_bp: number; after_bp: number; reason: string }[];
  const employee = await Visitor.arrive(browser, stack, 'en', { viewport: phone });
  await employee.signInAs('employee');
  await employee.open(`/me/?period=${restated!.period_id}`);
  const words = await employee.page.getByText(restated!.reason).textContent();
  expect(words).toContain(`${shown(restated!.before_bp)} → ${shown(restated!.after_bp)}`);
  expect(await employee.page.locator('.me-total').textContent()).toContain(
    shown(restated!.before_bp),
  );
  await employee.leave();
});

describe.each(languages)('the confirmation in %s', (language) => {
  it('is one page of A4, and its QR code opens the page that says yes to its text and no to another', async () => {
    const [newest] = await results();
    const employee = await Visitor.arrive(browser, stack, language);
    await employee.signInAs('employee');
    await employee.open(`/confirmation/?result=${newest!.id}`);
    const { page } = employee;
    await page.locator('.sheet .qr').waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
      'latin1',
    );
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
    await page.screenshot({ path: join(pictures, `confirmation-${language}.png`), fullPage: true });
    expect(await seriousFindings(page)).toEqual([]);

    const text = (await page.locator('.sheet-code').last().textContent()) ?? '';
    const address = await readQr(page.locator('.sheet .qr'));
    const reader = await Visitor.arrive(browser, stack, language, { viewport: phone });
    await reader.page.goto(address!);
    // what follows needs no server
    await reader.page.context().setOffline(true);
    const verify = async (given: string, verdict: 'match' | 'mismatch') => {
      await reader.page.locator('textarea').fill(given);
      await reader.page.locator('button[type=submit]').click();
      await reader.page.locator(`[data-verdict=${verdict}]:visible`).waitFor();
    };
    await verify(text, 'match');
    await verify(
      text.replace(/total=(\d)/, (_, first) => `total=${first === '9' ? 8 : 9}`),
      'mismatch',
    );
    expect(await seriousFindings(reader.page)).toEqual([]);
    const hash = await reader.page.locator('#hash').inputValue();
    await reader.page.locator('#hash').fill(`${hash.startsWith('A') ? 'B' : 'A'}${hash.slice(1)}`);
    await verify(text, 'mismatch');
    expect(reader.failures).toEqual([]);
    await reader.leave();
    await employee.leave();
  });
});

it('shows nobody else’s confirmation', async () => {
  const [other] = (await stack.database.query(
    `select a.id from public.appraisals a join public.employees e on e.id = a.employee_id where e.name <> '陈思琪' limit 1`,
  )) as unknown as { id: string }[];
  const employee = await Visitor.arrive(browser, stack, 'en');
  await employee.signInAs('employee');
  await employee.open(`/confirmation/?result=${other!.id}`);
  await employee.page.getByText('There is no result to print').waitFor();
  await employee.leave();
});
