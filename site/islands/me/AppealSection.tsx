import { useState } from 'preact/hooks';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { Appeal } from '../../data/appeals.ts';
import type { AppraisalPeriod, Result } from '../../data/own-results.ts';
import { AppealForm } from './AppealForm.tsx';
import { OwnAppeal } from './OwnAppeal.tsx';

interface Props {
  locale: Locale;
  period: AppraisalPeriod;
  result: Result;
  appeals: readonly Appeal[];
  kpis: readonly Kpi[];
  today: string;
  onChanged: () => void;
}

/** The way to disagree: open as long as the window is, and after it a sentence that says so. */
export function AppealSection({ locale, period, result, appeals, kpis, today, onChanged }: Props) {
  const t = meMessages(locale);
  const [isWriting, setIsWriting] = useState(false);
  const until = period.appealUntil;
  const day = formatDate(locale, until);
  const isOpen = period.state === 'published' && today <= until;
  return (
    <section class="card" aria-labelledby="me-appeal">
      <h2 id="me-appeal">{t.appealTitle}</h2>
      <p class="card-hint">{isOpen ? t.appealText({ day }) : t.appealClosed({ day })}</p>
      {appeals.length > 0 && (
        <ul class="me-list">
          {appeals.map((appeal) => (
            <OwnAppeal key={appeal.id} {...{ locale, appeal, kpis, today, onChanged }} />
          ))}
        </ul>
      )}
      {isOpen && !isWriting && (
        <button type="button" class="button no-print" onClick={() => setIsWriting(true)}>
          {t.appeal}
        </button>
      )}
      {isOpen && isWriting && (
        <AppealForm
          locale={locale}
          result={result}
          kpis={kpis}
          onFiled={() => {
            setIsWriting(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
