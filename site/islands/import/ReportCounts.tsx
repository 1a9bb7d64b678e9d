import { formatNumber } from '#shared/i18n/format-number.ts';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ImportReport } from '#shared/import/import-report.ts';

const shownBranches = 12;

/** New, known and bad rows as three numbers, and the branches that come with them. */
export function ReportCounts({ locale, report }: { locale: Locale; report: ImportReport }) {
  const t = importMessages(locale);
  const { newRowCount, knownRowCount, badRowCount, newBranches, newBranchCount } = report;
  const { changedRowCount = 0 } = report;
  const isCreated = report.state === 'committed' || report.state === 'committing';
  const isDone = report.state === 'committed';
  const counts = [
    { label: isDone ? t.wereAdded : t.willCreate, n: newRowCount, isBad: false },
    ...(changedRowCount > 0
      ? [{ label: isDone ? t.wereChanged : t.willChange, n: changedRowCount, isBad: false }]
      : []),
    { label: isDone ? t.wereKnown : t.alreadyKnown, n: knownRowCount, isBad: false },
    { label: isDone ? t.wereBad : t.bad, n: badRowCount, isBad: badRowCount > 0 },
  ];
  return (
    <>
      <dl class="import-counts">
        {counts.map(({ label, n, isBad }) => (
          <div key={label} class={isBad ? 'import-count import-count-bad' : 'import-count'}>
            <dt>{label}</dt>
            <dd>
              <span class="import-count-value numeric">{formatNumber(n)}</span> {t.rowUnit}
            </dd>
          </div>
        ))}
      </dl>
      {newBranchCount > 0 && (
        <p class="card-hint">
          {(isCreated ? t.createdBranches : t.newBranches)({ n: newBranchCount })}
          {': '}
          {newBranches.slice(0, shownBranches).join(' · ')}
          {newBranchCount > shownBranches && t.andMore}
        </p>
      )}
    </>
  );
}
