import type { Locale } from '#shared/i18n/locale.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import type { PlacementsAnswer } from '#shared/potential/placements-for.ts';
import type { RubricScores } from '#shared/potential/review.ts';
import { askFunction } from './ask-function.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';
import { currentSession } from './session.ts';

export function fetchPlacements(periodId: string, locale: Locale): Promise<PlacementsAnswer> {
  return askFunction<PlacementsAnswer>(
    'review-people',
    { action: 'show_placements', periodId },
    locale,
  );
}

export function keepPlacements(periodId: string, locale: Locale): Promise<{ kept: number }> {
  return askFunction('review-people', { action: 'keep_placements', periodId }, locale);
}

/** Somebody whom the asker may review, with the own review where there is one. */
export interface PersonToReview {
  readonly employeeId: string;
  readonly name: string;
  readonly code: string;
  readonly role: StaffRole;
  readonly review: { readonly scores: RubricScores; readonly note: string | null } | null;
}

interface AppraisedRow {
  employee_id: string;
  role: StaffRole;
}

interface EmployeeRow {
  id: string;
  name: string;
  code: string;
}

interface ReviewRow {
  employee_id: string;
  scores: RubricScores;
  note: string | null;
}

/** Everybody of a branch who is appraised in a period, by number, without the asker. */
export async function fetchPeopleToReview(
  periodId: string,
  branchId: string,
  ownEmployeeId: string | null,
): Promise<PersonToReview[]> {
  const [client, session] = await Promise.all([getClient(), currentSession()]);
  const appraised = await rowsOf<AppraisedRow>(
    client
      .from('appraisals')
      .select('employee_id, role')
      .eq('period_id', periodId)
      .eq('branch_id', branchId),
  );
  const ids = appraised.map((row) => row.employee_id);
  const [employees, reviews] = await Promise.all([
    rowsOf<EmployeeRow>(client.from('employees').select('id, name, code').in('id', ids)),
    // a lead may read those of others, too
    rowsOf<ReviewRow>(
      client
        .from('potential_reviews')
        .select('employee_id, scores, note')
        .eq('period_id', periodId)
        .eq('rater_id', session?.user.id ?? ''),
    ),
  ]);
  const people = new Map(employees.map((row) => [row.id, row]));
  const own = new Map(
    reviews.map(({ employee_id, scores, note }) => [employee_id, { scores, note }]),
  );
  return appraised
    .flatMap(({ employee_id: employeeId, role }) => {
      const person = people.get(employeeId);
      if (!person || employeeId === ownEmployeeId) return [];
      const { name, code } = person;
      return [{ employeeId, name, code, role, review: own.get(employeeId) ?? null }];
    })
    .sort((a, b) => a.code.localeCompare(b.code));
}

export function savePotentialReview(
  periodId: string,
  employeeId: string,
  scores: RubricScores,
  note: string,
): Promise<void> {
  return callRpc('review_potential', {
    p_period_id: periodId,
    p_employee_id: employeeId,
    p_scores: scores,
    p_note: note,
  });
}
