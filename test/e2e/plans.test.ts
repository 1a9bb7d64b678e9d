import { expect, it } from 'vitest';
import { planEditorMessages } from '../../functions/_shared/i18n/plan-editor.ts';
import { planPeopleMessages } from '../../functions/_shared/i18n/plan-people.ts';
import { scoreMessages } from '../../functions/_shared/i18n/scores.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { Visitor } from './visitor.ts';

const plans = planEditorMessages('en');
const people = planPeopleMessages('en');
const scores = scoreMessages('en');

openStackAndBrowser();

it('carries a lead’s proposal to head office, which takes it up as a version that people confirm', async () => {
  const lead = await Visitor.arrive(browser, stack, 'en');
  await lead.signInAs('lead');
  await lead.open('/plans/?role=consultant');
  await lead.page.getByRole('button', { name: plans.propose }).click();
  const weights = lead.page.getByLabel(plans.weight);
  await weights.nth(0).fill('30');
  await weights.nth(1).fill('20');
  await weights.nth(1).blur();
  await lead.page.getByText(plans.tooMuch({ rest: '5' })).waitFor();
  // largest remainder: 30 20 20 10 10 10 5 of 105 become whole percents that total 100
  await lead.page.getByRole('button', { name: plans.level }).click();
  await lead.page.getByText(plans.total({ total: '100' })).waitFor();
  await lead.page.getByLabel(plans.phase).selectOption('ramp 5000');
  await lead.page.getByLabel(plans.reason).fill('Conversion counts more this season');
  await lead.page.getByRole('button', { name: plans.sendProposal }).click();
  await lead.page.getByText(people.waiting).waitFor();
  await lead.leave();

  const office = await Visitor.arrive(browser, stack, 'en');
  await office.signInAs('hq');
  await office.open('/plans/?role=consultant');
  await office.page.getByText('Phase full → ramp 50%').waitFor();
  await office.page.getByRole('button', { name: people.takeUp({ version: 2 }) }).click();
  await office.page.getByText(people.takenUp({ version: 2 })).waitFor();
  const [version] = await stack.database.query<{ weight: number; phase: string }>(
    `select private.plan_weight_bp(content) as weight, content #>> '{phase,kind}' as phase
     from public.plan_versions where plan_id = 'shipped-consultant' and version = 2`,
  );
  expect(version).toEqual({ weight: 10_000, phase: 'ramp' });
  expect(office.failures).toEqual([]);
  await office.leave();
});

it('agrees a target with one person, whose curve moves with it, and ends it', async () => {
  const office = await Visitor.arrive(browser, stack, 'en');
  const { page } = office;
  await office.signInAs('hq');
  await office.open('/plans/?role=consultant');
  await page.getByRole('button', { name: people.agree }).click();
  await page.getByLabel(people.kpi).selectOption('C02');
  const chen = page.getByLabel(people.person).locator('option', { hasText: '陈思琪' });
  await page.getByLabel(people.person).selectOption((await chen.getAttribute('value')) ?? '');
  await page.getByLabel(people.value).fill('90%');
  const [today] = [stack.config.demo?.today ?? ''];
  await page.getByLabel(people.day).fill(`${today.slice(0, 7)}-01`);
  await page.getByRole('button', { name: people.save, exact: true }).click();
  await page.getByText('Follow-up completion · 陈思琪').waitFor();

  const employee = await Visitor.arrive(browser, stack, 'en');
  await employee.signInAs('employee');
  await employee.open('/scores/');
  await employee.page.getByText('Follow-up completion').click();
  await employee.page
    .getByText(`${scores.target({ target: '90.0%' })} (${scores.ownTarget})`)
    .waitFor();
  await employee.leave();

  await page
    .getByRole('button', { name: people.endOf({ target: 'Follow-up completion · 陈思琪' }) })
    .click();
  await page.getByText('the plan’s own again from').waitFor();
  expect(office.failures).toEqual([]);
  await office.leave();
});

it('says what three more follow-ups on time would bring, and it comes true', async () => {
  const employee = await Visitor.arrive(browser, stack, 'en');
  const { page } = employee;
  await employee.signInAs('employee');
  await employee.open('/scores/');
  const total = async () => {
    await page.locator('.score-total').waitFor();
    return Number(await page.locator('.score-total').textContent());
  };
  const before = await total();
  const line = page.locator('.kpi-line', { hasText: 'Follow-up completion' });
  await line.locator('summary').click();
  await line.getByRole('button', { name: scores.whatIfAsk }).click();
  const answer = await line.locator('.what-if-answer').textContent();
  const [, difference = ''] = /^\+([\d.]+)/.exec(answer ?? '') ?? [];
  expect(Number(difference)).toBeGreaterThan(0);

  // the same three facts, as records bring them: through the database's own rollups
  await stack.database.query(
    `with late as (
       insert into public.records (branch_id, kind, external_id, occurred_at, occurred_on)
       select p.branch_id, 'follow_up', 'LATE-' || n, now(), $1::text::date
       from public.employees e join public.postings p on p.employee_id = e.id and p.during @> $1::text::date,
         generate_series(1, 3) n where e.name = '陈思琪' returning id, branch_id)
     insert into public.stored_measurements (measure, branch_id, employee_id, role, occurred_on, value, record_id)
     select 'follow_up_on_time', l.branch_id, (select id from public.employees where name = '陈思琪'), 'consultant',
       date_trunc('month', $1::text::date)::date, 1, l.id from late l`,
    [stack.config.demo?.today ?? ''],
  );
  await page.reload();
  expect(Math.round((await total()) * 100)).toBe(
    Math.round(before * 100) + Math.round(Number(difference) * 100),
  );
  expect(employee.failures).toEqual([]);
  await employee.leave();
});
