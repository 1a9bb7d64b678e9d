import { deskMessages } from '#shared/i18n/desk.ts';
import { formatDay, formatTime } from '#shared/i18n/format-date.ts';
import type { DeskVisit } from '../../data/desk-visit.ts';
import { AskPanel } from './AskPanel.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import type { DeskProps } from './DeskBody.tsx';
import { DueRow } from './DueRow.tsx';
import { StateMark } from './StateMark.tsx';

export interface VisitProps extends DeskProps {
  visit: DeskVisit;
}

/** One visit: what is known of it, and the one thing that can be done with it next. */
export function VisitPanel(props: VisitProps) {
  const { locale, branch, visit } = props;
  const t = deskMessages(locale);
  const isWaiting = visit.state === 'closed' || visit.state === 'asked';
  const time = (instant: string) => formatTime(instant, branch.timeZone);
  return (
    <div class="desk-visit">
      <header class="card visit-head">
        <div class="visit-title">
          <h2>{visit.treatment?.[locale] ?? t.noTreatment}</h2>
          <StateMark locale={locale} state={visit.state} />
        </div>
        <p class="visit-facts numeric">
          {visit.day !== props.today && `${formatDay(locale, visit.day)} · `}
          {t[visit.kind]} · {t.arrived({ time: time(visit.arrivedAt) })}
          {visit.closedAt && ` · ${t.closedAt({ time: time(visit.closedAt) })}`}
        </p>
        {visit.people.length > 0 && (
          <ul class="visit-people">
            {visit.people.map(({ employeeId, name, role }) => (
              <li key={employeeId}>
                <b>{name}</b> {t[role]}
              </li>
            ))}
          </ul>
        )}
      </header>
      {visit.state === 'open' && <ClosePanel {...props} />}
      {isWaiting && visit.due.length === 0 && <AskPanel {...props} />}
      {visit.due.length > 0 && (
        <section class="card">
          <h3 class="desk-section">{t.dueTitle}</h3>
          <ul>
            {visit.due.map((followUp) => (
              <DueRow key={followUp.occasion} {...props} followUp={followUp} />
            ))}
          </ul>
        </section>
      )}
      {visit.state === 'answered' && (
        <section class="card desk-answered">
          <h3>{t.answeredTitle}</h3>
          <p>{t.answeredText}</p>
        </section>
      )}
    </div>
  );
}
