import { awardRules } from '../../functions/_shared/awards/award.ts';
import { decideAwards } from '../../functions/_shared/awards/decide-awards.ts';
import type { LoadedAwards } from '../../functions/_shared/awards/loaded-awards.ts';
import { rubricItems } from '../../functions/_shared/potential/rubric.ts';
import type { Queries } from '../local/database.ts';
import { createRandom, type Random } from './random.ts';

interface Reviewed {
  period_id: string;
  employee_id: string;
  code: string;
  rater_id: string;
  reviewed_at: string;
}

/**
 * Reviews of potential for the published and sealed periods, by everybody who runs the branch and by
 * head office: a person has a latent potential, a rater a mood. Four branches of the demo have nobody
 * but head office to rate, so that their people say “too few raters”.
 */
export async function writeReviews(database: Queries): Promise<void> {
  const reviewed = await database.query<Reviewed>(
    `select a.period_id, a.employee_id, e.code, m.user_id as rater_id,
       (p.published_at + interval '2 hours')::text as reviewed_at
     from public.appraisals a join public.periods p on p.id = a.period_id join public.employees e on e.id = a.employee_id
     join public.memberships m on m.role = 'hq' or (m.role in ('manager', 'lead') and m.branch_id = a.branch_id)
     where p.state in ('published', 'sealed') and p.phase <> 'trial'
     order by p.during, e.code, m.user_id`,
  );
  const latent = new Map<string, number>();
  const rows = reviewed.map((row) => {
    const own = latent.get(row.code) ?? 3.3 + 0.8 * createRandom(`potential ${row.code}`).normal();
    latent.set(row.code, own);
    const random = createRandom(`review ${row.period_id} ${row.code} ${row.rater_id}`);
    return { ...row, id: random.uuid(), scores: scoresAround(own, random) };
  });
  await database.query(
    `insert into public.potential_reviews (id, period_id, employee_id, rater_id, scores, reviewed_at)
     select r.id, r.period_id, r.employee_id, r.rater_id, r.scores, r.reviewed_at
     from jsonb_to_recordset($1::text::jsonb) as r (id uuid, period_id uuid, employee_id uuid, rater_id uuid, scores jsonb,
       reviewed_at timestamptz)`,
    [JSON.stringify(rows)],
  );
}

function scoresAround(latent: number, random: Random): Record<string, number> {
  const mood = 0.3 * random.normal();
  return Object.fromEntries(
    rubricItems.map((item) => {
      const score = Math.round(latent + mood + 0.5 * random.normal());
      return [item, Math.min(5, Math.max(1, score))];
    }),
  );
}

/** The awards of the sealed periods, by the product's own rules, the day after each seal. */
export async function writeAwards(database: Queries): Promise<void> {
  const periods = await database.query<{ id: string; hq: string; at: string }>(
    `select id, sealed_by as hq, (sealed_at + interval '1 day')::text as at from public.periods
     where state = 'sealed' order by during`,
  );
  for (const { id, hq, at } of periods) {
    const [row] = await database.query<{ loaded: LoadedAwards }>(
      `select public.load_award_inputs($1, $2) as loaded`,
      [hq, id],
    );
    if (!row) throw new Error('There is nothing to find awards by.');
    const decisions = decideAwards(row.loaded);
    for (const kind of new Set(decisions.map((each) => each.kind))) {
      const own = decisions.filter((each) => each.kind === kind);
      const content = JSON.stringify({ rules: awardRules, decisions: own });
      await database.query(
        `insert into public.award_minutes (id, period_id, kind, content, decided_by, decided_at)
         values (md5($1 || $2)::uuid, $1::uuid, $2, $3::text::jsonb, $4, $5::text::timestamptz)`,
        [id, kind, content, hq, at],
      );
      await database.query(
        `insert into public.awards (id, minutes_id, period_id, kind, branch_id, employee_id, role, granted_at)
         select md5($1 || $2 || w.id)::uuid, md5($1 || $2)::uuid, $1::uuid, $2, coalesce(a.branch_id, w.id::uuid), a.employee_id,
           a.role, $4::text::timestamptz
         from jsonb_array_elements_text($3::text::jsonb) as w (id)
         left join public.appraisals a on $2 <> 'teamwork' and a.period_id = $1::uuid and a.employee_id = w.id::uuid`,
        [id, kind, JSON.stringify(own.flatMap(({ winners }) => winners)), at],
      );
    }
  }
}
