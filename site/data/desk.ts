import { callRpc } from './call-rpc.ts';
import type { DeskVisit } from './desk-visit.ts';

export interface Desk {
  readonly today: readonly DeskVisit[];
  /** Visits of other days whose follow-up may be sent today. */
  readonly due: readonly DeskVisit[];
}

/** The visits of a day, and those of before that are to be asked again. */
export async function fetchDesk(branchId: string, day: string): Promise<Desk> {
  const visits = await callRpc<DeskVisit[]>('visits_of_day', { p_branch_id: branchId, p_day: day });
  return {
    today: visits.filter((visit) => visit.day === day),
    due: visits.filter((visit) => visit.day !== day && visit.due.length > 0),
  };
}

/** A customer's visits of the last 60 days. The number is looked up and not kept. */
export function findCustomer(branchId: string, customerNumber: string): Promise<DeskVisit[]> {
  return callRpc('visits_of_customer', {
    p_branch_id: branchId,
    p_customer_number: customerNumber,
  });
}
