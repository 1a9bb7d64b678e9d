import { appraiseSnapshot } from '../../functions/_shared/cycle/appraise-snapshot.ts';
import { changedRows } from '../../functions/_shared/cycle/changed-rows.ts';
import type { Snapshot } from '../../functions/_shared/cycle/snapshot.ts';
import type { Queries } from '../local/database.ts';
import { writeDecided } from './write-period-states.ts';

/** Two leads move one of their people each; nobody who can sign in, so that those results are the engine's. */
const movements = [
  {
    branchCode: 'SH-JA',
    role: 'consultant',
    movementBp: 150,
    reason: '有六天支援新店开业培训，接诊减少，回访仍按约完成；已与店长核对排班。',
  },
  {
    branchCode: 'SH-XH',
    role: 'nurse',
    movementBp: -120,
    reason: '有两次术前核对由同事代做，系统记在本人名下；已与护士长核对排班。',
  },
];

/** Calibrate as `store_calibration` does, at a moment of the demo's own. Answers the snapshot as it stands then. */
export async function calibrateSeeded(
  database: Queries,
  snapshot: Snapshot,
  at: string,
): Promise<Snapshot> {
  const periodId = snapshot.period.id;
  const made = await database.query<{ employee_id: string; movement_bp: number }>(
    `insert into public.calibrations (id, appraisal_id, period_id, employee_id, branch_id, original_bp, adjusted_bp, movement_bp,
       reason, made_by, made_at)
     select distinct on (b.id) md5('calibration' || a.id)::uuid, a.id, a.period_id, a.employee_id, a.branch_id, a.engine_bp,
       greatest(0, a.engine_bp + m."movementBp"), m."movementBp", m.reason, l.user_id, $3::text::timestamptz
     from jsonb_to_recordset($2::text::jsonb) as m ("branchCode" text, role public.staff_role, "movementBp" integer, reason text)
     join public.branches b on b.code = m."branchCode"
     join public.memberships l on l.branch_id = b.id and l.role = 'lead'
     join public.appraisals a on a.period_id = $1 and a.branch_id = b.id and a.role = m.role and a.engine_bp is not null
     join public.employees e on e.id = a.employee_id and e.user_id is null
     order by b.id, e.code
     returning employee_id, movement_bp`,
    [periodId, JSON.stringify(movements), at],
  );
  await database.query(
    `update public.appraisals a set calibration_bp = c.movement_bp, revision = a.revision + 1
     from public.calibrations c where c.appraisal_id = a.id and a.period_id = $1`,
    [periodId],
  );
  const movementOf = new Map(made.map((each) => [each.employee_id, each.movement_bp]));
  const moved = {
    ...snapshot,
    lines: snapshot.lines.map((line) => ({
      ...line,
      calibrationBp: movementOf.get(line.employeeId) ?? 0,
    })),
  };
  await writeDecided(
    database,
    periodId,
    changedRows(appraiseSnapshot(snapshot), appraiseSnapshot(moved)),
    at,
  );
  return moved;
}
