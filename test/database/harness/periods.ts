import { createHash, randomUUID } from 'node:crypto';
import type { Queries } from '../../../supabase/local/database.ts';
import { chen, mei, wang, zhao } from '../../people.ts';
import { monthBefore } from './calendar.ts';
import { branches, employees } from './ids.ts';
import { one } from './stage.ts';

export type PeriodState = 'open' | 'preview' | 'published' | 'sealed';

/** The period of the world: sealed, with Chen and He in it. */
export const sealedPeriod = 'f3000000-0000-4000-8000-000000000001';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

interface PeriodOptions {
  id?: string;
  /** First day of the month. */
  start?: string;
  phase?: 'trial' | 'full';
  appealUntil?: string;
}

let months = 0;

/** A period of the year 2000 or after (each another month) in a state, with Chen and He appraised from `preview` on. */
export async function makePeriod(
  db: Queries,
  state: PeriodState,
  { id = randomUUID(), start, phase = 'full', appealUntil }: PeriodOptions = {},
): Promise<string> {
  // round and round, before the periods of the world
  months = (months % 200) + 1;
  const first = start ?? new Date(Date.UTC(2000, months, 1)).toISOString().slice(0, 10);
  await db.query(
    `insert into public.periods (id, kind, during, phase, preview_due, publish_due, acknowledge_until, appeal_until, seal_due, opened_by)
     select $1::uuid, 'month', daterange(d, (d + interval '1 month')::date), $3, d + 33, d + 36, coalesce($4::date, d + 43),
       greatest(d + 36, coalesce($4::date, d + 43)), greatest(d + 36, coalesce($4::date, d + 43)) + 7, $5
     from (select $2::date as d) x`,
    [id, first, phase, appealUntil ?? null, zhao.userId],
  );
  if (state === 'open') return id;
  await db.query(
    `update public.periods set state = 'preview', previewed_by = $2, previewed_at = now(), plan_versions = '{}' where id = $1`,
    [id, zhao.userId],
  );
  await db.query(
    `insert into private.period_snapshots (period_id, engine_version, shared) values ($1, 'test', '{}')`,
    [id],
  );
  await appraise(db, id);
  if (state === 'preview') return id;
  await db.query(
    `update public.periods set state = 'published', published_by = $2, published_at = now(), message = '十月结果' where id = $1`,
    [id, zhao.userId],
  );
  if (state === 'published') return id;
  await seal(db, id);
  await db.query(
    `update public.periods set state = 'sealed', sealed_by = $2, sealed_at = now() where id = $1`,
    [id, zhao.userId],
  );
  return id;
}

/** A seal that the database takes: over the lines of a published period. */
export async function sealOf(db: Queries, periodId: string) {
  const ids = await db.query<{ employee_id: string; total_bp: number }>(
    `select employee_id, total_bp from public.appraisals where period_id = $1 order by employee_id`,
    [periodId],
  );
  const lines = ids.map(({ employee_id, total_bp }) => ({
    employeeId: employee_id,
    own: '{}',
    inputsHash: sha('{}'),
    resultHash: sha(employee_id),
    totalBp: total_bp,
    contentHash: sha(`line ${employee_id}`),
  }));
  const rankingHash = sha('[]');
  const root = [
    'test',
    sha('{}'),
    rankingHash,
    ...lines.map((line) => `${line.employeeId} ${line.contentHash}`),
  ];
  return {
    engineVersion: 'test',
    shared: '{}',
    partHashes: {},
    ranking: '[]',
    rankingHash,
    contentHash: sha(root.join('\n')),
    lines,
  };
}

async function seal(db: Queries, periodId: string): Promise<void> {
  const sealed = await sealOf(db, periodId);
  await db.query(
    `insert into public.period_seals (period_id, engine_version, shared, part_hashes, ranking, ranking_hash, line_count, content_hash, sealed_by)
     values ($1, 'test', '{}', '{}', '[]', $2, $3, $4, $5)`,
    [periodId, sealed.rankingHash, sealed.lines.length, sealed.contentHash, zhao.userId],
  );
  for (const line of sealed.lines) {
    await db.query(
      `insert into public.appraisal_seals (period_id, employee_id, branch_id, own, inputs_hash, result_hash, total_bp, content_hash)
       select period_id, employee_id, branch_id, '{}', $3, $4, total_bp, $5 from public.appraisals
       where period_id = $1 and employee_id = $2`,
      [periodId, line.employeeId, line.inputsHash, line.resultHash, line.contentHash],
    );
  }
}

async function appraise(db: Queries, periodId: string): Promise<void> {
  const rows = [
    [employees.chen, branches.jingan],
    [employees.he, branches.xuhui],
  ].map(([employeeId, branchId]) => ({
    employeeId,
    branchId,
    role: 'consultant',
    engineBp: 9000,
    isProvisional: false,
    obstacle: null,
    rankLow: 1,
    rankHigh: 2,
    tiedWith: 1,
    rankGroupSize: 2,
    content: { employeeId, totalBp: 9000 },
    own: '{}',
    items: [
      {
        segment: 0,
        kpiId: 'C01',
        n: 20,
        value: '1/2',
        scoreBp: 10_000,
        weightBp: 2500,
        effectiveWeightBp: 2500,
        contributionBp: 2500,
        status: 'scored',
      },
    ],
  }));
  await db.query(
    `select private.write_appraisals(p, $2::text::jsonb, true) from public.periods p where id = $1`,
    [periodId, JSON.stringify(rows)],
  );
}

/** One sealed period, an adjustment and a restatement about somebody of either branch, and a notice for each. */
export async function addPeriods(db: Queries): Promise<void> {
  await makePeriod(db, 'sealed', { id: sealedPeriod, start: monthBefore });
  for (const [employeeId, branchId] of [
    [employees.chen, branches.jingan],
    [employees.he, branches.xuhui],
  ]) {
    await db.query(
      `insert into public.adjustments (period_id, employee_id, kind, kpi_id, reason, made_by) values ($1, $2, 'set_aside_kpi', 'C03', '系统停机两周', $3)`,
      [sealedPeriod, employeeId, zhao.userId],
    );
    await db.query(
      `insert into public.restatements (period_id, employee_id, branch_id, number, cause, before_bp, after_bp, changes, content, reason, made_by)
       values ($1, $2, $3, 1, 'late_data', 9000, 9100, '[]', '{}', '补录了两条回访', $4)`,
      [sealedPeriod, employeeId, branchId, zhao.userId],
    );
  }
  for (const { userId } of [chen, mei, wang, zhao]) {
    await one(db, `select private.notify($1, 'period_published', '{}', '/me/')`, [userId]);
  }
}
