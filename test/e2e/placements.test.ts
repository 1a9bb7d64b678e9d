import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { potentialMessages } from '#shared/i18n/potential.ts';
import { rubricItems } from '#shared/potential/rubric.ts';
import type { AxisClass } from '#shared/statistics/classify-axis.ts';
import { demoToday } from '../local/stack-template.ts';
import { seriousFindings } from './serious-findings.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { type Language, Visitor } from './visitor.ts';

const chen = '陈思琪';
/** What six consultants came to in each quarter, in hundredths of a point: Chen first, and clearly above the line. */
const totals = [9300, 9500, 9100, 7400, 7100, 6800];
/** What everybody says of the five beside Chen, on every question. */
const othersScores = [5, 3, 2, 4, 1];

openStackAndBrowser();

/** The first of the quarter so many before the running one. */
function quarter(ago: number): string {
  const [year = 0, month = 0] = demoToday.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - ((month - 1) % 3) - 3 * ago, 1))
    .toISOString()
    .slice(0, 10);
}

/** A published quarter in which scores tell the people apart, which those of a month hardly do. */
async function publishQuarter(start: string): Promise<string> {
  const id = randomUUID();
  const { query } = stack.database;
  await query(
    `insert into public.periods
     select d.* from public.memberships m, private.period_deadlines(jsonb_populate_record(null::public.periods,
       jsonb_build_object('id', $1::text, 'kind', 'quarter', 'during', daterange($2::text::date, ($2::text::date + interval '3 months')::date),
         'state', 'published', 'phase', 'full', 'rank_scope', 'chain', 'acknowledge_days', 5, 'appeal_days', 7, 'appeal_sla_days', 5,
         'calibration_cap_bp', 500, 'plan_versions', '[]'::jsonb, 'message', '本季度的结果', 'revision', 2, 'opened_by', m.user_id,
         'opened_at', now(), 'previewed_by', m.user_id, 'previewed_at', now(), 'published_by', m.user_id, 'published_at', now()))) d
     where m.role = 'hq' limit 1`,
    [id, start],
  );
  const people = await query<{ employeeId: string; branchId: string }>(
    `select e.id as "employeeId", o.branch_id as "branchId" from public.employees e join public.postings o on o.employee_id = e.id
     where o.role = 'consultant' and o.during @> $1::text::date order by e.name <> $2, lower(o.during), e.code limit $3`,
    [start, chen, totals.length],
  );
  const rows = people.map((person, place) => ({
    ...person,
    role: 'consultant',
    engineBp: totals[place],
    standardErrorBp: 200,
    isProvisional: false,
    content: { employeeId: person.employeeId, totalBp: totals[place] },
    items: [
      {
        segment: 0,
        kpiId: 'C01',
        n: 60,
        value: '1/2',
        scoreBp: totals[place],
        weightBp: 10_000,
        effectiveWeightBp: 10_000,
        contributionBp: totals[place],
        status: 'scored',
      },
    ],
  }));
  await query(
    `select private.write_appraisals(p, $2::text::jsonb, true) from public.periods p where id = $1`,
    [id, JSON.stringify(rows)],
  );
  const reviews = people.slice(1).map(({ employeeId }, place) => ({
    employeeId,
    scores: Object.fromEntries(rubricItems.map((item) => [item, othersScores[place]])),
  }));
  await query(
    `insert into public.potential_reviews (period_id, employee_id, rater_id, scores)
     select $1, r."employeeId", m.user_id, r.scores
     from jsonb_to_recordset($2::text::jsonb) as r ("employeeId" uuid, scores jsonb),
       (select distinct user_id from public.memberships where role in ('manager', 'lead') order by 1 limit 2) m`,
    [id, JSON.stringify(reviews)],
  );
  return id;
}

/** Answers every question about Chen alike, and saves. */
async function review(rater: Visitor, period: string, score: number): Promise<void> {
  const t = potentialMessages(rater.language);
  const { page } = rater;
  await rater.open(`/potential/?period=${period}`);
  await page.locator('.reviews-person', { hasText: chen }).click();
  const questions = await page.locator('.review-question').all();
  for (const question of questions) await question.locator(`[value="${score}"]`).check();
  await page.getByRole('button', { name: t.save }).click();
  await page.getByText(t.saved).waitFor();
}

/** What the page says of Chen in a period: the place that counts, and the one that may come. */
async function placeOf(visitor: Visitor, period: string) {
  await visitor.open(`/potential/?tab=grid&role=consultant&period=${period}`);
  const card = visitor.page.locator('.placement-card', { hasText: chen });
  await card.waitFor();
  const pending = card.locator('.placement-pending');
  return {
    place: await card.locator('.placement-place').textContent(),
    pending: (await pending.count()) === 0 ? null : await pending.textContent(),
  };
}

const wordsOf = (language: Language, potential: AxisClass) => {
  const t = potentialMessages(language);
  return t.place({ performance: t.high, potential: t[potential] });
};

const pendingOf = (language: Language, potential: AxisClass) =>
  potentialMessages(language).pending({ said: wordsOf(language, potential) });

it('a person whose point crosses the line stays in the quadrant until a second period says so too', async () => {
  const t = potentialMessages('zh');
  const [first, second, third] = [
    await publishQuarter(quarter(3)),
    await publishQuarter(quarter(2)),
    await publishQuarter(quarter(1)),
  ];
  const [manager, lead, hq] = [
    await Visitor.arrive(browser, stack, 'zh'),
    await Visitor.arrive(browser, stack, 'en'),
    await Visitor.arrive(browser, stack, 'zh'),
  ];
  await manager.signInAs('manager');
  await lead.signInAs('lead');
  await hq.signInAs('hq');
  const rate = async (period: string, ofManager: number, ofLead: number) => {
    await review(manager, period, ofManager);
    await review(lead, period, ofLead);
  };
  const keep = async () => {
    await hq.page.getByRole('button', { name: t.keep }).click();
    await hq.page.getByText(t.kept({ n: totals.length })).waitFor();
  };

  await rate(first, 2, 2);
  expect(await placeOf(hq, first)).toEqual({ place: wordsOf('zh', 'low'), pending: null });
  await keep();

  // on the line, then across it: neither moves anybody in the first period that says so
  await rate(second, 4, 3);
  expect(await placeOf(hq, second)).toEqual({
    place: wordsOf('zh', 'low'),
    pending: pendingOf('zh', 'borderline'),
  });
  await rate(second, 5, 5);
  expect(await placeOf(hq, second)).toEqual({
    place: wordsOf('zh', 'low'),
    pending: pendingOf('zh', 'high'),
  });
  expect(await seriousFindings(hq.page)).toEqual([]);
  expect(await placeOf(lead, second)).toEqual({
    place: wordsOf('en', 'low'),
    pending: pendingOf('en', 'high'),
  });
  await keep();

  await rate(third, 2, 2);
  expect(await placeOf(hq, third)).toEqual({ place: wordsOf('zh', 'low'), pending: null });
  await rate(third, 5, 5);
  expect(await placeOf(hq, third)).toEqual({ place: wordsOf('zh', 'high'), pending: null });

  for (const visitor of [manager, lead, hq]) {
    expect(visitor.failures).toEqual([]);
    await visitor.leave();
  }
});
