import type { AwardCandidate, AwardDecision, AwardKind } from '#shared/awards/award.ts';
import { awardMessages, describeAwardObstacle } from '#shared/i18n/awards.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import { formatAwardFigure } from '../../data/award-figure.ts';

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
    <div class="table-scroll">
      <table class="score-table">
        <thead>
          <tr>
            <th scope="col">{kind === 'teamwork' ? t.team : t.person}</th>
            {kind !== 'teamwork' && <th scope="col">{t.role}</th>}
            <th scope="col">{t.figure}</th>
            <th scope="col">{t.interval}</th>
            <th scope="col">{t.candidates}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ decision: { role, winners }, candidate }) => (
            <tr key={candidate.id}>
              <th scope="row">{nameOf(candidate.id)}</th>
              {role !== null && <td>{roles[role as StaffRole]}</td>}
              <td class="numeric">
                {formatAwardFigure(locale, kind, candidate.figure)}
                {candidate.of !== null && (
                  <span class="score-bounds">
                    {t.counts({
                      count: formatNumber(locale, candidate.count ?? 0),
                      of: formatNumber(locale, candidate.of),
                    })}
                  </span>
                )}
              </td>
              <td class="numeric">
                {candidate.interval === null
                  ? '—'
                  : candidate.interval
                      .map((bound) => formatAwardFigure(locale, kind, bound))
                      .join(' – ')}
              </td>
              <td>
                {winners.includes(candidate.id)
                  ? t.won
                  : candidate.obstacles.length === 0
                    ? t.eligible
                    : candidate.obstacles
                        .map((obstacle) => describeAwardObstacle(locale, obstacle))
                        .join(locale === 'zh' ? '、' : ', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
