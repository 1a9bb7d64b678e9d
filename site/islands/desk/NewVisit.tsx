import { useState } from 'preact/hooks';
import { deskMessages } from '#shared/i18n/desk.ts';
import { formatTime } from '#shared/i18n/format-date.ts';
import { closeVisit, openVisit } from '../../data/desk-calls.ts';
import type { VisitKind } from '../../data/desk-visit.ts';
import type { RosterPerson } from '../../data/roster.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import type { DeskProps } from './DeskBody.tsx';
import { KindPicker } from './KindPicker.tsx';
import { PeoplePicker } from './PeoplePicker.tsx';
import { TreatmentPicker } from './TreatmentPicker.tsx';

interface Props extends DeskProps {
  onShow: (visitId: string) => void;
}

/** Who has come. Only the number is a must: the rest may wait until the customer leaves. */
export function NewVisit({ locale, branch, desk, refresh, onShow }: Props) {
  const t = deskMessages(locale);
  const action = useAction(locale);
  const [number, setNumber] = useState('');
  const [kind, setKind] = useState<VisitKind>('return');
  const [treatmentId, setTreatmentId] = useState<string | null>(null);
  const [people, setPeople] = useState<readonly RosterPerson[]>([]);
  const [opened, setOpened] = useState<{ id: string; text: string } | null>(null);

  async function save(isClosing: boolean): Promise<void> {
    if (number.trim() === '') return action.refuse(t.numberEmpty);
    if (isClosing && (treatmentId === null || people.length === 0)) {
      return action.refuse(t.closeEmpty);
    }
    await action.run(async () => {
      const visit = {
        branchId: branch.id,
        customerNumber: number.trim(),
        kind,
        treatmentId,
        people,
      };
      const id = await openVisit(visit);
      if (isClosing) await closeVisit({ visitId: id, treatmentId, people });
      await refresh();
      const time = formatTime(Date.now(), branch.timeZone);
      setOpened({ id, text: t.opened({ kind: t[kind], time }) });
      setNumber('');
      setTreatmentId(null);
      setPeople([]);
      if (isClosing) onShow(id);
    });
  }

  return (
    <form
      class="card desk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save((event.submitter as HTMLButtonElement | null)?.value === 'close');
      }}
    >
      <div class="card-head">
        <h2>{t.newVisit}</h2>
      </div>
      {opened && (
        <p class="desk-done" role="status">
          <svg viewBox="0 0 20 20" aria-hidden="true" class="stroke">
            <path d="M4.5 10.5l3.5 3.5 7.5-8" />
          </svg>
          {opened.text}
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={() => onShow(opened.id)}
          >
            {t.show}
          </button>
        </p>
      )}
      <label class="field">
        <span class="field-label">{t.number}</span>
        <input
          class="input desk-number numeric"
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          value={number}
          aria-invalid={action.problem === t.numberEmpty}
          aria-describedby="desk-number-hint"
          ref={focusOnce}
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
        <span class="field-hint" id="desk-number-hint">
          {t.numberHint}
        </span>
      </label>
      <div class="desk-form-row">
        <KindPicker locale={locale} kind={kind} onChange={setKind} />
        <TreatmentPicker
          {...{ locale, treatmentId }}
          treatments={desk.treatments}
          emptyText={t.treatmentLater}
          onChange={setTreatmentId}
        />
      </div>
      <PeoplePicker locale={locale} roster={desk.roster} chosen={people} onChange={setPeople} />
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      <div class="desk-actions">
        <button type="submit" class="button button-primary" aria-disabled={action.isBusy}>
          {action.isBusy ? t.saving : t.open}
        </button>
        <button type="submit" class="button" value="close" aria-disabled={action.isBusy}>
          {t.openAndClose}
        </button>
      </div>
    </form>
  );
}

/** The keyboard goes where the typing begins; on a phone that would only cover half the screen. */
function focusOnce(field: HTMLInputElement | null): void {
  if (field && matchMedia('(hover: hover)').matches) field.focus({ preventScroll: true });
}
