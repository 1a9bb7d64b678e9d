import { formatMonth } from '#shared/i18n/format-date.ts';
import { formatMeasure } from '#shared/i18n/format-measures.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import type { TrendFinding, TrendPoint } from '../../data/trend-model.ts';
import type { PanelProps } from './panels.ts';

/** The branch's twelve months, with what a test says of the last. */
export function ProgressPanel({ locale, model }: PanelProps) {
  const t = wallMessages(locale);
  return (
    <section class="wall-panel">
      <h1 class="wall-title">
        {t.progress} <span class="wall-faint">NPS</span>
      </h1>
      <TrendBars locale={locale} points={model.trend} />
      <p class="wall-line numeric">
        {findingText(locale, model.finding)} <span class="wall-faint">{t.band}</span>
      </p>
    </section>
  );
}

/** Dots on their intervals, one a month; a gap where there were too few answers. */
function TrendBars({ locale, points }: { locale: Locale; points: readonly TrendPoint[] }) {
  const t = wallMessages(locale);
  const known = points.flatMap(({ nps }) => (nps.kind === 'known' ? [nps] : []));
  const least = lowestLine(known.map(({ lower }) => lower));
  const at = (value: number) => `${(100 - ((value - least) / (100 - least)) * 100).toFixed(1)}%`;
  return (
    <div class="wall-trend" role="img" aria-label={t.trendOf}>
      <p class="wall-axis numeric">
        <span>100</span>
        <span>{formatNumber(least)}</span>
      </p>
      {points.map(({ month, nps }) => (
        <div key={month} class="wall-month">
          <svg aria-hidden="true">
            <line class="interval-axis" x1="0" x2="100%" y1="0" y2="0" />
            <line class="interval-axis" x1="0" x2="100%" y1="100%" y2="100%" />
            {nps.kind === 'known' && (
              <>
                <line
                  class="interval-range"
                  x1="50%"
                  x2="50%"
                  y1={at(nps.upper)}
                  y2={at(nps.lower)}
                />
                <circle class="interval-value" cx="50%" cy={at(nps.value)} r="1vmin" />
              </>
            )}
          </svg>
          <p class="wall-month-value numeric">
            {nps.kind === 'known' ? formatMeasure('points', nps.value, nps.upper - nps.lower) : '–'}
          </p>
          <p class="wall-month-name">{formatMonth(locale, month, 'short')}</p>
        </div>
      ))}
    </div>
  );
}

/** The lower end of the axis: a round number below every interval, written beside it. */
function lowestLine(ends: readonly number[]): number {
  return Math.max(-100, Math.floor((Math.min(...ends, 100) - 5) / 20) * 20);
}

function findingText(locale: Locale, finding: TrendFinding): string {
  const t = wallMessages(locale);
  if (finding.kind === 'too_little') return t.tooLittle;
  const before = formatMonth(locale, finding.before);
  if (finding.kind === 'no_change') return t.noChange({ before });
  const signed = (value: number) => formatNumber(value, { isSigned: true });
  const facts = {
    before,
    difference: signed(finding.difference),
    lower: signed(finding.lower),
    upper: signed(finding.upper),
  };
  return finding.kind === 'higher' ? t.higher(facts) : t.lower(facts);
}
