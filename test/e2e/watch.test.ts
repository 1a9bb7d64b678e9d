import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { askedMessages } from '../../functions/_shared/i18n/asked.ts';
import { feedbackMessages } from '../../functions/_shared/i18n/feedback.ts';
import { integrityMessages } from '../../functions/_shared/i18n/integrity.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { Visitor } from './visitor.ts';

openStackAndBrowser();
beforeAll(async () => {
  // the demo's head office has nobody beside her in Chengdu: Wang helps out there
  await stack.database.query(
    `insert into public.memberships (user_id, role, branch_id)
     select u.id, 'lead', b.id from auth.users u, public.branches b
     where u.email = 'wang@meiping.example' and b.code = 'CD-JJ'`,
  );
});

const t = feedbackMessages('zh');

async function arrive(appRole: 'hq' | 'lead' | 'manager' | 'employee'): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, stack, 'zh');
  await visitor.signInAs(appRole);
  return visitor;
}

const numberOf = async <Value>(sql: string, parameters: readonly unknown[] = []) =>
  Object.values((await stack.database.query<Record<string, Value>>(sql, parameters))[0] ?? {})[0];

describe('the feedback explorer', () => {
  it('shows the figures that SQL says of a filter, and a file with the same answers', async () => {
    const manager = await arrive('manager');
    await manager.open('/feedback/?range=last90&nps=detractor&commented=1');
    const { page } = manager;
    await page.locator('.answer').first().waitFor();
    const n = await numberOf<number>(
      `select count(*)::integer from public.responses r join public.branches b on b.id = r.branch_id
       where b.code = 'SH-JA' and r.nps <= 6 and r.comment is not null
         and r.answered_on > (now() at time zone 'Asia/Shanghai')::date - 90`,
    );
    expect(n).toBeGreaterThan(5);
    await page.getByText(t.auditNone({ n: n ?? 0 })).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t.exportCsv }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength((n ?? 0) + 1);
    const first = await page.locator('.answer-comment').first().textContent();
    expect(lines[1]).toContain(first?.slice(0, 6));
    expect(manager.failures).toEqual([]);
    await manager.leave();
  });

  it('leaves an answer out with a second person, shows both figures, and takes it back', async () => {
    const manager = await arrive('manager');
    await manager.open('/feedback/?branch=SH-JA&nps=detractor');
    const one = manager.page;
    const row = one.locator('.answer').first();
    await row.locator('.answer-head').click();
    await one.locator('.exclusion-form summary').click();
    await one.getByLabel(t.reason).selectOption('test_answer');
    await one.getByLabel(t.note).fill('培训时试填的');
    await one.getByRole('button', { name: t.propose }).click();
    await one.getByText(t.proposedMine).waitFor();
    const address = new URL(one.url()).search;
    const all = await one.locator('.selection-audit').textContent();
    expect(all).toContain(t.auditWaiting({ n: 1 }));

    const lead = await arrive('lead');
    await lead.open(`/feedback/${address}&state=waiting`);
    const two = lead.page;
    await two.getByText(t.proposedOther).waitFor();
    await two.getByRole('button', { name: t.confirm, exact: true }).click();
    await two.getByText(t.noneTitle).waitFor();
    await lead.open(`/feedback/${address}`);
    await two.getByText(t.isExcluded).waitFor();
    expect(await two.locator('.selection-audit').textContent()).toContain(
      t.reasonCount({ reason: t.test_answer, count: 1 }),
    );
    const shown = () => two.locator('.tile-foot').first().textContent();
    const without = await shown();
    await two.getByRole('button', { name: t.withExcluded, exact: true }).click();
    expect(Number(/\d+/.exec((await shown()) ?? '')?.[0])).toBe(
      Number(/\d+/.exec(without ?? '')?.[0]) + 1,
    );
    await two.getByRole('button', { name: t.restore }).click();
    await two.getByText(t.exclude).waitFor();
    expect([manager.failures, lead.failures]).toEqual([[], []]);
    await Promise.all([manager.leave(), lead.leave()]);
  });

  it('says what of a hand-made link it left out, and still lists answers', async () => {
    const manager = await arrive('manager');
    await manager.open(
      '/feedback/?branch=NOPE&person=gone&stars=9&flag=evil&from=2031-01-01&open=x',
    );
    await manager.page.locator('.answer').first().waitFor();
    const notices = (await manager.page.locator('.notice').allTextContents()).join(' ');
    for (const name of [t.person, t.stars, t.flag]) expect(notices).toContain(name);
    expect(manager.failures).toEqual([]);
    await manager.leave();
  });
});

describe('the integrity monitor', () => {
  it('finds the burst, leaves its answers out once two people agree, and shows the person without them', async () => {
    const words = integrityMessages('zh');
    const hq = await arrive('hq');
    await hq.open('/integrity/?branch=CD-JJ');
    const one = hq.page;
    await one.getByRole('button', { name: words.check }).click();
    await one.getByRole('button', { name: words.check }).waitFor();
    const finding = one.locator('.finding').filter({ hasText: '孙浩然' });
    for (const signal of [words.burst, words.too_fast]) await finding.getByText(signal).waitFor();
    await finding.getByRole('button', { name: words.decide }).click();
    await finding.getByText(words.chooseFirst).waitFor();
    await finding.getByLabel(words.exclude).check();
    await finding.getByLabel(words.reason).fill('半小时内十六份，间隔一分多钟');
    await finding.getByRole('button', { name: words.decide }).click();
    await finding.getByText(words.waitsForOther).waitFor();

    const lead = await arrive('lead');
    await lead.open('/integrity/?branch=CD-JJ');
    await lead.page.getByRole('button', { name: words.agree, exact: true }).click();
    await lead.page.getByText(words.excludedBy).waitFor();
    const excluded = await numberOf<number>(
      `select count(*)::integer from public.responses r join public.branches b on b.id = r.branch_id
       where b.code = 'CD-JJ' and r.is_excluded`,
    );
    expect(excluded).toBe(16);
    await lead.page.getByRole('link', { name: words.openAnswers }).click();
    await lead.page.locator('.answer-excluded').first().waitFor();
    expect(await lead.page.locator('.selection-audit').textContent()).toContain(
      t.reasonCount({ reason: t.reasonBurst, count: 16 }),
    );
    expect([hq.failures, lead.failures]).toEqual([[], []]);
    await Promise.all([hq.leave(), lead.leave()]);
  });
});

describe('who was not asked', () => {
  it('names the person who asks less with the numbers that SQL says', async () => {
    const words = askedMessages('zh');
    const hq = await arrive('hq');
    await hq.open('/asked/?branch=SH-XH&range=last90');
    const row = hq.page.locator('.data-table tbody tr').filter({ hasText: '罗婉仪' });
    await row.getByText(words.less).waitFor();
    const [counts] = await stack.database.query<{ eligible: number; asked: number }>(
      `select count(*)::integer as eligible, count(v.asked_at)::integer as asked
       from public.visits v join public.visit_staff s on s.visit_id = v.id join public.employees e on e.id = s.employee_id
       where e.name = '罗婉仪' and v.closed_at is not null
         and v.occurred_on > (now() at time zone 'Asia/Shanghai')::date - 90`,
    );
    const cells = await row.locator('td').allTextContents();
    expect(cells.slice(0, 2)).toEqual([String(counts?.eligible), String(counts?.asked)]);
    expect(await hq.page.getByText(words.less, { exact: true }).count()).toBe(1);
    expect(hq.failures).toEqual([]);
    await hq.leave();
  });
});

describe('an employee', () => {
  it('meets a designed refusal on each of the pages, with the way back', async () => {
    const employee = await arrive('employee');
    for (const [path, title] of [
      ['/feedback/', t.refusedTitle],
      ['/asked/', askedMessages('zh').refusedTitle],
      ['/integrity/', integrityMessages('zh').refusedTitle],
    ] as const) {
      await employee.open(path);
      await employee.page.getByRole('heading', { name: title, level: 1 }).waitFor();
      expect(await employee.page.locator('main a').count()).toBe(1);
    }
    await employee.leave();
  });
});
