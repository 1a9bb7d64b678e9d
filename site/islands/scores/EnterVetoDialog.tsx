import { useState } from 'preact/hooks';
import { firstDay, lastDay, type Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import { vetoMessages } from '#shared/i18n/vetoes.ts';
import { type Veto, vetoCauses } from '#shared/scoring/veto.ts';
import { enterVeto } from '../../data/vetoes.ts';
import { Dialog } from '../system/Dialog.tsx';
import { FormEnd } from '../system/FormEnd.tsx';
import { Notice } from '../system/Notice.tsx';
import { WordsField } from '../system/WordsField.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  employeeId: string;
  name: string;
  month: Month;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** What a veto does is said before it is entered; its day lies in the month that is looked at. */
export function EnterVetoDialog({
  locale,
  employeeId,
  name,
  month,
  today,
  onClose,
  onDone,
}: Props) {
  const t = vetoMessages(locale);
  const causes = scoreMessages(locale);
  const action = useAction(locale);
  const [cause, setCause] = useState<Veto['cause'] | null>(null);
  const [occurredOn, setOccurredOn] = useState('');
  const [evidence, setEvidence] = useState('');
  const last = lastDay(month);
  return (
    <Dialog title={t.enterTitle({ name })} onClose={onClose}>
      <form
        class="veto-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (cause === null) return;
          action
            .run(() => enterVeto({ employeeId, cause, occurredOn, evidence }))
            .then((isDone) => isDone && onDone());
        }}
      >
        <Notice>{t.enterEffect}</Notice>
        <label class="field">
          <span class="field-label">{t.cause}</span>
          <select
            class="select"
            required
            value={cause ?? ''}
            onInvalid={({ currentTarget }) => currentTarget.setCustomValidity(t.chooseCause)}
            onChange={({ currentTarget }) => {
              currentTarget.setCustomValidity('');
              setCause(vetoCauses.find((each) => each === currentTarget.value) ?? null);
            }}
          >
            <option value="" disabled>
              {t.chooseCause}
            </option>
            {vetoCauses.map((each) => (
              <option key={each} value={each}>
                {each} · {causes[each]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="field-label">{t.day}</span>
          <input
            class="input"
            type="date"
            required
            min={firstDay(month)}
            max={last < today ? last : today}
            value={occurredOn}
            onInput={(event) => setOccurredOn(event.currentTarget.value)}
          />
        </label>
        <WordsField
          label={t.evidence}
          hint={t.evidenceHint}
          minLength={10}
          maxLength={2000}
          value={evidence}
          onInput={setEvidence}
        />
        <FormEnd
          isDangerous
          action={action}
          label={t.enterYes}
          busyLabel={t.saving}
          cancel={{ label: t.cancel, onClick: onClose }}
        />
      </form>
    </Dialog>
  );
}
