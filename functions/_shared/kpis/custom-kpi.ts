import type { z } from 'zod';
import { type FitProblem, fitOfAggregate } from './fit-of-aggregate.ts';
import { type Kpi, KpiSchema } from './kpi.ts';

/** Why a KPI made in the browser is refused; the form names the field beside the reason. */
export type CustomKpiReason =
  | 'id_needs_prefix'
  | 'family_does_not_fit'
  | 'unit_does_not_fit'
  | FitProblem;

/**
 * A KPI that head office makes from the grammar. Its id begins with "X_", so that a later shipped
 * KPI never meets one, and its parts fit: no mean of money called a share, no ratio of stars.
 */
export const CustomKpiSchema = KpiSchema.superRefine((kpi, context) => {
  for (const { path, reason } of problemsOf(kpi)) {
    context.addIssue({ code: 'custom', path: [path], params: { reason } });
  }
});

export type CustomKpi = z.infer<typeof CustomKpiSchema>;

interface CustomKpiProblem {
  readonly path: keyof Kpi;
  readonly reason: CustomKpiReason;
}

function problemsOf(kpi: Kpi): CustomKpiProblem[] {
  const fit = fitOfAggregate(kpi.aggregate);
  return [
    kpi.id.startsWith('X_') ? null : ({ path: 'id', reason: 'id_needs_prefix' } as const),
    fit.families.includes(kpi.family)
      ? null
      : ({ path: 'family', reason: 'family_does_not_fit' } as const),
    fit.units.includes(kpi.unit) ? null : ({ path: 'unit', reason: 'unit_does_not_fit' } as const),
    fit.problem === null ? null : ({ path: 'aggregate', reason: fit.problem } as const),
  ].filter((problem) => problem !== null);
}
