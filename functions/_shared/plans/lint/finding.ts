import type { PlanItem } from '../plan.ts';

/** Everything the linter can say. The sentence of each is in `lint-words.ts`. */
export type LintCode =
  | 'weights_not_whole'
  | 'kpi_unknown'
  | 'kpi_twice'
  | 'knots_too_few'
  | 'knots_out_of_order'
  | 'knots_overlap'
  | 'knots_not_monotone'
  | 'bands_gap'
  | 'bands_overlap'
  | 'target_off_curve'
  | 'min_n_unreachable'
  | 'too_much_money'
  | 'revenue_for_clinician'
  | 'too_much_self_report'
  | 'volume_without_quality'
  | 'same_plan_for_two_roles'
  | 'target_outside_history'
  | 'cycle_too_short'
  | 'target_not_calibrated';

/**
 * A thing wrong with a plan. An error keeps it from taking effect, a warning asks for a reason, a
 * note only reminds. `values` fill the sentence.
 */
export interface Finding {
  readonly code: LintCode;
  readonly severity: 'error' | 'warning' | 'note';
  readonly kpiId: PlanItem['kpiId'] | null;
  readonly values: Readonly<Record<string, string>>;
}

/** A finding about one KPI, or about the plan when `kpiId` is null. */
export function finding(
  severity: Finding['severity'],
  code: LintCode,
  kpiId: string | null = null,
  values: Finding['values'] = {},
): Finding {
  return { code, severity, kpiId, values };
}
