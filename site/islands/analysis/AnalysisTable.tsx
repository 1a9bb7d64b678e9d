import { useMemo } from 'preact/hooks';
import { analysisMessages } from '#shared/i18n/analysis.ts';
import { formatKpiValue } from '#shared/i18n/format-kpi-value.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import { kpiLibraryMessages } from '#shared/i18n/kpi-library.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { measureOf } from '#shared/kpis/measure-catalogue.ts';
import { type StaffRole, staffRoles } from '#shared/kpis/staff-role.ts';
import { fractionToNumber } from '#shared/numbers/fraction-to-number.ts';
import type { AnalysisChoice } from '../../data/analysis/analysis-choice.ts';
import type { AnalysisModel, AnalysisRow } from '../../data/analysis/analysis-model.ts';
import { type Column, DataTable } from '../system/DataTable.tsx';
import { Delta } from '../system/Delta.tsx';
import { IntervalBar } from '../system/IntervalBar.tsx';
import { Sparkline } from '../system/Sparkline.tsx';
import { standingText } from './standing-text.ts';
import { TargetText } from './TargetText.tsx';

interface Props {
  locale: Locale;
  choice: AnalysisChoice;
  model: AnalysisModel;
  onChange: (changes: Record<string, string | null>) => void;
}

/** The parts of the whole: value with n and interval, target, the test against the rest, the months. */
export function AnalysisTable({ locale, choice, model, onChange }: Props) {
  const columns = useMemo(
    () => columnsOf(locale, choice, model, onChange),
    [locale, choice, model, onChange],
  );
  return (
    <DataTable
      locale={locale}
      name="slices"
      caption={choice.kpi.name[locale]}
      columns={columns}
      rows={model.rows}
      rowKey={({ id }) => id}
      defaults={{ sort: 'name' }}
      hasSearch={model.rows.length > 12}
    />
  );
}

function columnsOf(
  locale: Locale,
  { kpi, cut }: AnalysisChoice,
  { rows }: AnalysisModel,
  onChange: Props['onChange'],
): Column<AnalysisRow>[] {
  const t = analysisMessages(locale);
  const axis = axisOf(rows);
  const nameOf = (row: AnalysisRow) => rowName(locale, row, cut);
  const show = (value: number) => formatKpiValue(value, kpi.unit);
  return [
    {
      key: 'name',
      title: t.name,
      value: nameOf,
      isRowHeader: true,
      cell: (row) =>
        row.isOpen ? (
          <button type="button" class="link" onClick={() => onChange(stepInto(row, cut))}>
            {nameOf(row)}
          </button>
        ) : (
          <>
            {nameOf(row)}
            {cut === 'branch' && <span class="field-hint analysis-totals">{t.totalsOnly}</span>}
          </>
        ),
    },
    {
      key: 'value',
      title: t.value,
      isNumber: true,
      value: ({ value }) => value,
      file: [
        { title: t.value, value: ({ value }) => value },
        { title: `${t.interval} −`, value: ({ interval }) => interval?.lower ?? null },
        { title: `${t.interval} +`, value: ({ interval }) => interval?.upper ?? null },
      ],
      cell: (row) =>
        row.value === null ? (
          <span class="cell-quiet">{standingText(locale, row)}</span>
        ) : (
          <span class="analysis-value">
            <strong>{show(row.value)}</strong>
            {row.interval && (
              <span class="field-hint">
                {show(row.interval.lower)} – {show(row.interval.upper)}
              </span>
            )}
            {row.interval && axis && <IntervalBar {...axis} {...row.interval} value={row.value} />}
            {row.standing === 'provisional' && <span class="mark">{t.provisional}</span>}
          </span>
        ),
    },
    {
      key: 'counts',
      title: t.counts,
      isNumber: true,
      isWide: true,
      isFixed: true,
      value: (row) => countsText(kpi, row),
    },
    {
      key: 'n',
      title: 'n',
      isNumber: true,
      value: ({ n, standing }) => (standing === 'other_withheld' ? null : n),
      cell: ({ n, standing }) => (standing === 'other_withheld' ? '–' : formatNumber(n)),
    },
    {
      key: 'target',
      title: t.target,
      isNumber: true,
      value: ({ attainment }) => ('target' in attainment ? Number(attainment.target) : null),
      cell: ({ attainment }) => <TargetText {...{ locale, kpi, attainment }} />,
    },
    {
      key: 'rest',
      title: t.compared,
      value: ({ difference }) => (difference && 'value' in difference ? difference.value : null),
      cell: ({ difference, value }) =>
        difference ? (
          <Delta {...{ locale, difference }} unit={deltaUnit(kpi)} noChangeText={t.noDifference} />
        ) : (
          <span class="cell-quiet">{value === null ? '–' : restText(locale, kpi, rows)}</span>
        ),
    },
    {
      key: 'trend',
      title: t.trend,
      isFixed: true,
      isWide: true,
      value: () => null,
      file: [],
      cell: ({ trend }) => <Sparkline values={trend} />,
    },
  ];
}

/** Down one step: from the chain to a branch, from a branch to a person. */
function stepInto(row: AnalysisRow, cut: AnalysisChoice['cut']): Record<string, string | null> {
  return cut === 'branch' ? { branch: row.code, by: null, person: null } : { person: row.id };
}

function rowName(locale: Locale, row: AnalysisRow, cut: AnalysisChoice['cut']): string {
  const role = staffRoles.find((each): each is StaffRole => each === row.id);
  if (cut === 'role' && role) return kpiLibraryMessages(locale)[role];
  return locale === 'zh' ? row.nameZh : row.nameEn;
}

function deltaUnit({ family }: Kpi): 'share' | 'points' | 'score' | 'stars' {
  if (family === 'proportion') return 'share';
  if (family === 'rating') return 'stars';
  return family === 'nps' ? 'points' : 'score';
}

function restText(locale: Locale, { family }: Kpi, rows: readonly AnalysisRow[]): string {
  const t = analysisMessages(locale);
  const hasTest = family !== 'amount' && family !== 'points' && family !== 'index';
  if (!hasTest) return t.noTest;
  return rows.filter(({ value }) => value !== null).length < 2 ? t.alone : '–';
}

/** Both sides of a ratio; money in yuan, shares of deals as whole ones. */
function countsText(kpi: Kpi, { evaluation }: AnalysisRow): string | null {
  if (!evaluation?.numerator || !evaluation.denominator || kpi.aggregate.kind === 'index') {
    return null;
  }
  const { aggregate } = kpi;
  const side = (name: 'numerator' | 'denominator') => {
    const value = fractionToNumber(evaluation[name] ?? { numerator: 0n, denominator: 1n });
    const term = aggregate.kind === 'ratio' ? aggregate[name] : null;
    const scale = term?.of === 'sum' ? measureOf(term.measure).scale : null;
    if (scale === 'fen') return formatKpiValue(value, 'fen');
    const shown = scale === 'share' ? value / 10_000 : value;
    return formatNumber(shown, { digits: Number.isInteger(shown) ? 0 : 2 });
  };
  return `${side('numerator')} / ${side('denominator')}`;
}

/** One axis for all rows of the page, from the lowest interval to the highest. */
function axisOf(rows: readonly AnalysisRow[]): { least: number; most: number } | null {
  const known = rows.flatMap(({ interval }) => interval ?? []);
  if (known.length === 0) return null;
  const least = Math.min(...known.map(({ lower }) => lower));
  const most = Math.max(...known.map(({ upper }) => upper));
  return most > least ? { least, most } : null;
}
