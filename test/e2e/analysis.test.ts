import { describe, expect, it } from 'vitest';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { Visitor } from './visitor.ts';

openStackAndBrowser();

/** A month that is over for every demo day. */
const lastMonth = (() => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1))
    .toISOString()
    .slice(0, 7);
})();

/** What the facts themselves say of first visits of consultants of a branch. */
async function conversionOf(code: string): Promise<{ n: number; share: number }> {
  const [row] = await stack.database.query<{ n: number; won: number }>(
    `select sum(m.count)::integer as n, sum(m.value * m.count)::integer as won
     from public.measurements m join public.branches b on b.id = m.branch_id
     where b.code = $1 and m.measure = 'first_visit_deal' and m.role = 'consultant' and not m.is_excluded
       and to_char(m.occurred_on, 'YYYY-MM') = $2`,
    [code, lastMonth],
  );
  return { n: row?.n ?? 0, share: (row?.won ?? 0) / (row?.n || 1) };
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

describe('a KPI from the chain down to the record', () => {
  it('shows a lead what the facts say, and opens the own branch, its people and their rows', async () => {
    const lead = await Visitor.arrive(browser, stack, 'en');
    await lead.signInAs('lead');
    await lead.open(`/analysis/?kpi=C01&month=${lastMonth}`);
    const { page } = lead;
    const own = page.locator('.data-table tbody tr').filter({ has: page.locator('.link') });
    await own.waitFor();
    const { n, share } = await conversionOf('SH-JA');
    expect(await own.locator('strong').textContent()).toBe(percent(share));
    expect(await own.textContent()).toContain(`${n}`);
    expect(await page.locator('.data-table tbody tr').count()).toBe(6);
    expect(await page.locator('.data-table .link').count()).toBe(1);

    await page.locator('.data-table .link').click();
    await page.waitForURL(/branch=SH-JA/);
    const person = page.locator('.data-table .link').first();
    await person.waitFor();
    const name = await person.textContent();
    await person.click();
    await page.waitForURL(/person=/);
    await page.getByRole('heading', { name: `${name}: every row` }).waitFor();
    await page.getByRole('button', { name: 'Show every row' }).click();
    await page.locator('.evidence tbody tr').first().waitFor();

    // the address is the whole state: back goes up one step
    await page.goBack();
    await page.locator('.data-table .link').first().waitFor();
    expect(lead.failures).toEqual([]);
    await lead.leave();
  });

  it('opens every branch to head office', async () => {
    const hq = await Visitor.arrive(browser, stack, 'zh');
    await hq.signInAs('hq');
    await hq.open(`/analysis/?kpi=C01&month=${lastMonth}`);
    await hq.page.locator('.data-table tbody tr').first().waitFor();
    expect(await hq.page.locator('.data-table .link').count()).toBe(6);
    for (const code of ['CD-JJ', 'HZ-XH']) {
      const { share } = await conversionOf(code);
      expect(await hq.page.locator('.data-table').textContent()).toContain(percent(share));
    }
    expect(hq.failures).toEqual([]);
    await hq.leave();
  });

  it('tells a link’s unknown KPI and month apart from silence', async () => {
    const manager = await Visitor.arrive(browser, stack, 'en');
    await manager.signInAs('manager');
    await manager.open('/analysis/?kpi=NOPE&month=2199-01&branch=CD-JJ');
    await manager.page.locator('.data-table, .state-panel').first().waitFor();
    const notices = await manager.page.locator('.notice').allTextContents();
    for (const value of ['NOPE', '2199-01', 'CD-JJ']) {
      expect(notices.join()).toContain(value);
    }
    await manager.leave();
  });
});
