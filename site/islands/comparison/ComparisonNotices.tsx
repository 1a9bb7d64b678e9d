import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ComparisonModel } from '../../data/comparison-model.ts';
import { Notice } from '../system/Notice.tsx';

interface Props {
  locale: Locale;
  model: ComparisonModel;
}

/** What makes the rows hard to compare stands before them, not in a footnote. */
export function ComparisonNotices({ locale, model: { rateGap, lowRateCount } }: Props) {
  const t = comparisonMessages(locale);
  if (!rateGap && lowRateCount === 0) return null;
  return (
    <Notice>
      {rateGap && (
        <p>
          {t.rateGap({
            gap: Math.round((rateGap.high - rateGap.low) * 100),
            low: formatPercent(locale, rateGap.low),
            high: formatPercent(locale, rateGap.high),
          })}
        </p>
      )}
      {lowRateCount > 0 && <p>{t.lowRates({ n: lowRateCount })}</p>}
    </Notice>
  );
}
