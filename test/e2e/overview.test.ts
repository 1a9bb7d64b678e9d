import { describe, expect, it } from 'vitest';
import { demoToday } from '../local/stack-template.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { phone, Visitor } from './visitor.ts';

openStackAndBrowser();

/** With what is furthest down in it, which is drawn when somebody comes near. */
const wholeOverview = '.overview:has(.comment):has(.people tbody tr):has(.source-list li)';

async function openOverview(visitor: Visitor, search = ''): Promise<void> {
  await visitor.open(`/overview/${search}`);
  await visitor.seeAll(wholeOverview);
}

/** The month before this one: whole, and the same whenever the test runs. */
function lastMonth(): string {
  const day = new Date(`${demoToday.slice(0, 7)}-01T00:00:00Z`);
  day.setUTCDate(0);
  return day.toISOString().slice(0, 7);
}

describe('the overview', () => {
  it('says what the rows say', async () => {
    const manager = await Visitor.arrive(browser, stack, 'en');
    await manager.signInAs('manager');
    const month = lastMonth();
    await openOverview(manager, `?month=${month}`);
    const { page } = manager;
    const [row] = await stack.database.query<Record<string, number>>(
      `with b as (select id from public.branches where code = 'SH-JA'),
        r as (select * from public.responses where branch_id = (select id from b) and occasion = 'visit'
          and not is_excluded and to_char(answered_on, 'YYYY-MM') = $1),
        v as (select * from public.visits where branch_id = (select id from b) and closed_at is not null
          and to_char(occurred_on, 'YYYY-MM') = $1)
       select (select count(nps) from r)::int as answers,
        (select round(100.0 * (count(*) filter (where nps >= 9) - count(*) filter (where nps <= 6)) / count(nps)) from r)::int as nps,
        (select count(*) from r, unnest(scores) s)::int as ratings,
        (select round(100.0 * count(*) filter (where s >= 4) / count(*)) from r, unnest(scores) s)::int as satisfied,
        (select count(*) from v)::int as closed,
        (select count(*) from v where asked_at is not null
          or exists (select from public.responses a where a.visit_id = v.id and a.occasion = 'visit' and not a.is_excluded))::int as asked,
        (select count(*) from v where exists (select from public.responses a where a.visit_id = v.id
          and a.occasion = 'visit' and not a.is_excluded))::int as finished`,
      [month],
    );
    const format = (value: number | undefined) => new Intl.NumberFormat('en-GB').format(value ?? 0);
    const tile = (name: string) => page.locator('.tile', { hasText: name });
    const nps = await tile('Net promoter score').textContent();
    expect(nps).toContain(`${row?.nps}`);
    expect(nps).toContain(`n = ${format(row?.answers)} answers`);
    const satisfaction = await tile('Satisfaction').textContent();
    expect(satisfaction).toMatch(new RegExp(`\\b${row?.satisfied}(\\.\\d)?\\s*%`));
    expect(satisfaction).toContain(`n = ${format(row?.ratings)} ratings`);
    const steps = await page.locator('.funnel-count').allTextContents();
    expect(steps[0]).toBe(format(row?.closed));
    expect(steps[1]).toBe(format(row?.asked));
    expect(steps[3]).toBe(format(row?.finished));
    const people = await stack.database.query<{ name: string; n: number }>(
      `select e.name, count(*)::int as n from public.responses r
       cross join unnest(r.rated_employee_ids) as p (id) join public.employees e on e.id = p.id
       where r.branch_id = (select id from public.branches where code = 'SH-JA') and r.occasion = 'visit'
         and not r.is_excluded and to_char(r.answered_on, 'YYYY-MM') = $1
       group by e.id, e.name order by e.name`,
      [month],
    );
    const shown = await page
      .locator('.people tbody tr')
      .evaluateAll((rows) =>
        rows.map((each) => [
          each.querySelector('th')?.textContent,
          Number(each.querySelector('td[data-title=n]')?.textContent),
        ]),
      );
    expect(shown.sort()).toEqual(people.map(({ name, n }) => [name, n]).sort());
    expect(manager.failures).toEqual([]);
    await manager.leave();
  });

  it('goes to paper whole, though nobody has scrolled', async () => {
    const manager = await Visitor.arrive(browser, stack, 'en');
    await manager.signInAs('manager');
    const { page } = manager;
    const details = page.waitForResponse(/read_branch_details/);
    await manager.open('/overview/');
    await (await details).finished();
    await page.locator('.chart-frame').nth(1).waitFor();
    expect(await page.locator('.people').count()).toBe(0);
    await page.pdf();
    expect(await page.locator('.people tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('.source-list li').count()).toBeGreaterThan(0);
    await manager.leave();
  });

  it('keeps what is on screen when the server is gone, says how old it is, and recovers by itself', async () => {
    const manager = await Visitor.arrive(browser, stack, 'en');
    await manager.signInAs('manager');
    await openOverview(manager);
    const { page } = manager;
    const before = await page.locator('.tile-value').first().textContent();
    await page.context().setOffline(true);
    await page.locator('.live-stale').waitFor({ timeout: 30_000 });
    expect(await page.locator('.tile-value').first().textContent()).toBe(before);
    expect(await page.locator('.people tbody tr').count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    await page.locator('.live-stale').waitFor({ state: 'detached', timeout: 30_000 });
    await manager.leave();
  });

  it('puts a link that was edited by hand right, and says so', async () => {
    const manager = await Visitor.arrive(browser, stack, 'en');
    await manager.signInAs('manager');
    await openOverview(manager, '?month=2031-05&branch=NOWHERE&people.sort=-salary');
    expect(await manager.page.locator('.notice').allTextContents()).toEqual([
      expect.stringContaining('does not exist or is not yours'),
      expect.stringContaining('yet to come'),
    ]);
    await manager.leave();
  });

  it.each(['scores', 'talks', 'calibration', 'potential', 'desk', 'kiosks', 'integrity'])(
    'so does /%s/ where the branch in the link is unknown',
    async (name) => {
      const lead = await Visitor.arrive(browser, stack, 'en');
      await lead.signInAs('lead');
      await lead.open(`/${name}/?branch=NOWHERE`);
      await lead.page.getByText('does not exist or is not yours').waitFor();
      await lead.leave();
    },
  );
});

describe('a session that ends in the middle of the work', () => {
  it('loses nothing that was typed', async () => {
    const manager = await Visitor.arrive(browser, stack, 'en');
    await manager.signInAs('manager');
    await manager.open('/desk/?visit=new');
    const { page } = manager;
    const number = page.locator('.desk-form input').first();
    await number.fill('VIP-20481');
    await page.evaluate(() => localStorage.removeItem('meiping.session'));
    await page.getByRole('dialog').waitFor({ timeout: 30_000 });
    await page.getByRole('dialog').locator('input[type=password]').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.getByRole('dialog').locator('input[type=password]').fill('meiping-demo');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await number.inputValue()).toBe('VIP-20481');
    expect(page.url()).toContain('/desk/');
    expect(manager.failures).toEqual([]);
    await manager.leave();
  });
});

describe('the keyboard alone', () => {
  it('skips the navigation, folds it, sorts a table and opens the table of a chart', async () => {
    const manager = await Visitor.arrive(browser, stack, 'en');
    await manager.signInAs('manager');
    await openOverview(manager);
    const { page } = manager;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');

    await page.locator('.app-fold').focus();
    await page.keyboard.press('Enter');
    const tab = page.getByRole('button', { name: 'Operations' });
    await tab.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Import');
    await page.keyboard.press('Escape');
    expect(await tab.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await tab.getAttribute('aria-expanded')).toBe('false');
    await page.locator('.app-fold').focus();
    await page.keyboard.press('Enter');

    const head = page.locator('.people th', { hasText: 'Stars' });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(page.url()).toContain('people.sort=-stars');
    const stars = await page.locator('.people .stars strong').allTextContents();
    expect(stars.map(Number)).toEqual(stars.map(Number).sort((a, b) => b - a));

    await page
      .locator('.chart-frame')
      .first()
      .getByRole('button', { name: 'Show as table' })
      .focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.chart-table tbody tr').count()).toBe(12);
    await manager.leave();
  });
});

describe('nothing moves while a page comes in', () => {
  it.each([
    ['overview', 'manager', '.source-list li'],
    ['comparison', 'lead', 'tr.row-own'],
    ['scores', 'manager', 'main table'],
    ['desk', 'manager', '.desk-list'],
    ['kiosks', 'manager', '.tablet'],
  ] as const)('on the %s, at a desk and on a phone', async (path, role, ready) => {
    const visitor = await Visitor.arrive(browser, stack, 'zh');
    await visitor.signInAs(role);
    for (const viewport of [{ width: 1280, height: 800 }, phone]) {
      await visitor.page.setViewportSize(viewport);
      await visitor.open(`/${path}/`);
      await visitor.page.locator(ready).first().waitFor();
      const shift = await visitor.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & {
                value: number;
                hadRecentInput: boolean;
              })[]) {
                if (!entry.hadRecentInput) sum += entry.value;
              }
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
          }),
      );
      expect(shift, `${path} at ${viewport.width}`).toBeLessThan(0.1);
    }
    await visitor.leave();
  });
});
