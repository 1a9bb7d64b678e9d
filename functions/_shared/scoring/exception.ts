/**
 * What people have decided about one person's KPI, against the plan: `gate_lifted` takes its gate away,
 * `set_aside` takes its value away, so that it is missing and not zero.
 */
export interface ScoringException {
  readonly employeeId: string;
  readonly kpiId: string;
  readonly kind: 'gate_lifted' | 'set_aside';
}
