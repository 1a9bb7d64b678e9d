import type { Locale } from '#shared/i18n/locale.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { periodName } from '../../data/period-name.ts';
import type { BoardPeriod } from '../../data/periods.ts';
import { phaseName } from './phase-name.ts';

interface Props {
  locale: Locale;
  periods: readonly BoardPeriod[];
  chosenId: string;
  choose: (id: string) => void;
}

/** All periods, the newest first; on a phone a row to swipe through. */
export function PeriodList({ locale, periods, chosenId, choose }: Props) {
  const t = periodMessages(locale);
  return (
    <nav class="period-list" aria-label={t.list}>
      {periods.map((period) => (
        <button
          key={period.id}
          type="button"
          class="period-entry"
          aria-current={period.id === chosenId ? 'true' : undefined}
          onClick={() => choose(period.id)}
        >
          <span class="period-entry-name">{periodName(locale, period)}</span>
          <span class="period-entry-state">
            {t[period.state]}
            {period.phase !== 'full' && ` · ${phaseName(locale, period)}`}
          </span>
        </button>
      ))}
    </nav>
  );
}
