import type { Queries } from '../../../supabase/local/database.ts';
import { chen, li, mei, signedInPeople, stranger, wang, zhao } from '../../people.ts';
import { day, monthBefore } from './calendar.ts';
import { kiosks, makeVisit, submit } from './capture.ts';
import { batches, branches, employees, treatment } from './ids.ts';
import { addPeople } from './people.ts';
import { addPeriods } from './periods.ts';
import { addPlans } from './plans.ts';
import { addReviews } from './reviews.ts';

/**
 * Two branches with the same things in each, so that “own” and “other” differ in nothing else:
 * people, visits and their staff, a tablet, answers (seven in Jing'an, four in Xuhui), totals from
 * paper, an exclusion, an invitation. Days: see calendar.ts.
 */
export async function createWorld(db: Queries): Promise<void> {
  await db.exec(ORGANISATION);
  for (const person of signedInPeople) {
    await db.query(
      `insert into auth.users (id, email, email_confirmed_at) values ($1, $2, now())`,
      [person.userId, person.email],
    );
    if (person.appRole === null) continue;
    await db.query(
      `insert into public.memberships (user_id, role, branch_id) values ($1, $2, $3)`,
      [person.userId, person.appRole, person.branch && branches[person.branch]],
    );
  }
  await db.exec(ABOUT_PEOPLE);
  await answer(db, 'jingan', [10, 9, 9, 8, 7, 3, 0]);
  await answer(db, 'xuhui', [10, 9, 6, 5]);
  await db.exec(ABOUT_ANSWERS);
  await addPlans(db);
  await addPeriods(db);
  await addPeople(db);
  await addReviews(db);
}

/** One visit and its answer per NPS score; the last one is a walk-in. */
async function answer(db: Queries, branch: keyof typeof branches, scores: number[]): Promise<void> {
  const staff = branch === 'jingan' ? ['chen', 'sun'] : ['he', 'luo'];
  const responses = [];
  for (const [place, nps] of scores.entries()) {
    const isWalkIn = place === scores.length - 1;
    const visit = await makeVisit(db, {
      branch,
      staff: staff as (keyof typeof employees)[],
    });
    responses.push({
      nps,
      visitCodeHash: isWalkIn ? null : visit.codeHash,
      ratings: isWalkIn ? [] : visit.people.map((employeeId) => ({ employeeId, score: 5 })),
      comment: nps < 7 ? '等了很久' : null,
    });
  }
  const verdicts = await submit(db, branch, responses);
  const isKept = verdicts.every(({ status }) => status === 201);
  if (!isKept) throw new Error(`The world was refused: ${JSON.stringify(verdicts)}`);
}

const ORGANISATION = `
insert into public.branches (id, code, name_zh, name_en) values
  ('${branches.jingan}', 'SH-JA', '静安', 'Jing''an'), ('${branches.xuhui}', 'SH-XH', '徐汇', 'Xuhui');
insert into public.employees (id, code, name) values
  ('${employees.chen}', 'E1', '陈'), ('${employees.sun}', 'E2', '孙'),
  ('${employees.he}', 'E3', '何'), ('${employees.luo}', 'E4', '罗'), ('${employees.tang}', 'E5', '唐');
insert into public.postings (employee_id, branch_id, role, during) values
  ('${employees.chen}', '${branches.jingan}', 'consultant', '[2024-01-01,)'),
  ('${employees.sun}', '${branches.jingan}', 'doctor', '[2024-01-01,)'),
  ('${employees.he}', '${branches.xuhui}', 'consultant', '[2024-01-01,)'),
  ('${employees.luo}', '${branches.xuhui}', 'doctor', '[2024-01-01,)'),
  ('${employees.tang}', '${branches.jingan}', 'nurse', '[2024-01-01,${day(15)})'),
  ('${employees.tang}', '${branches.xuhui}', 'nurse', '[${day(15)},)');
insert into public.treatments (id, code, name_zh, name_en, category)
values ('${treatment}', 'T1', '光子嫩肤', 'IPL', 'laser');
insert into public.questionnaires (version, effective_on, content)
values (1, '2024-01-01', '{"aspects": {}, "nps": {}, "chips": {}, "comment": {}, "contact": {}}');
insert into public.kiosks (id, branch_id, name, paired_at) values
  ('${kiosks.jingan.id}', '${branches.jingan}', '前台', now()),
  ('${kiosks.xuhui.id}', '${branches.xuhui}', '前台', now());
insert into private.kiosk_credentials values
  ('${kiosks.jingan.id}', decode('${kiosks.jingan.tokenHash}', 'hex')),
  ('${kiosks.xuhui.id}', decode('${kiosks.xuhui.tokenHash}', 'hex'));`;

const ABOUT_PEOPLE = `
update public.employees set user_id = '${chen.userId}' where id = '${employees.chen}';
insert into public.invitations (email, role, branch_id, invited_by, accepted_at) values
  ('new@example.com', 'manager', '${branches.jingan}', '${wang.userId}', null),
  ('old@example.com', 'manager', '${branches.jingan}', '${wang.userId}', now()),
  ('far@example.com', 'manager', '${branches.xuhui}', '${zhao.userId}', null);
insert into public.import_batches (id, kind, state, branch_id, file_name, client_token, mapping, created_by) values
  ('${batches.jingan}', 'branch_totals', 'committed', '${branches.jingan}', '静安.csv', gen_random_uuid(), '{}', '${mei.userId}'),
  ('${batches.xuhui}', 'branch_totals', 'committed', '${branches.xuhui}', '徐汇.csv', gen_random_uuid(), '{}', '${li.userId}');
insert into public.stored_measurements (measure, branch_id, occurred_on, value, count, import_batch_id) values
  ('nps_class', '${branches.jingan}', '${monthBefore}', 1, 20, '${batches.jingan}'),
  ('nps_class', '${branches.xuhui}', '${monthBefore}', -1, 3, '${batches.xuhui}');`;

const ABOUT_ANSWERS = `
insert into public.exclusions (response_id, branch_id, reason, note, proposed_by)
select distinct on (branch_id) id, branch_id, 'burst', '连续五份', '${stranger.userId}'
from public.responses order by branch_id, id;
insert into public.records (branch_id, kind, external_id, occurred_at, occurred_on) values
  ('${branches.jingan}', 'deal', '001', '${day(10)}', '${day(10)}'),
  ('${branches.xuhui}', 'deal', '001', '${day(10)}', '${day(10)}');
insert into public.wall_links (branch_id) values ('${branches.jingan}'), ('${branches.xuhui}');
insert into public.integrity_checks (branch_id, from_day, until_day, answer_count, people_count, test_count, finding_count, checked_at)
select id, '${day(1)}', '${day(20)}', 7, 2, 9, 1, '${day(20)}' from public.branches;
insert into public.integrity_findings (branch_id, employee_id, from_day, until_day, signals, response_ids, found_at)
select distinct on (r.branch_id) r.branch_id, case r.branch_id when '${branches.jingan}' then '${employees.sun}'::uuid else '${employees.luo}'::uuid end,
  '${day(1)}'::date, '${day(20)}'::date, '[]'::jsonb, array[r.id], '${day(20)}'::timestamptz
from public.responses r where not exists (select from public.exclusions e where e.response_id = r.id) order by r.branch_id, r.id;
insert into public.response_flags (response_id, flag, branch_id, flagged_at)
select unnest(response_ids), 'too_fast', branch_id, found_at from public.integrity_findings;
insert into public.api_keys (branch_id, name, prefix) values
  ('${branches.jingan}', '预约系统', 'mk_jingan'), ('${branches.xuhui}', '预约系统', 'mk_xuhui0');
insert into public.import_mappings (branch_id, name, kind, mapping) values
  ('${branches.jingan}', '咨询系统', 'deal', '{}'), ('${branches.xuhui}', '咨询系统', 'deal', '{}');
insert into public.fact_jobs (branch_id, name, from_day) values
  ('${branches.jingan}', '新规则', '${day(1)}'), ('${branches.xuhui}', '新规则', '${day(1)}');
insert into public.erasures (response_id) values ('e0000000-0000-4000-8000-000000000001');
insert into public.kiosk_settings (branch_id, pin_set_at) select id, now() from public.branches;
insert into public.kiosk_alerts (branch_id, kiosk_id, kind, details)
select branch_id, id, 'quarantine', '{"count": 1}' from public.kiosks;`;
