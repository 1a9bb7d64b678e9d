import type {
  AwardCandidate,
  AwardDecision,
  AwardKind,
  AwardObstacle,
} from '#shared/awards/award.ts';
import { awardMessages, describeAwardObstacle } from '#shared/i18n/awards.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { GuideTerm } from '#shared/i18n/guide-terms.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import { formatAwardFigure } from '../../data/award-figure.ts';
import { Term } from '../system/Term.tsx';
import { TermList } from '../system/TermList.tsx';

/** Where the guide says what an obstacle means. */
const obstacleTerms: Partial<Record<AwardObstacle, GuideTerm>> = {
  no_total: 'redistribution',
  provisional: 'provisional',
  trial: 'ramp',
  veto: 'veto',
  gate: 'gate',
  too_few_answers: 'n',
};

interface Props {
  locale: Locale;
  kind: AwardKind;
  nameOf: (id: string) => string;
  rows: readonly { decision: AwardDecision; candidate: AwardCandidate }[];
}

/** Who was looked at and what stood against each, in no order of merit. */
export function CandidateTable({ locale, kind, nameOf, rows }: Props) {
  const t = awardMessages(locale);
  const roles = planEditorMessages(locale);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={t.candidates}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{kind === 'teamwork' ? t.team : t.person}</th>
            {kind !== 'teamwork' && <th scope="col">{t.role}</th>}
            <th scope="col">{t.figure}</th>
            <th scope="col">
              <Term locale={locale} term="interval">
                {t.interval}
              </Term>
            </th>
            <th scope="col">{t.candidates}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ decision: { role, winners }, candidate }) => (
            <tr key={candidate.id}>
              <th scope="row">{nameOf(candidate.id)}</th>
              {role !== null && <td>{roles[role as StaffRole]}</td>}
              <td class="numeric">
                {formatAwardFigure(kind, candidate.figure)}
                {candidate.of !== null && (
                  <span class="award-counts">
                    {t.counts({
                      count: formatNumber(candidate.count ?? 0),
                      of: formatNumber(candidate.of),
                    })}
                  </span>
                )}
              </td>
              <td class="numeric">
                {candidate.interval === null
                  ? '—'
                  : candidate.interval.map((bound) => formatAwardFigure(kind, bound)).join(' – ')}
              </td>
              <td>
                {winners.includes(candidate.id) && t.won}
                {!winners.includes(candidate.id) && candidate.obstacles.length === 0 && t.eligible}
                {!winners.includes(candidate.id) && (
                  <TermList
                    locale={locale}
                    items={candidate.obstacles.map((obstacle) => ({
                      text: describeAwardObstacle(locale, obstacle),
                      term: obstacleTerms[obstacle],
                    }))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
