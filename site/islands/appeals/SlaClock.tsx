import { countWorkingDays } from '#shared/calendar/count-working-days.ts';
import { appealMessages } from '#shared/i18n/appeals.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { AppealCase } from '../../data/appeal-desk.ts';

interface Props {
  locale: Locale;
  subject: AppealCase;
  today: string;
}

/** How many working days of the branch are left for an answer, or how many it is late. */
export function SlaClock({ locale, subject, today }: Props) {
  const t = appealMessages(locale);
  const { appeal, calendar } = subject;
  if (appeal.state !== 'open') return null;
  const left = countWorkingDays(today, appeal.dueOn, calendar);
  if (left > 0) return <span class="sla">{t.daysLeft({ n: left })}</span>;
  if (appeal.dueOn >= today) return <span class="sla sla-due">{t.dueToday}</span>;
  return <span class="sla sla-late">{t.late({ n: Math.max(1, -left) })}</span>;
}
