import type { CyclePeriod } from '../../functions/_shared/cycle/cycle-period.ts';
import { restate, type SealStanding } from '../../functions/_shared/cycle/restate.ts';
import { splitInputs } from '../../functions/_shared/cycle/split-inputs.ts';
import { canonicalJson } from '../../functions/_shared/scoring/canonical-json.ts';
import type { LoadedScoring } from '../../functions/_shared/scoring/loaded-scoring.ts';
import { readScoringInputs } from '../../functions/_shared/scoring/read-scoring-inputs.ts';
import type { Queries } from '../local/database.ts';
import { notifySeeded } from './notices.ts';

const reason = '一位顾客来电说明评错了人，这份评价经两人确认后不再计入。';

/**
 * Days after a month was sealed, an answer of it turns out to be about somebody else: manager and lead
 * leave it out, and head office restates whoever it had counted for. What was sealed stays as it was.
 */
export async function restateSeeded(
  database: Queries,
  period: CyclePeriod,
  hq: string,
): Promise<void> {
  await leaveOut(database, period);
  const [row] = await database.query<{ seal: SealStanding; facts: LoadedScoring; at: string }>(
    `select public.load_seal($1, $2, 'restate', null, 1000) as seal,
       public.load_scoring_inputs($1, '{}', $3::text::date, $4::text::date) as facts,
       (sealed_at + interval '2 days 3 hours')::text as at from public.periods where id = $2`,
    [hq, period.id, period.start, period.end],
  );
  if (!row) throw new Error('There is no seal.');
  const { inputs, plans } = readScoringInputs(row.facts, period);
  const restatements = restate(row.seal, splitInputs(inputs, plans, period).own, []);
  const told = await database.query<{ userId: string; beforeBp: number; afterBp: number }>(
    `with kept as (
       insert into public.restatements (id, period_id, employee_id, branch_id, number, cause, before_bp, after_bp, changes, content,
         reason, made_by, made_at)
       select md5('restatement' || a.id)::uuid, $1, a.employee_id, a.branch_id, r.number, 'correction', r."beforeBp", r."afterBp",
         r.changes, r.content, $3, $4, $5::text::timestamptz
       from jsonb_to_recordset($2::text::jsonb) as r ("employeeId" uuid, number integer, "beforeBp" integer, "afterBp" integer,
         changes jsonb, content jsonb)
       join public.appraisals a on a.period_id = $1 and a.employee_id = r."employeeId"
       returning employee_id, before_bp, after_bp)
     select e.user_id as "userId", k.before_bp as "beforeBp", k.after_bp as "afterBp"
     from kept k join public.employees e on e.id = k.employee_id where e.user_id is not null`,
    [period.id, canonicalJson(restatements), reason, hq, row.at],
  );
  await notifySeeded(
    database,
    told.map(({ userId, beforeBp, afterBp }) => ({
      userId,
      kind: 'result_restated',
      params: { ...period, cause: 'correction', beforeBp, afterBp },
      link: `/me/?period=${period.id}`,
      at: row.at,
      readAt: row.at,
    })),
  );
}

/** The worst answer that a consultant of Jing'an with an account got: proposed by the manager, confirmed by the lead. */
async function leaveOut(database: Queries, { id, start, end }: CyclePeriod): Promise<void> {
  await database.query(
    `with wrong as (
       select r.id, r.branch_id, p.sealed_at + interval '2 days' as at, m.user_id as manager, l.user_id as lead
       from public.periods p
       join public.employees e on e.user_id is not null
       join public.appraisals a on a.period_id = p.id and a.employee_id = e.id and a.role = 'consultant'
       join public.responses r on r.branch_id = a.branch_id and e.id = any (r.rated_employee_ids)
         and r.answered_on >= $2::text::date and r.answered_on < $3::text::date and not r.is_excluded
       join public.memberships m on m.branch_id = r.branch_id and m.role = 'manager'
       join public.memberships l on l.branch_id = r.branch_id and l.role = 'lead'
       where p.id = $1
       order by r.scores[array_position(r.rated_employee_ids, e.id)], r.id limit 1),
     left_out as (
       insert into public.exclusions (id, response_id, branch_id, reason, note, proposed_by, proposed_at, confirmed_by, confirmed_at)
       select md5('exclusion' || id)::uuid, id, branch_id, 'wrong_person', '顾客来电：评的是另一次到院的同事。', manager, at, lead,
         at + interval '1 hour' from wrong
       returning response_id)
     update public.responses r set is_excluded = true from left_out where r.id = left_out.response_id`,
    [id, start, end],
  );
}
