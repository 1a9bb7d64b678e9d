import { useState } from 'preact/hooks';
import type { GuideTerm } from '#shared/i18n/guide-terms.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import { type StaffRole, staffRoles } from '#shared/kpis/staff-role.ts';
import { pointsText, type ScoreState, statesOf } from '../../data/score-model.ts';
import type { Scores, WrittenAppraisal } from '../../data/scores.ts';
import { Term } from '../system/Term.tsx';

interface Props {
  locale: Locale;
  scores: Scores;
  onOpen: (employeeId: string) => void;
}

/**
 * The people of a branch by role and number: no league table, because totals of one month differ by
 * luck more than by merit.
 */
export function PeopleTable({ locale, scores, onOpen }: Props) {
  const t = scoreMessages(locale);
  const roles = planEditorMessages(locale);
  const [role, setRole] = useState<StaffRole | null>(null);
  const people = new Map(scores.people.map((person) => [person.id, person]));
  const rows = scores.appraisals
    .flatMap((appraisal) => {
      const person = people.get(appraisal.employeeId);
      const own = appraisal.segments.at(-1)?.role;
      return person && own ? [{ person, role: own, appraisal }] : [];
    })
    .filter((row) => role === null || row.role === role)
    .sort(
      (a, b) =>
        staffRoles.indexOf(a.role) - staffRoles.indexOf(b.role) ||
        a.person.code.localeCompare(b.person.code),
    );
  return (
    <section class="card">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div class="segments no-print" role="group" aria-label={t.role}>
        {[null, ...staffRoles].map((each) => (
          <button
            key={each}
            type="button"
            class="segment"
            aria-pressed={role === each}
            onClick={() => setRole(each)}
          >
            {each === null ? t.allRoles : roles[each]}
          </button>
        ))}
      </div>
      <table class="score-table">
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.role}</th>
            <th scope="col">{t.total}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.person.id}>
              <th scope="row">
                <button type="button" class="link" onClick={() => onOpen(row.person.id)}>
                  {row.person.name}
                </button>
              </th>
              <td>{roles[row.role]}</td>
              <td class="numeric">
                <TotalCell locale={locale} appraisal={row.appraisal} />
              </td>
              <td>
                <span class="score-states">
                  {statesOf(row.appraisal).map((state) => (
                    <span key={state} class={`score-state score-state-${state}`}>
                      <Term locale={locale} term={stateTerms[state]}>
                        {t[state]}
                      </Term>
                    </span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where the guide says what a state means. */
const stateTerms: Readonly<Record<ScoreState, GuideTerm>> = {
  noTotal: 'redistribution',
  vetoed: 'veto',
  gated: 'gate',
  trial: 'ramp',
  provisional: 'provisional',
  complete: 'n',
};

/** The total; where data is missing, what it may still become. */
function TotalCell({ locale, appraisal }: { locale: Locale; appraisal: WrittenAppraisal }) {
  const t = scoreMessages(locale);
  const { totalBp, segments } = appraisal;
  if (totalBp === null) return <span class="score-none">—</span>;
  const [only] = segments;
  const isOpen =
    segments.length === 1 && only && only.worstBp !== only.bestBp && only.worstBp !== null;
  return (
    <>
      <strong>{pointsText(totalBp)}</strong>
      {isOpen && only.worstBp !== null && only.bestBp !== null && (
        <span class="score-bounds">
          {t.bounds({
            worst: pointsText(only.worstBp),
            best: pointsText(only.bestBp),
          })}
        </span>
      )}
    </>
  );
}
