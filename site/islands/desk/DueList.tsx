import { deskMessages } from '#shared/i18n/desk.ts';
import { StatePanel } from '../system/StatePanel.tsx';
import type { DeskProps } from './DeskBody.tsx';
import { DueRow } from './DueRow.tsx';

/** Whom to write to today: the earliest deadline first. */
export function DueList(props: DeskProps) {
  const { locale, desk } = props;
  const t = deskMessages(locale);
  const rows = desk.due
    .flatMap((visit) => visit.due.map((followUp) => ({ visit, followUp })))
    .sort((one, other) => one.followUp.until.localeCompare(other.followUp.until));
  if (rows.length === 0) {
    return (
      <div class="card">
        <StatePanel title={t.dueEmptyTitle} text={t.dueEmptyText} />
      </div>
    );
  }
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2>{t.dueTitle}</h2>
          <p class="card-hint">{t.dueHint}</p>
        </div>
      </div>
      <ul class="due-list">
        {rows.map(({ visit, followUp }) => (
          <DueRow key={`${visit.id} ${followUp.occasion}`} {...props} {...{ visit, followUp }} />
        ))}
      </ul>
    </section>
  );
}
