import { useState } from 'preact/hooks';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { talkMessages } from '#shared/i18n/talks.ts';
import type { TalkRow } from '../../data/talk-desk.ts';
import {
  agreeActionItem,
  closeActionItem,
  fetchActionItems,
  fetchTalks,
  writeTalk,
} from '../../data/talks.ts';
import { FormEnd } from '../system/FormEnd.tsx';
import { WordsField } from '../system/WordsField.tsx';
import { type Action, useAction } from '../use-action.ts';
import { useLoaded } from '../use-loaded.ts';

interface Props {
  locale: Locale;
  row: TalkRow;
  today: string;
  onClose: () => void;
  onChanged: () => void;
}

/** One person: what they said, what was written to them, what was agreed; and a word more. */
export function TalkPanel({ locale, row, today, onClose, onChanged }: Props) {
  const t = talkMessages(locale);
  const me = meMessages(locale);
  const { result, name, comment } = row;
  const writing = useAction(locale);
  const agreeing = useAction(locale);
  const [text, setText] = useState('');
  const [what, setWhat] = useState('');
  const [until, setUntil] = useState('');
  const [loaded, reload] = useLoaded(locale, result.employeeId, () =>
    Promise.all([fetchTalks(result.employeeId), fetchActionItems(result.employeeId)]),
  );
  const [talks, items] = loaded.kind === 'ready' ? loaded.value : [[], []];
  const run = (action: Action, work: () => Promise<void>, clear: () => void = () => {}) =>
    action.run(work).then((isDone) => {
      if (!isDone) return;
      clear();
      reload();
      onChanged();
    });
  return (
    <section class="card talk-panel" aria-labelledby="talk-panel">
      <div class="card-head">
        <h2 id="talk-panel">{name}</h2>
        <div class="talk-tools no-print">
          <a
            class="button button-small"
            href={`${pagePath(locale, 'confirmation')}?result=${result.id}`}
          >
            {t.confirmation}
          </a>
          <button type="button" class="button button-small button-quiet" onClick={onClose}>
            {t.close}
          </button>
        </div>
      </div>
      {comment && <p>{t.comment({ comment })}</p>}
      {talks
        .filter(({ appraisalId }) => appraisalId === result.id)
        .map((talk) => (
          <blockquote key={talk.id} class="appeal-quote">
            <p>{talk.text}</p>
            <p class="card-hint numeric">{formatDate(locale, talk.writtenAt.slice(0, 10))}</p>
          </blockquote>
        ))}
      <form
        class="decision no-print"
        onSubmit={(event) => {
          event.preventDefault();
          run(
            writing,
            () => writeTalk(result.id, text),
            () => setText(''),
          );
        }}
      >
        <WordsField
          label={t.write}
          hint={t.writeHint}
          minLength={10}
          maxLength={1000}
          value={text}
          onInput={setText}
        />
        <FormEnd action={writing} label={t.send} busyLabel={t.sending} />
      </form>
      <h3>{t.agreed}</h3>
      <ul class="talk-items">
        {items.map((item) => (
          <li key={item.id}>
            <span>
              {item.text} · {me.dueOn({ day: formatDate(locale, item.dueOn) })}
            </span>
            {item.outcome === null ? (
              <button
                type="button"
                class="button button-small button-quiet no-print"
                disabled={agreeing.isBusy}
                onClick={() => run(agreeing, () => closeActionItem(item.id, 'dropped'))}
              >
                {t.drop}
              </button>
            ) : (
              item.outcome === 'done' && <span class="mark">{me.done}</span>
            )}
          </li>
        ))}
      </ul>
      <form
        class="talk-agree no-print"
        onSubmit={(event) => {
          event.preventDefault();
          run(
            agreeing,
            () => agreeActionItem(result.id, what, until),
            () => setWhat(''),
          );
        }}
      >
        <label class="field">
          <span class="field-label">{t.what}</span>
          <input
            class="input"
            required
            minLength={3}
            maxLength={500}
            value={what}
            onInput={(event) => setWhat(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="field-label">{t.until}</span>
          <input
            class="input"
            type="date"
            required
            min={today}
            value={until}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={agreeing.isBusy}>
          {t.add}
        </button>
      </form>
      <p class="field-error" role="alert">
        {agreeing.problem}
      </p>
    </section>
  );
}
