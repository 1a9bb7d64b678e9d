import { batchOf } from '../local/batch.ts';
import type { Queries } from '../local/database.ts';
import { demoAccounts } from './accounts.ts';
import { type Day, dayOfMoment, formatDay, formatMoment, type Moment, momentOf } from './days.ts';
import { notifySeeded } from './notices.ts';
import { createRandom, type Random } from './random.ts';
import { actions, comments, feedback } from './talk-phrases.ts';

interface Result {
  readonly id: string;
  readonly employee_id: string;
  readonly branch_id: string;
  readonly period_id: string;
  readonly revision: number;
  readonly user_id: string | null;
  readonly published_at: Moment;
  /** 0: of the period that was published last. */
  readonly age: number;
  readonly is_seen: boolean;
  readonly manager: string | null;
  readonly best: string;
  readonly weak: string;
}

/**
 * What people say about published results: nearly everybody has acknowledged the old ones, two thirds
 * the last one, a few with a comment. Where a branch has a manager, some were written to about the last
 * two periods and agreed on something. Who signs in as the demo's employee has the last one still to acknowledge.
 */
export async function writeTalks(database: Queries, until: Day): Promise<void> {
  const results = await database.query<Result>(
    `select a.id, a.employee_id, a.branch_id, a.period_id, a.revision, e.user_id,
       extract(epoch from p.published_at at time zone 'Asia/Shanghai')::integer as published_at,
       dense_rank() over (order by p.during desc)::integer - 1 as age, m.user_id as manager, k.best, k.weak,
       exists (select from public.acknowledgments s where s.appraisal_id = a.id) as is_seen
     from public.appraisals a join public.periods p on p.id = a.period_id join public.employees e on e.id = a.employee_id
     left join public.memberships m on m.branch_id = a.branch_id and m.role = 'manager'
     cross join lateral (select
         (array_agg(k.content #>> '{name,zh}' order by i.score_bp desc, i.kpi_id))[1] as best,
         (array_agg(k.content #>> '{name,zh}' order by i.score_bp, i.kpi_id desc))[1] as weak
       from public.appraisal_items i join public.kpis k on k.id = i.kpi_id
       where i.appraisal_id = a.id and i.score_bp is not null and i.weight_bp > 0) k
     where p.state in ('published', 'sealed') order by p.during, e.code`,
  );
  const own = await userOfDemoEmployee(database);
  const isOwn = ({ user_id }: Result) => user_id === own;
  await writeAcknowledgments(
    database,
    results.filter((result) => !result.is_seen && !(isOwn(result) && result.age === 0)),
    until,
  );
  const talks = results.flatMap((result) => {
    const { manager, best, weak, age } = result;
    const random = createRandom(`talk ${result.id}`);
    const isHeld = random.isLucky(0.55) || isOwn(result);
    if (!isHeld || manager === null || age > 1 || best === weak) return [];
    const at = momentOf(dayAfter(result, random, until), random.int(10 * 60, 18 * 60));
    return [{ ...result, manager, random, at }];
  });
  await writeFeedback(database, talks);
  await writeActions(
    database,
    talks.filter((talk) => talk.random.isLucky(0.4) || isOwn(talk)),
  );
}

type Talk = Result & { readonly manager: string; readonly random: Random; readonly at: Moment };

async function userOfDemoEmployee(database: Queries): Promise<string | undefined> {
  const name = demoAccounts.find(({ appRole }) => appRole === 'employee')?.name;
  const [row] = await database.query<{ user_id: string }>(
    'select user_id from public.employees where name = $1 and user_id is not null',
    [name],
  );
  return row?.user_id;
}

/** Within five days of publishing, from the day after on: what was decided on it by then is known. */
function dayAfter({ published_at }: Result, random: Random, until: Day): Day {
  const published = dayOfMoment(published_at);
  return random.int(published + 1, Math.min(published + 5, until - 1));
}

async function writeAcknowledgments(
  database: Queries,
  results: readonly Result[],
  until: Day,
): Promise<void> {
  const rows = results.flatMap((result) => {
    const random = createRandom(`acknowledgment ${result.id}`);
    if (!random.isLucky(result.age === 0 ? 0.68 : 0.95)) return [];
    const at = momentOf(dayAfter(result, random, until), random.int(12 * 60, 21 * 60));
    return [
      {
        appraisal_id: result.id,
        revision: result.revision,
        employee_id: result.employee_id,
        branch_id: result.branch_id,
        comment: random.isLucky(0.15) ? random.pick(comments) : null,
        acknowledged_at: formatMoment(at),
      },
    ];
  });
  await database.copy(batchOf('public.acknowledgments', rows));
}

/** Whose talk it is, under a name of its own. */
const rowOf = ({ random, id, employee_id, branch_id }: Talk) => ({
  id: random.uuid(),
  appraisal_id: id,
  employee_id,
  branch_id,
});

/** As `write_talk` does. */
async function writeFeedback(database: Queries, talks: readonly Talk[]): Promise<void> {
  await database.copy(
    batchOf(
      'public.talks',
      talks.map((talk) => ({
        ...rowOf(talk),
        text: talk.random.pick(feedback)(talk.best, talk.weak),
        written_by: talk.manager,
        written_at: formatMoment(talk.at),
      })),
    ),
  );
  await tell(database, talks, 'talk_written', () => ({}));
}

/** As `agree_action_item` does, for a fortnight; of the period before, what was agreed is done. */
async function writeActions(database: Queries, talks: readonly Talk[]): Promise<void> {
  const isDone = ({ age }: Talk) => age > 0;
  await database.copy(
    batchOf(
      'public.action_items',
      talks.map((talk) => ({
        ...rowOf(talk),
        text: talk.random.pick(actions)(talk.weak),
        due_on: dueOn(talk),
        agreed_by: talk.manager,
        agreed_at: formatMoment(talk.at),
        outcome: isDone(talk) ? 'done' : null,
        closed_by: isDone(talk) ? talk.manager : null,
        closed_at: isDone(talk) ? formatMoment(talk.at + 10 * 86_400) : null,
      })),
    ),
  );
  await tell(database, talks, 'action_agreed', (talk) => ({ dueOn: dueOn(talk) }));
}

function dueOn({ at }: Talk): string {
  return formatDay(dayOfMoment(at) + 14);
}

/** Of the last period only: older notices have long been read. */
async function tell(
  database: Queries,
  talks: readonly Talk[],
  kind: string,
  paramsOf: (talk: Talk) => object,
): Promise<void> {
  await notifySeeded(
    database,
    talks.flatMap((talk) => {
      const { user_id: userId, age, period_id, at } = talk;
      if (userId === null || age > 0) return [];
      const link = `/me/?period=${period_id}`;
      return [{ userId, kind, params: paramsOf(talk), link, at: formatMoment(at), readAt: null }];
    }),
  );
}
