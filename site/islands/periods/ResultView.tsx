import { formatNumber } from '#shared/i18n/format-number.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { branchName } from '../../data/branch.ts';
import { fetchResultLines, type ResultLine } from '../../data/periods.ts';
import { rankWords } from '../../data/rank-words.ts';
import { type Column, DataTable } from '../system/DataTable.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { Term } from '../system/Term.tsx';
import { useLoaded } from '../use-loaded.ts';
import type { BoardProps } from './PeriodBoard.tsx';

/** Everybody's total with the rank interval, in order of names: nothing lists the bottom. */
export function ResultView({ locale, period, branches }: BoardProps) {
  const t = periodMessages(locale);
  const roles = planEditorMessages(locale);
  const [loaded, reload] = useLoaded(locale, `results ${period.id} ${period.revision}`, () =>
    fetchResultLines(period.id),
  );
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') return <Skeleton tiles={0} cards={[480]} />;
  const branchOf = new Map(branches.map((branch) => [branch.id, branchName(branch, locale)]));
  const points = (bp: number, isSigned = false) => formatNumber(bp / 100, { digits: 2, isSigned });
  const remarkOf = (line: ResultLine) =>
    [
      period.phase === 'trial' && t.trialRemark,
      line.isProvisional && t.provisional,
      line.totalBp === null && t.noTotal,
      line.calibrationBp !== 0 && t.calibrated({ delta: points(line.calibrationBp, true) }),
    ]
      .filter(Boolean)
      .join(' · ');
  const columns: readonly Column<ResultLine>[] = [
    { key: 'name', title: t.person, value: ({ name }) => name, isRowHeader: true },
    { key: 'role', title: t.role, value: ({ role }) => roles[role] },
    {
      key: 'branch',
      title: t.branchColumn,
      value: ({ branchId }) => branchOf.get(branchId) ?? '',
      isWide: true,
    },
    {
      key: 'total',
      title: t.total,
      value: ({ totalBp }) => totalBp,
      cell: ({ totalBp }) => (totalBp === null ? '–' : points(totalBp)),
      isNumber: true,
      isFixed: true,
    },
    {
      key: 'rank',
      title: t.rank,
      value: ({ rank }) => (rank ? rankWords(rank, locale) : t.unranked),
      isFixed: true,
    },
    { key: 'remark', title: t.remark, value: remarkOf },
  ];
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2>{t.results}</h2>
          <p class="card-hint">
            {t.resultsHint}{' '}
            <Term locale={locale} term="rank-interval">
              {t.rank}
            </Term>
          </p>
        </div>
      </div>
      <DataTable
        {...{ locale, columns }}
        name="results"
        caption={t.results}
        rows={loaded.value}
        rowKey={({ employeeId }) => employeeId}
        defaults={{ sort: 'name' }}
        hasSearch
        empty={<StatePanel title={t.noResults} text={t.noResultsText} />}
      />
    </section>
  );
}
