import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { type ActionItem, closeActionItem } from '../../data/talks.ts';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  items: readonly ActionItem[];
  today: string;
  onChanged: () => void;
}

/** What was agreed and is open; what is done stays below, because it was done. */
export function ActionList({ locale, items, today, onChanged }: Props) {
  const t = meMessages(locale);
  const action = useAction(locale);
  const open = items.filter(({ outcome }) => outcome === null);
  const done = items.filter(({ outcome }) => outcome === 'done');
  return (
    <section class="card" aria-labelledby="me-actions">
      <h2 id="me-actions">{t.actions}</h2>
      {open.length === 0 && <p class="card-hint">{t.actionsNone}</p>}
      <ul class="me-list">
        {open.map((item) => (
          <li key={item.id} class="me-item">
            <div>
              <p>{item.text}</p>
              <p class="card-hint numeric">
                {t.dueOn({ day: formatDate(locale, item.dueOn) })}
                {item.dueOn < today && ` · ${t.overdue}`}
              </p>
            </div>
            <button
              type="button"
              class="button button-small no-print"
              disabled={action.isBusy}
              onClick={() =>
                action
                  .run(() => closeActionItem(item.id, 'done'))
                  .then((isDone) => isDone && onChanged())
              }
            >
              {t.markDone}
            </button>
          </li>
        ))}
        {done.map((item) => (
          <li key={item.id} class="me-item me-item-done">
            <p>{item.text}</p>
            <span class="mark">{t.done}</span>
          </li>
        ))}
      </ul>
      {action.problem && (
        <p class="field-error" role="alert">
          {action.problem}
        </p>
      )}
    </section>
  );
}
