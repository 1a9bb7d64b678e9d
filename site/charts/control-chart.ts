import type { ChartConfiguration } from 'chart.js';
import { formatMonth } from '#shared/i18n/format-date.ts';
import { formatMeasure, type MeasureUnit } from '#shared/i18n/format-measures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import type { ControlPoint, ControlSeries } from '#shared/measures/control-series.ts';
import type { Palette } from './palette.ts';

interface Control {
  readonly series: ControlSeries;
  readonly unit: MeasureUnit;
  readonly locale: Locale;
  readonly palette: Palette;
  /** Digits of the axis: a complaint rate of 0.4 % needs one. */
  readonly digits?: number;
}

/** Monthly values between their control limits. A special month is a square: it reads without colour. */
export function controlChart({
  series,
  unit,
  locale,
  palette,
  digits = 0,
}: Control): ChartConfiguration<'line', (number | null)[], string> {
  const { points, centre } = series;
  // A width below one asks `formatMeasure` for a decimal.
  const width = digits > 0 ? 0 : Number.POSITIVE_INFINITY;
  const text = (value: number) => formatMeasure(locale, unit, value, width);
  const limit = {
    borderColor: palette.band,
    borderWidth: 1.5,
    stepped: 'middle' as const,
    pointRadius: 0,
    pointHoverRadius: 0,
  };
  const t = systemMessages(locale);
  return {
    type: 'line',
    data: {
      labels: points.map(({ month }) => formatMonth(locale, month, 'short')),
      datasets: [
        { ...limit, data: points.map(({ lower, value }) => (value === null ? null : lower)) },
        { ...limit, data: points.map(({ upper, value }) => (value === null ? null : upper)) },
        {
          data: points.map(() => centre),
          borderColor: palette.inkSoft,
          borderWidth: 1,
          borderDash: [4, 4],
          pointRadius: 0,
          pointHoverRadius: 0,
        },
        {
          clip: 10,
          data: points.map(({ value }) => value),
          borderColor: palette.accent,
          borderWidth: 2,
          pointStyle: points.map(({ isSpecial }) => (isSpecial ? 'rect' : 'circle')),
          pointRadius: points.map(({ isSpecial }) => (isSpecial ? 7 : 4)),
          pointHoverRadius: 8,
          pointBackgroundColor: points.map(({ isSpecial }) =>
            isSpecial ? palette.accent : palette.surface,
          ),
          pointBorderColor: palette.accent,
          pointBorderWidth: 2,
          spanGaps: false,
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      locale,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 8, right: 8 } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: palette.line },
          ticks: { color: palette.inkSoft, maxRotation: 0, autoSkipPadding: 12 },
        },
        y: {
          grace: '10%',
          ...(unit === 'share' ? { min: floorOf(points) } : {}),
          border: { display: false },
          grid: { color: palette.line },
          ticks: {
            color: palette.inkSoft,
            maxTicksLimit: 6,
            callback: (value) => text(Number(value)),
          },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          padding: 12,
          backgroundColor: palette.ink,
          titleColor: palette.surface,
          bodyColor: palette.surface,
          filter: ({ datasetIndex }) => datasetIndex === 3,
          callbacks: {
            title: ([item]) => {
              const point = item && points[item.dataIndex];
              return point ? formatMonth(locale, point.month) : '';
            },
            label: ({ dataIndex }) => {
              const point = points[dataIndex];
              if (!point || point.value === null) return [];
              return [
                `${text(point.value)} (n = ${point.n})`,
                `${text(point.lower)} … ${text(point.upper)}`,
                ...(point.isSpecial ? [t.controlIsSpecial] : []),
              ];
            },
          },
        },
      },
    },
  };
}

/** Zero where the limits come near it, so that a small share is not blown up to a big one. */
function floorOf(points: readonly ControlPoint[]): number {
  const low = Math.min(
    ...points.flatMap(({ lower, value }) => (value === null ? [] : [lower, value])),
  );
  return low < 0.3 || !Number.isFinite(low) ? 0 : Math.floor(low * 20) / 20;
}
