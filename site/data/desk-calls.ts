import { callRpc } from './call-rpc.ts';
import type { Occasion, Served, VisitKind } from './desk-visit.ts';

/** Who served, as the database takes it. */
type Staff = readonly Pick<Served, 'employeeId' | 'role'>[];

export interface NewVisitInput {
  readonly branchId: string;
  /** Hashed inside the database and kept nowhere. */
  readonly customerNumber: string;
  readonly kind: VisitKind;
  readonly treatmentId: string | null;
  readonly people: Staff;
}

/** Somebody has come. Answers with the visit's id. */
export function openVisit(visit: NewVisitInput): Promise<string> {
  return callRpc('open_visit', {
    p_branch_id: visit.branchId,
    p_customer_number: visit.customerNumber,
    p_kind: visit.kind,
    p_treatment_id: visit.treatmentId,
    p_staff: staffOf(visit.people),
  });
}

interface Closing {
  readonly visitId: string;
  readonly treatmentId: string | null;
  readonly people: Staff;
}

export async function closeVisit({ visitId, treatmentId, people }: Closing): Promise<void> {
  await callRpc('close_visit', {
    p_visit_id: visitId,
    p_treatment_id: treatmentId,
    p_staff: staffOf(people),
  });
}

/** Six digits; the ones before stop working. */
export function issueVisitCode(visitId: string): Promise<string> {
  return callRpc('issue_visit_code', { p_visit_id: visitId });
}

/** The token of a link that a phone opens once; the one before, for the same occasion, stops working. */
export function issueVisitLink(visitId: string, occasion: Occasion): Promise<string> {
  return callRpc('issue_visit_link', { p_visit_id: visitId, p_occasion: occasion });
}

export async function pushVisit(visitId: string, kioskId: string): Promise<void> {
  await callRpc('push_visit', { p_visit_id: visitId, p_kiosk_id: kioskId });
}

export async function withdrawPush(kioskId: string): Promise<void> {
  await callRpc('withdraw_push', { p_kiosk_id: kioskId });
}

function staffOf(people: Staff): { employeeId: string; role: string }[] {
  return people.map(({ employeeId, role }) => ({ employeeId, role }));
}
