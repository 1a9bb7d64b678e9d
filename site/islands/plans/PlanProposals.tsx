import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { planPeopleMessages } from '#shared/i18n/plan-people.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { fetchProposals, type PlanProposal } from '../../data/plan-proposals.ts';
import { useOptional } from '../use-optional.ts';
import { ChangeList } from './ChangeList.tsx';
import { ProposalDecision } from './ProposalDecision.tsx';

interface Props {
  locale: Locale;
  kpis: ReadonlyMap<string, Kpi>;
  /** The newest version: what a proposal is compared with. */
  newest: Plan;
  today: string;
  isHq: boolean;
  onChanged: () => void;
}

/** What leads would change. Head office takes a proposal up as it stands, or says why not. */
export function PlanProposals({ locale, kpis, newest, today, isHq, onChanged }: Props) {
  const t = planPeopleMessages(locale);
  const [proposals, reload] = useOptional(() => fetchProposals(newest.id), newest.id);
  if (!proposals || proposals.length === 0) return null;
  return (
    <section class="card plan-proposals">
      <h2>{t.proposals}</h2>
      <ul>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <p class="card-hint numeric">
              {t.proposedFrom({ day: formatDate(locale, proposal.plan.effectiveOn) })} ·{' '}
              {outcome(proposal, locale)}
            </p>
            <p>{planEditorMessages(locale).because({ reason: proposal.reason })}</p>
            {!proposal.isDecided && (
              <>
                {proposal.baseVersion !== newest.version && (
                  <p class="card-hint">{t.olderBase({ version: proposal.baseVersion })}</p>
                )}
                <ChangeList {...{ locale, kpis }} before={newest} after={proposal.plan} />
              </>
            )}
            {isHq && !proposal.isDecided && (
              <ProposalDecision
                {...{ locale, proposal, newest, today }}
                onDecided={() => {
                  reload();
                  onChanged();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function outcome({ isDecided, version, note }: PlanProposal, locale: Locale): string {
  const t = planPeopleMessages(locale);
  if (!isDecided) return t.waiting;
  return version === null ? t.declined({ note: note ?? '' }) : t.takenUp({ version });
}
