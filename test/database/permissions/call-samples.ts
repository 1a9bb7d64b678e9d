import { randomUUID } from 'node:crypto';
import { kpiCatalogue } from '#shared/kpis/catalogue.ts';
import type { CallName } from '#shared/permissions/calls.ts';
import { consultantPlan } from '#shared/plans/templates/consultant-plan.ts';
import type { Queries } from '../../../supabase/local/database.ts';
import { stranger, wang, zhao } from '../../people.ts';
import { month } from '../harness/calendar.ts';
import { type BranchName, kiosks, makeVisit } from '../harness/capture.ts';
import { absent, branches, employees } from '../harness/ids.ts';
import { makeAppeal, makeResult, publishedPeriod } from '../harness/people.ts';
import { makePeriod, type PeriodState, sealedPeriod, sealOf } from '../harness/periods.ts';
import { proposal, veto } from '../harness/plans.ts';
import { allOf, award } from '../harness/reviews.ts';
import { one } from '../harness/stage.ts';

/** On whose rows a call is tried: a branch's, or an id that is nowhere. */
export type Target = BranchName | 'absent';

interface Call {
  sql: string;
  parameters?: readonly unknown[];
}

type Sample = (db: Queries, target: Target) => Promise<Call>;

/** A good call of every function, its target prepared by the owner. */
export const callSamples: Record<CallName, Sample> = {
  my_memberships: alike(`select * from public.my_memberships()`),
  compare_branches: alike(`select * from public.compare_branches('${month}', '${month}')`),
  compare_measure: alike(`select public.compare_measure('nps', '${month}', '${month}')`),
  compare_strata: alike(`select public.compare_strata('nps', '${month}')`),
  verify_audit_log: alike(`select public.verify_audit_log()`),
  rebuild_rollups: alike(`select public.rebuild_rollups()`),
  merge_slots: alike(`select public.merge_slots()`),
  pair_kiosk: alike(`select public.pair_kiosk('00', repeat('0', 64), '192.0.2.1')`),
  sync_kiosk: alike(`select public.sync_kiosk('${kiosks.jingan.tokenHash}', '{}')`),
  poll_kiosk: alike(`select public.poll_kiosk('${kiosks.jingan.tokenHash}', null)`),
  open_visit_link: alike(`select public.open_visit_link(repeat('0', 64), '192.0.2.1')`),
  submit_phone_response: alike(
    `select public.submit_phone_response(repeat('0', 64), '{}', '192.0.2.1')`,
  ),
  leave_contact: alike(
    `select public.leave_contact(gen_random_uuid(), '+8613800138000', null, '192.0.2.1')`,
  ),
  read_branch_pulse: about(
    `select public.read_branch_pulse($1, '${month}', null)`,
    async (_, branch) => branches[branch],
  ),
  read_branch_details: about(
    `select public.read_branch_details($1, '${month}', '${month}')`,
    async (_, branch) => branches[branch],
  ),
  role_rating_priors: alike(`select public.role_rating_priors('${month}')`),
  set_kiosk_settings: about(
    `select public.set_kiosk_settings($1, '{"keepsPartial": true}')`,
    async (_, branch) => branches[branch],
  ),
  close_kiosk_alert: about(`select public.close_kiosk_alert($1)`, (db, branch) =>
    one<string>(
      db,
      `select id from public.kiosk_alerts where branch_id = $1 and closed_at is null limit 1`,
      [branches[branch]],
    ),
  ),
  open_visit: about(
    `select public.open_visit($1, 'K-001', 'first', null, '[]')`,
    async (_, branch) => branches[branch],
  ),
  close_visit: about(`select public.close_visit($1, null, '[]')`, openVisitOf),
  push_visit: aboutTwo(
    `select public.push_visit($1, $2)`,
    async (db, branch) => (await makeVisit(db, { branch })).id,
    kioskOf,
  ),
  withdraw_push: about(`select public.withdraw_push($1)`, kioskOf),
  visits_of_day: about(
    `select public.visits_of_day($1, current_date)`,
    async (_, branch) => branches[branch],
  ),
  visits_of_customer: about(
    `select public.visits_of_customer($1, 'K-001')`,
    async (_, branch) => branches[branch],
  ),
  issue_visit_link: about(`select public.issue_visit_link($1, 'visit')`, visitOfToday),
  contact_of: about(`select public.contact_of($1)`, responseOf),
  submit_responses: alike(`select public.submit_responses('${kiosks.jingan.tokenHash}', '[]')`),
  issue_visit_code: about(
    `select public.issue_visit_code($1)`,
    async (db, branch) => (await makeVisit(db, { branch })).id,
  ),
  create_pairing_code: about(`select public.create_pairing_code($1)`, kioskOf),
  revoke_kiosk: about(`select public.revoke_kiosk($1)`, kioskOf),
  propose_exclusion: about(
    `select public.propose_exclusion($1, 'burst', '三分钟五份')`,
    responseOf,
  ),
  confirm_exclusion: about(`select public.confirm_exclusion($1)`, proposalOf),
  lift_exclusion: about(`select public.lift_exclusion($1)`, proposalOf),
  erase_response: about(`select public.erase_response($1)`, responseOf),
  explore_responses: about(
    `select public.explore_responses($1, '{"from": "${month}", "to": "${month}"}', null, 10)`,
    async (_, branch) => branches[branch],
  ),
  explore_figures: about(
    `select public.explore_figures($1, '{"from": "${month}", "to": "${month}"}')`,
    async (_, branch) => branches[branch],
  ),
  asked_by_person: about(
    `select public.asked_by_person($1, '${month}', '${month}'::date + 31)`,
    async (_, branch) => branches[branch],
  ),
  load_integrity: about(
    `select public.load_integrity('${zhao.userId}', $1, 91)`,
    async (_, branch) => branches[branch],
  ),
  keep_integrity: about(
    `select public.keep_integrity('${zhao.userId}', $1, '${month}', '${month}'::date + 31,
      '{"answerCount": 0, "peopleCount": 0, "testCount": 0, "findings": [], "flags": []}')`,
    async (_, branch) => branches[branch],
  ),
  review_finding: about(
    `select public.review_finding($1, 'innocent', '当天有团购活动')`,
    findingOf('open'),
  ),
  settle_finding: about(`select public.settle_finding($1, true)`, findingOf('proposed')),
  open_import: about(
    `select public.open_import('responses', 'a.csv', gen_random_uuid(), '{}', $1, false)`,
    async (_, branch) => branches[branch],
  ),
  restart_import: about(`select public.restart_import($1)`, importIn('open')),
  stage_import_rows: about(`select public.stage_import_rows($1, '[]')`, importIn('open')),
  read_import: about(`select public.read_import($1)`, importIn('open')),
  read_import_problems: about(`select public.read_import_problems($1, 0)`, importIn('open')),
  check_import: about(`select public.check_import($1)`, importIn('open')),
  commit_import_rows: about(`select public.commit_import_rows($1, 100)`, importIn('checked')),
  undo_import_rows: about(`select public.undo_import_rows($1, 100)`, importIn('committed')),
  import_directory: about(`select public.import_directory($1)`, importIn('open')),
  stage_record_rows: about(
    `select public.stage_record_rows($1, '[]')`,
    importIn('open', 'appointment'),
  ),
  claim_facts: alike(`select public.claim_facts()`),
  renew_facts_claim: about(
    `select public.renew_facts_claim($1)`,
    async (_, branch) => branches[branch],
  ),
  count_due_facts: alike(`select public.count_due_facts()`),
  settle_facts: about(`select public.settle_facts($1, 1)`, async (_, branch) => branches[branch]),
  load_derivation: alike(`select public.load_derivation()`),
  load_clinic_records: about(
    `select public.load_clinic_records($1, '2025-01-01', '${absent}', 10)`,
    async (_, branch) => branches[branch],
  ),
  open_fact_job: about(
    `select public.open_fact_job('新规则', $1, '2025-01-01')`,
    async (_, branch) => branches[branch],
  ),
  finish_fact_job: alike(`select public.finish_fact_job('${absent}', 0, 0, 0, '[]')`),
  create_api_key: about(
    `select public.create_api_key($1, '预约系统', '["appointment"]')`,
    async (_, branch) => branches[branch],
  ),
  revoke_api_key: about(`select public.revoke_api_key($1)`, apiKeyOf),
  use_api_key: about(`select public.use_api_key($1, 'appointment')`, tokenHashOf),
  import_with_api_key: about(
    `select public.import_with_api_key($1, 'appointment', gen_random_uuid(), false, '[]')`,
    tokenHashOf,
  ),
  undo_with_api_key: async (db, target) => {
    const hash = target === 'absent' ? '00' : await tokenHashOf(db, target);
    const batch = await one<string>(
      db,
      `insert into public.import_batches (kind, state, branch_id, file_name, client_token, mapping, api_key_id)
       values ('appointment', 'committed', $1, 'a.csv', gen_random_uuid(), '{}',
         (select api_key_id from private.api_key_hashes where token_hash = decode($2, 'hex'))) returning id`,
      [target === 'absent' ? null : branches[target], hash],
    );
    return { sql: `select public.undo_with_api_key($1, $2)`, parameters: [hash, batch] };
  },
  replace_record_facts: alike(
    `select public.replace_record_facts('${branches.jingan}', '2024-01-01', '2024-02-01', '[]')`,
  ),
  save_kpi: given(`select public.save_kpi('${zhao.userId}', $1::text::jsonb)`, {
    ...kpiCatalogue[0],
    id: 'X_C01',
  }),
  save_plan_version: given(
    `select public.save_plan_version('${zhao.userId}', 'shipped-consultant', 1, $1::text::jsonb, current_date, '季度调整', null)`,
    consultantPlan,
  ),
  propose_plan_version: given(
    `select public.propose_plan_version('${wang.userId}', 'shipped-consultant', 1, $1::text::jsonb, current_date, '季度调整')`,
    consultantPlan,
  ),
  decline_plan_proposal: alike(`select public.decline_plan_proposal('${proposal}', '先看一季')`),
  confirm_plan_read: alike(`select public.confirm_plan_read('shipped-consultant', 1)`),
  set_target: alike(
    `select public.set_target('C01', 'target', '{"level": "chain"}', '0.5', current_date)`,
  ),
  enter_veto: alike(
    `select public.enter_veto('${employees.sun}', 'G2', current_date, '手术前没有签署同意书')`,
  ),
  lift_veto: alike(`select public.lift_veto('${veto}', '申诉成立')`),
  read_evidence: about(
    `select public.read_evidence($1, '{rating}', '${month}', '${month}'::date + 31)`,
    async (_, branch) => (branch === 'jingan' ? employees.chen : employees.he),
  ),
  slice_measures: about(
    `select public.slice_measures($1, '{rating}', '${month}', '${month}', '{role}')`,
    async (_, branch) => branches[branch],
  ),
  other_branch_slices: alike(
    `select public.other_branch_slices('consultant', '{rating}', '${month}', '${month}')`,
  ),
  wall_of_branch: about(`select public.wall_of_branch($1)`, async (_, branch) => branches[branch]),
  create_wall_link: about(
    `select public.create_wall_link($1)`,
    async (_, branch) => branches[branch],
  ),
  revoke_wall_link: about(`select public.revoke_wall_link($1)`, (db, branch) =>
    one<string>(db, `select id from public.wall_links where branch_id = $1`, [branches[branch]]),
  ),
  read_wall: alike(`select public.read_wall('00')`),
  load_scoring_inputs: alike(
    `select public.load_scoring_inputs('${zhao.userId}', '{}', '${month}', ('${month}'::date + interval '1 month')::date)`,
  ),
  load_plan_evidence: alike(
    `select public.load_plan_evidence('${wang.userId}', 'consultant', '${month}')`,
  ),
  open_period: alike(
    `select public.open_period('month', '2000-01-01', 'full', null, 'chain', 500)`,
  ),
  discard_period: about(`select public.discard_period($1, 0)`, periodIn('open')),
  period_readiness: about(`select public.period_readiness($1)`, periodIn('published')),
  publish_period: about(
    `select public.publish_period('${zhao.userId}', $1, 0, '本月结果', '[]')`,
    periodIn('preview'),
  ),
  load_period_facts: about(
    `select public.load_period_facts('${zhao.userId}', $1, 'compute', 0)`,
    periodIn('open'),
  ),
  load_period_snapshot: about(
    `select public.load_period_snapshot('${zhao.userId}', $1, 'seal', 0)`,
    periodIn('published'),
  ),
  load_trial: about(`select public.load_trial('${zhao.userId}', $1)`, periodIn('published')),
  store_preview: about(
    `select public.store_preview('${zhao.userId}', $1, 0, 'test', '{}', '[]')`,
    periodIn('open'),
  ),
  store_seal: async (db, target) => {
    const period = target === 'absent' ? absent : await makePeriod(db, 'published');
    return {
      sql: `select public.store_seal('${zhao.userId}', $1, 0, $2::text::jsonb)`,
      parameters: [period, JSON.stringify(await sealOf(db, period))],
    };
  },
  load_seal: alike(
    `select public.load_seal('${zhao.userId}', '${sealedPeriod}', 'replay', null, 100)`,
  ),
  store_restatements: given(
    `select public.store_restatements('${zhao.userId}', '${sealedPeriod}', 'late_data', '补录了回访', $1::text::jsonb)`,
    [
      {
        employeeId: employees.chen,
        number: 2,
        beforeBp: 9100,
        afterBp: 9000,
        changes: [],
        content: {},
      },
    ],
  ),
  acknowledge_result: about(
    `select public.acknowledge_result($1, 1, '收到')`,
    resultIn('published'),
  ),
  write_talk: about(
    `select public.write_talk($1, '回访做得稳，下月请把首诊记录补齐')`,
    resultIn('published'),
  ),
  agree_action_item: about(
    `select public.agree_action_item($1, '每周五核对回访清单', current_date + 30)`,
    resultIn('published'),
  ),
  close_action_item: about(`select public.close_action_item($1, 'done')`, (db, branch) =>
    one<string>(db, `select id from public.action_items where branch_id = $1 and outcome is null`, [
      branches[branch],
    ]),
  ),
  load_calibration: about(
    `select public.load_calibration('${zhao.userId}', $1)`,
    resultIn('preview'),
  ),
  store_calibration: about(
    `select public.store_calibration('${zhao.userId}', $1, 1, 0, 100, '新院开张，前两周没有排班系统', '[]')`,
    resultIn('preview'),
  ),
  calibrators: alike(`select * from public.calibrators('${publishedPeriod}')`),
  file_appeal: about(
    `select public.file_appeal($1, 'kpi', 'C01', '有两次回访没有记进来，附系统截图')`,
    resultIn('published'),
  ),
  withdraw_appeal: about(`select public.withdraw_appeal($1)`, appealIn('open')),
  ask_appeal_review: about(
    `select public.ask_appeal_review($1, '决定没有看我附上的截图，请再看一次')`,
    appealIn('rejected'),
  ),
  load_appeal: about(`select public.load_appeal('${zhao.userId}', $1)`, appealIn('open')),
  decide_appeal: about(
    `select public.decide_appeal('${zhao.userId}', $1, 1, 0, 'rejected', '系统记录与排班一致，没有遗漏', null, '[]', '{}')`,
    appealIn('open'),
  ),
  review_potential: async (db, target) => ({
    sql: `select public.review_potential($1, $2, $3::text::jsonb, null)`,
    parameters: [
      await makePeriod(db, 'published'),
      target === 'absent' ? absent : target === 'jingan' ? employees.chen : employees.he,
      JSON.stringify(allOf(4)),
    ],
  }),
  load_placement_inputs: about(
    `select public.load_placement_inputs('${zhao.userId}', $1)`,
    periodIn('published'),
  ),
  keep_placements: about(
    `select public.keep_placements('${zhao.userId}', $1, '[]')`,
    periodIn('published'),
  ),
  list_awards: alike(`select * from public.list_awards('2000-01-01', '2099-01-01')`),
  load_award_inputs: about(
    `select public.load_award_inputs('${zhao.userId}', $1)`,
    periodIn('sealed'),
  ),
  grant_awards: about(`select public.grant_awards('${zhao.userId}', $1, '[]')`, periodIn('sealed')),
  withdraw_award: alike(`select public.withdraw_award('${award}', '更正后不再符合条件')`),
};

function resultIn(state: PeriodState): (db: Queries, branch: BranchName) => Promise<string> {
  return async (db, branch) => (await makeResult(db, state, consultantOf[branch])).result;
}

function appealIn(state: string): (db: Queries, branch: BranchName) => Promise<string> {
  return async (db, branch) => {
    const { result } = await makeResult(db, 'published', consultantOf[branch]);
    const appeal = await makeAppeal(db, result);
    await db.query(
      `update public.appeals set state = $2, review_until = case $2 when 'rejected' then current_date + 5 end where id = $1`,
      [appeal, state],
    );
    return appeal;
  };
}

const consultantOf = { jingan: employees.chen, xuhui: employees.he } as const;

function periodIn(state: PeriodState): (db: Queries) => Promise<string> {
  return (db) => makePeriod(db, state);
}

function alike(sql: string): Sample {
  return async () => ({ sql });
}

function given(sql: string, content: unknown): Sample {
  return async () => ({ sql, parameters: [JSON.stringify(content)] });
}

function about(sql: string, prepare: (db: Queries, branch: BranchName) => Promise<string>): Sample {
  return async (db, target) => ({
    sql,
    parameters: [target === 'absent' ? absent : await prepare(db, target)],
  });
}

function aboutTwo(
  sql: string,
  first: (db: Queries, branch: BranchName) => Promise<string>,
  second: (db: Queries, branch: BranchName) => Promise<string>,
): Sample {
  return async (db, target) => ({
    sql,
    parameters:
      target === 'absent' ? [absent, absent] : [await first(db, target), await second(db, target)],
  });
}

function openVisitOf(db: Queries, branch: BranchName): Promise<string> {
  return one<string>(
    db,
    `insert into public.visits (branch_id, customer_ref, kind, arrived_at, occurred_on)
     values ($1, md5('K-001'), 'first', now(), current_date) returning id`,
    [branches[branch]],
  );
}

async function visitOfToday(db: Queries, branch: BranchName): Promise<string> {
  const on = new Date().toISOString().slice(0, 10);
  return (await makeVisit(db, { branch, on })).id;
}

async function kioskOf(_: Queries, branch: BranchName): Promise<string> {
  return kiosks[branch].id;
}

function responseOf(db: Queries, branch: BranchName): Promise<string> {
  return one<string>(
    db,
    `select id from public.responses r where branch_id = $1
       and not exists (select from public.exclusions e where e.response_id = r.id) limit 1`,
    [branches[branch]],
  );
}

/** Proposed by somebody who is none of the personas, so that each of them may be the second. */
function proposalOf(db: Queries, branch: BranchName): Promise<string> {
  return one<string>(
    db,
    `select id from public.exclusions where branch_id = $1 and proposed_by = $2`,
    [branches[branch], stranger.userId],
  );
}

/** Decided, where it is, by somebody who is none of the personas. */
function findingOf(state: 'open' | 'proposed') {
  return (db: Queries, branch: BranchName) =>
    one<string>(
      db,
      `update public.integrity_findings set state = $2 ${
        state === 'open'
          ? ''
          : `, verdict = 'exclude', reason = '连续五份', decided_at = now(), decided_by = '${stranger.userId}'`
      } where branch_id = $1 returning id`,
      [branches[branch], state],
    );
}

function apiKeyOf(db: Queries, branch: BranchName): Promise<string> {
  return one<string>(db, `select id from public.api_keys where branch_id = $1`, [branches[branch]]);
}

/** The hash of a key's token, as a function makes it. */
async function tokenHashOf(db: Queries, branch: BranchName): Promise<string> {
  const hash = randomUUID().replaceAll('-', '').repeat(2);
  await db.query(
    `insert into private.api_key_hashes select id, decode($2, 'hex') from public.api_keys where branch_id = $1`,
    [branches[branch], hash],
  );
  return hash;
}

function importIn(
  state: string,
  kind = 'responses',
): (db: Queries, branch: BranchName) => Promise<string> {
  return (db, branch) =>
    one<string>(
      db,
      `insert into public.import_batches (kind, state, branch_id, file_name, client_token, mapping, created_by)
       values ($5::public.import_kind, $1::public.import_state, $2, 'a.csv', $3, '{}', $4) returning id`,
      [state, branches[branch], randomUUID(), stranger.userId, kind],
    );
}
