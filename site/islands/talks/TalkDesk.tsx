import { localDate } from '#shared/calendar/local-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { talkMessages } from '#shared/i18n/talks.ts';
import type { Branch } from '../../data/branch.ts';
import type { AppraisalPeriod } from '../../data/own-results.ts';
import { pointsText } from '../../data/score-model.ts';
import { fetchTalkDesk, type TalkRow } from '../../data/talk-desk.ts';
import type { Viewer } from '../../data/viewer.ts';
import { type Column, DataTable } from '../system/DataTable.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useSearch } from '../use-search.ts';
import { TalkPanel } from './TalkPanel.tsx';

interface Props {
  locale: Locale;
  period: AppraisalPeriod;
  branch: Branch;
  viewer: Viewer;
}

/** Everybody of the branch with a result; one person's talk opens above the list. */
export function TalkDesk({ locale, period, branch, viewer }: Props) {
  const t = talkMessages(locale);
  const roles = planEditorMessages(locale);
  const [search, changeSearch] = useSearch();
  const [loaded, reload] = useLoaded(locale, `${period.id} ${branch.id}`, () =>
    fetchTalkDesk(period.id, branch),
  );
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') return <Skeleton cards={[420]} />;
  const chosen = new URLSearchParams(search).get('person');
  const row = loaded.value.find(({ result }) => result.employeeId === chosen);
  const columns: Column<TalkRow>[] = [
    { key: 'name', title: t.person, value: ({ name }) => name, isRowHeader: true },
    { key: 'role', title: t.role, value: ({ result }) => roles[result.role] },
    {
      key: 'total',
      title: t.total,
      value: ({ result }) => result.totalBp,
      cell: ({ result }) => (result.totalBp === null ? '—' : pointsText(result.totalBp)),
      isNumber: true,
    },
    { key: 'seen', title: t.seen, value: ({ isSeen }) => (isSeen ? t.seenYes : t.seenNo) },
    { key: 'talks', title: t.talks, value: ({ talkCount }) => talkCount, isNumber: true },
    {
      key: 'action',
      title: t.open,
      value: () => null,
      isFixed: true,
      cell: ({ result }) =>
        result.employeeId !== viewer.employeeId && (
          <button
            type="button"
            class="button button-small no-print"
            onClick={() => changeSearch({ person: result.employeeId })}
          >
            {t.open}
          </button>
        ),
    },
  ];
  return (
    <div class="talk-desk">
      {row && (
        <TalkPanel
          key={row.result.id}
          locale={locale}
          row={row}
          today={viewer.demoToday ?? localDate(new Date(), branch.timeZone)}
          onClose={() => changeSearch({ person: null })}
          onChanged={reload}
        />
      )}
      <section class="card">
        <DataTable
          locale={locale}
          name="talks"
          caption={t.title}
          columns={columns}
          rows={loaded.value}
          rowKey={({ result }) => result.id}
          hasSearch
        />
      </section>
    </div>
  );
}
