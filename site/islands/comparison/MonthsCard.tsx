import { useMemo, useState } from 'preact/hooks';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import { branchesByName, branchName } from '../../data/branch.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import { changeFinding } from '../../data/comparison-words.ts';
import { monthsAxis } from '../../data/months-axis.ts';
import { Term } from '../system/Term.tsx';
import { useGrowingList } from '../use-growing-list.ts';
import { MonthsPlot } from './MonthsPlot.tsx';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  marked: ComparisonRow | null;
  search: string;
  changeSearch: (changes: Record<string, string | null>, mode?: 'push' | 'replace') => void;
}

/** More than fit a screen are shown when asked for. */
const firstCount = 12;

/** Thirteen months of every branch on one scale, each with its verdict; the marked one first. */
export function MonthsCard({ locale, model, marked, search, changeSearch }: Props) {
  const t = comparisonMessages(locale);
  const [isAll, setIsAll] = useState(false);
  const wanted = new URLSearchParams(search).get('q') ?? '';
  const found = useMemo(() => {
    const text = wanted.trim().toLowerCase();
    const rows = model.rows.filter((row) =>
      `${branchName(row, locale)} ${row.code}`.toLowerCase().includes(text),
    );
    return inOrder(rows, marked, locale);
  }, [model, marked, wanted, locale]);
  const isCut = !isAll && found.length > firstCount;
  const shown = useGrowingList(isCut ? found.slice(0, firstCount) : found);
  const axis = useMemo(() => monthsAxis(model), [model]);
  const [from, to] = [model.months[0], model.months.at(-1)];
  if (!from || !to) return null;
  return (
    <section class="card months" aria-labelledby="months-title">
      <div class="card-head">
        <div>
          <h2 id="months-title">{changeFinding(locale, model)}</h2>
          <p class="card-hint numeric">
            {t.monthsHint({ from: formatMonth(locale, from), to: formatMonth(locale, to) })}{' '}
            <Term locale={locale} term="control-chart">
              {systemMessages(locale).controlTerm}
            </Term>
          </p>
        </div>
        {model.rows.length > firstCount && (
          <input
            class="input months-search no-print"
            type="search"
            placeholder={t.search}
            aria-label={t.search}
            value={wanted}
            onInput={(event) => changeSearch({ q: event.currentTarget.value || null }, 'replace')}
          />
        )}
      </div>
      {found.length === 0 ? (
        <p class="months-none">{t.searchEmpty({ text: wanted })}</p>
      ) : (
        <ul class="months-grid">
          {shown.map((row) => (
            <MonthsPlot key={row.id} {...{ locale, model, row, axis }} isMarked={row === marked} />
          ))}
        </ul>
      )}
      {found.length > firstCount && (
        <button
          type="button"
          class="button button-small months-more no-print"
          aria-expanded={isAll}
          onClick={() => setIsAll(!isAll)}
        >
          {isAll ? t.showFewer : t.showAll({ n: found.length })}
        </button>
      )}
    </section>
  );
}

/** The marked branch, then those with a verdict, then by name: never by value. */
function inOrder(rows: readonly ComparisonRow[], marked: ComparisonRow | null, locale: Locale) {
  const group = (row: ComparisonRow) => {
    if (row === marked) return 0;
    return row.change.verdict === 'special_cause' ? 1 : 2;
  };
  return branchesByName(rows, locale).sort((a, b) => group(a) - group(b));
}
