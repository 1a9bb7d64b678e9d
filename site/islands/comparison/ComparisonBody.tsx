import { useMemo } from 'preact/hooks';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type ComparisonModel, type ComparisonRow, ranksOf } from '../../data/comparison-model.ts';
import { viewInSearch } from '../../data/comparison-view.ts';
import { Later } from '../system/Later.tsx';
import { Notice } from '../system/Notice.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { useLate } from '../use-late.ts';
import { BranchSelect } from './BranchSelect.tsx';
import { BranchTable } from './BranchTable.tsx';
import { ComparisonNotices } from './ComparisonNotices.tsx';
import { FunnelCard } from './FunnelCard.tsx';
import { MonthsCard } from './MonthsCard.tsx';
import { OwnSummary } from './OwnSummary.tsx';
import { PairCard } from './PairCard.tsx';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  search: string;
  changeSearch: (changes: Record<string, string | null>, mode?: 'push' | 'replace') => void;
}

/** The page from the nearest question to the furthest: mine, the month, a pair, the year, everybody. */
export function ComparisonBody({ locale, model, search, changeSearch }: Props) {
  const t = comparisonMessages(locale);
  const view = viewInSearch(search, model);
  const { marked, earlier } = view;
  // Every pair of branches is tested for the ranks: not before the funnel is on the screen, and what
  // lies below it comes with them.
  const ranks = useLate(useMemo(() => () => ranksOf(model), [model]));

  function compareWith(row: ComparisonRow) {
    changeSearch({ pair: 'branches', a: marked?.code ?? null, b: row.code });
    document.getElementById('pair')?.scrollIntoView({ block: 'center' });
  }

  // Drawn once, and not anew when the ranks come.
  const funnel = useMemo(
    () => <FunnelCard {...{ locale, model, marked }} onCompare={compareWith} />,
    [locale, model, marked],
  );

  return (
    <div class="comparison">
      {(view.unknownCodes.length > 0 || view.isUnknownEarlier) && (
        <Notice>
          {view.unknownCodes.map((code) => (
            <p key={code}>{t.unknownBranch({ code })}</p>
          ))}
          {view.isUnknownEarlier && earlier && (
            <p>{t.unknownEarlier({ month: formatMonth(locale, earlier) })}</p>
          )}
        </Notice>
      )}
      <ComparisonNotices {...{ locale, model }} />
      {marked?.isOwn !== true || model.rows.filter(({ isOwn }) => isOwn).length > 1 ? (
        <div class="comparison-marking no-print">
          <BranchSelect
            {...{ locale, model }}
            label={t.markBranch}
            row={marked}
            noneText={t.markNone}
            onChange={(row) => changeSearch({ branch: row?.code ?? null }, 'replace')}
          />
        </div>
      ) : null}
      {marked && <OwnSummary {...{ locale, model, ranks }} row={marked} />}
      {funnel}
      {ranks && (
        <>
          <div id="pair">
            <Later meanwhile={<Skeleton cards={[480]} />}>
              <PairCard {...{ locale, model, view, changeSearch }} />
            </Later>
          </div>
          <Later meanwhile={<Skeleton cards={[480]} />}>
            <MonthsCard {...{ locale, model, marked, search, changeSearch }} />
          </Later>
          <Later meanwhile={<Skeleton cards={[480]} />}>
            <BranchTable {...{ locale, model, marked, ranks }} />
          </Later>
        </>
      )}
    </div>
  );
}
