import { analysisMessages } from '#shared/i18n/analysis.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { AnalysisRow } from '../../data/analysis/analysis-model.ts';

/** Why there is no value in a row. */
export function standingText(locale: Locale, { standing, evaluation, n }: AnalysisRow): string {
  const t = analysisMessages(locale);
  if (standing === 'other_withheld') return t.withheld;
  if (standing === 'withheld') return t.tooFew({ n });
  return t[evaluation?.reason ?? 'no_records'];
}
