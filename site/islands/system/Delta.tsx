import type { MeasureUnit } from '#shared/i18n/format-measures.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import type { Difference } from '#shared/measures/judge-difference.ts';
import { Term } from './Term.tsx';

interface Props {
  locale: Locale;
  /** Shares are told in percentage points, stars with two decimals. */
  unit: MeasureUnit | 'score' | 'stars';
  difference: Difference;
  /** What it is compared with: “2026年10月”, “all branches”. */
  before?: string;
  /** Where nothing was found and “change” is not the word: between two groups of one time. */
  noChangeText?: string;
}

/** A difference with its verdict. The arrow stands for a passed test; without one there is none. */
export function Delta({ locale, unit, difference, before, noChangeText }: Props) {
  const t = systemMessages(locale);
  if (difference.kind === 'too_little') return <p class="delta">{t.tooLittle}</p>;
  const { kind } = difference;
  const scale = unit === 'share' ? 100 : 1;
  const isFine = unit === 'score' || (difference.upper - difference.lower) * scale < 1;
  const digits = unit === 'stars' ? 2 : isFine ? 1 : 0;
  const number = (value: number) => formatNumber(value * scale, { digits, isSigned: true });
  const verdict = kind === 'no_change' ? (noChangeText ?? t.noChange) : t[kind];
  return (
    <p class={`delta delta-${kind} numeric`}>
      {kind !== 'no_change' && (
        <svg class="delta-arrow" viewBox="0 0 12 12" aria-hidden="true">
          <path
            d={kind === 'higher' ? 'M6 2v8M2.5 5.5 6 2l3.5 3.5' : 'M6 10V2M2.5 6.5 6 10l3.5-3.5'}
          />
        </svg>
      )}
      <span class="delta-verdict">
        <Term locale={locale} term="verdict">
          {before ? [t.since({ before }), verdict].join(locale === 'zh' ? '：' : ': ') : verdict}
        </Term>
      </span>
      <span class="delta-facts">
        {t.difference({
          difference: number(difference.value),
          lower: number(difference.lower),
          upper: number(difference.upper),
        })}
      </span>
    </p>
  );
}
