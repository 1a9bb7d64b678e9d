import { useState } from 'preact/hooks';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { type Acknowledgment, acknowledge } from '../../data/acknowledgments.ts';
import type { AppraisalPeriod, Result } from '../../data/own-results.ts';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  period: AppraisalPeriod;
  result: Result;
  /** What was acknowledged of this result, whatever its revision. */
  given: readonly Acknowledgment[];
  onDone: () => void;
}

/** “I have seen it”, with a comment if they wish. It is not agreement, and the card says so. */
export function AcknowledgeCard({ locale, period, result, given, onDone }: Props) {
  const t = meMessages(locale);
  const [comment, setComment] = useState('');
  const action = useAction(locale);
  const current = given.find(({ revision }) => revision === result.revision);
  if (current) {
    return (
      <section class="notice notice-plain me-acknowledged" role="note">
        <div>
          <p>{t.acknowledged({ day: formatDate(locale, current.acknowledgedAt.slice(0, 10)) })}</p>
          {current.comment && <p>{t.yourComment({ comment: current.comment })}</p>}
        </div>
      </section>
    );
  }
  return (
    <section class="card me-acknowledge no-print" aria-labelledby="me-acknowledge">
      <h2 id="me-acknowledge">{t.acknowledgeTitle}</h2>
      {given.length > 0 && <p>{t.acknowledgedOld}</p>}
      <p>{t.acknowledgeText({ day: formatDate(locale, period.acknowledgeUntil) })}</p>
      <label class="field">
        <span class="field-label">{t.comment}</span>
        <textarea
          class="input me-text"
          rows={2}
          maxLength={1000}
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="button button-primary"
        disabled={action.isBusy}
        onClick={() =>
          action
            .run(() => acknowledge(result.id, result.revision, comment))
            .then((isDone) => isDone && onDone())
        }
      >
        {t.acknowledge}
      </button>
      <p class="field-error" role="alert">
        {action.problem}
      </p>
    </section>
  );
}
