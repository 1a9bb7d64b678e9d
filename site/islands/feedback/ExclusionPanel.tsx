import { useState } from 'preact/hooks';
import { feedbackMessages } from '#shared/i18n/feedback.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import {
  confirmExclusion,
  type ExclusionReason,
  exclusionReasons,
  type Feedback,
  liftExclusion,
  proposeExclusion,
} from '../../data/feedback.ts';
import { reasonName } from '../../data/feedback-csv.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  row: Feedback;
  refresh: () => Promise<void>;
}

/** Leaving an answer out: a reason and a note, then a second person; and back again at any time. */
export function ExclusionPanel({ locale, row: { id, exclusion }, refresh }: Props) {
  const t = feedbackMessages(locale);
  const action = useAction(locale);
  const act = (work: () => Promise<unknown>) =>
    action.run(async () => {
      await work();
      await refresh();
    });
  const button = (text: string, work: () => Promise<unknown>, kind = '') => (
    <button
      type="button"
      class={`button ${kind}`}
      aria-disabled={action.isBusy}
      onClick={() => void act(work)}
    >
      {text}
    </button>
  );
  return (
    <div class="exclusion">
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      {exclusion === null ? (
        <Proposal {...{ locale, responseId: id, isBusy: action.isBusy, act }} />
      ) : (
        <>
          <Notice tone="plain">
            <p>
              {exclusion.confirmedAt
                ? t.isExcluded
                : exclusion.isMine
                  ? t.proposedMine
                  : t.proposedOther}
            </p>
            <p class="exclusion-note">
              {t.reasonNote({ reason: reasonName(exclusion.reason, locale), note: exclusion.note })}
            </p>
          </Notice>
          <p class="exclusion-actions">
            {exclusion.confirmedAt && button(t.restore, () => liftExclusion(exclusion.id))}
            {!exclusion.confirmedAt &&
              exclusion.isMine &&
              button(t.withdraw, () => liftExclusion(exclusion.id))}
            {!exclusion.confirmedAt && !exclusion.isMine && (
              <>
                {button(t.confirm, () => confirmExclusion(exclusion.id), 'button-primary')}
                {button(t.decline, () => liftExclusion(exclusion.id))}
              </>
            )}
          </p>
        </>
      )}
    </div>
  );
}

interface ProposalProps {
  locale: Locale;
  responseId: string;
  isBusy: boolean;
  act: (work: () => Promise<unknown>) => Promise<boolean>;
}

function Proposal({ locale, responseId, isBusy, act }: ProposalProps) {
  const t = feedbackMessages(locale);
  const [reason, setReason] = useState<ExclusionReason>('duplicate');
  const [note, setNote] = useState('');
  return (
    <details class="exclusion-form">
      <summary>{t.exclude}</summary>
      <p class="card-hint">{t.excludeHint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void act(() => proposeExclusion(responseId, reason, note));
        }}
      >
        <label class="field">
          <span class="field-label">{t.reason}</span>
          <select
            class="select"
            value={reason}
            onChange={(event) => {
              const chosen = exclusionReasons.find((each) => each === event.currentTarget.value);
              if (chosen) setReason(chosen);
            }}
          >
            {exclusionReasons.map((each) => (
              <option key={each} value={each}>
                {reasonName(each, locale)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="field-label">{t.note}</span>
          <input
            class="input"
            required
            minLength={3}
            maxLength={500}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button button-primary" aria-disabled={isBusy}>
          {t.propose}
        </button>
      </form>
    </details>
  );
}
