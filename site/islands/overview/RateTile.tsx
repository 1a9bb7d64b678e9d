import { figureMessages } from '#shared/i18n/figures.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ResponseRate } from '#shared/measures/response-rate.ts';
import { Term } from '../system/Term.tsx';

interface Props {
  locale: Locale;
  rate: ResponseRate;
  period: string;
}

/** How many visits were answered. A count of all visits, not a sample, so it has no interval. */
export function RateTile({ locale, rate, period }: Props) {
  const t = figureMessages(locale);
  return (
    <section class="tile" aria-label={t.responseRate}>
      <h2 class="tile-label">
        <Term locale={locale} term="response-rate">
          {t.responseRate}
        </Term>
      </h2>
      {rate.kind === 'known' ? (
        <>
          <p class="tile-value numeric">
            {formatPercent(rate.rate).replace('%', '')}
            <span class="tile-unit">%</span>
          </p>
          <p class="tile-interval numeric">
            {t.rateOf({ responses: rate.responses, visits: rate.visits })}
          </p>
          <svg class="rate-bar" aria-hidden="true">
            <rect class="rate-all" width="100%" height="100%" rx="4" />
            <rect class="rate-part" width={`${rate.rate * 100}%`} height="100%" rx="4" />
            <line class="rate-mark" x1="80%" x2="80%" y1="-4" y2="12" />
          </svg>
          <p class="tile-ends numeric" aria-hidden="true">
            <span>0%</span>
            <span class="rate-mark-label">80%</span>
            <span>100%</span>
          </p>
          {rate.warning && (
            <p class="tile-bounds tile-warning">
              {rate.warning === 'comparison' ? t.rateComparison : t.rateRepresentation}
            </p>
          )}
        </>
      ) : (
        <div class="tile-unknown">
          <p class="tile-unknown-title">{t.none}</p>
          <p>
            {rate.kind === 'none'
              ? t.rateNone
              : t.rateOver({ responses: rate.responses, visits: rate.visits })}
          </p>
        </div>
      )}
      <p class="tile-foot numeric">
        <span>{period}</span>
      </p>
    </section>
  );
}
