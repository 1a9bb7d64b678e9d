import type { StaffRole } from '../kpis/staff-role.ts';
import type { AxisClass } from '../statistics/classify-axis.ts';
import type { RubricScores } from './review.ts';

/** What `load_placement_inputs` returns. */
export interface LoadedPlacements {
  readonly period: {
    readonly id: string;
    readonly state: 'preview' | 'published' | 'sealed';
    readonly phase: 'trial' | 'ramp' | 'full';
    readonly kind: 'month' | 'quarter';
    readonly start: string;
    readonly end: string;
  };
  readonly isHeadOffice: boolean;
  /** The branches whose people a lead may be told of. */
  readonly visible: readonly string[];
  readonly people: readonly {
    readonly employeeId: string;
    readonly name: string;
    readonly code: string;
    readonly branchId: string;
    readonly role: StaffRole;
    readonly daysInRole: number;
    /** Of the KPI with most of them. */
    readonly observations: number;
    readonly reviews: readonly RubricScores[];
  }[];
  /** Up to six periods, oldest first, the last of them this one. */
  readonly history: readonly (readonly {
    readonly employeeId: string;
    readonly role: StaffRole;
    readonly totalBp: number | null;
    readonly standardErrorBp: number | null;
  }[])[];
  /** What earlier periods said of each person, oldest first; nulls where not classified. */
  readonly said: readonly (readonly [
    employeeId: string,
    performance: AxisClass | null,
    potential: AxisClass | null,
  ])[];
}
