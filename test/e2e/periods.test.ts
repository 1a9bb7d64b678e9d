import { describe, expect, it } from 'vitest';
import { periodMessages } from '../../functions/_shared/i18n/periods.ts';
import { periodProblems } from '../../functions/_shared/problems/period-problems.ts';
import { act, month, openMonth, publish } from './run-period.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { phone, Visitor } from './visitor.ts';

const t = periodMessages('zh');

openStackAndBrowser();

async function periodOf(start: string) {
  const [row] = await stack.database.query<{ id: string; state: string; plans: number }>(
    `select id, state, cardinality(plan_versions) as plans from public.periods where kind = 'month' and lower(during) = $1::text::date`,
    [start],
  );
  return row;
}

describe('a period from open to sealed', () => {
  it('is opened, computed, published, refused too early, sealed and replayed', async () => {
    const hq = await Visitor.arrive(browser, stack, 'zh');
    const { page } = hq;
    await hq.signInAs('hq');
    await hq.open('/periods/');
    await openMonth(page, month(6), '7.5');
    await page.getByText(t.eitherWay({ points: '7.50' })).waitFor();

    await act(page, t.compute, t.preview);
    const period = await periodOf(month(6));
    expect(period).toMatchObject({ state: 'preview', plans: 5 });

    await publish(page, '五月的结果，请查看并确认。');
    const told = await stack.database.query(
      `select 1 from public.notices where kind = 'period_published' and params ->> 'id' = $1`,
      [period?.id],
    );
    expect(told.length).toBeGreaterThan(0);

    await act(page, t.sealAction);
    await page.getByText(periodProblems.appeal_window_open.zh).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: t.cancel }).click();
    await stack.database.query(
      `update public.periods set acknowledge_until = preview_due, appeal_until = publish_due where id = $1`,
      [period?.id],
    );
    await act(page, t.sealAction, t.sealed);

    await page.getByRole('button', { name: t.seal, exact: true }).click();
    await page.getByRole('button', { name: t.replay, exact: true }).click();
    await page.locator('.replay-intact').waitFor({ timeout: 60_000 });
    expect(hq.failures).toEqual([]);
    await hq.leave();
  });

  it('finds nothing to restate while nothing changed, and names whom late data concern', async () => {
    const hq = await Visitor.arrive(browser, stack, 'zh');
    const { page } = hq;
    await hq.signInAs('hq');
    const period = await periodOf(month(2));
    await hq.open(`/periods/?period=${period?.id}&view=restatements`);
    const attempt = async () => {
      await page.locator('.period-fields .input').fill('补录了一个人的回访');
      await page.getByRole('button', { name: t.tryIt }).click();
    };
    await attempt();
    await page.getByText(periodProblems.nothing_to_restate.zh).waitFor({ timeout: 60_000 });
    // four hundred follow-ups that came late, for one consultant
    const [late] = await stack.database.query<{ name: string }>(
      `with one as (select employee_id, branch_id from public.appraisals where period_id = $1 and role = 'consultant' and total_bp is not null
         order by employee_id limit 1),
       batch as (insert into public.import_batches (kind, state, branch_id, file_name, client_token, mapping)
         select 'branch_totals', 'committed', branch_id, 'late.csv', gen_random_uuid(), '{}' from one returning id, branch_id),
       kept as (insert into public.stored_measurements (measure, branch_id, employee_id, role, occurred_on, value, count, import_batch_id)
         select 'follow_up_on_time', o.branch_id, o.employee_id, 'consultant', $2::text::date + 3, 0, 400, b.id from one o, batch b returning employee_id)
       select e.name from kept k join public.employees e on e.id = k.employee_id`,
      [period?.id, month(2)],
    );
    await attempt();
    const row = page.locator('.data-table tbody tr').last();
    await row.waitFor({ timeout: 60_000 });
    expect(await row.textContent()).toContain(late?.name);
    await page.getByRole('button', { name: t.keep({ n: 1 }) }).click();
    await page.getByText(t.noRestatements).waitFor({ state: 'detached', timeout: 60_000 });
    const kept = await stack.database.query(
      `select r.delta_bp < 0 as is_less, a.engine_bp = l.total_bp as stands from public.restatements r
       join public.appraisal_seals l using (period_id, employee_id) join public.appraisals a using (period_id, employee_id)
       where r.period_id = $1`,
      [period?.id],
    );
    expect(kept).toEqual([{ is_less: true, stands: true }]);
    expect(hq.failures).toEqual([]);
    await hq.leave();
  });
});

describe('the demo’s periods', () => {
  it('a trial ranked and sealed nobody; the ramp after it did; a transfer is one appraisal of two segments', async () => {
    const [trial, ramp] = await Promise.all([periodOf(month(5)), periodOf(month(4))]);
    expect([trial?.state, ramp?.state]).toEqual(['published', 'sealed']);
    const ranked = async (id: string | undefined) =>
      (
        await stack.database.query(
          `select 1 from public.appraisals where period_id = $1 and rank_low is not null`,
          [id],
        )
      ).length;
    expect(await ranked(trial?.id)).toBe(0);
    expect(await ranked(ramp?.id)).toBeGreaterThan(0);
    const [moved] = await stack.database.query(
      `select jsonb_array_length(a.content -> 'segments') as segments, b.code from public.appraisals a
       join public.employees e on e.id = a.employee_id join public.branches b on b.id = a.branch_id
       where a.period_id = $1 and e.name = '林晓彤'`,
      [ramp?.id],
    );
    expect(moved).toEqual({ segments: 2, code: 'SH-JA' });
  });

  it('begins a long table on a phone with twenty people, and prints all of them', async () => {
    const hq = await Visitor.arrive(browser, stack, 'zh', { viewport: phone });
    const { page } = hq;
    await hq.signInAs('hq');
    await hq.open('/periods/?view=report');
    const table = page.locator('.data-table').first();
    await table.waitFor({ timeout: 60_000 });
    const rows = table.locator('tbody tr');
    const shown = () => rows.filter({ visible: true }).count();
    // counted together: the table is there before all of its rows are
    const hidden = async () => (await rows.count()) - (await shown());
    await expect.poll(() => rows.count()).toBeGreaterThan(20);
    await expect.poll(shown).toBe(20);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(hidden).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(shown).toBe(20);
    await table.getByRole('button', { name: /^显示全部/ }).click();
    await expect.poll(hidden).toBe(0);
    expect(await shown()).toBeGreaterThan(20);
    expect(hq.failures).toEqual([]);
    await hq.leave();
  });

  it('shows a lead the own branch, and leads an employee to the own page', async () => {
    const lead = await Visitor.arrive(browser, stack, 'en', { viewport: phone });
    await lead.signInAs('lead');
    await lead.open('/periods/?view=results');
    await lead.page.locator('.data-table tbody tr').first().waitFor();
    expect(await lead.page.locator('.period-actions').count()).toBe(0);
    await lead.leave();
    const employee = await Visitor.arrive(browser, stack, 'en');
    await employee.signInAs('employee');
    await employee.open('/periods/');
    await employee.page
      .locator('main')
      .getByRole('link', { name: periodMessages('en').toOwnPage })
      .click();
    await employee.page.waitForURL(/\/me\//);
    await employee.leave();
  });
});
