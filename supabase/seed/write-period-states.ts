import type { AppraisalRow } from '../../functions/_shared/cycle/appraisal-row.ts';
import type { SealedPeriod } from '../../functions/_shared/cycle/sealed-period.ts';
import { canonicalJson } from '../../functions/_shared/scoring/canonical-json.ts';
import type { Queries } from '../local/database.ts';
import { type Day, formatDay, formatMoment, momentOf } from './days.ts';

/** Publish as `publish_period` does, on a day of the demo's own; the clocks run from there. */
export async function publishSeeded(
  database: Queries,
  periodId: string,
  hq: string,
  on: Day,
  isLongAgo: boolean,
): Promise<void> {
  const at = formatMoment(momentOf(on, 10 * 60));
  await database.query(
    `update public.periods p set state = 'published', published_by = $2, published_at = $3::text::timestamptz,
       message = '本期结果已发布。请查看自己的得分和说明，确认收到；有不同意见的，请在申诉截止日前提出。', revision = p.revision + 1,
       acknowledge_until = d.acknowledge_until, appeal_until = greatest(d.appeal_until, p.publish_due),
       seal_due = greatest(d.seal_due, p.publish_due)
     from public.periods o, private.period_deadlines(o, $4::text::date) d where p.id = $1 and o.id = p.id`,
    [periodId, hq, at, formatDay(on)],
  );
  await database.query(
    `insert into public.notices (id, user_id, kind, params, link, created_at, read_at)
     select md5('period_published' || a.id)::uuid, e.user_id, 'period_published', private.period_json(p)
         || jsonb_build_object('acknowledgeUntil', p.acknowledge_until, 'appealUntil', p.appeal_until),
       '/me/?period=' || p.id, $2::text::timestamptz, case when $3::boolean then $2::text::timestamptz + interval '1 day' end
     from public.appraisals a join public.employees e on e.id = a.employee_id join public.periods p on p.id = a.period_id
     where p.id = $1 and e.user_id is not null`,
    [periodId, at, isLongAgo],
  );
}

/** Seal as `store_seal` does, three days after the last one for appeals. */
export async function sealSeeded(
  database: Queries,
  periodId: string,
  hq: string,
  seal: SealedPeriod,
): Promise<void> {
  const sealedAt = `(select appeal_until + 3 + time '15:00' from public.periods where id = $1) at time zone 'Asia/Shanghai'`;
  await database.query(
    `insert into public.period_seals (period_id, engine_version, shared, part_hashes, ranking, ranking_hash, line_count,
       content_hash, sealed_by, sealed_at)
     select $1, s ->> 'engineVersion', s ->> 'shared', s -> 'partHashes', s ->> 'ranking', s ->> 'rankingHash',
       jsonb_array_length(s -> 'lines'), s ->> 'contentHash', $3, ${sealedAt} from (select $2::text::jsonb as s) x`,
    [periodId, JSON.stringify(seal), hq],
  );
  await database.query(
    `insert into public.appraisal_seals (period_id, employee_id, branch_id, own, inputs_hash, result_hash, total_bp, content_hash)
     select $1, l."employeeId", a.branch_id, l.own, l."inputsHash", l."resultHash", l."totalBp", l."contentHash"
     from jsonb_to_recordset($2::text::jsonb) as l ("employeeId" uuid, own text, "inputsHash" text, "resultHash" text,
       "totalBp" integer, "contentHash" text)
     join public.appraisals a on a.period_id = $1 and a.employee_id = l."employeeId"`,
    [periodId, JSON.stringify(seal.lines)],
  );
  await database.query(
    `update public.periods set state = 'sealed', sealed_by = $2, sealed_at = ${sealedAt}, revision = revision + 1 where id = $1`,
    [periodId, hq],
  );
}

/** Keep the rows that a decision changed; whoever looked at the period before has missed something. */
export async function writeDecided(
  database: Queries,
  periodId: string,
  rows: readonly AppraisalRow[],
  at: string,
): Promise<void> {
  await database.query(
    `select private.write_appraisals(p, $2::text::jsonb, false) from public.periods p where id = $1`,
    [periodId, canonicalJson(rows)],
  );
  await database.query(
    `update public.appraisals set computed_at = $2::text::timestamptz where period_id = $1 and computed_at = now()`,
    [periodId, at],
  );
  await database.query('update public.periods set revision = revision + 1 where id = $1', [
    periodId,
  ]);
}
