import type { ChartConfiguration } from 'chart.js';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import { formatInterval, formatMeasure } from '#shared/i18n/format-measures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { TrendPoint } from '../data/overview-model.ts';
import { intervalWhiskers } from './interval-whiskers.ts';
import type { Palette } from './palette.ts';

/** Monthly NPS as a line on its interval band. A month with too few answers is a gap, not a guess. */
export function npsTrendChart(
  points: readonly TrendPoint[],
  locale: Locale,
  palette: Palette,
): ChartConfiguration<'line', (number | null)[], string> {
  const part = (key: 'value' | 'lower' | 'upper') =>
    points.map(({ nps }) => (nps.kind === 'known' ? nps[key] : null));
  const edge = { borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, spanGaps: false };
  return {
    type: 'line',
    data: {
      labels: points.map(({ month }) => formatMonth(locale, month, 'short')),
      datasets: [
        { ...edge, order: 1, data: part('lower') },
        {
          ...edge,
          order: 1,
          data: part('upper'),
          fill: '-1',
          backgroundColor: `${palette.band}66`,
        },
        {
          order: 0,
          clip: 8,
          data: part('value'),
          borderColor: palette.accent,
          borderWidth: 2.5,
          pointRadius: 4,
          pointHoverRadius: 6,
          pointBackgroundColor: palette.surface,
          pointBorderColor: palette.accent,
          pointBorderWidth: 2,
          spanGaps: false,
        },
      ],
    },
    plugins: [intervalWhiskers(points, palette.band)],
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
          ...axisRange(points),
          border: { display: false },
          grid: { color: palette.line },
          ticks: {
            color: palette.inkSoft,
            maxTicksLimit: 6,
            callback: (value) => formatMeasure(locale, 'points', Number(value)),
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
          filter: ({ datasetIndex }) => datasetIndex === 2,
          callbacks: {
            title: ([item]) => {
              const point = item && points[item.dataIndex];
              return point ? formatMonth(locale, point.month) : '';
            },
            label: ({ dataIndex }) => tooltipLines(points[dataIndex], locale),
          },
        },
      },
    },
  };
}

/** Round the axis outwards to whole twenties, so that it does not jump with every answer. */
function axisRange(points: readonly TrendPoint[]): { min: number; max: number } {
  const known = points.flatMap(({ nps }) => (nps.kind === 'known' ? [nps] : []));
  if (known.length === 0) return { min: -100, max: 100 };
  const low = Math.min(...known.map(({ lower }) => lower));
  const high = Math.max(...known.map(({ upper }) => upper));
  return {
    min: Math.max(-100, Math.floor(low / 20) * 20),
    max: Math.min(100, Math.ceil(high / 20) * 20),
  };
}

function tooltipLines(point: TrendPoint | undefined, locale: Locale): string[] {
  if (point?.nps.kind !== 'known') return [];
  const t = figureMessages(locale);
  const { nps } = point;
  return [
    `${t.npsShort} ${formatMeasure(locale, 'points', nps.value, nps.upper - nps.lower)}`,
    `${t.interval} ${formatInterval(locale, 'points', nps)}`,
    t.nAnswers({ n: nps.n }),
  ];
}
