import { useState } from 'preact/hooks';
import { integrityMessages } from '#shared/i18n/integrity.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Finding, reviewFinding, type Verdict } from '../../data/integrity.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  finding: Finding;
  refresh: () => Promise<void>;
}

/** What a person concludes, and why. What was typed stays when the server refuses. */
export function ReviewForm({ locale, finding, refresh }: Props) {
  const t = integrityMessages(locale);
  const action = useAction(locale);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [reason, setReason] = useState('');
  const verdicts: readonly Verdict[] =
    finding.responseCount > 0 ? ['innocent', 'talk', 'exclude'] : ['innocent', 'talk'];
  const hints = { innocent: t.innocentHint, talk: t.talkHint, exclude: t.excludeHint };
  const decide = (event: Event) => {
    event.preventDefault();
    if (verdict === null || reason.trim().length < 3) return action.refuse(t.chooseFirst);
    void action.run(async () => {
      await reviewFinding(finding.id, verdict, reason);
      await refresh();
    });
  };
  return (
    <form class="review" onSubmit={decide}>
      <fieldset class="review-verdicts">
        <legend>{t.verdict}</legend>
        {verdicts.map((each) => (
          <label key={each} class="review-verdict">
            <input
              type="radio"
              name={`verdict-${finding.id}`}
              checked={verdict === each}
              onChange={() => setVerdict(each)}
            />
            <span>
              {t[each]} <span class="card-hint">{hints[each]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-label">{t.reason}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={500}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      <button type="submit" class="button button-primary" aria-disabled={action.isBusy}>
        {t.decide}
      </button>
    </form>
  );
}
