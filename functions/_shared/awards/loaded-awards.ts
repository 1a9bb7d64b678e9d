import type { StaffRole } from '../kpis/staff-role.ts';
import type { Appraisal } from '../scoring/appraisal.ts';
import type { Wire } from '../scoring/wire.ts';
import type { AwardDecision, AwardKind, awardRules } from './award.ts';

/** What `load_award_inputs` returns. */
export interface LoadedAwards {
  readonly period: {
    readonly id: string;
    readonly state: 'open' | 'preview' | 'published' | 'sealed';
    readonly phase: 'trial' | 'ramp' | 'full';
    readonly kind: 'month' | 'quarter';
    readonly start: string;
    readonly end: string;
    readonly appealUntil: string;
  };
  /** Nobody may appeal any more, and nobody's appeal is open. */
  readonly isAppealOver: boolean;
  readonly asker: {
    readonly isHeadOffice: boolean;
    readonly employeeId: string | null;
    /** Those the asker runs. */
    readonly branchIds: readonly string[];
  };
  readonly people: readonly AppraisedPerson[];
  readonly teams: readonly {
    readonly branchId: string;
    readonly journeys: number;
    readonly whole: number;
  }[];
  readonly minutes: readonly {
    readonly id: string;
    readonly kind: AwardKind;
    readonly content: AwardMinutes;
    readonly decidedAt: string;
  }[];
}

export interface AppraisedPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly branchId: string;
  readonly role: StaffRole;
  readonly totalBp: number | null;
  readonly standardErrorBp: number | null;
  readonly content: Wire<Appraisal>;
  /** Ratings of the period in this role, and those of 4 and 5. */
  readonly ratings: number;
  readonly satisfied: number;
  /** Closed visits of the person, and those whose customer was asked. */
  readonly visits: number;
  readonly asked: number;
}

/** What the minutes keep: the rules as they were, and everybody who was looked at. */
export interface AwardMinutes {
  readonly rules: typeof awardRules;
  readonly decisions: readonly AwardDecision[];
}
