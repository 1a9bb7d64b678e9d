import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import type { ComparisonView } from '../../data/comparison-view.ts';
import { pairSentence } from '../../data/comparison-words.ts';
import { pairModel } from '../../data/pair-model.ts';
import { Notice } from '../system/Notice.tsx';
import { Term } from '../system/Term.tsx';
import { BranchSelect } from './BranchSelect.tsx';
import { DifferenceBar } from './DifferenceBar.tsx';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  view: ComparisonView;
  changeSearch: (changes: Record<string, string | null>, mode?: 'push' | 'replace') => void;
}

/** Two branches of the month, or two months of a branch: one sentence, with its interval drawn. */
export function PairCard({ locale, model, view, changeSearch }: Props) {
  const t = comparisonMessages(locale);
  const pair = pairModel(model, view);
  const { a, b, earlier } = view;
  const isMonths = view.pair === 'months';
  const choose = (name: 'a' | 'b') => (row: ComparisonRow | null) =>
    changeSearch({ [name]: row?.code ?? null }, 'replace');
  const earlierMonths = model.months.slice(0, -1).toReversed();
  return (
    <section class="card pair" aria-labelledby="pair-title">
      <div class="card-head">
        <h2 id="pair-title">{t.pairTitle}</h2>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar */}
        <div class="segments no-print" role="group" aria-label={t.pairTitle}>
          {(['months', 'branches'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              class="segment"
              aria-pressed={view.pair === kind}
              onClick={() => changeSearch({ pair: kind === 'months' ? null : kind }, 'replace')}
            >
              {kind === 'months' ? t.pairMonths : t.pairBranches}
            </button>
          ))}
        </div>
      </div>
      <div class="pair-pickers no-print">
        <BranchSelect {...{ locale, model }} label={t.pairA} row={a} onChange={choose('a')} />
        {isMonths ? (
          <label class="pair-field">
            <span>{t.pairEarlier}</span>
            <select
              class="select"
              value={earlier ?? ''}
              onChange={(event) => changeSearch({ with: event.currentTarget.value }, 'replace')}
            >
              {earlierMonths.map((month) => (
                <option key={month} value={month}>
                  {formatMonth(locale, month)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <BranchSelect
            {...{ locale, model }}
            label={t.pairB}
            row={b}
            except={a}
            onChange={choose('b')}
          />
        )}
      </div>
      <p class="pair-sentence numeric" role="status">
        {pairSentence(locale, model, view, pair)}
      </p>
      {pair.kind === 'compared' && (
        <>
          <DifferenceBar {...pair.difference} />
          <p class="pair-facts numeric">
            {t.pairFamily({ n: pair.familySize })}
            {isMonths && model.mix.state === 'on' && ` ${t.pairRaw}`}{' '}
            <Term locale={locale} term="verdict">
              {t.adjustedTerm}
            </Term>
          </p>
          {(pair.rateGap || pair.isLowRate) && (
            <Notice>
              {pair.rateGap && (
                <p>
                  {t.pairRateGap({
                    gap: formatNumber((pair.rateGap.high - pair.rateGap.low) * 100),
                    low: formatPercent(pair.rateGap.low),
                    high: formatPercent(pair.rateGap.high),
                  })}
                </p>
              )}
              {pair.isLowRate && <p>{t.pairLowRate}</p>}
            </Notice>
          )}
        </>
      )}
    </section>
  );
}
