import { useState } from 'preact/hooks';
import { appealMessages } from '#shared/i18n/appeals.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { stateWords, targetWords } from '../../data/appeal-words.ts';
import { type Appeal, askReview, withdrawAppeal } from '../../data/appeals.ts';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  appeal: Appeal;
  kpis: readonly Kpi[];
  today: string;
  onChanged: () => void;
}

/** One's own appeal: what was said, what was decided and why, and what is still possible. */
export function OwnAppeal({ locale, appeal, kpis, today, onChanged }: Props) {
  const t = appealMessages(locale);
  const action = useAction(locale);
  const [reason, setReason] = useState('');
  const mayReview =
    appeal.state === 'rejected' &&
    appeal.instance === 1 &&
    appeal.reviewUntil !== null &&
    today <= appeal.reviewUntil;
  const run = (work: () => Promise<void>) =>
    action.run(work).then((isDone) => isDone && onChanged());
  return (
    <li class="own-appeal">
      <p class="own-appeal-head">
        <strong>{targetWords(appeal, kpis, locale)}</strong>
        <span class="mark">{stateWords(appeal, locale)}</span>
      </p>
      <p>{appeal.reason}</p>
      <p class="card-hint numeric">
        {t.filed({ day: formatDate(locale, appeal.filedAt.slice(0, 10)) })}
        {appeal.state === 'open' && ` · ${t.due({ day: formatDate(locale, appeal.dueOn) })}`}
      </p>
      {appeal.decisions.map(({ instance, outcome, reason: why }) => (
        <div key={instance} class="me-quote">
          <p class="card-hint">
            {instance === 1 ? t.firstDecision : t.secondDecision} · {t[`state_${outcome}`]}
          </p>
          <p>{why}</p>
        </div>
      ))}
      {appeal.state === 'open' && (
        <button
          type="button"
          class="button button-small no-print"
          disabled={action.isBusy}
          onClick={() => run(() => withdrawAppeal(appeal.id))}
        >
          {t.withdraw}
        </button>
      )}
      {mayReview && (
        <form
          class="me-form no-print"
          onSubmit={(event) => {
            event.preventDefault();
            run(() => askReview(appeal.id, reason));
          }}
        >
          <label class="field">
            <span class="field-label">
              {t.askReviewText({ day: formatDate(locale, appeal.reviewUntil ?? '') })}
            </span>
            <textarea
              class="input me-text"
              rows={3}
              required
              minLength={10}
              maxLength={1000}
              placeholder={meMessages(locale).reasonHint}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button" disabled={action.isBusy}>
            {t.askReview}
          </button>
        </form>
      )}
      {action.problem && (
        <p class="field-error" role="alert">
          {action.problem}
        </p>
      )}
    </li>
  );
}
