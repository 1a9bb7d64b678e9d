import type { KpiReach, Movement, TrialReport } from '#shared/cycle/trial-report.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { libraryKpis } from '../../data/kpi-library.ts';
import { actOnPeriod, fetchResultLines } from '../../data/periods.ts';
import { type Column, DataTable } from '../system/DataTable.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import type { BoardProps } from './PeriodBoard.tsx';

interface Report {
  readonly report: TrialReport;
  readonly names: ReadonlyMap<string, string>;
}

/** What a plan does to people before it counts: against the old way, with what it must show first. */
export function TrialReportView(props: BoardProps) {
  const { locale, period } = props;
  const [loaded, reload] = useLoaded(locale, `report ${period.id} ${period.revision}`, async () => {
    const [report, lines] = await Promise.all([
      actOnPeriod(locale, { action: 'trial_report', periodId: period.id }),
      fetchResultLines(period.id),
    ]);
    return { report, names: new Map(lines.map(({ employeeId, name }) => [employeeId, name])) };
  });
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') return <Skeleton tiles={0} cards={[280, 480]} />;
  return (
    <>
      <Criteria {...props} {...loaded.value} />
      <Movements {...props} {...loaded.value} />
      <Kpis {...props} {...loaded.value} />
    </>
  );
}

function Criteria({ locale, report }: BoardProps & Report) {
  const t = periodMessages(locale);
  const roles = planEditorMessages(locale);
  const ways = (['previous_version', 'equal_weights'] as const).flatMap((way) => {
    const own = report.oldWays.filter((each) => each.way === way).map(({ role }) => roles[role]);
    return own.length === 0 ? [] : [`${own.join(locale === 'zh' ? '、' : ', ')}: ${t[way]}`];
  });
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2>{t.criteria}</h2>
          <p class="card-hint">{t.reportHint({ ways: ways.join('; ') })}</p>
        </div>
      </div>
      <ul class="criteria">
        {report.criteria.map(({ key, count, of, leastBp, isMet }) => (
          <li key={key} class={isMet ? 'criterion-met' : undefined}>
            <span class="criterion-mark" aria-hidden="true">
              <svg viewBox="0 0 16 16" class="stroke">
                <title>{isMet ? t.met : t.notMet}</title>
                <path d={isMet ? 'M3 8.5 6.5 12 13 4.5' : 'M4 8h8'} />
              </svg>
            </span>
            <span class="criterion-name">{t[key]}</span>
            <span class="criterion-figure numeric">
              <strong>{of === 0 ? '–' : formatPercent(count / of)}</strong>{' '}
              {t.ofNeeded({ count, of, least: formatPercent(leastBp / 10_000) })}
            </span>
            <span class="criterion-verdict">{isMet ? t.met : t.notMet}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Movements({ locale, report, names }: BoardProps & Report) {
  const t = periodMessages(locale);
  const roles = planEditorMessages(locale);
  const points = (bp: number | null, isSigned = false) =>
    bp === null ? '–' : formatNumber(bp / 100, { digits: 1, isSigned });
  const columns: readonly Column<Movement>[] = [
    {
      key: 'name',
      title: t.person,
      value: ({ employeeId }) => names.get(employeeId) ?? '',
      isRowHeader: true,
    },
    { key: 'role', title: t.role, value: ({ role }) => roles[role] },
    {
      key: 'before',
      title: t.before,
      value: ({ beforeBp }) => beforeBp,
      cell: ({ beforeBp }) => points(beforeBp),
      isNumber: true,
    },
    {
      key: 'after',
      title: t.after,
      value: ({ afterBp }) => afterBp,
      cell: ({ afterBp }) => points(afterBp),
      isNumber: true,
    },
    {
      key: 'difference',
      title: t.difference,
      value: ({ deltaBp }) => deltaBp,
      cell: ({ deltaBp }) => points(deltaBp, true),
      isNumber: true,
    },
  ];
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t.movements}</h2>
      </div>
      <DataTable
        {...{ locale, columns }}
        name="movements"
        caption={t.movements}
        rows={report.movements}
        rowKey={({ employeeId }) => employeeId}
        defaults={{ sort: 'difference', isDescending: true }}
        hasSearch
      />
    </section>
  );
}

function Kpis({ locale, report, names }: BoardProps & Report) {
  const t = periodMessages(locale);
  const roles = planEditorMessages(locale);
  const columns: readonly Column<KpiReach>[] = [
    {
      key: 'kpi',
      title: t.kpi,
      value: ({ kpiId }) => libraryKpis.get(kpiId)?.name[locale] ?? kpiId,
      isRowHeader: true,
    },
    { key: 'role', title: t.role, value: ({ role }) => roles[role] },
    {
      key: 'missing',
      title: t.missing,
      value: ({ missing }) => missing,
      cell: ({ missing, people }) => `${missing} / ${people}`,
      isNumber: true,
    },
    {
      key: 'reached',
      title: t.reached,
      value: ({ reached }) => reached,
      cell: ({ reached, judged }) => `${reached} / ${judged}`,
      isNumber: true,
    },
    {
      key: 'verdict',
      title: t.verdict,
      value: ({ verdict }) =>
        verdict === null ? '' : verdict === 'nobody' ? t.nobodyReaches : t.everybodyReaches,
    },
  ];
  const hits = [
    ...report.vetoes.map(({ employeeId, causes }) => ({ employeeId, what: causes.join(', ') })),
    ...report.gateHits.map(({ employeeId, kpiIds }) => ({
      employeeId,
      what: kpiIds.map((id) => libraryKpis.get(id)?.name[locale] ?? id).join(', '),
    })),
  ];
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t.kpiReach}</h2>
      </div>
      <DataTable
        {...{ locale, columns }}
        name="reach"
        caption={t.kpiReach}
        rows={report.kpis}
        rowKey={({ role, kpiId }) => `${role} ${kpiId}`}
      />
      <h3 class="period-subhead">{t.gateHits}</h3>
      {hits.length === 0 ? (
        <p class="card-hint">{t.none0}</p>
      ) : (
        <ul class="gate-hits">
          {hits.map(({ employeeId, what }) => (
            <li key={`${employeeId} ${what}`}>
              <strong>{names.get(employeeId) ?? ''}</strong> {what}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
