import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { KpiLine } from '../../data/score-model.ts';
import { Term } from '../system/Term.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { WhatIfPanel } from './WhatIfPanel.tsx';

interface Props {
  locale: Locale;
  line: KpiLine;
  employeeId: string;
  month: Month;
  kpis: ReadonlyMap<string, Kpi>;
}

/** One KPI of a score: value, how sure it is, and score; the numbers behind them open below. */
export function KpiRow({ locale, line, employeeId, month, kpis }: Props) {
  const t = scoreMessages(locale);
  const kpi = kpis.get(line.kpiId);
  const { kpiId, name, value, certainty, reason, facts, weight, score, contribution, scoreShare } =
    line;
  return (
    <li class="kpi-line">
      <details>
        <summary>
          <span class="kpi-line-name">{name}</span>
          <span class="kpi-line-value numeric">{value ?? '—'}</span>
          <span class="kpi-line-bar" aria-hidden="true">
            {scoreShare !== null && <span style={{ width: `${scoreShare * 100}%` }} />}
          </span>
          <span class="kpi-line-score numeric">{score === null ? '—' : t.score({ score })}</span>
          <span class="kpi-line-certainty numeric">
            {certainty.map((part, at) => (
              <span key={part}>{at < certainty.length - 1 ? `${part} · ` : part}</span>
            ))}
          </span>
        </summary>
        <ul class="kpi-line-facts numeric">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          <li>{[weight, contribution].filter(Boolean).join(' · ')}</li>
          <li>
            <a href={`${pagePath(locale, 'kpis')}#${kpiId}`}>{kpiId}</a>
          </li>
          <li>
            <EvidencePanel {...{ locale, employeeId, month }} measures={line.measures} />
          </li>
          {kpi && (
            <li>
              <WhatIfPanel {...{ locale, employeeId, month, kpi, kpis }} />
            </li>
          )}
        </ul>
      </details>
      {reason && (
        <p class="kpi-line-note">
          <Term locale={locale} term="redistribution">
            {reason}
          </Term>
        </p>
      )}
      {line.warnings.map((warning) => (
        <p key={warning} class="kpi-line-note">
          {warning}
        </p>
      ))}
    </li>
  );
}
