import { useCallback, useMemo } from 'preact/hooks';
import type { BranchRank } from '#shared/comparison/branch-ranks.ts';
import { scaleOf } from '#shared/comparison/scale-of.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatCompared } from '#shared/i18n/format-compared.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ResponseRate } from '#shared/measures/response-rate.ts';
import { branchName } from '../../data/branch.ts';
import {
  type ComparisonModel,
  type ComparisonRow,
  hasLowRate,
} from '../../data/comparison-model.ts';
import { measureName, placeWords, shortRankWords } from '../../data/comparison-words.ts';
import { figureAxis } from '../../data/figure-axis.ts';
import { type Column, DataTable } from '../system/DataTable.tsx';
import { FigureCell } from './FigureCell.tsx';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  marked: ComparisonRow | null;
  ranks: ReadonlyMap<string, BranchRank>;
}

/** Every branch with all that is said of it; sorted by name until somebody asks otherwise. */
export function BranchTable({ locale, model, marked, ranks }: Props) {
  const t = comparisonMessages(locale);
  const columns = useMemo(
    () => columnsOf(locale, model, marked, ranks),
    [locale, model, marked, ranks],
  );
  const isMarked = useCallback((row: ComparisonRow) => row === marked, [marked]);
  const month = model.months.at(-1) ?? '';
  return (
    <section class="card branch-table" aria-labelledby="branch-table-title">
      <div class="card-head">
        <div>
          <h2 id="branch-table-title">
            {t.tableTitle} <span class="branch-count">{t.branches({ n: model.rows.length })}</span>
          </h2>
          <p class="card-hint">{t.tableHint}</p>
        </div>
      </div>
      <DataTable
        locale={locale}
        name="branches"
        caption={t.tableCaption({
          month: formatMonth(locale, month),
          measure: measureName(locale, model),
        })}
        columns={columns}
        rows={model.rows}
        rowKey={({ id }) => id}
        rowClass={(row) => (row === marked ? 'row-own' : undefined)}
        isPinned={isMarked}
        defaults={{ sort: 'name' }}
        hasSearch={model.rows.length > 12}
      />
      <p class="card-hint">{t.totalsOnly}</p>
    </section>
  );
}

function columnsOf(
  locale: Locale,
  model: ComparisonModel,
  marked: ComparisonRow | null,
  ranks: ReadonlyMap<string, BranchRank>,
): readonly Column<ComparisonRow>[] {
  const t = comparisonMessages(locale);
  const words = figureMessages(locale);
  const { unit, kind } = model.measure;
  const { least, most } = scaleOf(kind);
  const figures = model.rows.map(({ figure }) => figure);
  const axis = figureAxis(figures, { least, most, step: unit === 'perMille' ? 0.01 : 0.1 });
  const measure = measureName(locale, model);
  const shownValue = (row: ComparisonRow) =>
    row.figure.kind === 'known' ? row.figure.value : null;
  const end = (row: ComparisonRow, which: 'lower' | 'upper') =>
    row.figure.kind === 'known' ? rounded(row.figure[which]) : null;
  return [
    {
      key: 'name',
      title: t.columnBranch,
      isRowHeader: true,
      value: (row) => branchName(row, locale),
      file: [
        { title: t.csvCode, value: ({ code }) => code },
        { title: t.columnBranch, value: (row) => branchName(row, locale) },
      ],
      cell: (row) => (
        <>
          <span class="branch-name">{branchName(row, locale)}</span>
          {row === marked && <span class="mark mark-own">{row.isOwn ? t.yours : t.marked}</span>}
        </>
      ),
    },
    {
      key: 'value',
      title: measure,
      value: shownValue,
      file: [
        { title: measure, value: (row) => rounded(shownValue(row)) },
        { title: t.csvLower({ measure }), value: (row) => end(row, 'lower') },
        { title: t.csvUpper({ measure }), value: (row) => end(row, 'upper') },
        { title: t.nColumn, value: ({ figure }) => ('n' in figure ? figure.n : 0) },
      ],
      cell: ({ figure }) => (
        <FigureCell {...{ locale, unit, figure, axis }} together={model.together} />
      ),
    },
    ...(model.mix.state === 'on'
      ? [
          {
            key: 'raw',
            title: t.columnRaw,
            isNumber: true,
            value: (row: ComparisonRow) => rounded(rawOf(row)),
            cell: (row: ComparisonRow) => {
              const raw = row.raw ?? row.figure;
              return raw.kind === 'known'
                ? formatCompared(unit, raw.value, raw.upper - raw.lower)
                : '–';
            },
          },
        ]
      : []),
    { key: 'place', title: t.columnPlace, value: (row) => placeWords(locale, row) },
    { key: 'change', title: t.columnChange, value: ({ change }) => t[change.verdict] },
    {
      key: 'rank',
      title: t.columnRank,
      value: ({ id }) => ranks.get(id)?.first ?? null,
      file: [
        { title: t.csvRankLower, value: ({ id }) => ranks.get(id)?.lower ?? null },
        { title: t.csvRankUpper, value: ({ id }) => ranks.get(id)?.upper ?? null },
      ],
      cell: ({ id }) => {
        const rank = ranks.get(id);
        return rank ? <span class="rank-cell">{shortRankWords(locale, rank)}</span> : '–';
      },
    },
    {
      key: 'rate',
      title: t.columnRate,
      isNumber: true,
      value: ({ rate }) => (rate.kind === 'known' ? rounded(rate.rate) : null),
      cell: ({ rate }) => (
        <RateCell {...{ locale, rate }} none={words.none} isMarked={model.measure.isAdjustable} />
      ),
    },
  ];
}

function RateCell({
  locale,
  rate,
  none,
  isMarked,
}: {
  locale: Locale;
  rate: ResponseRate;
  none: string;
  /** Too low to compare by is marked where answers are compared. */
  isMarked: boolean;
}) {
  const t = figureMessages(locale);
  if (rate.kind === 'none') return <span class="cell-quiet">{none}</span>;
  return (
    <span class="rate-cell">
      <span class="figure-value">
        {rate.kind === 'known' ? formatPercent(rate.rate) : '—'}
        {isMarked && hasLowRate(rate) && <span title={t.rateComparison}>*</span>}
      </span>
      <span class="figure-facts">
        {t.rateOf({ responses: rate.responses, visits: rate.visits })}
      </span>
    </span>
  );
}

function rawOf({ raw, figure }: ComparisonRow): number | null {
  const measured = raw ?? figure;
  return measured.kind === 'known' ? measured.value : null;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
