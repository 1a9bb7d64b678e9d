import type { AwardDecision, AwardKind } from '#shared/awards/award.ts';
import type { AwardsAnswer } from '#shared/awards/awards-for.ts';
import { awardMessages, describeAward, describeAwardRule } from '#shared/i18n/awards.ts';
import { type GuideTerm, termNames } from '#shared/i18n/guide-terms.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import type { GrantedAward } from '../../data/awards.ts';
import type { Viewer } from '../../data/viewer.ts';
import { Term } from '../system/Term.tsx';
import { TermList } from '../system/TermList.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { WinnerCard } from './WinnerCard.tsx';

interface Props {
  locale: Locale;
  viewer: Viewer;
  kind: AwardKind;
  answer: AwardsAnswer;
  decisions: readonly AwardDecision[];
  granted: readonly GrantedAward[];
  onWithdrawn: () => void;
}

/** What a rule speaks of and the guide explains. */
const ruleTerms: Readonly<Record<AwardKind, readonly GuideTerm[]>> = {
  outstanding: ['tie', 'gate', 'veto', 'appeal'],
  teamwork: ['interval'],
  satisfaction: ['satisfaction', 'interval'],
};

/** One kind of award: its rule, its winners by role, and who was looked at. */
export function AwardSection({
  locale,
  viewer,
  kind,
  answer,
  decisions,
  granted,
  onWithdrawn,
}: Props) {
  const t = awardMessages(locale);
  const roles = planEditorMessages(locale);
  const branches = new Map(viewer.access.branches.map((branch) => [branch.id, branch]));
  const nameOf = (id: string) => {
    const branch = branches.get(id);
    return answer.names[id] ?? (locale === 'zh' ? branch?.nameZh : branch?.nameEn) ?? '—';
  };
  const isShown = answer.grantedAt !== null || viewer.access.role === 'hq';
  const won = decisions.filter(({ winners }) => winners.length > 0);
  const candidates = decisions.flatMap((decision) =>
    decision.candidates.map((candidate) => ({ decision, candidate })),
  );
  return (
    <section class="card award" aria-labelledby={`award-${kind}`}>
      <h2 id={`award-${kind}`}>{describeAward(locale, kind)}</h2>
      <p class="award-rule">
        {describeAwardRule(locale, kind)}{' '}
        <span class="award-terms">
          {t.guideTerms}{' '}
          <TermList
            locale={locale}
            items={ruleTerms[kind].map((term) => ({ text: termNames(locale)[term], term }))}
          />
        </span>
      </p>
      {won.length === 0 && <p class="award-none">{isShown ? t.noWinner : t.notGranted}</p>}
      {won.map(({ role, winners }) => {
        const roleName = role === null ? null : roles[role as StaffRole];
        const isShared = winners.length > 1;
        return (
          <div key={role} class="award-group">
            {(roleName !== null || isShared) && (
              <h3>
                {roleName}
                {roleName !== null && isShared && ' · '}
                {isShared && (
                  <Term locale={locale} term="tie">
                    {t.shared({ n: winners.length })}
                  </Term>
                )}
              </h3>
            )}
            <ul class="award-winners">
              {winners.map((id) => (
                <WinnerCard
                  key={id}
                  {...{ locale, onWithdrawn }}
                  award={describeAward(locale, kind)}
                  name={nameOf(id)}
                  role={roleName}
                  row={findRow(granted, kind, role, id)}
                  canWithdraw={viewer.access.role === 'hq'}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {candidates.length > 0 && (
        <details class="award-candidates no-print">
          <summary>{viewer.access.runsBranch ? t.candidates : t.ownEligibility}</summary>
          <CandidateTable {...{ locale, kind, nameOf }} rows={candidates} />
        </details>
      )}
    </section>
  );
}

function findRow(
  granted: readonly GrantedAward[],
  kind: AwardKind,
  role: string | null,
  id: string,
): GrantedAward | null {
  return (
    granted.find(
      (row) => row.kind === kind && row.role === role && (row.employeeId ?? row.branchId) === id,
    ) ?? null
  );
}
