import { figureMessages } from '#shared/i18n/figures.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { responseRate } from '#shared/measures/response-rate.ts';
import type { Funnel } from '../../data/branch-pulse.ts';
import { funnelModel, otherAnswers } from '../../data/funnel-model.ts';

interface Props {
  locale: Locale;
  funnel: Funnel;
  /** Received in the month, whichever visit they are of. */
  answers: number;
  period: string;
}

/** How far customers came, from the closed visit to the answer. Counts of all visits: no interval. */
export function FunnelTile({ locale, funnel, answers, period }: Props) {
  const t = overviewMessages(locale);
  const words = figureMessages(locale);
  const rate = responseRate(funnel.finished, funnel.closed);
  const others = otherAnswers(funnel, answers);
  return (
    <section class="tile" aria-label={t.funnelTitle}>
      <h2 class="tile-label">{t.funnelTitle}</h2>
      <p class="tile-value numeric">
        {rate.kind === 'known' ? formatPercent(rate.rate).replace('%', '') : '–'}
        {rate.kind === 'known' && <span class="tile-unit">%</span>}
      </p>
      <p class="tile-interval numeric">
        {rate.kind === 'known'
          ? words.rateOf({ responses: rate.responses, visits: rate.visits })
          : words.rateNone}
      </p>
      <ol class="funnel numeric">
        {funnelModel(funnel).map(({ step, count, share }) => (
          <li key={step}>
            <span class="funnel-step">{t[step]}</span>
            <span class="funnel-bar" aria-hidden="true">
              <span style={{ width: `${(share ?? 0) * 100}%` }} />
            </span>
            <span class="funnel-count">{count === null ? t.notRecorded : formatNumber(count)}</span>
          </li>
        ))}
      </ol>
      <p class="funnel-hint">{t.funnelHint}</p>
      {others > 0 && (
        <p class="funnel-hint numeric">{t.funnelOthers({ count: formatNumber(others) })}</p>
      )}
      {rate.kind === 'known' && rate.warning && (
        <p class="tile-bounds tile-warning">
          {rate.warning === 'comparison' ? words.rateComparison : words.rateRepresentation}
        </p>
      )}
      <p class="tile-foot numeric">{period}</p>
    </section>
  );
}
