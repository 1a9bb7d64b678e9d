import type { AwardsAnswer } from '#shared/awards/awards-for.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { askFunction } from './ask-function.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

/** An award that was granted, and whether it still stands. */
export interface GrantedAward {
  readonly id: string;
  readonly kind: string;
  readonly role: string | null;
  readonly branchId: string;
  readonly employeeId: string | null;
  readonly withdrawnBecause: string | null;
}

export function fetchAwards(periodId: string, locale: Locale): Promise<AwardsAnswer> {
  return askFunction<AwardsAnswer>('review-people', { action: 'show_awards', periodId }, locale);
}

export function grantAwards(periodId: string, locale: Locale): Promise<{ granted: number }> {
  return askFunction('review-people', { action: 'grant_awards', periodId }, locale);
}

interface AwardRow {
  id: string;
  kind: string;
  role: string | null;
  branch_id: string;
  employee_id: string | null;
  withdrawn_because: string | null;
}

/** The rows of a period, withdrawn ones too. */
export async function fetchGranted(periodId: string): Promise<GrantedAward[]> {
  const client = await getClient();
  const rows = await rowsOf<AwardRow>(
    client
      .from('awards')
      .select('id, kind, role, branch_id, employee_id, withdrawn_because')
      .eq('period_id', periodId),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    role: row.role,
    branchId: row.branch_id,
    employeeId: row.employee_id,
    withdrawnBecause: row.withdrawn_because,
  }));
}

export function withdrawAward(awardId: string, reason: string): Promise<void> {
  return callRpc('withdraw_award', { p_award_id: awardId, p_reason: reason });
}
