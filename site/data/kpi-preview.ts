import { formatKpiValue } from '#shared/i18n/format-kpi-value.ts';
import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { fractionToNumber } from '#shared/numbers/fraction-to-number.ts';
import type { KpiSlice } from '#shared/scoring/slice-kpi.ts';
import type { SliceKey } from '#shared/scoring/slice-row.ts';

/** One slice ready to be read. A value stands there only where it may be shown. */
export interface PreviewLine {
  readonly label: string;
  readonly value: string | null;
  readonly n: number;
  readonly interval: string | null;
  /** Why there is no value, or what must be known of it. */
  readonly remark: string | null;
  /** For the bar, in the KPI's own unit; null without a value. */
  readonly drawn: { readonly value: number; readonly lower: number; readonly upper: number } | null;
}

export interface Preview {
  readonly lines: readonly PreviewLine[];
  /** The ends of one axis that holds every value and interval; null where nothing is drawn. */
  readonly axis: { readonly least: number; readonly most: number } | null;
}

/** Slices of a KPI as the lines of a table, in the order they came. */
export function previewOf(
  kpi: Kpi,
  slices: readonly KpiSlice[],
  labelOf: (key: SliceKey) => string,
  locale: Locale,
): Preview {
  const lines = slices.map((slice) => lineOf(kpi, slice, labelOf(slice.key), locale));
  const drawn = lines.flatMap((line) => line.drawn ?? []);
  if (drawn.length === 0) return { lines, axis: null };
  const least = Math.min(0, ...drawn.map(({ lower }) => lower));
  const most = Math.max(...drawn.map(({ upper }) => upper));
  return { lines, axis: { least, most: most > least ? most : least + 1 } };
}

function lineOf(
  kpi: Kpi,
  { evaluation, interval, standing }: KpiSlice,
  label: string,
  locale: Locale,
): PreviewLine {
  const t = kpiEditorMessages(locale);
  const { n, reason } = evaluation;
  const show = (value: number) => formatKpiValue(value, kpi.unit);
  if (evaluation.value === null || standing === 'withheld') {
    const missing = reason === 'no_quota' ? t.needsQuota : t.noValue;
    const remark = standing === 'withheld' ? t.withheld : missing;
    return { label, value: null, n, interval: null, remark, drawn: null };
  }
  const value = fractionToNumber(evaluation.value);
  return {
    label,
    value: show(value),
    n,
    interval: interval && `${show(interval.lower)} – ${show(interval.upper)}`,
    remark: standing === 'provisional' ? t.provisional : null,
    drawn: { value, lower: interval?.lower ?? value, upper: interval?.upper ?? value },
  };
}
