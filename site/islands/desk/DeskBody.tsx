import { useState } from 'preact/hooks';
import { deskMessages } from '#shared/i18n/desk.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Branch } from '../../data/branch.ts';
import type { DeskPane } from '../../data/desk-address.ts';
import type { DeskTab } from '../../data/filter-visits.ts';
import { DeskTabs } from './DeskTabs.tsx';
import { DueList } from './DueList.tsx';
import { NewVisit } from './NewVisit.tsx';
import type { DeskData } from './use-desk.ts';
import { type FoundCustomer, VisitList } from './VisitList.tsx';
import { VisitPanel } from './VisitPanel.tsx';

export interface DeskProps {
  locale: Locale;
  branch: Branch;
  today: string;
  desk: DeskData;
  /** Ask now, because something was just done. */
  refresh: () => Promise<void>;
}

interface Props extends DeskProps {
  tab: DeskTab;
  pane: DeskPane;
  onTab: (tab: DeskTab) => void;
  /** The id of a visit, “new”, or null for the list. */
  onPane: (pane: string | null) => void;
}

/** The list, and beside it what is being done. On a phone one of the two at a time. */
export function DeskBody({ tab, pane, onTab, onPane, ...props }: Props) {
  const { locale, desk } = props;
  const t = deskMessages(locale);
  const [found, setFound] = useState<FoundCustomer | null>(null);
  const known = [...desk.today, ...desk.due, ...(found?.visits ?? [])];
  const visit = pane.kind === 'visit' ? known.find(({ id }) => id === pane.id) : undefined;
  const isInPane = pane.kind === 'new' || visit !== undefined;
  const tabs = <DeskTabs {...{ locale, desk, tab, onTab }} />;
  if (tab === 'due' && !isInPane) {
    return (
      <>
        {tabs}
        <DueList {...props} />
      </>
    );
  }
  return (
    <div class={isInPane ? 'desk desk-in-pane' : 'desk'}>
      <div class="desk-side">
        {tabs}
        <VisitList
          {...props}
          {...{ tab, found, onPane }}
          onFound={setFound}
          selectedId={visit?.id ?? null}
        />
      </div>
      <section class="desk-pane">
        {isInPane && (
          <button type="button" class="button button-quiet desk-back" onClick={() => onPane(null)}>
            <svg viewBox="0 0 20 20" aria-hidden="true" class="stroke">
              <path d="M12 5l-5 5 5 5" />
            </svg>
            {t.back}
          </button>
        )}
        {visit ? (
          <VisitPanel key={visit.id} {...props} visit={visit} />
        ) : (
          <NewVisit {...props} onShow={onPane} />
        )}
      </section>
    </div>
  );
}
