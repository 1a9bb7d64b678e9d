import { useState } from 'preact/hooks';
import { appealMessages } from '#shared/i18n/appeals.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Remedy } from '#shared/schemas/appeal-decision.ts';
import type { Appeal } from '../../data/appeals.ts';
import {
  acceptAppeal,
  type BlastPreview,
  previewAppeal,
  rejectAppeal,
} from '../../data/decide-appeals.ts';
import { FormEnd } from '../system/FormEnd.tsx';
import { Notice } from '../system/Notice.tsx';
import { WordsField } from '../system/WordsField.tsx';
import { useAction } from '../use-action.ts';
import { BlastTable } from './BlastTable.tsx';
import { RemedyFields } from './RemedyFields.tsx';
import { remediesFor } from './remedies-for.ts';

interface Props {
  locale: Locale;
  appeal: Appeal;
  canCorrect: boolean;
  onDecided: () => void;
}

/** Outcome, remedy and reason. An appeal is accepted only after the person saw what that changes. */
export function DecisionForm({ locale, appeal, canCorrect, onDecided }: Props) {
  const t = appealMessages(locale);
  const action = useAction(locale);
  const remedies = remediesFor(appeal.target, canCorrect);
  const [outcome, setOutcome] = useState<'accept' | 'reject'>('reject');
  const [remedy, setRemedy] = useState<Remedy>({ kind: remedies[0] ?? 'set_aside_kpi' } as Remedy);
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<BlastPreview | null>(null);

  function change(next: Remedy) {
    setRemedy(next);
    setPreview(null);
  }
  function commit() {
    action
      .run(() =>
        outcome === 'accept' && preview
          ? acceptAppeal(appeal.id, remedy, reason, preview.basis, locale)
          : rejectAppeal(appeal.id, appeal.revision, reason, locale),
      )
      .then((isDone) => {
        setPreview(null);
        if (isDone) onDecided();
      });
  }
  return (
    <form
      class="card decision no-print"
      aria-labelledby="decision"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <h2 id="decision">{t.decision}</h2>
      {appeal.instance === 2 && <Notice tone="plain">{t.reviewNote}</Notice>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div class="segments" role="group" aria-label={t.decision}>
        {(['reject', 'accept'] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="segment"
            aria-pressed={outcome === each}
            onClick={() => setOutcome(each)}
          >
            {t[each]}
          </button>
        ))}
      </div>
      {outcome === 'accept' && (
        <>
          <RemedyFields {...{ locale, remedies, remedy }} onChange={change} />
          {preview ? (
            <BlastTable locale={locale} preview={preview} />
          ) : (
            <>
              <p class="card-hint">{t.mustPreview}</p>
              <button
                type="button"
                class="button"
                disabled={action.isBusy}
                onClick={() =>
                  action.run(async () => setPreview(await previewAppeal(appeal.id, remedy, locale)))
                }
              >
                {action.isBusy ? t.previewing : t.preview}
              </button>
            </>
          )}
        </>
      )}
      <WordsField
        label={t.decisionReason}
        hint={t.decisionHint}
        minLength={10}
        maxLength={1000}
        value={reason}
        onInput={setReason}
      />
      <FormEnd
        action={action}
        label={t.commit}
        busyLabel={t.committing}
        isDisabled={outcome === 'accept' && !preview}
      />
    </form>
  );
}
