import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { AwardDecision } from '#shared/awards/award.ts';
import type { LoadedAwards } from '#shared/awards/loaded-awards.ts';
import { awardMessages } from '#shared/i18n/awards.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { act, month, openMonth, publish } from './run-period.ts';
import { seriousFindings } from './serious-findings.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { phone, Visitor } from './visitor.ts';

const t = awardMessages('zh');
const start = month(6);
/** More than anybody has, so that no third is near. */
const satisfied = 1_000;

openStackAndBrowser();

interface Rated {
  readonly id: string;
  readonly name: string;
  readonly ratings: number;
  readonly satisfied: number;
}

/** Two consultants of Jing'an who were asked about often enough, with what they were given in the month. */
async function twoColleagues(periodId: string): Promise<Rated[]> {
  const [row] = await stack.database.query<{ loaded: LoadedAwards; branch: string }>(
    `select public.load_award_inputs(m.user_id, $1) as loaded, b.id as branch
     from public.memberships m, public.branches b where m.role = 'hq' and b.code = 'SH-JA' limit 1`,
    [periodId],
  );
  return (row?.loaded.people ?? [])
    .filter(({ role, branchId }) => role === 'consultant' && branchId === row?.branch)
    .filter(({ visits, asked }) => visits > 0 && asked * 2 >= visits)
    .slice(0, 2)
    .map(({ employeeId: id, ...person }) => ({ id, ...person }));
}

/** Customers' answers by phone, until both have as many 4s and 5s and as many of the rest. */
async function makeEqual(pair: readonly Rated[]): Promise<void> {
  const bad = Math.max(...pair.map((person) => person.ratings - person.satisfied));
  for (const person of pair) {
    await stack.database.query(
      `insert into public.responses (id, branch_id, channel, answered_at, answered_on, nps, rated_employee_ids,
         rated_roles, rated_aspects, scores, content_hash)
       select gen_random_uuid(), b.id, 'phone', $2::text::date + time '04:00', $2::text::date, 9, array[$1::uuid],
         '{consultant}', '{care}', array[s.score], sha256('')
       from public.branches b, (values (5, $3::integer), (1, $4::integer)) s (score, times), generate_series(1, s.times)
       where b.code = 'SH-JA'`,
      [person.id, start, satisfied - person.satisfied, bad - (person.ratings - person.satisfied)],
    );
  }
}

/** Turns the wall until it shows a card with all of these words. */
async function turnTo(page: Page, words: readonly string[]): Promise<void> {
  const card = words.reduce(
    (found, hasText) => found.filter({ hasText }),
    page.locator('[data-panel=awards]'),
  );
  for (let turn = 0; turn < 100 && (await card.count()) === 0; turn += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await card.waitFor();
}

it('two whom the figures cannot tell apart share an award: on the page, in the minutes, on the wall', async () => {
  const hq = await Visitor.arrive(browser, stack, 'zh');
  const { page } = hq;
  await hq.signInAs('hq');
  await hq.open('/periods/');
  await openMonth(page, start);
  await act(page, periodMessages('zh').compute, periodMessages('zh').preview);
  await publish(page, '结果已经发布，请查看并确认。');
  const [period] = await stack.database.query<{ id: string }>(
    `update public.periods set acknowledge_until = preview_due, appeal_until = publish_due
     where kind = 'month' and lower(during) = $1::text::date returning id`,
    [start],
  );
  const pair = await twoColleagues(period!.id);
  expect(pair).toHaveLength(2);
  await makeEqual(pair);

  await hq.open(`/awards/?period=${period!.id}`);
  const award = page.getByRole('region', { name: t.satisfaction });
  await page.getByRole('button', { name: t.grant }).click();
  await page.getByRole('button', { name: t.print }).waitFor();
  await award.getByText(t.candidates, { exact: true }).first().click();
  for (const { name } of pair) {
    const tie = award
      .locator('.award-group', { hasText: name })
      .getByRole('link', { name: t.shared({ n: 2 }) });
    expect(await tie.getAttribute('href')).toBe('/guide/#tie');
    const row = award.getByRole('row', { name });
    expect(await row.textContent()).toContain('1,000 /');
    expect(await row.getByRole('cell').last().textContent()).toBe(t.won);
  }
  expect(await seriousFindings(page)).toEqual([]);

  const [minutes] = await stack.database.query<{ decisions: AwardDecision[] }>(
    `select content -> 'decisions' as decisions from public.award_minutes where period_id = $1 and kind = 'satisfaction'`,
    [period!.id],
  );
  const decision = minutes?.decisions.find(({ role }) => role === 'consultant');
  expect(decision?.winners).toEqual(pair.map(({ id }) => id).toSorted());

  const employee = await Visitor.arrive(browser, stack, 'en', { viewport: phone });
  await employee.signInAs('employee');
  await employee.open(`/awards/?period=${period!.id}`);
  for (const { name } of pair) {
    await employee.page
      .getByRole('region', { name: awardMessages('en').satisfaction })
      .locator('.award-group', { hasText: name })
      .getByText(awardMessages('en').shared({ n: 2 }))
      .waitFor();
  }

  const wall = await Visitor.arrive(browser, stack, 'zh');
  await wall.signInAs('manager');
  await wall.open('/wall/');
  await wall.page.locator('.wall-figure').first().waitFor();
  await turnTo(wall.page, [t.satisfaction, ...pair.map(({ name }) => name)]);

  for (const visitor of [hq, employee, wall]) {
    expect(visitor.failures).toEqual([]);
    await visitor.leave();
  }
});
