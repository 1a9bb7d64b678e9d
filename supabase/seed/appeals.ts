import { appraiseSnapshot } from '../../functions/_shared/cycle/appraise-snapshot.ts';
import { type BlastLine, blastRadius } from '../../functions/_shared/cycle/blast-radius.ts';
import { changedRows } from '../../functions/_shared/cycle/changed-rows.ts';
import type { Snapshot } from '../../functions/_shared/cycle/snapshot.ts';
import { standingOf } from '../../functions/_shared/cycle/standing-of.ts';
import type { Queries } from '../local/database.ts';
import { type Day, formatMoment, momentOf } from './days.ts';
import { notifySeeded } from './notices.ts';
import { writeDecided } from './write-period-states.ts';

interface Decision {
  readonly by: 'lead' | 'hq';
  readonly outcome: 'accepted' | 'rejected';
  readonly reason: string;
}

/** Who of the demo's own people appeals, why, and what became of it; null: it waits. */
const cases: readonly { role: string; reason: string; decision: Decision | null }[] = [
  {
    role: 'doctor',
    reason: '这一项有两条记录与科室台账不一致，台账照片已交店长，请核对后重新计算。',
    decision: null,
  },
  {
    role: 'nurse',
    reason: '这一项有两天的记录没有导入，科室登记本上都有，已拍照交给店长。',
    decision: {
      by: 'hq',
      outcome: 'accepted',
      reason: '登记本与系统核对过，确有两天的记录没有导入。数据不完整，这一项本月不计入。',
    },
  },
  {
    role: 'marketing',
    reason: '这一项的目标对本分院偏高，主要的活动都排在下个月。',
    decision: {
      by: 'lead',
      outcome: 'rejected',
      reason:
        '目标在本月开始前已经公布，全连锁同岗位一致，记录核对无误。对目标的意见会带到下次方案修订。',
    },
  },
];

interface Appeal {
  readonly id: string;
  readonly period_id: string;
  readonly employee_id: string;
  readonly branch_id: string;
  readonly user_id: string;
  readonly kpi_id: string;
  readonly filed_at: string;
  readonly role: string;
  readonly lead: string;
  readonly hq: string;
}

/**
 * Appeals of the demo's people against the KPI that did worst for them: filed on the day of publishing
 * and decided on the next, but for the one of last evening that waits. The accepted one sets the KPI
 * aside and is computed by the product's own functions.
 */
export async function writeAppeals(
  database: Queries,
  snapshot: Snapshot,
  publishedOn: Day,
  until: Day,
): Promise<void> {
  const filed = cases.map(({ role, reason, decision }) => {
    const at = decision ? momentOf(publishedOn, 14 * 60) : momentOf(until - 1, 18 * 60);
    return { role, reason, at: formatMoment(at) };
  });
  const decidedAt = formatMoment(momentOf(publishedOn + 1, 11 * 60));
  for (const appeal of await fileAppeals(database, snapshot.period.id, filed)) {
    const decision = decisionOf(appeal.role);
    if (!decision) continue;
    const blast =
      decision.outcome === 'accepted'
        ? await setKpiAside(database, snapshot, appeal, decision, decidedAt)
        : [];
    await decide(database, appeal, decision, blast, decidedAt);
  }
}

function decisionOf(role: string): Decision | null {
  return cases.find((each) => each.role === role)?.decision ?? null;
}

/** As `file_appeal` does. */
async function fileAppeals(
  database: Queries,
  periodId: string,
  filed: readonly { role: string; reason: string; at: string }[],
): Promise<Appeal[]> {
  const appeals = await database.query<Appeal>(
    `with filed as (
       insert into public.appeals (id, appraisal_id, period_id, employee_id, branch_id, target, target_id, reason, filed_at, due_on)
       select md5('appeal' || a.id)::uuid, a.id, a.period_id, a.employee_id, a.branch_id, 'kpi', i.kpi_id, c.reason, c.at,
         private.add_working_days((c.at at time zone 'Asia/Shanghai')::date, p.appeal_sla_days, a.branch_id)
       from jsonb_to_recordset($2::text::jsonb) as c (role public.staff_role, reason text, at timestamptz)
       join public.appraisals a on a.period_id = $1 and a.role = c.role
       join public.employees e on e.id = a.employee_id and e.user_id is not null
       join public.periods p on p.id = a.period_id
       cross join lateral (select kpi_id from public.appraisal_items where appraisal_id = a.id and weight_bp > 0
         order by score_bp nulls last, kpi_id limit 1) i
       returning *)
     select f.id, f.period_id, f.filed_at::text, f.employee_id, f.branch_id, e.user_id, f.target_id as kpi_id, a.role::text, l.user_id as lead, h.user_id as hq
     from filed f join public.employees e on e.id = f.employee_id join public.appraisals a on a.id = f.appraisal_id
     join public.memberships l on l.branch_id = f.branch_id and l.role = 'lead'
     join public.memberships h on h.role = 'hq' order by e.code`,
    [periodId, JSON.stringify(filed)],
  );
  await notifySeeded(
    database,
    appeals.flatMap(({ id, role, filed_at: at, lead, hq }) =>
      [lead, hq].map((userId) => ({
        userId,
        kind: 'appeal_filed',
        params: {},
        link: `/appeals/?appeal=${id}`,
        at,
        readAt: decisionOf(role) ? at : null,
      })),
    ),
  );
  return appeals;
}

/** What accepting does: everybody once more without that KPI. Who won had seen the result as it was before. */
async function setKpiAside(
  database: Queries,
  snapshot: Snapshot,
  { id, employee_id, kpi_id, hq }: Appeal,
  { reason }: Decision,
  at: string,
): Promise<BlastLine[]> {
  const periodId = snapshot.period.id;
  await database.query(
    `insert into public.acknowledgments (appraisal_id, revision, employee_id, branch_id, acknowledged_at)
     select a.id, a.revision, a.employee_id, a.branch_id, p.filed_at - interval '90 minutes'
     from public.appeals p join public.appraisals a on a.id = p.appraisal_id where p.id = $1`,
    [id],
  );
  await database.query(
    `insert into public.adjustments (id, period_id, employee_id, kind, kpi_id, reason, appeal_id, made_by, made_at)
     values (md5('adjustment' || $1::uuid)::uuid, $2, $3, 'set_aside_kpi', $4, $5, $1::uuid, $6, $7::text::timestamptz)`,
    [id, periodId, employee_id, kpi_id, reason, hq, at],
  );
  const adjustment = {
    id,
    employeeId: employee_id,
    kind: 'set_aside_kpi',
    kpiId: kpi_id,
    vetoId: null,
    changes: [],
  } as const;
  const before = appraiseSnapshot(snapshot);
  const after = appraiseSnapshot({ ...snapshot, adjustments: [adjustment] });
  await writeDecided(database, periodId, changedRows(before, after), at);
  const movementOf = new Map(snapshot.lines.map((line) => [line.employeeId, line.calibrationBp]));
  const standings = (rows: typeof before) =>
    rows.map((row) => standingOf(row, movementOf.get(row.employeeId) ?? 0));
  return blastRadius(standings(before), standings(after));
}

/** As `decide_appeal` does. */
async function decide(
  database: Queries,
  { id, period_id, branch_id, employee_id, user_id, lead, hq }: Appeal,
  { by, outcome, reason }: Decision,
  blast: readonly BlastLine[],
  at: string,
): Promise<void> {
  const count = (what: BlastLine['changes'][number]) =>
    blast.filter(({ changes }) => changes.includes(what)).length;
  const decider = by === 'hq' ? hq : lead;
  await database.query(
    `insert into public.appeal_decisions (appeal_id, instance, employee_id, branch_id, outcome, reason, scores_changed, ranks_changed,
       awards_changed, decided_by, decided_at) values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::timestamptz)`,
    [
      id,
      employee_id,
      branch_id,
      outcome,
      reason,
      count('score'),
      count('rank'),
      count('award'),
      decider,
      at,
    ],
  );
  await database.query(
    `update public.appeals a set state = $2, revision = a.revision + 1, review_until = case when $2 = 'rejected' then
       private.add_working_days(($3::text::timestamptz at time zone 'Asia/Shanghai')::date, p.appeal_sla_days, a.branch_id) end
     from public.periods p where a.id = $1 and p.id = a.period_id`,
    [id, outcome, at],
  );
  const notice = { params: { outcome, instance: 1 }, at, readAt: null };
  const [toPerson, toLead] = [`/me/?period=${period_id}`, `/appeals/?appeal=${id}`];
  await notifySeeded(database, [
    { ...notice, userId: user_id, kind: 'appeal_decided', link: toPerson },
    ...(by === 'hq' ? [{ ...notice, userId: lead, kind: 'appeal_settled', link: toLead }] : []),
  ]);
}
