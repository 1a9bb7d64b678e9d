import type { Kpi } from '../kpis/kpi.ts';
import type { StaffRole } from '../kpis/staff-role.ts';
import type { Plan } from '../plans/plan.ts';
import type { Target } from '../plans/target.ts';
import type { Posting } from './posting-segments.ts';
import type { Veto } from './veto.ts';

/** Somebody who is scored, as a page names them. */
export interface ScoredPerson {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** One more thing that is known of a total. */
type TotalFact = readonly [
  employeeId: string,
  branchId: string,
  role: StaffRole,
  measure: string,
  fact: number,
];

/** What `load_scoring_inputs` returns. Totals travel as tuples: there are thousands of them. */
export interface LoadedScoring {
  readonly people: readonly ScoredPerson[];
  readonly postings: readonly Posting[];
  readonly totals: readonly (readonly [
    employeeId: string,
    branchId: string,
    role: StaffRole,
    /** Any measure of the database, also those no KPI is made of. */
    measure: string,
    n: number,
    sum: number,
    sumSquares: number,
  ])[];
  readonly medians: readonly TotalFact[];
  /** Of stars by customers who came again in a month: how many different ones; `MeasureTotal`. */
  readonly customers: readonly TotalFact[];
  readonly targets: readonly Target[];
  readonly vetoes: readonly Veto[];
  readonly kpis: readonly Kpi[];
  readonly plans: readonly Plan[];
  /** Of every person of a role in the twelve months before; the person is a number that means nothing else. */
  readonly roleTotals: readonly (readonly [
    role: StaffRole,
    measure: string,
    person: number,
    n: number,
    sum: number,
    sumSquares: number,
  ])[];
}
