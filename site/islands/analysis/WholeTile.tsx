import { analysisMessages } from '#shared/i18n/analysis.ts';
import { formatKpiValue } from '#shared/i18n/format-kpi-value.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { AnalysisRow } from '../../data/analysis/analysis-model.ts';
import { Sparkline } from '../system/Sparkline.tsx';
import { Term } from '../system/Term.tsx';
import { standingText } from './standing-text.ts';
import { TargetText } from './TargetText.tsx';

interface Props {
  locale: Locale;
  kpi: Kpi;
  row: AnalysisRow;
  label: string;
  period: string;
}

/** What all of the page came to, or the one person that is opened. */
export function WholeTile({ locale, kpi, row, label, period }: Props) {
  const t = analysisMessages(locale);
  const { value, interval } = row;
  const show = (each: number) => formatKpiValue(each, kpi.unit);
  return (
    <section class="card analysis-whole" aria-label={label}>
      <div>
        <h2 class="tile-label">
          {label} <span class="tile-hint">{kpi.name[locale]}</span>
        </h2>
        {value === null ? (
          <p class="tile-unknown-title">{standingText(locale, row)}</p>
        ) : (
          <>
            <p class="tile-value numeric">
              {show(value)}
              {kpi.unit === 'stars' && <span class="tile-unit">{t.ofFive}</span>}
            </p>
            {interval && (
              <p class="tile-interval numeric">
                <Term locale={locale} term="interval">
                  {t.interval}
                </Term>{' '}
                {show(interval.lower)} – {show(interval.upper)}
              </p>
            )}
          </>
        )}
        <p class="tile-foot numeric">
          <span>
            <Term locale={locale} term="n">
              n
            </Term>{' '}
            = {formatNumber(row.n)}
          </span>
          <span>{period}</span>
        </p>
      </div>
      <div class="analysis-side">
        <p class="field-hint">{t.trend}</p>
        <Sparkline values={row.trend} />
        <p class="field-hint">
          <Term locale={locale} term="target">
            {t.target}
          </Term>
        </p>
        <TargetText locale={locale} kpi={kpi} attainment={row.attainment} />
      </div>
    </section>
  );
}
