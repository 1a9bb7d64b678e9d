import { useMemo } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { branchName } from '../../data/branch.ts';
import { comparisonCsv } from '../../data/comparison-csv.ts';
import type { ComparisonModel } from '../../data/comparison-model.ts';
import { downloadCsv, toCsv } from '../../data/csv.ts';
import { type SortKey, sortComparison, sortInSearch } from '../../data/sort-comparison.ts';
import { ComparisonTable, type ShownMeasure } from './ComparisonTable.tsx';

interface Props {
  locale: Locale;
  month: Month;
  model: ComparisonModel;
  search: string;
  changeSearch: (changes: Record<string, string | null>, mode?: 'push' | 'replace') => void;
}

const measures: readonly ShownMeasure[] = ['nps', 'satisfaction', 'rate'];

/** Filter, order and the measure shown on a phone are in the address; the file holds what is on screen. */
export function ComparisonCard({ locale, month, model, search, changeSearch }: Props) {
  const t = comparisonMessages(locale);
  const words = figureMessages(locale);
  const names = { nps: words.npsShort, satisfaction: words.satisfaction, rate: words.responseRate };
  const query = new URLSearchParams(search);
  const wanted = query.get('q') ?? '';
  const shown = measures.find((each) => each === query.get('measure')) ?? 'nps';
  const { key, isDescending } = sortInSearch(search);
  const rows = useMemo(() => {
    const text = wanted.trim().toLowerCase();
    const found = model.rows.filter((row) =>
      `${branchName(row, locale)} ${row.code}`.toLowerCase().includes(text),
    );
    return sortComparison(found, { key, isDescending }, locale);
  }, [model, wanted, key, isDescending, locale]);

  function sortBy(next: SortKey) {
    const isTurned = next === key ? !isDescending : next !== 'name';
    changeSearch({ sort: next === 'name' ? null : next, dir: isTurned ? 'desc' : null }, 'replace');
  }

  return (
    <section class="card comparison" aria-label={t.title}>
      <div class="toolbar">
        <input
          class="input"
          type="search"
          placeholder={t.search}
          aria-label={t.search}
          value={wanted}
          onInput={(event) => changeSearch({ q: event.currentTarget.value || null }, 'replace')}
        />
        <p class="toolbar-count numeric" role="status">
          {rows.length === model.rows.length
            ? t.count({ n: rows.length })
            : t.countOf({ shown: rows.length, all: model.rows.length })}
        </p>
        <div class="toolbar-actions">
          <button type="button" class="button button-small" onClick={() => print()}>
            {t.print}
          </button>
          <button
            type="button"
            class="button button-small"
            onClick={() =>
              downloadCsv(
                `meiping-comparison-${month}.csv`,
                toCsv(comparisonCsv(rows, month, locale)),
              )
            }
          >
            {t.exportCsv}
          </button>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar */}
        <div class="segments comparison-measures" role="group" aria-label={t.measure}>
          {measures.map((measure) => (
            <button
              key={measure}
              type="button"
              class="segment"
              aria-pressed={measure === shown}
              onClick={() => changeSearch({ measure }, 'replace')}
            >
              {names[measure]}
            </button>
          ))}
        </div>
      </div>
      {rows.length === 0 ? (
        <div class="comparison-none">
          <p>{t.searchEmpty({ text: wanted })}</p>
          <button
            type="button"
            class="button button-small"
            onClick={() => changeSearch({ q: null }, 'replace')}
          >
            {t.searchClear}
          </button>
        </div>
      ) : (
        <ComparisonTable
          {...{ locale, month, model, rows, shown }}
          sort={{ key, isDescending }}
          onSort={sortBy}
        />
      )}
      <p class="comparison-reading">
        {t.reading}
        {model.withheldCount > 0 && ` ${t.withheldCount({ n: model.withheldCount })}`}
      </p>
    </section>
  );
}
