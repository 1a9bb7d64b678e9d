import { expect, it } from 'vitest';
import { kpiEditorMessages } from '../../functions/_shared/i18n/kpi-editor.ts';
import { planEditorMessages } from '../../functions/_shared/i18n/plan-editor.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { Visitor } from './visitor.ts';

const words = kpiEditorMessages('en');

openStackAndBrowser();

it('makes a KPI, sees it on the clinic’s own data, offers it to plans, and retires it', async () => {
  const office = await Visitor.arrive(browser, stack, 'en');
  const { page } = office;
  await office.signInAs('hq');
  await office.open('/kpis/');
  await page.getByRole('link', { name: words.create }).click();

  await page.getByLabel(words.kind).selectOption('ratio');
  const upper = page.getByLabel(words.termMeasure({ side: words.numerator }));
  await upper.selectOption('chat_resolved');
  await page.getByLabel(words.termMeasure({ side: words.denominator })).selectOption('chat_fast');
  await page.getByRole('button', { name: words.save }).click();
  await page.getByText(words.name_missing).waitFor();

  // what stands there is what the facts of that month say
  await page.getByRole('button', { name: words.byBranch }).click();
  const rows = page.locator('.preview-table tbody tr');
  await rows.first().waitFor();
  await expect.poll(() => rows.count()).toBe(6);
  const shown = await rows.allInnerTexts();
  const facts = await stack.database.query<{ name: string; value: string }>(
    `select b.name_en as name, to_char(100.0 * sum(value) filter (where measure = 'chat_resolved')
        / sum(value) filter (where measure = 'chat_fast'), 'FM990.0') || '%' as value
     from public.measurements m join public.branches b on b.id = m.branch_id
     where measure in ('chat_resolved', 'chat_fast') and date_trunc('month', occurred_on) =
       date_trunc('month', $1::text::date - interval '1 month') group by 1 order by 1`,
    [stack.config.demo?.today ?? ''],
  );
  for (const { name, value } of facts) {
    const row = shown.find((text) => text.startsWith(name));
    expect(row?.replaceAll(/\s+/g, ' ')).toContain(value);
  }

  await page.getByLabel(words.nameZh).fill('解决与快回之比');
  await page.getByLabel(words.nameEn).fill('Solved per fast reply');
  await page.getByText('Solved per fast reply The total of sessions solved').waitFor();
  await page.getByText('解决与快回之比 已解决且 72 小时内未重开的会话的合计').waitFor();
  await page.getByRole('button', { name: words.save }).click();
  await page.getByText(words.savedAs({ name: 'Solved per fast reply' })).waitFor();

  const offered = async () => {
    await office.open('/plans/?role=consultant');
    await page.getByRole('button', { name: planEditorMessages('en').edit }).click();
    const list = page.getByLabel(planEditorMessages('en').addKpi);
    await list.waitFor();
    return list.locator('option[value="X_SOLVED_PER_FAST_REPLY"]').count();
  };
  expect(await offered()).toBe(1);

  await office.open('/kpis/');
  const card = page.locator('#X_SOLVED_PER_FAST_REPLY');
  await card.getByRole('button', { name: words.retire }).click();
  await card.getByRole('button', { name: words.retire }).click();
  await card.getByRole('button', { name: words.restore }).waitFor();
  expect(await offered()).toBe(0);
  expect(office.failures).toEqual([]);
  await office.leave();
});
