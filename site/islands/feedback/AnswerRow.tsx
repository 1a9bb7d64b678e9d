import { feedbackMessages } from '#shared/i18n/feedback.ts';
import { formatMoment } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Feedback } from '../../data/feedback.ts';
import { chipName, stateName } from '../../data/feedback-csv.ts';
import type { FilterOptions } from '../../data/feedback-filter.ts';
import { AnswerDetails } from './AnswerDetails.tsx';

interface Props {
  locale: Locale;
  row: Feedback;
  options: FilterOptions;
  timeZone: string;
  isOpen: boolean;
  onToggle: () => void;
  refresh: () => Promise<void>;
}

/** One answer in the list. No colour says whether it is good: the words and numbers do. */
export function AnswerRow({ locale, row, options, timeZone, isOpen, onToggle, refresh }: Props) {
  const t = feedbackMessages(locale);
  const marks = [
    ...(row.isPartial ? [t.partial] : []),
    ...row.flags.map(({ flag }) => t[flag]),
    ...(row.isExcluded || row.exclusion ? [stateName(row, locale)] : []),
  ];
  return (
    <li class={`answer${row.isExcluded ? ' answer-excluded' : ''}`}>
      <button type="button" class="answer-head" aria-expanded={isOpen} onClick={onToggle}>
        <span class="answer-nps numeric">
          {row.nps === null ? t.npsNone : t.npsValue({ value: row.nps })}
        </span>
        <span class="answer-words">
          <span class={row.comment ? 'answer-comment' : 'answer-comment answer-quiet'}>
            {row.comment ?? t.noComment}
          </span>
          <span class="answer-facts numeric">
            <span>{formatMoment(locale, row.answeredAt, timeZone)}</span>
            {row.ratings.map(({ employeeId, name, score }) => (
              <span key={employeeId}>{t.starsValue({ name, score })}</span>
            ))}
            {row.isWalkIn && <span>{t.walkIn}</span>}
            {row.treatment && <span>{row.treatment[locale]}</span>}
            {row.chips.map((id) => (
              <span key={id}>{chipName(id, options, locale)}</span>
            ))}
          </span>
        </span>
        <span class="answer-marks">
          {marks.map((mark) => (
            <span key={mark} class="mark">
              {mark}
            </span>
          ))}
        </span>
        <svg class="answer-turn" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M3 4.5 6 7.5 9 4.5" />
        </svg>
      </button>
      {isOpen && <AnswerDetails {...{ locale, row, options, timeZone, refresh }} />}
    </li>
  );
}
