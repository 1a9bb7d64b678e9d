import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import type { WrittenAppraisal } from '../../data/scores.ts';

/** Why there is no total, in the words of the rule that says so; else what the total rests on. */
export function obstacleText(appraisal: WrittenAppraisal, locale: Locale): string {
  const t = scoreMessages(locale);
  if (appraisal.obstacle === 'too_few_days') return t.tooFewDays;
  const [segment] = appraisal.segments;
  if (appraisal.totalBp !== null || !segment) return t.standing;
  if (segment.obstacle === 'no_plan') return t.noPlan;
  if (segment.obstacle === 'too_few_kpis') return t.tooFewKpis;
  return t.tooLittleWeight({ present: formatPercent(segment.presentWeightBp / 10_000) });
}
