import { useEffect } from 'preact/hooks';
import { localDate } from '#shared/calendar/local-date.ts';
import { deskMessages } from '#shared/i18n/desk.ts';
import { formatDay } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { paneInSearch, tabInSearch } from '../../data/desk-address.ts';
import { branchInSearch } from '../../data/view-state.ts';
import { AddressNotice } from '../system/AddressNotice.tsx';
import { BranchPicker } from '../system/BranchPicker.tsx';
import { Freshness } from '../system/Freshness.tsx';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useSearch } from '../use-search.ts';
import { DeskBody } from './DeskBody.tsx';
import { useDesk } from './use-desk.ts';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  demoToday: string | null;
}

/** Which branch, tab and visit is in the address, so that a reload in the middle loses nothing. */
export function BranchDesk({ locale, branches, demoToday }: Props) {
  const t = deskMessages(locale);
  const [search, changeSearch] = useSearch();
  const choice = branchInSearch(search, branches);
  const { branch } = choice;
  const today = demoToday ?? localDate(new Date(), branch?.timeZone ?? 'Asia/Shanghai');
  const desk = useDesk(locale, branch?.id ?? '', today);
  useDeskKeys(() => changeSearch({ visit: 'new' }));
  if (!branch) return null;
  const name = branchName(branch, locale);
  return (
    <>
      <PageHeader
        title={branches.length > 1 ? t.title : `${t.title} · ${name}`}
        subtitle={
          <>
            {t.today({ day: formatDay(locale, today) })}
            <Freshness locale={locale} state={desk} isLive />
          </>
        }
      >
        <BranchPicker
          locale={locale}
          branches={branches}
          selected={branch}
          onChange={(code) => changeSearch({ branch: code, visit: null })}
        />
      </PageHeader>
      <AddressNotice locale={locale} branch={choice} />
      {desk.kind === 'loading' && (
        <div class="skeleton">
          <div class="card skeleton-table" />
        </div>
      )}
      {desk.kind === 'failed' && (
        <FailurePanel locale={locale} kind={desk.failure} onRetry={desk.retry} />
      )}
      {desk.kind === 'ready' && (
        <DeskBody
          key={branch.id}
          {...{ locale, branch, today }}
          desk={desk.data}
          refresh={desk.refresh}
          tab={tabInSearch(search)}
          pane={paneInSearch(search)}
          onTab={(tab) => changeSearch({ tab: tab === 'all' ? null : tab, visit: null })}
          onPane={(pane) => changeSearch({ visit: pane })}
        />
      )}
    </>
  );
}

/** N opens the form from anywhere on the page, except where a letter is being typed. */
function useDeskKeys(openForm: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      const isTyping =
        target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === 'n' || key === 'N') {
        event.preventDefault();
        openForm();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [openForm]);
}
