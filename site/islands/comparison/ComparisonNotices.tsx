import { covariateWords } from '#shared/i18n/compared-measures.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import type { ComparisonModel } from '../../data/comparison-model.ts';
import { Notice } from '../system/Notice.tsx';

interface Props {
  locale: Locale;
  model: ComparisonModel;
}

/** What makes the branches hard to compare stands before them, not in a footnote. */
export function ComparisonNotices({ locale, model }: Props) {
  const t = comparisonMessages(locale);
  const { rateGap, lowRateCount, withheldCount } = model;
  const mixText = mixWords(locale, model);
  return (
    <>
      {(rateGap || lowRateCount > 0 || withheldCount > 0) && (
        <Notice>
          {rateGap && (
            <p>
              {t.rateGap({
                gap: Math.round((rateGap.high - rateGap.low) * 100),
                low: formatPercent(rateGap.low),
                high: formatPercent(rateGap.high),
              })}
            </p>
          )}
          {lowRateCount > 0 && <p>{t.lowRates({ n: lowRateCount })}</p>}
          {withheldCount > 0 && <p>{t.withheldCount({ n: withheldCount })}</p>}
        </Notice>
      )}
      {mixText && <Notice tone="plain">{mixText}</Notice>}
    </>
  );
}

function mixWords(locale: Locale, { mix: { state, caseMix, unmixed } }: ComparisonModel) {
  const t = comparisonMessages(locale);
  if (state === 'none') return t.mixNone;
  if (state === 'unavailable') return t.mixUnavailable;
  if (state !== 'on' || !caseMix) return null;
  const words: Readonly<Record<string, string>> = covariateWords(locale);
  const names = caseMix.covariates.map((name) => words[name] ?? name);
  const covariates = new Intl.ListFormat(languageTag(locale)).format(names);
  const partly = unmixed > 0 ? ` ${t.mixPartly({ n: unmixed })}` : '';
  return `${t.mixText({ covariates })}${partly}`;
}
