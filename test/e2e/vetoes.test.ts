import { expect, it } from 'vitest';
import { addMonths, firstDay, monthOf } from '#shared/calendar/month.ts';
import { vetoMessages } from '#shared/i18n/vetoes.ts';
import { planProblems } from '#shared/problems/plan-problems.ts';
import { demoToday } from '../local/stack-template.ts';
import { seriousFindings } from './serious-findings.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { phone, Visitor } from './visitor.ts';

const t = vetoMessages('zh');
const month = addMonths(monthOf(demoToday), -1);
const evidence = '复核确认有三条回访是补录的，见抽查记录 QC-17。';

openStackAndBrowser();

const totalOf = async ({ page }: Visitor) =>
  Number(await page.locator('.score-total').textContent());

it('a veto caps a standing score for all to see, and lifting it gives the score back', async () => {
  const hq = await Visitor.arrive(browser, stack, 'zh');
  const { page } = hq;
  await hq.signInAs('hq');
  await hq.open(`/scores/?branch=SH-JA&month=${month}`);
  await page.getByRole('button', { name: '陈思琪' }).click();
  const before = await totalOf(hq);
  expect(before).toBeGreaterThan(59.99);

  await page.getByRole('button', { name: t.enter }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t.enterEffect).waitFor();
  const cause = dialog.getByLabel(t.cause);
  expect(await cause.inputValue()).toBe('');
  await dialog.getByRole('button', { name: t.enterYes }).click();
  expect(await cause.evaluate((select: HTMLSelectElement) => select.validationMessage)).toBe(
    t.chooseCause,
  );
  await cause.selectOption('G4');
  await dialog.getByLabel(t.day).fill(firstDay(month));
  await dialog.getByLabel(t.evidence).fill(' '.repeat(10));
  await dialog.getByRole('button', { name: t.enterYes }).click();
  await dialog.getByText(planProblems.veto_needs_evidence.zh).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByLabel(t.evidence).fill(evidence);
  await dialog.getByRole('button', { name: t.enterYes }).click();
  await page.getByText(evidence).waitFor();
  expect(await totalOf(hq)).toBe(59.99);

  const employee = await Visitor.arrive(browser, stack, 'zh', { viewport: phone });
  await employee.signInAs('employee');
  await employee.open(`/scores/?month=${month}`);
  await employee.page.getByText(evidence).waitFor();
  expect(await totalOf(employee)).toBe(59.99);
  expect(await employee.page.getByRole('button', { name: t.lift }).count()).toBe(0);

  await page.getByRole('button', { name: t.lift, exact: true }).click();
  await dialog.getByLabel(t.reason).fill('记录是当天补录的，有通话录音。');
  await dialog.getByRole('button', { name: t.liftYes }).click();
  await page.getByText('有通话录音').waitFor();
  expect(await totalOf(hq)).toBe(before);
  for (const visitor of [hq, employee]) {
    expect(visitor.failures).toEqual([]);
    await visitor.leave();
  }
});
