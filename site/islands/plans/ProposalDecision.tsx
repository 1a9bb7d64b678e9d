import { useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { planPeopleMessages } from '#shared/i18n/plan-people.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { declineProposal, type PlanProposal, takeUpProposal } from '../../data/plan-proposals.ts';
import { TextField } from '../kpis/TextField.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  proposal: PlanProposal;
  newest: Plan;
  today: string;
  onDecided: () => void;
}

/** Take a proposal up, or decline it with a note to who made it. */
export function ProposalDecision({ locale, proposal, newest, today, onDecided }: Props) {
  const t = planPeopleMessages(locale);
  const [note, setNote] = useState<string | null>(null);
  const { isBusy, problem, run } = useAction(locale);
  const decide = (work: () => Promise<void>) =>
    void run(work).then((isDone) => isDone && onDecided());
  // what was proposed for a month that is over begins with this one
  const thisMonth = `${today.slice(0, 7)}-01`;
  const day = proposal.plan.effectiveOn < thisMonth ? thisMonth : proposal.plan.effectiveOn;
  return (
    <div class="proposal-decision no-print">
      {note !== null && <TextField label={t.note} value={note} maxLength={500} onInput={setNote} />}
      {problem && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
      {note === null ? (
        <>
          <button
            type="button"
            class="button button-primary button-small"
            disabled={isBusy}
            onClick={() => decide(() => takeUpProposal(proposal, newest.version, day, locale))}
          >
            {t.takeUp({ version: newest.version + 1 })}
          </button>
          <button type="button" class="button button-small" onClick={() => setNote('')}>
            {t.decline}
          </button>
        </>
      ) : (
        <>
          <button
            type="button"
            class="button button-small"
            disabled={isBusy}
            onClick={() => decide(() => declineProposal(proposal.id, note))}
          >
            {t.decline}
          </button>
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={() => setNote(null)}
          >
            {t.close}
          </button>
        </>
      )}
    </div>
  );
}
