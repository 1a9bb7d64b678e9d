import type { RubricScores } from '#shared/potential/review.ts';
import { rubricItems } from '#shared/potential/rubric.ts';
import type { Queries } from '../../../supabase/local/database.ts';
import { li, mei, wang, zhao } from '../../people.ts';
import { branches, employees } from './ids.ts';
import { sealedPeriod } from './periods.ts';

/** Chen's award in the sealed period of the world. */
export const award = 'f4000000-0000-4000-8000-000000000001';
const minutes = 'f4000000-0000-4000-8000-000000000002';

/** One answer to every item of the rubric. */
export const allOf = (score: number) =>
  Object.fromEntries(rubricItems.map((item) => [item, score])) as RubricScores;

/** Reviews by two raters of a branch and one of the other, a place for each person, and one award. */
export async function addReviews(db: Queries): Promise<void> {
  const reviews: readonly [employeeId: string, raterId: string][] = [
    [employees.chen, mei.userId],
    [employees.chen, wang.userId],
    [employees.he, li.userId],
  ];
  for (const [employeeId, raterId] of reviews) {
    await db.query(
      `insert into public.potential_reviews (period_id, employee_id, rater_id, scores) values ($1, $2, $3, $4::text::jsonb)`,
      [sealedPeriod, employeeId, raterId, JSON.stringify(allOf(4))],
    );
  }
  await db.query(
    `insert into public.placements (period_id, employee_id, branch_id, role, content, kept_by)
     select period_id, employee_id, branch_id, role, '{}', $2 from public.appraisals where period_id = $1`,
    [sealedPeriod, zhao.userId],
  );
  await db.query(
    `insert into public.award_minutes (id, period_id, kind, content, decided_by)
     values ($1, $2, 'outstanding', '{"rules": {}, "decisions": []}', $3)`,
    [minutes, sealedPeriod, zhao.userId],
  );
  await db.query(
    `insert into public.awards (id, minutes_id, period_id, kind, branch_id, employee_id, role)
     values ($1, $2, $3, 'outstanding', $4, $5, 'consultant')`,
    [award, minutes, sealedPeriod, branches.jingan, employees.chen],
  );
}
