import type { z } from 'zod';
import { type Kpi, KpiSchema } from './kpi.ts';
import { measureOf } from './measure-catalogue.ts';

/** Why a KPI made in the browser is refused; the form names the field beside the reason. */
export type CustomKpiReason =
  | 'id_needs_prefix'
  | 'family_does_not_fit'
  | 'unit_does_not_fit'
  | 'measures_do_not_fit'
  | 'quota_over_quota';

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
  const fit = fitOf(kpi);
  return [
    kpi.id.startsWith('X_') ? null : ({ path: 'id', reason: 'id_needs_prefix' } as const),
    fit.families.includes(kpi.family)
      ? null
      : ({ path: 'family', reason: 'family_does_not_fit' } as const),
    fit.units.includes(kpi.unit) ? null : ({ path: 'unit', reason: 'unit_does_not_fit' } as const),
    fit.problem === null ? null : ({ path: 'aggregate', reason: fit.problem } as const),
  ].filter((problem) => problem !== null);
}

interface Fit {
  readonly families: readonly Kpi['family'][];
  readonly units: readonly Kpi['unit'][];
  readonly problem: CustomKpiReason | null;
}

function fitOf({ aggregate }: Kpi): Fit {
  if (aggregate.kind === 'nps') return { families: ['nps'], units: ['points'], problem: null };
  if (aggregate.kind === 'index') return { families: ['index'], units: ['index'], problem: null };
  if (aggregate.kind === 'ratio') return fitOfRatio(aggregate);
  const { scale } = measureOf(aggregate.measure);
  if (aggregate.kind === 'sum') {
    const units: Kpi['unit'][] = scale === 'fen' ? ['fen'] : ['count'];
    return {
      families: ['amount'],
      units,
      problem: scale === 'stars' || scale === 'nps' ? 'measures_do_not_fit' : null,
    };
  }
  if (scale === 'flag') return { families: ['proportion'], units: ['percent'], problem: null };
  if (scale === 'stars') return { families: ['rating'], units: ['stars'], problem: null };
  const unit = scale === 'fen' ? 'fen' : 'count';
  return { families: ['amount'], units: [unit], problem: null };
}

/** Units that were printed as percent must be alike on both sides, else 3 yuan a visit is "300 %". */
function fitOfRatio({ numerator, denominator }: Extract<Kpi['aggregate'], { kind: 'ratio' }>): Fit {
  const families = ['proportion', 'rate', 'points', 'amount'] as const;
  if (numerator.of === 'quota') {
    return { families, units: ['ratio'], problem: 'quota_over_quota' };
  }
  const isAmountOf = (term: typeof numerator) =>
    term.of !== 'count' && measureOf(term.measure).scale === 'fen';
  if (denominator.of === 'quota') {
    return { families: ['amount'], units: ['percent', 'ratio'], problem: null };
  }
  const isMoneyAbove = isAmountOf(numerator);
  const isMoneyBelow = isAmountOf(denominator);
  const scales = [numerator, denominator].map(({ measure }) => measureOf(measure).scale);
  const problem = scales.some((scale) => scale === 'stars' || scale === 'nps')
    ? 'measures_do_not_fit'
    : null;
  if (isMoneyAbove && !isMoneyBelow) return { families: ['amount'], units: ['fen'], problem };
  if (isMoneyAbove) return { families: ['amount'], units: ['percent', 'ratio'], problem };
  return { families, units: ['percent', 'ratio', 'per_hundred', 'count'], problem };
}
