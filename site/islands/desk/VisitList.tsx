import { useState } from 'preact/hooks';
import { deskMessages } from '#shared/i18n/desk.ts';
import { type DeskTab, filterVisits } from '../../data/filter-visits.ts';
import type { DeskProps } from './DeskBody.tsx';
import { VisitRow } from './VisitRow.tsx';

interface Props extends DeskProps {
  tab: DeskTab;
  selectedId: string | null;
  onPane: (pane: string) => void;
}

/** Today's visits, the latest arrival on top. */
export function VisitList({ locale, branch, desk, tab, selectedId, onPane }: Props) {
  const t = deskMessages(locale);
  const [typed, setTyped] = useState('');
  const shown = filterVisits(desk.today, tab, typed);
  return (
    <section class="card desk-list" aria-label={t.listTitle}>
      <div class="desk-tools">
        <input
          class="input"
          type="search"
          placeholder={t.search}
          aria-label={t.search}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button button-primary desk-new"
          title={t.newHint}
          onClick={() => onPane('new')}
        >
          {t.newVisit}
        </button>
      </div>
      {shown.length > 0 ? (
        <ul class="visits">
          {shown.map((visit) => (
            <VisitRow
              key={visit.id}
              {...{ locale, branch, visit }}
              isSelected={visit.id === selectedId}
              onSelect={() => onPane(visit.id)}
            />
          ))}
        </ul>
      ) : (
        <div class="visits-empty">
          {desk.today.length === 0 ? (
            <>
              <p class="visits-empty-title">{t.emptyTitle}</p>
              <p>{t.emptyText}</p>
            </>
          ) : (
            <p>{t.emptyFilter}</p>
          )}
        </div>
      )}
    </section>
  );
}
