import { describe, expect, it } from 'vitest';
import { pairTablet, rateVisit } from './rate-a-visit.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { tablet, Visitor } from './visitor.ts';

openStackAndBrowser();

/** The n of the own branch's row, by measure. */
async function ownCount(lead: Visitor, measure: 'nps' | 'satisfaction'): Promise<number> {
  await lead.open(`/comparison/?measure=${measure}`);
  const text = await lead.page
    .locator('tr.row-own')
    .getByText(/^n = [\d,]+$/)
    .textContent();
  return Number(text?.replaceAll(/\D/g, ''));
}

async function ownCounts(lead: Visitor): Promise<number[]> {
  return [await ownCount(lead, 'nps'), await ownCount(lead, 'satisfaction')];
}

describe('one rating travels from the tablet to the branch comparison', () => {
  it('shows the answer to the manager by itself, and to the lead after a reload', async () => {
    const visit = stack.config.demo?.visitCodes[0];
    if (!visit) throw new Error('the demo has no visit to rate');
    const comment = '术后护理很细心，谢谢 🌸';

    const manager = await Visitor.arrive(browser, stack, 'zh');
    await manager.signInAs('manager');
    const lead = await Visitor.arrive(browser, stack, 'en');
    await lead.signInAs('lead');
    const [answers = 0, ratings = 0] = await ownCounts(lead);

    const customer = await Visitor.arrive(browser, stack, 'zh', { viewport: tablet });
    await pairTablet(customer);
    await rateVisit(customer, {
      code: visit.code,
      people: visit.people.length,
      face: 5,
      nps: 10,
      comment,
    });

    await manager.page.getByText(comment).waitFor({ timeout: 15_000 });
    expect(await ownCounts(lead)).toEqual([answers + 1, ratings + visit.people.length]);
    expect([manager.failures, lead.failures, customer.failures]).toEqual([[], [], []]);

    const kept = await stack.database.query(
      `select r.nps, r.scores, r.channel, cardinality(r.rated_employee_ids) as people from public.responses r where comment = $1`,
      [comment],
    );
    expect(kept).toEqual([
      { nps: 10, scores: visit.people.map(() => 5), channel: 'kiosk', people: visit.people.length },
    ]);
    await Promise.all([manager.leave(), lead.leave(), customer.leave()]);
  });

  it('refuses a code that was used, in words, and takes the customer on without it', async () => {
    const [visit] = (await stack.database.query<{ code: string }>(
      `select private.make_visit_code(id) as code from public.visits v
       where closed_at is not null and exists (select from public.responses r where r.visit_id = v.id)
       order by occurred_on desc limit 1`,
    )) as [{ code: string }];
    const [kiosk] = (await stack.database.query<{ code: string }>(
      `select private.make_pairing_code(k.id) as code from public.kiosks k join public.visits v on v.branch_id = k.branch_id limit 1`,
    )) as [{ code: string }];
    const customer = await Visitor.arrive(browser, stack, 'en', { viewport: tablet });
    await customer.open('/kiosk/');
    await customer.page.getByRole('textbox').fill(kiosk.code);
    await customer.page.keyboard.press('Enter');
    await customer.page.getByRole('button', { name: 'Touch to begin' }).click();
    await customer.page.keyboard.type(visit.code);
    await customer.page
      .getByRole('alert')
      .getByText(/We cannot find this code|used already/)
      .waitFor();
    await customer.page.getByRole('button', { name: 'I have no code' }).click();
    await customer.page.getByRole('radio', { name: /^9$/ }).waitFor();
    await customer.leave();
  });
});
