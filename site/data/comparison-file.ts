import type { ComparedMeasureId } from '#shared/comparison/compared-measure.ts';
import { comparedMeasureWords } from '#shared/i18n/compared-measures.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { branchName } from './branch.ts';
import type { ComparisonModel, ComparisonRow } from './comparison-model.ts';
import { placeWords } from './comparison-words.ts';
import type { CsvCell } from './csv.ts';

/** The month of every branch as a file: values on the measure's own scale, to four decimals. */
export function comparisonFile(model: ComparisonModel, locale: Locale): CsvCell[][] {
  const t = comparisonMessages(locale);
  const measure = comparedMeasureWords(locale)[model.measure.id as ComparedMeasureId];
  const month = model.months.at(-1) ?? '';
  const isAdjusted = model.mix.state === 'on';
  return [
    [
      t.csvMonth,
      t.csvCode,
      t.columnBranch,
      measure,
      t.csvLower({ measure }),
      t.csvUpper({ measure }),
      t.nColumn,
      ...(isAdjusted ? [t.columnRaw] : []),
      t.csvLimitLower,
      t.csvLimitUpper,
      t.csvQ,
      t.columnPlace,
      t.columnChange,
      t.csvResponses,
      t.csvVisits,
    ],
    ...model.rows.map((row) => [
      month,
      row.code,
      branchName(row, locale),
      ...figureCells(row.figure),
      ...(isAdjusted ? [rawCell(row)] : []),
      ...(row.point
        ? [row.point.limits.lower, row.point.limits.upper, row.point.q].map(round)
        : [null, null, null]),
      placeWords(locale, row),
      t[row.change.verdict],
      row.series.responses.at(-1) ?? 0,
      row.series.visits.at(-1) ?? 0,
    ]),
  ];
}

function figureCells(figure: Figure): CsvCell[] {
  if (figure.kind === 'known') {
    return [...[figure.value, figure.lower, figure.upper].map(round), figure.n];
  }
  return [null, null, null, figure.kind === 'empty' ? 0 : figure.n];
}

function rawCell({ raw, figure }: ComparisonRow): CsvCell {
  const measured = raw ?? figure;
  return measured.kind === 'known' ? round(measured.value) : null;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
