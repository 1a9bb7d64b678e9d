import type { Queries } from '../../../supabase/local/database.ts';
import { stranger, wang, zhao } from '../../people.ts';
import { makePeriod, type PeriodState } from './periods.ts';
import { one } from './stage.ts';

/** A published period of the world, with what Chen and He and those above them did about its results. */
export const publishedPeriod = 'f3000000-0000-4000-8000-000000000002';
const nearPast = '1999-01-01';
/** Long enough for every test: the window is a matter of its own tests. */
export const farAway = '2999-12-31';

/** The result of one of the two people of a period. */
export function resultOf(db: Queries, periodId: string, employeeId: string): Promise<string> {
  return one<string>(
    db,
    `select id from public.appraisals where period_id = $1 and employee_id = $2`,
    [periodId, employeeId],
  );
}

/** A period in a state whose appeal window is open, and the result of an employee in it. */
export async function makeResult(
  db: Queries,
  state: PeriodState,
  employeeId: string,
): Promise<{ period: string; result: string }> {
  const period = await makePeriod(db, state, { appealUntil: farAway });
  return { period, result: await resultOf(db, period, employeeId) };
}

/** An appeal as its row; filing it is tried elsewhere. */
export function makeAppeal(
  db: Queries,
  resultId: string,
  { target = 'kpi', targetId = 'C01' }: { target?: string; targetId?: string } = {},
): Promise<string> {
  return one<string>(
    db,
    `insert into public.appeals (appraisal_id, period_id, employee_id, branch_id, target, target_id, reason, due_on)
     select id, period_id, employee_id, branch_id, $2, $3, '有两次回访没有记进来，附系统截图', current_date + 5
     from public.appraisals where id = $1 returning id`,
    [resultId, target, targetId],
  );
}

/** One row of each kind about each of the two people of a published period. */
export async function addPeople(db: Queries): Promise<void> {
  await makePeriod(db, 'published', {
    id: publishedPeriod,
    start: nearPast,
    appealUntil: farAway,
  });
  await db.query(
    `insert into public.acknowledgments (appraisal_id, revision, employee_id, branch_id, comment)
     select id, revision, employee_id, branch_id, '收到' from public.appraisals where period_id = $1`,
    [publishedPeriod],
  );
  await db.query(
    `insert into public.talks (appraisal_id, employee_id, branch_id, text, written_by)
     select id, employee_id, branch_id, '回访做得稳，下月请把首诊记录补齐', $2 from public.appraisals where period_id = $1`,
    [publishedPeriod, wang.userId],
  );
  await db.query(
    `insert into public.action_items (appraisal_id, employee_id, branch_id, text, due_on, agreed_by)
     select id, employee_id, branch_id, '每周五核对回访清单', current_date + 30, $2 from public.appraisals where period_id = $1`,
    [publishedPeriod, wang.userId],
  );
  await db.query(
    `insert into public.calibrations (appraisal_id, period_id, employee_id, branch_id, original_bp, adjusted_bp, movement_bp, reason, made_by)
     select id, period_id, employee_id, branch_id, engine_bp, engine_bp + 100, 100, '新院开张，前两周没有排班系统', $2
     from public.appraisals where period_id = $1`,
    [publishedPeriod, zhao.userId],
  );
  for (const { id } of await db.query<{ id: string }>(
    `select id from public.appraisals where period_id = $1`,
    [publishedPeriod],
  )) {
    const appeal = await makeAppeal(db, id, { target: 'gate' });
    await db.query(
      `insert into public.appeal_decisions (appeal_id, instance, employee_id, branch_id, outcome, reason, decided_by)
       select id, 1, employee_id, branch_id, 'rejected', '系统记录与排班一致，没有遗漏', $2 from public.appeals where id = $1`,
      [appeal, stranger.userId],
    );
  }
}
