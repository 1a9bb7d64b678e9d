import { formatPercent } from '#shared/i18n/format-number.ts';
import { kpiLibraryMessages } from '#shared/i18n/kpi-library.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { describeKpi } from '#shared/kpis/describe-kpi.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { formatKpiText } from '#shared/plans/format-kpi-text.ts';
import { knotsOf } from '#shared/plans/knots-of.ts';
import type { PlanItem } from '#shared/plans/plan.ts';
import { CurveSketch } from '../system/CurveSketch.tsx';

interface Props {
  locale: Locale;
  kpis: ReadonlyMap<string, Kpi>;
  items: readonly PlanItem[];
  libraryPath: string;
}

/** The KPIs of a plan, heaviest first: the share of each is the width of its bar. */
export function PlanItems({ locale, kpis, items, libraryPath }: Props) {
  const t = planEditorMessages(locale);
  const words = kpiLibraryMessages(locale);
  const heaviestFirst = [...items].sort((a, b) => b.weightBp - a.weightBp);
  return (
    <ul class="plan-items">
      {heaviestFirst.map((item) => {
        const kpi = kpis.get(item.kpiId);
        if (!kpi) return <li key={item.kpiId}>{item.kpiId}</li>;
        return (
          <li key={item.kpiId} class="plan-item">
            <div>
              <h3>
                <a href={`${libraryPath}#${kpi.id}`}>{kpi.name[locale]}</a>
                <span class="plan-weight numeric">
                  {formatPercent(item.weightBp / 10_000, item.weightBp % 100 ? 2 : 0)}
                </span>
              </h3>
              <div class="plan-bar" aria-hidden="true">
                <span style={{ width: `${item.weightBp / 100}%` }} />
              </div>
              <p class="plan-sentence">{describeKpi(kpi, locale, kpis)}</p>
              <p class="card-hint numeric">
                {t.target} {formatKpiText(item.target, kpi.unit)}
                {item.isRecalibrationDue && <abbr title={words.recalibrate}> †</abbr>}
                {item.gate !== null && ` · ${t.gate} ${formatKpiText(item.gate, kpi.unit)}`}
                {` · ${t.minN} ${item.minN || words.noMinN}`}
                {item.isShrunk && ` · ${t.shrinkage}`}
              </p>
            </div>
            <CurveSketch locale={locale} kpi={kpi} knots={knotsOf(item.curve)} />
          </li>
        );
      })}
    </ul>
  );
}
