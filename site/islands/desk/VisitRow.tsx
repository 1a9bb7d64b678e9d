import { deskMessages } from '#shared/i18n/desk.ts';
import { formatShortDay, formatTime } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Branch } from '../../data/branch.ts';
import type { DeskVisit } from '../../data/desk-visit.ts';
import { StateMark } from './StateMark.tsx';

interface Props {
  locale: Locale;
  branch: Branch;
  today: string;
  visit: DeskVisit;
  isSelected: boolean;
  onSelect: () => void;
}

/** When, what for, by whom, and how far: enough to find a visit without knowing the customer. */
export function VisitRow({ locale, branch, today, visit, isSelected, onSelect }: Props) {
  const t = deskMessages(locale);
  const names = visit.people.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ');
  return (
    <li>
      <button
        type="button"
        class="visit"
        aria-current={isSelected ? 'true' : undefined}
        onClick={onSelect}
      >
        <time class="visit-time numeric" dateTime={visit.arrivedAt}>
          {visit.day === today
            ? formatTime(visit.arrivedAt, branch.timeZone)
            : formatShortDay(locale, visit.day)}
        </time>
        <span class="visit-what">
          <span class="visit-treatment">{visit.treatment?.[locale] ?? t.noTreatment}</span>
          <span class="visit-facts">
            {t[visit.kind]} · {names || t.noPeople}
          </span>
        </span>
        <StateMark locale={locale} state={visit.state} />
      </button>
    </li>
  );
}
