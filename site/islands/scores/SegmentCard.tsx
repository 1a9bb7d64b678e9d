import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { kpiLine, pointsText } from '../../data/score-model.ts';
import type { WrittenSegment } from '../../data/scores.ts';
import { Term } from '../system/Term.tsx';
import { KpiRow } from './KpiRow.tsx';

interface Props {
  locale: Locale;
  segment: WrittenSegment;
  planName: string;
  employeeId: string;
  month: Month;
  kpis: ReadonlyMap<string, Kpi>;
}

/** The days in one branch and role, scored with one plan. */
export function SegmentCard({ locale, segment, planName, employeeId, month, kpis }: Props) {
  const t = scoreMessages(locale);
  const { role, days, compositeBp, phase, items } = segment;
  const lines = items.flatMap((item) => {
    const kpi = kpis.get(item.kpiId);
    return kpi ? [kpiLine(item, kpi, kpis, locale)] : [];
  });
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h3>{t.segment({ role: planEditorMessages(locale)[role], n: days })}</h3>
          <p class="card-hint">
            {planName}
            {(phase?.kind === 'trial' || phase?.kind === 'ramp') && (
              <>
                {' · '}
                <Term locale={locale} term="ramp">
                  {t[phase.kind]}
                </Term>
              </>
            )}
          </p>
        </div>
        {compositeBp !== null && <p class="score-part numeric">{pointsText(compositeBp)}</p>}
      </div>
      <ul class="kpi-lines">
        {lines.map((line) => (
          <KpiRow key={line.kpiId} {...{ locale, line, employeeId, month, kpis }} />
        ))}
      </ul>
    </section>
  );
}
