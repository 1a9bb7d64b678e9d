import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import { figureAxis } from '../../data/figure-axis.ts';
import type { SortKey, SortOrder } from '../../data/sort-comparison.ts';
import { useGrowingList } from '../use-growing-list.ts';
import { AxisHeader } from './AxisHeader.tsx';
import { BranchRow } from './BranchRow.tsx';

export type ShownMeasure = 'nps' | 'satisfaction' | 'rate';

interface Props {
  locale: Locale;
  month: Month;
  model: ComparisonModel;
  rows: readonly ComparisonRow[];
  /** The one measure that fits on a phone; wider screens show all three. */
  shown: ShownMeasure;
  sort: SortOrder;
  onSort: (key: SortKey) => void;
}

/** A real table at every width: rows can be read, searched, copied and printed, six or six hundred. */
export function ComparisonTable({ locale, month, model, rows, shown, sort, onSort }: Props) {
  const t = comparisonMessages(locale);
  const words = figureMessages(locale);
  const visible = useGrowingList(rows);
  const axes = useMemo(() => axesOf(model), [model]);
  // The same element is not compared again: another order only moves rows, however many there are.
  const elements = useMemo(
    () =>
      new Map(
        model.rows.map((row) => [
          row,
          <BranchRow key={row.branchId} {...{ locale, row, axes, model }} />,
        ]),
      ),
    [model, axes, locale],
  );
  const column = (key: SortKey, className: string, text: string, axis?: ComponentChildren) => (
    <th
      scope="col"
      class={className}
      aria-sort={sort.key !== key ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
    >
      <button type="button" class="sort" onClick={() => onSort(key)}>
        {text}
        <svg class="sort-mark" viewBox="0 0 10 14" aria-hidden="true">
          <path class="sort-up" d="M5 1 9 6H1z" />
          <path class="sort-down" d="M5 13 1 8h8z" />
        </svg>
      </button>
      {axis}
    </th>
  );
  return (
    <table
      class={`table comparison-table comparison-shows-${shown}${rows.length > 40 ? ' comparison-dense' : ''}`}
    >
      <caption class="visually-hidden">
        {t.tableCaption({ month: formatMonth(locale, month) })}
      </caption>
      <thead>
        <tr>
          {column('name', 'column-name', t.branchColumn)}
          {column(
            'nps',
            'column-figure column-nps',
            words.npsShort,
            <AxisHeader
              {...{ locale }}
              unit="points"
              axis={axes.nps}
              together={model.npsTogether}
            />,
          )}
          {column(
            'satisfaction',
            'column-figure column-satisfaction',
            words.satisfaction,
            <AxisHeader
              {...{ locale }}
              unit="share"
              axis={axes.satisfaction}
              together={model.satisfactionTogether}
            />,
          )}
          {column('rate', 'column-rate', words.responseRate)}
        </tr>
      </thead>
      <tbody class="numeric">{visible.map((row) => elements.get(row))}</tbody>
    </table>
  );
}

function axesOf({ rows }: ComparisonModel) {
  const nps = rows.map((row) => row.nps);
  const satisfaction = rows.map((row) => row.satisfaction);
  return {
    nps: figureAxis(nps, { least: -100, most: 100, step: 20 }),
    satisfaction: figureAxis(satisfaction, { least: 0, most: 1, step: 0.1 }),
  };
}
