import { addMonths, firstDay, type Month, monthOf } from '#shared/calendar/month.ts';
import type { AppraisedSegment } from '#shared/scoring/appraisal.ts';
import type { PreviewAnswer } from '#shared/scoring/scoring-answer.ts';
import type { Written } from '#shared/scoring/written.ts';
import { demoSignIns } from '../../supabase/seed/accounts.ts';
import { demoToday, type SeededStack } from './seeded-stack.ts';

export interface StoredResult {
  readonly id: string;
  readonly period_id: string;
  readonly employee_id: string;
  readonly revision: number;
}

type Preview = Written<Omit<PreviewAnswer, 'kpis'>>;

/**
 * Last month as a stored period in a state, its results those the engine computes now. It stands in
 * for the way there (opening, previewing, publishing), which has tests of its own.
 */
export async function storeResults(
  stack: SeededStack,
  state: 'preview' | 'published',
  {
    month = addMonths(monthOf(demoToday), -1),
    appealDays = 7,
  }: { month?: Month; appealDays?: number } = {},
): Promise<{ resultOf(name: string): Promise<StoredResult> }> {
  const { database } = stack;
  const answer = await askAsHeadOffice(stack, month);
  const period = await one<{ id: string }>(
    stack,
    `insert into public.periods (kind, during, preview_due, publish_due, acknowledge_until, appeal_until, seal_due, opened_by)
     select 'month', daterange($1::date, ($1::date + interval '1 month')::date), d - 30, d - 20, d + 5, d + $2::integer, d + 30, u.id
     from auth.users u, (select private.chain_day() as d) x where u.email = 'zhao@meiping.example' returning id`,
    [firstDay(month), appealDays],
  );
  await database.query(
    `update public.periods set state = 'preview', previewed_by = opened_by, previewed_at = now(), plan_versions = '{}' where id = $1`,
    [period.id],
  );
  await database.query(
    `select private.write_appraisals(p, $2::text::jsonb, true) from public.periods p where id = $1`,
    [period.id, JSON.stringify(rowsOf(answer))],
  );
  if (state === 'published') {
    await database.query(
      `update public.periods set state = 'published', published_by = opened_by, published_at = now(), message = '结果已出，感谢大家' where id = $1`,
      [period.id],
    );
  }
  return {
    resultOf: (name) =>
      one<StoredResult>(
        stack,
        `select a.id, a.period_id, a.employee_id, a.revision from public.appraisals a
         join public.employees e on e.id = a.employee_id where a.period_id = $1 and e.name = $2`,
        [period.id, name],
      ),
  };
}

async function askAsHeadOffice({ url, secrets }: SeededStack, month: Month): Promise<Preview> {
  const zhao = demoSignIns.find(({ email }) => email.startsWith('zhao@'));
  const session = await fetch(`${url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: secrets.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email: zhao?.email, password: zhao?.password }),
  });
  const { access_token } = (await session.json()) as { access_token: string };
  const answer = await fetch(`${url}/functions/v1/score-period`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'preview', scope: { chain: true }, period: month }),
  });
  return (await answer.json()) as Preview;
}

/** Nobody is ranked but those the engine would rank, and they all share one interval. */
function rowsOf({ appraisals }: Preview) {
  return appraisals.map((content) => {
    const last = content.segments.at(-1) as Written<AppraisedSegment>;
    const peers = appraisals.filter(
      (each) => each.segments.at(-1)?.role === last.role && each.rankObstacles.length === 0,
    );
    const isRanked = content.rankObstacles.length === 0 && peers.length > 2;
    return {
      employeeId: content.employeeId,
      branchId: last.branchId,
      role: last.role,
      engineBp: content.totalBp,
      isProvisional: content.provisionalKpis.length > 0,
      obstacle: content.obstacle,
      rankLow: isRanked ? 1 : null,
      rankHigh: isRanked ? peers.length : null,
      tiedWith: isRanked ? peers.length - 1 : null,
      rankGroupSize: isRanked ? peers.length : null,
      content,
      own: '{}',
      items: content.segments.flatMap(({ items }, segment) =>
        items.map((item) => ({
          segment,
          kpiId: item.kpiId,
          n: item.n,
          value: item.value,
          scoreBp: item.scoreBp,
          weightBp: item.weightBp,
          effectiveWeightBp: item.weightAfterBp,
          contributionBp: item.contributionBp,
          status: statusOf(item),
        })),
      ),
    };
  });
}

function statusOf(item: Written<AppraisedSegment>['items'][number]): string {
  if (item.scoreBp === null) return 'missing';
  if (item.gate?.isFailed) return 'gated';
  return item.isProvisional ? 'provisional' : 'scored';
}

async function one<Row>(
  { database }: SeededStack,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row> {
  const [row] = await database.query(sql, parameters);
  return row as Row;
}
