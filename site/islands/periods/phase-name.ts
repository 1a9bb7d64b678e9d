import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import type { BoardPeriod } from '../../data/periods.ts';

/** “试运行”, “过渡期 · 计入 50%”. */
export function phaseName(
  locale: Locale,
  { phase, rampShareBp }: Pick<BoardPeriod, 'phase' | 'rampShareBp'>,
): string {
  const t = periodMessages(locale);
  return phase === 'ramp'
    ? t.rampShare({ share: formatPercent((rampShareBp ?? 0) / 10_000) })
    : t[phase];
}
