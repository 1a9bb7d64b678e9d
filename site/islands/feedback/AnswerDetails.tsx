import type { ComponentChildren } from 'preact';
import { deskMessages } from '#shared/i18n/desk.ts';
import { feedbackMessages } from '#shared/i18n/feedback.ts';
import { formatMoment } from '#shared/i18n/format-date.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Feedback } from '../../data/feedback.ts';
import { chipName } from '../../data/feedback-csv.ts';
import type { FilterOptions } from '../../data/feedback-filter.ts';
import { flagReason } from '../../data/flag-reason.ts';
import { ExclusionPanel } from './ExclusionPanel.tsx';

interface Props {
  locale: Locale;
  row: Feedback;
  options: FilterOptions;
  timeZone: string;
  refresh: () => Promise<void>;
}

/** All of one answer, and nothing of who gave it. */
export function AnswerDetails({ locale, row, options, timeZone, refresh }: Props) {
  const t = feedbackMessages(locale);
  const roles = deskMessages(locale);
  const device = [t[row.channel], row.kioskName].filter(Boolean).join(' · ');
  return (
    <div class="answer-details">
      <dl class="answer-list">
        <Fact name={t.people}>
          {row.ratings.length === 0
            ? t.walkIn
            : row.ratings.map(({ employeeId, name, role, score }) => (
                <span key={employeeId} class="answer-person numeric">
                  {t.starsValue({ name, score })} <span class="cell-quiet">{roles[role]}</span>
                </span>
              ))}
        </Fact>
        <Fact name={t.comment}>{row.comment ?? t.noComment}</Fact>
        <Fact name={t.chips}>
          {row.chips.length === 0
            ? t.noChips
            : row.chips.map((id) => chipName(id, options, locale)).join(' · ')}
        </Fact>
        <Fact name={t.answered}>
          {formatMoment(locale, row.answeredAt, timeZone)} {row.isTimeUncertain && t.uncertain}
        </Fact>
        <Fact name={t.occasion}>{t[row.occasion]}</Fact>
        <Fact name={t.device}>{device}</Fact>
        <Fact name={t.duration}>
          {row.durationMs === null
            ? t.unknown
            : t.seconds({ value: formatNumber(row.durationMs / 1000, { digits: 1 }) })}
        </Fact>
        <Fact name={t.flags}>
          {row.flags.length === 0 ? (
            t.noFlags
          ) : (
            <ul class="flag-reasons">
              {row.flags.map((flag) => (
                <li key={flag.flag}>
                  <strong>{t[flag.flag]}</strong> {flagReason(flag, locale)}
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      <ExclusionPanel {...{ locale, row, refresh }} />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
