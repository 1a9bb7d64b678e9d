import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { importMessages } from '../../functions/_shared/i18n/import.ts';
import { expectLegibleComparison } from './legible-comparison.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { Visitor } from './visitor.ts';

const pictures = join(import.meta.dirname, '../output/screens');
const centres = join(import.meta.dirname, '../../../shared/data/ASCQR_OAS_CAHPS_BY_ASC.csv');
const words = importMessages('en');

openStackAndBrowser();

async function countResponses(): Promise<number> {
  const [row] = await stack.database.query<{ n: number }>(
    'select count(*)::int as n from public.responses',
  );
  return row?.n ?? 0;
}

it('brings a manager’s file in after a dry run that names its bad row, and takes it back', async () => {
  const before = await countResponses();
  const manager = await Visitor.arrive(browser, stack, 'en');
  await manager.signInAs('manager');
  await manager.open('/import/');
  const { page } = manager;
  await page.locator('input[type=file]').setInputFiles({
    name: '回访.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '日期,推荐分,评论\n2026/1/5,10,很好\n2026年1月6日,11,不可能的分数\n2026-01-07,6,"等,太久"\n',
    ),
  });
  await page.getByRole('button', { name: words.check }).click();
  const badRow = page.getByRole('row').filter({ hasText: '推荐分' });
  await badRow.waitFor();
  await page.screenshot({ path: join(pictures, 'import-report-en.png'), fullPage: true });
  expect(await badRow.textContent()).toMatch(/3.*推荐分.*11/);
  expect(await countResponses()).toBe(before);

  await page.getByRole('button', { name: words.commit({ n: 2 }) }).click();
  await page.getByText(words.doneTitle({ n: 2 })).waitFor();
  expect(await countResponses()).toBe(before + 2);

  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await page.getByRole('button', { name: words.undoYes, exact: true }).click();
  await page.getByText(words.undoneText).waitFor();
  expect(await countResponses()).toBe(before);
  expect(manager.failures).toEqual([]);
  await manager.leave();
});

it('brings one sheet of a workbook of appointments in, figures and all, and takes it back', async () => {
  const records = async () => {
    const [row] = await stack.database.query<{ n: number }>(
      'select count(*)::int as n from public.records',
    );
    return row?.n;
  };
  const before = await records();
  const [agent] = await stack.database.query<{ code: string }>(
    `select e.code from public.postings p join public.employees e on e.id = p.employee_id
     join public.memberships m on m.branch_id = p.branch_id and m.role = 'manager'
     where p.role = 'service' and p.during @> current_date order by m.branch_id, e.code limit 1`,
  );
  const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  const sheet = [
    ['预约编号', '预约日期', '预约人', '预约状态'],
    ['E2E-1', `${day} 10:00`, agent?.code ?? '', '已到院'],
    ['E2E-2', `${day} 11:00`, agent?.code ?? '', '也许'],
  ].map((row) => row.map((value) => ({ value, type: String })));
  const sheets = [
    { data: sheet, sheet: '本月' },
    { data: sheet, sheet: '上月' },
  ];
  const manager = await Visitor.arrive(browser, stack, 'zh');
  await manager.signInAs('manager');
  await manager.open('/import/');
  const { page } = manager;
  const t = importMessages('zh');
  await page.locator('input[type=file]').setInputFiles({
    name: '预约.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await writeWorkbook(sheets).toBuffer(),
  });
  await page.getByRole('button', { name: '上月' }).click();
  await page.getByRole('button', { name: t.check }).click();
  const badRow = page.getByRole('row').filter({ hasText: '也许' });
  await badRow.waitFor();
  expect(await badRow.textContent()).toMatch(/3.*预约状态.*也许/);
  expect(await records()).toBe(before);
  await page.getByRole('button', { name: t.commit({ n: 1 }) }).click();
  await page.getByText(t.doneTextRecords).waitFor({ timeout: 60_000 });
  expect(await records()).toBe((before ?? 0) + 1);
  await page.getByRole('button', { name: t.undo, exact: true }).click();
  await page.getByRole('button', { name: t.undoYes, exact: true }).click();
  await page.getByText(t.undoneTextRecords).waitFor({ timeout: 60_000 });
  expect(await records()).toBe(before);
  expect(manager.failures).toEqual([]);
  await manager.leave();
}, 180_000);

it.runIf(existsSync(centres))(
  'makes branches of 527 real centres, and the comparison of 433 of them stays legible',
  async () => {
    const hq = await Visitor.arrive(browser, stack, 'en');
    await hq.signInAs('hq');
    await hq.open('/import/');
    const { page } = hq;
    await page.getByRole('radio', { name: new RegExp(`^${words.kindTotals}`) }).check();
    await page.locator('input[type=file]').setInputFiles(centres);
    await page.getByRole('checkbox', { name: new RegExp(`^${words.createBranches}`) }).check();
    await page.getByRole('button', { name: words.check }).click();
    await page.getByText(words.newBranches({ n: 527 })).waitFor();
    await page.getByRole('button', { name: words.commit({ n: 527 }) }).click();
    await page.getByText(words.doneTitle({ n: 527 })).waitFor();
    const [sum] = await stack.database.query<{ n: number }>(
      `select sum(n)::int as n from public.monthly_branch_totals where measure = 'response' and month = '2023-09-01'`,
    );
    expect(sum?.n).toBe(169_447);

    const [longest] = await stack.database.query<{ code: string; name: string }>(
      `select b.code, b.name_en as name from public.branches b
       join public.monthly_branch_totals t on t.branch_id = b.id and t.measure = 'nps_class'
       where t.month = '2023-09-01' and t.n >= 5 order by length(b.name_en) desc, b.code limit 1`,
    );
    const chain = { month: '2023-09', count: 433, longest: longest!, picture: 'comparison-433' };
    const reader = await Visitor.arriveAs('hq', browser, stack, 'zh');
    for (const each of [hq, reader]) {
      await expectLegibleComparison(each, chain);
      expect(each.failures).toEqual([]);
      await each.leave();
    }
  },
  240_000,
);
