import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Appraisal, AppraisedSegment } from '#shared/scoring/appraisal.ts';
import type { WeightedKpi } from '#shared/scoring/scored-kpi.ts';
import type { PreviewAnswer } from '#shared/scoring/scoring-answer.ts';
import type { Written } from '#shared/scoring/written.ts';
import { askFunction } from './ask-function.ts';

/** Scores as the function writes them: exact fractions are text. A KPI has none to begin with. */
export type Scores = Written<Omit<PreviewAnswer, 'kpis'>> & Pick<PreviewAnswer, 'kpis'>;
export type WrittenAppraisal = Written<Appraisal>;
export type WrittenSegment = Written<AppraisedSegment>;
export type WrittenKpi = Written<WeightedKpi>;

export type ScoreScope = { readonly employeeId: string } | { readonly branchId: string };

/** Ask the engine how a month stands. Nothing is stored by asking. */
export function fetchScores(scope: ScoreScope, month: Month, locale: Locale): Promise<Scores> {
  return askFunction<Scores>('score-period', { action: 'preview', scope, period: month }, locale);
}
