import { useState } from 'preact/hooks';
import { calibrationMessages } from '#shared/i18n/calibration.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Branch } from '../../data/branch.ts';
import { type CalibrationRow, fetchCalibrationSession } from '../../data/calibration-session.ts';
import type { AppraisalPeriod } from '../../data/own-results.ts';
import { pointsText } from '../../data/score-model.ts';
import type { Viewer } from '../../data/viewer.ts';
import { type Column, DataTable } from '../system/DataTable.tsx';
import { Notice } from '../system/Notice.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { BiasMeter } from './BiasMeter.tsx';
import { CalibrateDialog } from './CalibrateDialog.tsx';

interface Props {
  locale: Locale;
  viewer: Viewer;
  period: AppraisalPeriod;
  branch: Branch;
}

/** The results of a branch, original beside adjusted; in preview each can be moved within the cap. */
export function CalibrationSession({ locale, viewer, period, branch }: Props) {
  const t = calibrationMessages(locale);
  const roles = planEditorMessages(locale);
  const [loaded, reload] = useLoaded(locale, `${period.id} ${branch.id}`, () =>
    fetchCalibrationSession(period.id, branch),
  );
  const [moving, setMoving] = useState<CalibrationRow | null>(null);
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') return <Skeleton cards={[420, 160]} />;
  const isOpen = period.state === 'preview';
  const cap = pointsText(period.calibrationCapBp);
  const points = (bp: number | null) => (bp === null ? '—' : pointsText(bp));
  const columns: Column<CalibrationRow>[] = [
    { key: 'name', title: t.person, value: ({ name }) => name, isRowHeader: true },
    { key: 'role', title: t.role, value: ({ result }) => roles[result.role] },
    {
      key: 'original',
      title: t.original,
      value: ({ result }) => result.engineBp,
      cell: ({ result }) => points(result.engineBp),
      isNumber: true,
    },
    {
      key: 'moved',
      title: t.movement,
      value: ({ calibration }) => calibration?.movementBp ?? null,
      cell: ({ calibration }) =>
        calibration
          ? formatNumber(calibration.movementBp / 100, { digits: 2, isSigned: true })
          : '—',
      isNumber: true,
    },
    {
      key: 'adjusted',
      title: t.adjusted,
      value: ({ result }) => result.totalBp,
      cell: ({ result }) => <strong>{points(result.totalBp)}</strong>,
      isNumber: true,
    },
    {
      key: 'reason',
      title: t.reason,
      value: ({ calibration }) => calibration?.reason ?? null,
      cell: ({ calibration }) => (
        <span class="calibration-reason">{calibration?.reason ?? '—'}</span>
      ),
    },
    ...(isOpen
      ? [
          {
            key: 'action',
            title: t.adjust,
            value: () => null,
            isFixed: true,
            cell: (row: CalibrationRow) =>
              row.result.engineBp !== null &&
              row.result.employeeId !== viewer.employeeId && (
                <button
                  type="button"
                  class="button button-small no-print"
                  onClick={() => setMoving(row)}
                >
                  {t.adjust}
                </button>
              ),
          },
        ]
      : []),
  ];
  return (
    <div class="calibration-cards">
      <Notice tone="plain">{isOpen ? t.cap({ cap }) : t.closed({ cap })}</Notice>
      <section class="card">
        <DataTable
          locale={locale}
          name="calibration"
          caption={t.title}
          columns={columns}
          rows={loaded.value.rows}
          rowKey={({ result }) => result.id}
          hasSearch
        />
      </section>
      <BiasMeter locale={locale} viewer={viewer} session={loaded.value} />
      {moving && (
        <CalibrateDialog
          locale={locale}
          row={moving}
          capBp={period.calibrationCapBp}
          onClose={() => setMoving(null)}
          onSaved={() => {
            setMoving(null);
            reload();
          }}
        />
      )}
    </div>
  );
}
