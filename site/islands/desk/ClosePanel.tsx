import { useState } from 'preact/hooks';
import { deskMessages } from '#shared/i18n/desk.ts';
import { closeVisit } from '../../data/desk-calls.ts';
import type { RosterPerson } from '../../data/roster.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import { PeoplePicker } from './PeoplePicker.tsx';
import { TreatmentPicker } from './TreatmentPicker.tsx';
import type { VisitProps } from './VisitPanel.tsx';

/** The customer leaves: what was done, and who is to be rated. What was entered on arrival stands. */
export function ClosePanel({ locale, visit, desk, refresh }: VisitProps) {
  const t = deskMessages(locale);
  const action = useAction(locale);
  const [treatmentId, setTreatmentId] = useState(visit.treatmentId);
  const [people, setPeople] = useState<readonly RosterPerson[]>(() =>
    visit.people.map((person) => ({ ...person, code: '' })),
  );

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (treatmentId === null || people.length === 0) return action.refuse(t.closeEmpty);
    await action.run(async () => {
      await closeVisit({ visitId: visit.id, treatmentId, people });
      await refresh();
    });
  }

  return (
    <form class="card desk-form" noValidate onSubmit={(event) => void submit(event)}>
      <div class="card-head">
        <div>
          <h3>{t.closeTitle}</h3>
          <p class="card-hint">{t.closeHint}</p>
        </div>
      </div>
      <TreatmentPicker
        {...{ locale, treatmentId }}
        treatments={desk.treatments}
        emptyText={t.noTreatment}
        onChange={setTreatmentId}
      />
      <PeoplePicker locale={locale} roster={desk.roster} chosen={people} onChange={setPeople} />
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      <div class="desk-actions">
        <button type="submit" class="button button-primary" aria-disabled={action.isBusy}>
          {action.isBusy ? t.saving : t.close}
        </button>
      </div>
    </form>
  );
}
