import { fleetMessages } from '#shared/i18n/fleet.ts';
import { formatMoment } from '#shared/i18n/format-date.ts';
import { closedAlerts } from '../../data/tablet-alert.ts';
import { alertWords, sequenceText } from './alert-words.ts';
import type { FleetProps } from './FleetBody.tsx';

/** What is over: a tablet that falls silent each evening is seen here, and nowhere else. */
export function AlertHistory({ locale, branch, fleet }: FleetProps) {
  const t = fleetMessages(locale);
  const alerts = closedAlerts(fleet.alerts);
  const moment = (instant: string) => formatMoment(locale, instant, branch.timeZone);
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2>{t.history}</h2>
          <p class="card-hint">{t.historyHint}</p>
        </div>
      </div>
      {alerts.length === 0 ? (
        <p class="cell-quiet">{t.historyEmpty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <ul class="alert-history" tabIndex={0} aria-label={t.history}>
          {alerts.map((alert) => (
            <li key={alert.id}>
              <p>{alertWords(alert, locale).title}</p>
              <p class="alert-facts numeric">
                {[
                  t.lasted({ from: moment(alert.openedAt), to: moment(alert.closedAt ?? '') }),
                  sequenceText(alert, locale),
                  alert.isClosedByPerson ? t.closedByPerson : t.healed,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
