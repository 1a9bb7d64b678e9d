import type { Locator } from 'playwright';
import { expect, it } from 'vitest';
import { comparisonMessages } from '../../functions/_shared/i18n/comparison.ts';
import { formatNumber } from '../../functions/_shared/i18n/format-number.ts';
import { demoToday } from '../local/stack-template.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { Visitor } from './visitor.ts';

const zh = comparisonMessages('zh');
const en = comparisonMessages('en');
/** The last whole month: the one in which a small branch was lucky. */
const month = monthBefore(demoToday.slice(0, 7));

openStackAndBrowser();

async function leadAt(path: string, language: 'zh' | 'en' = 'zh'): Promise<Visitor> {
  const lead = await Visitor.arrive(browser, stack, language);
  await lead.signInAs('lead');
  await lead.open(path);
  await lead.seeAll('.branch-table');
  return lead;
}

const rowOf = ({ page }: Visitor, name: string): Locator =>
  page.locator('.branch-table tbody tr').filter({ hasText: name });

it('finds the branch that is truly better, and does not call the small lucky one so', async () => {
  const lead = await leadAt(`/comparison/?month=${month}`);
  const { page } = lead;
  await page.locator('.funnel-dots').waitFor();
  expect(await page.locator('.chart-frame h2').textContent()).toBe(
    zh.funnelOne({ branch: '上海静安分院', measure: 'NPS', side: zh.sideAbove, n: 5 }),
  );
  expect(await rowOf(lead, '上海静安').textContent()).toContain(zh.above);
  const lucky = await rowOf(lead, '成都高新').textContent();
  expect(lucky).toContain(zh.within);
  expect(lucky).toContain('并列');
  expect(lead.failures).toEqual([]);
  await lead.leave();
});

it('shows the numbers that the answers themselves give', async () => {
  const raw = await stack.database.query<{ code: string; n: number; nps: number; top: number }>(
    `select b.code, count(*) filter (where r.nps is not null)::integer as n,
       round(100.0 * (count(*) filter (where r.nps >= 9) - count(*) filter (where r.nps <= 6))
         / count(*) filter (where r.nps is not null))::integer as nps,
       (select round(100.0 * count(*) filter (where s.score >= 4) / count(*))::integer
        from public.responses r2 cross join lateral unnest(r2.scores) as s (score)
        where r2.branch_id = b.id and to_char(r2.answered_on, 'YYYY-MM') = $1 and not r2.is_excluded
          and r2.occasion = 'visit') as top
     from public.responses r join public.branches b on b.id = r.branch_id
     where to_char(r.answered_on, 'YYYY-MM') = $1 and not r.is_excluded and r.occasion = 'visit'
     group by b.id order by b.code`,
    [month],
  );
  expect(raw).toHaveLength(6);
  const lead = await leadAt(`/comparison/?month=${month}`, 'en');
  const shown = async () => {
    await lead.page.locator('.branch-table tbody tr').nth(5).waitFor();
    const values = await lead.page
      .locator('.branch-table .figure-cell > .figure-value')
      .allTextContents();
    const ns = await lead.page.getByText(/^n = [\d,]+$/).allTextContents();
    return { values: values.toSorted(), ns: ns.map((text) => Number(text.replaceAll(/\D/g, ''))) };
  };
  const points = await shown();
  expect(points.values).toEqual(raw.map(({ nps }) => formatNumber(nps)).toSorted());
  expect(points.ns.toSorted()).toEqual(raw.map(({ n }) => n).toSorted());
  await lead.open(`/comparison/?month=${month}&measure=satisfaction`);
  await lead.seeAll('.branch-table');
  expect((await shown()).values).toEqual(raw.map(({ top }) => `${top}%`).toSorted());
  await lead.leave();
});

it('counts complaints by visit like a query that knows neither rollup nor function', async () => {
  const [own] = await stack.database.query<{ complaints: number; visits: number }>(
    `select (select count(*) from public.records r where r.branch_id = b.id and r.kind = 'complaint'
         and to_char(r.occurred_on, 'YYYY-MM') = $1)::integer as complaints,
       (select count(*) from public.visits v where v.branch_id = b.id and v.closed_at is not null
         and to_char(v.occurred_on, 'YYYY-MM') = $1)::integer as visits
     from public.branches b where b.code = 'SH-JA'`,
    [month],
  );
  const lead = await leadAt(`/comparison/?month=${month}&measure=complaint`, 'en');
  const row = rowOf(lead, 'Jing’an').or(rowOf(lead, "Jing'an"));
  await row.first().waitFor();
  const text = await row.first().textContent();
  const { complaints, visits } = own!;
  expect(text).toContain(`${Math.round((1000 * complaints) / visits)}‰`);
  expect(text).toContain(`n = ${formatNumber(visits)}`);
  await lead.leave();
});

it('is read by keys alone, from a point to a sentence about the pair', async () => {
  const lead = await leadAt(`/comparison/?month=${month}`, 'en');
  const { page } = lead;
  await page.locator('.funnel-dots').waitFor();
  await page.locator('.funnel-plot').focus();
  await page.keyboard.press('Home');
  const smallest = await page.locator('.funnel-readout [role=status] strong').textContent();
  await page.keyboard.press('Enter');
  await page.waitForURL(/pair=branches/);
  const sentence = await page.locator('.pair-sentence').textContent();
  expect(sentence).toContain(smallest ?? '?');
  expect(sentence).toMatch(/adjusted p [=<]/);
  await page.getByRole('button', { name: en.pairMonths }).press('Enter');
  await page
    .getByText(/since|than in/)
    .first()
    .waitFor();
  // The view can be shared: the same address shows the same sentence.
  const shared = await page.locator('.pair-sentence').textContent();
  await page.reload();
  await lead.seeAll('.branch-table');
  await page.locator('.pair-sentence').waitFor();
  expect(await page.locator('.pair-sentence').textContent()).toBe(shared);
  expect(lead.failures).toEqual([]);
  await lead.leave();
});

it('lists the branches by name for who comes to the list, whatever their codes', async () => {
  const rename = (name: string) =>
    stack.database.query(`update public.branches set name_zh = $1 where code = 'SH-XH'`, [name]);
  await rename('北京海淀分院');
  const lead = await leadAt(`/comparison/?month=${month}`);
  const list = lead.page.locator('.pair-pickers select').first();
  await list.focus();
  await expect.poll(() => list.locator('option').first().textContent()).toBe('北京海淀分院');
  await lead.leave();
  await rename('上海徐汇分院');
});

it('shows the measured value beside the adjusted one', async () => {
  const lead = await leadAt(`/comparison/?month=${month}&mix=adjusted`, 'en');
  await lead.page.getByText(/measured \d+/).waitFor();
  await lead.page.getByText(/first visits/).waitFor();
  await lead.page.getByRole('columnheader', { name: en.columnRaw }).waitFor();
  await lead.leave();
});

it('says what of a hand-edited address it could not honour, and shows the rest', async () => {
  const lead = await leadAt(
    '/comparison/?month=2099-01&measure=happiness&branch=GONE&with=never',
    'en',
  );
  const { page } = lead;
  await page.locator('.funnel-dots').waitFor();
  await page.getByText(/yet to come/).waitFor();
  await page.getByText(en.unknownMeasure({ measure: 'NPS' })).waitFor();
  await page.getByText(en.unknownBranch({ code: 'GONE' })).waitFor();
  await page.getByText(/not among the 12/).waitFor();
  await lead.open('/comparison/?month=1999-01');
  await page.getByText(en.emptyTitle).waitFor();
  expect(lead.failures).toEqual([]);
  await lead.leave();
});

function monthBefore(of: string): string {
  const [year = 0, place = 1] = of.split('-').map(Number);
  return new Date(Date.UTC(year, place - 2, 1)).toISOString().slice(0, 7);
}
