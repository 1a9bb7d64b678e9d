import { useEffect, useState } from 'preact/hooks';
import { localDate } from '#shared/calendar/local-date.ts';
import { addMonths, type Month, monthOf } from '#shared/calendar/month.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import { kpiLibraryMessages } from '#shared/i18n/kpi-library.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { sliceKpi } from '#shared/scoring/slice-kpi.ts';
import type { SliceDimension, SliceKey } from '#shared/scoring/slice-row.ts';
import { previewOf } from '../../data/kpi-preview.ts';
import { fetchTreatments, type Treatment } from '../../data/treatments.ts';
import type { Viewer } from '../../data/viewer.ts';
import { MonthPicker } from '../system/MonthPicker.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { useSlices } from './use-slices.ts';

interface Props {
  locale: Locale;
  viewer: Viewer;
  kpis: ReadonlyMap<string, Kpi>;
  /** Null while it cannot be computed yet. */
  kpi: Kpi | null;
}

const dimensions = ['role', 'branch', 'treatment', 'month'] as const;

/** The KPI on the clinic's own data of a month, told apart by role, branch, treatment or over time. */
export function KpiPreview({ locale, viewer, kpis, kpi }: Props) {
  const t = kpiEditorMessages(locale);
  const today = viewer.demoToday ?? localDate(new Date(), 'Asia/Shanghai');
  const [month, setMonth] = useState<Month>(addMonths(monthOf(today), -1));
  const [by, setBy] = useState<(typeof dimensions)[number]>('role');
  const words = { role: t.byRole, branch: t.byBranch, treatment: t.byTreatment, month: t.byMonth };
  return (
    <section class="card kpi-preview">
      <div class="kpi-preview-head">
        <h2>{t.preview}</h2>
        <MonthPicker {...{ locale, month }} current={monthOf(today)} onChange={setMonth} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div class="segments" role="group" aria-label={t.previewBy}>
        {dimensions.map((dimension) => (
          <button
            key={dimension}
            type="button"
            class="segment"
            aria-pressed={by === dimension}
            onClick={() => setBy(dimension)}
          >
            {words[dimension]}
          </button>
        ))}
      </div>
      {kpi === null ? (
        <p class="card-hint">{t.previewWaits}</p>
      ) : (
        <Slices {...{ locale, viewer, kpis, kpi, month, by }} />
      )}
    </section>
  );
}

interface SlicesProps {
  locale: Locale;
  viewer: Viewer;
  kpis: ReadonlyMap<string, Kpi>;
  kpi: Kpi;
  month: Month;
  by: SliceDimension;
}

const trendMonths = 6;

function Slices({ locale, viewer, kpis, kpi, month, by }: SlicesProps) {
  const t = kpiEditorMessages(locale);
  const from = by === 'month' ? addMonths(month, 1 - trendMonths) : month;
  const question = { branchId: null, from, to: month, by: [by] };
  const [state, retry] = useSlices(locale, kpi, kpis, question);
  const treatments = useTreatments();
  if (state.kind === 'failed') {
    return <FailurePanel locale={locale} kind={state.failure} onRetry={retry} />;
  }
  if (state.kind === 'loading') return <div class="kpi-preview-skeleton skeleton" />;
  const roles = kpiLibraryMessages(locale);
  const labelOf = ({ role, branch, treatment, month: of }: SliceKey): string => {
    if (by === 'role') return role ? roles[role] : t.nobody;
    if (by === 'month') return of ? formatMonth(locale, of) : t.unnamed;
    const name = locale === 'zh' ? 'nameZh' : 'nameEn';
    const places = by === 'branch' ? viewer.access.branches : treatments;
    return places.find(({ id }) => id === (branch ?? treatment))?.[name] ?? t.unnamed;
  };
  const slices = sliceKpi(kpi, kpis, state.rows, [by]);
  if (slices.length === 0) return <p class="card-hint">{t.previewNone}</p>;
  const preview = previewOf(kpi, slices, labelOf, locale);
  const head = { role: t.byRole, branch: t.byBranch, treatment: t.byTreatment, month: t.byMonth };
  return <PreviewTable {...{ locale, preview }} head={by === 'employee' ? t.nobody : head[by]} />;
}

/** Names for the slices by treatment; without them a slice is unnamed, which is no failure. */
function useTreatments(): readonly Treatment[] {
  const [treatments, setTreatments] = useState<readonly Treatment[]>([]);
  useEffect(() => {
    fetchTreatments().then(setTreatments, () => setTreatments([]));
  }, []);
  return treatments;
}
