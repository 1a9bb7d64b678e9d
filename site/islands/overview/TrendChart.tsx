import { useMemo } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import { formatInterval, formatMeasure } from '#shared/i18n/format-measures.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import type { CsvCell } from '../../data/csv.ts';
import { type TrendFinding, type TrendPoint, trendModel } from '../../data/trend-model.ts';
import { ChartFrame } from '../system/ChartFrame.tsx';
import { SeriesChart, type ShownPoint } from '../system/SeriesChart.tsx';
import { Term } from '../system/Term.tsx';

interface Props {
  locale: Locale;
  totals: readonly MonthlyTotal[];
  /** The last month of the trend. */
  month: Month;
}

export function TrendChart({ locale, totals, month }: Props) {
  const t = overviewMessages(locale);
  const { points, finding } = useMemo(() => trendModel(totals, month), [totals, month]);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return (
    <ChartFrame
      locale={locale}
      title={findingText(finding, locale)}
      hint={
        <>
          {t.trendPeriod({
            from: formatMonth(locale, first.month),
            to: formatMonth(locale, last.month),
          })}
          {finding.kind !== 'too_little' && (
            <>
              {' · '}
              <Term locale={locale} term="verdict">
                {t.trendTerm}
              </Term>
            </>
          )}
        </>
      }
      legend={[t.trendBand, t.trendGap]}
      drawing={
        <SeriesChart
          limits="band"
          bounds={[-100, 100]}
          format={(value) => formatMeasure('points', value)}
          label={`${findingText(finding, locale)}. ${t.trendDescription}`}
          points={points.map((point) => shownPoint(point, locale))}
        />
      }
      fileName="nps-trend"
      file={() => trendFile(points, locale)}
      table={<TrendTable locale={locale} points={points} />}
    />
  );
}

function shownPoint({ month, nps }: TrendPoint, locale: Locale): ShownPoint {
  const t = figureMessages(locale);
  const name = formatMonth(locale, month, 'short');
  const long = formatMonth(locale, month);
  if (nps.kind !== 'known') {
    const text = `${long}\n${nps.kind === 'empty' ? t.none : t.notEnough}`;
    return { name, text, value: null, lower: 0, upper: 0 };
  }
  const lines = [
    long,
    `${t.npsShort} ${formatMeasure('points', nps.value, nps.upper - nps.lower)}`,
    `${t.interval} ${formatInterval('points', nps)}`,
    t.nAnswers({ n: nps.n }),
  ];
  return { name, text: lines.join('\n'), value: nps.value, lower: nps.lower, upper: nps.upper };
}

function trendFile(points: readonly TrendPoint[], locale: Locale): CsvCell[][] {
  const t = systemMessages(locale);
  const { npsShort } = figureMessages(locale);
  return [
    [t.month, npsShort, t.intervalLower, t.intervalUpper, 'n'],
    ...points.map(({ month, nps }): CsvCell[] => {
      if (nps.kind === 'known') return [month, nps.value, nps.lower, nps.upper, nps.n];
      return [month, null, null, null, nps.kind === 'empty' ? 0 : nps.n];
    }),
  ];
}

function findingText(finding: TrendFinding, locale: Locale): string {
  const t = overviewMessages(locale);
  if (finding.kind === 'too_little') return t.trendTooLittle;
  const { kind, before, difference, lower, upper } = finding;
  // "higher … 0 … +13" would take back what it says: then the end shows on which side of 0 it lies.
  const isClose = kind !== 'no_change' && Math.min(Math.abs(lower), Math.abs(upper)) < 0.5;
  const digits = isClose ? 1 : 0;
  const number = (value: number) => formatNumber(value, { digits, isSigned: true });
  const facts = {
    before: formatMonth(locale, before),
    difference: number(difference),
    lower: number(lower),
    upper: number(upper),
  };
  if (kind === 'no_change') return t.trendNoChange(facts);
  return kind === 'higher' ? t.trendHigher(facts) : t.trendLower(facts);
}

function TrendTable({ locale, points }: { locale: Locale; points: readonly TrendPoint[] }) {
  const t = overviewMessages(locale);
  const words = figureMessages(locale);
  return (
    <table class="table numeric">
      <caption class="visually-hidden">{t.trendTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{t.month}</th>
          <th scope="col" class="cell-number">
            {words.npsShort}
          </th>
          <th scope="col" class="cell-number">
            {words.interval}
          </th>
          <th scope="col" class="cell-number">
            n
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ month, nps }) => (
          <tr key={month}>
            <th scope="row">{formatMonth(locale, month)}</th>
            {nps.kind === 'known' ? (
              <>
                <td class="cell-number">
                  {formatMeasure('points', nps.value, nps.upper - nps.lower)}
                </td>
                <td class="cell-number">{formatInterval('points', nps)}</td>
                <td class="cell-number">{formatNumber(nps.n)}</td>
              </>
            ) : (
              <>
                <td class="cell-number cell-quiet" colSpan={2}>
                  {nps.kind === 'empty' ? words.none : words.notEnough}
                </td>
                <td class="cell-number">{nps.kind === 'empty' ? 0 : nps.n}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
