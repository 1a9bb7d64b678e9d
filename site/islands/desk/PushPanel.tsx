import { useState } from 'preact/hooks';
import { deskMessages } from '#shared/i18n/desk.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { pushVisit, withdrawPush } from '../../data/desk-calls.ts';
import { lastTablet, rememberTablet } from '../../data/last-tablet.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import type { VisitProps } from './VisitPanel.tsx';

/** Send the visit to a tablet, which wakes with it. The one used last is offered first. */
export function PushPanel({ locale, branch, visit, desk, refresh }: VisitProps) {
  const t = deskMessages(locale);
  const action = useAction(locale);
  const { tablets } = desk;
  const [chosen, setChosen] = useState(() => lastTablet(branch.id));
  const [pushedTo, setPushedTo] = useState<string | null>(null);
  const target = tablets.find(({ id }) => id === chosen) ?? tablets[0];
  const { push } = visit;
  const lapsed = push === null && pushedTo !== null;

  const send = () =>
    action.run(async () => {
      if (!target) return;
      await pushVisit(visit.id, target.id);
      rememberTablet(branch.id, target.id);
      await refresh();
      setPushedTo(target.name);
    });
  const takeBack = (kioskId: string) =>
    action.run(async () => {
      await withdrawPush(kioskId);
      await refresh();
      setPushedTo(null);
    });

  return (
    <div class="ask-way">
      <h4>{t.pushTitle}</h4>
      {push ? (
        <div class={push.isTaken ? 'push push-taken' : 'push'} role="status">
          <TabletSign isTaken={push.isTaken} />
          <p>
            {push.isTaken
              ? t.pushTaken({ tablet: push.tabletName })
              : t.pushWaiting({ tablet: push.tabletName })}
          </p>
          {!push.isTaken && (
            <button
              type="button"
              class="button button-small"
              aria-disabled={action.isBusy}
              onClick={() => void takeBack(push.kioskId)}
            >
              {t.withdraw}
            </button>
          )}
        </div>
      ) : target ? (
        <div class="push-choose">
          <select
            class="select"
            aria-label={t.pushTo}
            value={target.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {tablets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="button button-primary"
            aria-disabled={action.isBusy}
            onClick={() => void send()}
          >
            {t.push}
          </button>
        </div>
      ) : (
        <p class="card-hint">
          {t.pushNone} <a href={pagePath(locale, 'kiosks')}>{t.pushFleet}</a>
        </p>
      )}
      {lapsed && <Notice>{t.pushLapsed({ tablet: pushedTo })}</Notice>}
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
    </div>
  );
}

/** A tablet; while it has not answered, with a waiting dot. */
function TabletSign({ isTaken }: { isTaken: boolean }) {
  return (
    <svg class="push-sign stroke" viewBox="0 0 32 24" aria-hidden="true">
      <rect x="2" y="2" width="28" height="20" rx="3" />
      {isTaken ? (
        <path d="M11 12.5l3.5 3.5 7-8" />
      ) : (
        <circle class="push-dot" cx="16" cy="12" r="3" />
      )}
    </svg>
  );
}
