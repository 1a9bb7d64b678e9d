import type { StaffRole } from '#shared/kpis/staff-role.ts';

export type VisitKind = 'first' | 'return' | 'repeat' | 'review';
/** Here · left, nobody asked · asked in some way · answered. */
export type VisitState = 'open' | 'closed' | 'asked' | 'answered';
export type Occasion = 'visit' | 'day_7' | 'day_30';

export interface Served {
  readonly employeeId: string;
  readonly name: string;
  readonly role: StaffRole;
}

/** A visit as the desk shows it. Never the customer: nobody here knows their name. */
export interface DeskVisit {
  readonly id: string;
  readonly day: string;
  readonly arrivedAt: string;
  readonly closedAt: string | null;
  readonly kind: VisitKind;
  readonly treatmentId: string | null;
  readonly treatment: { readonly zh: string; readonly en: string } | null;
  readonly people: readonly Served[];
  readonly state: VisitState;
  /** A code was made and is still good. */
  readonly hasCode: boolean;
  /** Sent to a tablet and not over yet. */
  readonly push: Push | null;
  readonly due: readonly DueFollowUp[];
}

export interface Push {
  readonly kioskId: string;
  readonly tabletName: string;
  readonly isTaken: boolean;
}

export interface DueFollowUp {
  readonly occasion: Exclude<Occasion, 'visit'>;
  /** The last day on which the link works. */
  readonly until: string;
  /** A link was made before; a new one ends it. */
  readonly isLinkIssued: boolean;
}
