import type { Month } from '#shared/calendar/month.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { branchName } from './branch.ts';
import type { ComparisonRow } from './comparison-model.ts';
import type { CsvCell } from './csv.ts';

/** The comparison as it is on the screen (same rows, same order), with values to three decimals. */
export function comparisonCsv(
  rows: readonly ComparisonRow[],
  month: Month,
  locale: Locale,
): CsvCell[][] {
  const t = comparisonMessages(locale);
  const { npsShort, satisfaction, responseRate } = figureMessages(locale);
  const columns = [npsShort, satisfaction].flatMap((measure) => [
    measure,
    t.csvLower({ measure }),
    t.csvUpper({ measure }),
    t.csvN({ measure }),
  ]);
  const head = [t.csvMonth, t.csvCode, t.csvBranch, ...columns];
  return [
    [...head, t.csvResponses, t.csvVisits, responseRate],
    ...rows.map((row) => [
      month,
      row.code,
      branchName(row, locale),
      ...figureCells(row.nps),
      ...figureCells(row.satisfaction),
      ...rateCells(row),
    ]),
  ];
}

function figureCells(figure: Figure): CsvCell[] {
  if (figure.kind === 'known') {
    return [round(figure.value), round(figure.lower), round(figure.upper), figure.n];
  }
  return [null, null, null, figure.kind === 'empty' ? 0 : figure.n];
}

function rateCells({ rate }: ComparisonRow): CsvCell[] {
  if (rate.kind === 'none') return [null, null, null];
  const share = rate.kind === 'known' ? round(rate.rate) : null;
  return [rate.responses, rate.visits, share];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
