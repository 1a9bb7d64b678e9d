import { analysisMessages } from '#shared/i18n/analysis.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { formatKpiText } from '#shared/plans/format-kpi-text.ts';
import type { Attainment } from '../../data/analysis/attainment-of.ts';

interface Props {
  locale: Locale;
  kpi: Kpi;
  attainment: Attainment;
}

/** The target and how it stands to it: in words, and only where the interval has left it. */
export function TargetText({ locale, kpi, attainment }: Props) {
  const t = analysisMessages(locale);
  if (attainment.kind === 'none' || attainment.kind === 'hidden') {
    const text = attainment.kind === 'none' ? t.noTarget : t.otherTarget;
    return <span class="cell-quiet">{text}</span>;
  }
  const target = formatKpiText(attainment.target, kpi.unit);
  return (
    <span class="analysis-target">
      <span>{attainment.isOwn ? t.ownTarget({ target }) : target}</span>
      {attainment.kind !== 'unjudged' && <span class="field-hint">{t[attainment.kind]}</span>}
    </span>
  );
}
