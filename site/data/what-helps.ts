import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { HelpAnswer } from '#shared/scoring/scoring-answer.ts';
import { askFunction } from './ask-function.ts';

/** What would raise a person's total most, by the engine itself. */
export function fetchWhatHelps(
  employeeId: string,
  month: Month,
  locale: Locale,
): Promise<Pick<HelpAnswer, 'helpful' | 'kpis'>> {
  return askFunction('score-period', { action: 'what_helps', employeeId, period: month }, locale);
}
