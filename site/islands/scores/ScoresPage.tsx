import { localDate } from '#shared/calendar/local-date.ts';
import { monthOf } from '#shared/calendar/month.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import type { ScoreScope } from '../../data/scores.ts';
import { branchInSearch, monthInSearch } from '../../data/view-state.ts';
import type { Viewer } from '../../data/viewer.ts';
import { AddressNotice } from '../system/AddressNotice.tsx';
import { BranchPicker } from '../system/BranchPicker.tsx';
import { MonthPicker } from '../system/MonthPicker.tsx';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { ScoreExplanation } from './ScoreExplanation.tsx';
import { useScores } from './use-scores.ts';

/** Who runs a branch sees its people; an employee sees the own score. */
export function ScoresPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = scoreMessages(locale);
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (state.kind === 'loading') return <PageHeader title={t.title} subtitle={t.loading} />;
  const { access, employeeId } = state.viewer;
  if (!access.runsBranch && employeeId === null) {
    return <StatePanel isWholePage title={t.refusedTitle} text={t.refusedText} />;
  }
  return <MonthScores locale={locale} viewer={state.viewer} />;
}

function MonthScores({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const t = scoreMessages(locale);
  const { access, employeeId, demoToday } = viewer;
  const [search, changeSearch] = useSearch();
  const branchChoice = branchInSearch(search, access.branches);
  const { branch } = branchChoice;
  const today = demoToday ?? localDate(new Date(), branch?.timeZone ?? 'Asia/Shanghai');
  const current = monthOf(today);
  const monthChoice = monthInSearch(search, current);
  const { month } = monthChoice;
  const isOwn = !access.runsBranch;
  const scope: ScoreScope = isOwn
    ? { employeeId: employeeId ?? '' }
    : { branchId: branch?.id ?? '' };
  const [state, retry] = useScores(locale, scope, month);
  const chosen = isOwn ? employeeId : new URLSearchParams(search).get('person');
  return (
    <>
      <PageHeader
        title={isOwn ? t.own : t.title}
        subtitle={
          <>
            {formatMonth(locale, month)} <span>{month === current && t.standing}</span>
          </>
        }
      >
        {!isOwn && branch && (
          <BranchPicker
            locale={locale}
            branches={access.branches}
            selected={branch}
            onChange={(code) => changeSearch({ branch: code, person: null })}
          />
        )}
        <MonthPicker
          {...{ locale, month, current }}
          onChange={(next) => changeSearch({ month: next === current ? null : next })}
        />
      </PageHeader>
      <AddressNotice locale={locale} branch={branchChoice} month={monthChoice} />
      {state.kind === 'loading' && <ScoresSkeleton />}
      {state.kind === 'failed' && (
        <FailurePanel locale={locale} kind={state.failure} onRetry={retry} />
      )}
      {state.kind === 'ready' && state.scores.appraisals.length === 0 && (
        <StatePanel title={t.noneTitle} text={t.noneText} />
      )}
      {state.kind === 'ready' &&
        state.scores.appraisals.length > 0 &&
        (chosen ? (
          <ScoreExplanation
            locale={locale}
            scores={state.scores}
            employeeId={chosen}
            month={month}
            today={today}
            isHq={access.role === 'hq'}
            onBack={isOwn ? null : () => changeSearch({ person: null })}
            onChanged={retry}
          />
        ) : (
          <PeopleTable
            locale={locale}
            scores={state.scores}
            onOpen={(person) => changeSearch({ person })}
          />
        ))}
    </>
  );
}

function ScoresSkeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <div class="card skeleton-table" />
    </div>
  );
}
