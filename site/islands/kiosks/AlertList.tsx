import { fleetMessages } from '#shared/i18n/fleet.ts';
import { closeAlert } from '../../data/fleet-calls.ts';
import { openAlerts } from '../../data/tablet-alert.ts';
import { useAction } from '../use-action.ts';
import { alertWords, sequenceText, sinceText } from './alert-words.ts';
import type { FleetProps } from './FleetBody.tsx';

/** What needs somebody's feet or eyes now, each with what to do. Nothing to do is said as well. */
export function AlertList({ locale, branch, fleet, now, refresh }: FleetProps) {
  const t = fleetMessages(locale);
  const action = useAction(locale);
  const alerts = openAlerts(fleet.alerts, fleet.tablets, now);
  if (fleet.tablets.length === 0) return null;
  if (alerts.length === 0) {
    return (
      <p class="fleet-calm">
        <svg viewBox="0 0 20 20" aria-hidden="true" class="stroke">
          <path d="M4.5 10.5l3.5 3.5 7.5-8" />
        </svg>
        {t.noAlerts}
      </p>
    );
  }
  return (
    <section class="alerts" aria-label={t.alerts}>
      <h2 class="fleet-title">{t.alerts}</h2>
      <ul>
        {alerts.map((alert) => {
          const { title, advice } = alertWords(alert, locale);
          // Silence and a full quarantine end by themselves; what was touched needs a person's word.
          const needsPerson = alert.kind.startsWith('record_');
          return (
            <li key={alert.id} class="alert">
              <svg class="alert-sign" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M12 3.5l9.5 17h-19z" />
                <path d="M12 10v4.5M12 17.2v.3" />
              </svg>
              <div>
                <h3>{title}</h3>
                <p class="alert-facts numeric">
                  {[sinceText(alert, locale, branch.timeZone), sequenceText(alert, locale)]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p>{advice}</p>
              </div>
              {needsPerson && (
                <button
                  type="button"
                  class="button button-small"
                  aria-disabled={action.isBusy}
                  onClick={() =>
                    void action.run(async () => {
                      await closeAlert(alert.id);
                      await refresh();
                    })
                  }
                >
                  {t.closeAlert}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {action.problem && (
        <p class="field-error" role="alert">
          {action.problem}
        </p>
      )}
    </section>
  );
}
