import { formatMonth } from '#shared/i18n/format-date.ts';
import { formatMeasure, type MeasureUnit } from '#shared/i18n/format-measures.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import type { ControlSeries } from '#shared/measures/control-series.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { SeriesChart } from './SeriesChart.tsx';
import { Term } from './Term.tsx';

interface Props {
  locale: Locale;
  /** What is measured: “投诉率”. */
  name: string;
  /** Name of the files. */
  fileName: string;
  unit: MeasureUnit;
  series: ControlSeries;
  digits?: number;
  /** What stands below the title instead of the months. */
  hint?: string;
}

/** A control chart: the finding is the verdict on the newest month, and a month is judged by its limits. */
export function ControlChart({ locale, name, fileName, unit, series, digits = 0, hint }: Props) {
  const t = systemMessages(locale);
  const { points, centre } = series;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const width = digits > 0 ? 0 : Number.POSITIVE_INFINITY;
  const text = (value: number) => formatMeasure(unit, value, width);
  return (
    <ChartFrame
      {...{ locale, fileName }}
      title={controlFinding(locale, name, series)}
      hint={
        <>
          {hint ?? `${formatMonth(locale, first.month)} – ${formatMonth(locale, last.month)}`}
          {' · '}
          <Term locale={locale} term="control-chart">
            {t.controlTerm}
          </Term>
        </>
      }
      legend={[t.controlLimits, t.controlCentre, t.controlRing]}
      drawing={
        <SeriesChart
          limits="steps"
          centre={centre}
          bounds={unit === 'share' ? [0, 1] : [-100, 100]}
          startsAtBound={unit === 'share'}
          format={text}
          label={`${controlFinding(locale, name, series)}. ${t.controlDescription}`}
          points={points.map(({ month, value, lower, upper, n, isSpecial }) => ({
            value,
            lower,
            upper,
            isSpecial,
            name: formatMonth(locale, month, 'short'),
            text: [
              formatMonth(locale, month),
              ...(value === null
                ? []
                : [`${text(value)} (n = ${formatNumber(n)})`, `${text(lower)} … ${text(upper)}`]),
              ...(isSpecial ? [t.controlIsSpecial] : []),
            ].join('\n'),
          }))}
        />
      }
      file={() => [
        [t.month, name, 'n', t.controlMean, t.controlLower, t.controlUpper, t.controlIsSpecial],
        ...points.map(({ month, value, n, lower, upper, isSpecial }) =>
          value === null
            ? [month, null, n, null, null, null, null]
            : [month, value, n, centre, lower, upper, isSpecial ? 1 : 0],
        ),
      ]}
      table={
        <table class="table numeric">
          <caption class="visually-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              {[name, 'n', t.controlLower, t.controlUpper, t.controlIsSpecial].map((title) => (
                <th key={title} scope="col" class="cell-number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ month, value, n, lower, upper, isSpecial }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(locale, month)}</th>
                <td class="cell-number">{value === null ? '–' : text(value)}</td>
                <td class="cell-number">{formatNumber(n)}</td>
                <td class="cell-number cell-quiet">{value === null ? '–' : text(lower)}</td>
                <td class="cell-number cell-quiet">{value === null ? '–' : text(upper)}</td>
                <td class="cell-number">{isSpecial ? '■' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

/** The verdict on the newest month as a sentence. */
export function controlFinding(locale: Locale, name: string, series: ControlSeries): string {
  const t = systemMessages(locale);
  const newest = series.points.findLast(({ value }) => value !== null);
  if (!newest) return t.controlNone({ name });
  if (series.verdict === 'not_enough_data') return t.controlShort({ name });
  return series.verdict === 'special_cause'
    ? t.controlSpecial({ name, month: formatMonth(locale, newest.month) })
    : t.controlCalm({ name });
}
