import { useState } from 'preact/hooks';
import { deskMessages } from '#shared/i18n/desk.ts';
import { findCustomer } from '../../data/desk.ts';
import type { DeskVisit } from '../../data/desk-visit.ts';
import { type DeskTab, filterVisits } from '../../data/filter-visits.ts';
import { useAction } from '../use-action.ts';
import type { DeskProps } from './DeskBody.tsx';
import { VisitRow } from './VisitRow.tsx';

/** A customer's visits, and the number they were found by: on this page and nowhere else. */
export interface FoundCustomer {
  readonly number: string;
  readonly visits: readonly DeskVisit[];
}

interface Props extends DeskProps {
  tab: DeskTab;
  selectedId: string | null;
  found: FoundCustomer | null;
  onFound: (found: FoundCustomer | null) => void;
  onPane: (pane: string) => void;
}

/** Today's visits, the latest arrival on top; or those of one customer, by their number. */
export function VisitList(props: Props) {
  const { locale, branch, today, desk, tab, selectedId, found, onFound, onPane } = props;
  const t = deskMessages(locale);
  const [typed, setTyped] = useState('');
  const action = useAction(locale);
  const number = typed.trim();
  const shown = found ? found.visits : filterVisits(desk.today, tab, typed);
  const look = () =>
    action.run(async () => {
      onFound({ number, visits: await findCustomer(branch.id, number) });
      setTyped('');
    });
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
          onKeyDown={(event) => event.key === 'Enter' && hasDigit.test(number) && void look()}
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
      {hasDigit.test(number) && (
        <button type="button" class="button button-quiet desk-look" onClick={() => void look()}>
          {t.findCustomer({ number })}
        </button>
      )}
      {action.problem && (
        <p class="field-error desk-look" role="alert">
          {action.problem}
        </p>
      )}
      {found && (
        <p class="desk-found" role="status">
          {t.foundCustomer({ number: found.number, n: found.visits.length })}
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={() => onFound(null)}
          >
            {t.clear}
          </button>
        </p>
      )}
      {shown.length > 0 ? (
        <ul class="visits">
          {shown.map((visit) => (
            <VisitRow
              key={visit.id}
              {...{ locale, branch, today, visit }}
              isSelected={visit.id === selectedId}
              onSelect={() => onPane(visit.id)}
            />
          ))}
        </ul>
      ) : (
        <div class="visits-empty">
          {desk.today.length === 0 && !found ? (
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

/** Numbers of customers have digits; names of people and treatments have none. */
const hasDigit = /\d/;
