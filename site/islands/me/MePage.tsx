import { localDate } from '#shared/calendar/local-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { fetchOwnBook } from '../../data/own-book.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useViewer } from '../use-viewer.ts';
import { OwnBookView } from './OwnBookView.tsx';

/** The page of somebody who is appraised; for everybody else it says where to look instead. */
export function MePage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = meMessages(locale);
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (state.kind === 'loading') return <PageHeader title={t.title} subtitle={t.loading} />;
  const { employeeId, demoToday, access } = state.viewer;
  if (employeeId === null) {
    return <StatePanel isWholePage title={t.refusedTitle} text={t.refusedText} />;
  }
  const zone = access.branches[0]?.timeZone ?? 'Asia/Shanghai';
  return (
    <OwnBook
      locale={locale}
      employeeId={employeeId}
      today={demoToday ?? localDate(new Date(), zone)}
    />
  );
}

interface Props {
  locale: Locale;
  employeeId: string;
  today: string;
}

function OwnBook({ locale, employeeId, today }: Props) {
  const t = meMessages(locale);
  const [loaded, reload] = useLoaded(locale, employeeId, () => fetchOwnBook(employeeId));
  if (loaded.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') {
    return (
      <>
        <PageHeader title={t.title} subtitle={t.loading} />
        <div class="skeleton" aria-hidden="true">
          <div class="card skeleton-table" />
        </div>
      </>
    );
  }
  return <OwnBookView {...{ locale, employeeId, today }} book={loaded.value} onChanged={reload} />;
}
