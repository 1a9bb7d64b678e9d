import { addMonths, type Month, monthsBack } from '#shared/calendar/month.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';

interface Props {
  locale: Locale;
  month: Month;
  current: Month;
  onChange: (month: Month) => void;
}

/** A month of the last three years by list, any earlier one by stepping back. Never a future one. */
export function MonthPicker({ locale, month, current, onChange }: Props) {
  const t = overviewMessages(locale);
  const recent = monthsBack(current, 36).reverse();
  const months = recent.includes(month) ? recent : [...recent, month];
  return (
    <div class="month-picker">
      <button
        type="button"
        class="button button-icon"
        aria-label={t.previousMonth}
        onClick={() => onChange(addMonths(month, -1))}
      >
        <Chevron d="M12 5l-5 5 5 5" />
      </button>
      <select
        class="select"
        aria-label={t.month}
        value={month}
        onChange={(event) => onChange(event.currentTarget.value as Month)}
      >
        {months.map((each) => (
          <option key={each} value={each}>
            {formatMonth(locale, each)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button button-icon"
        aria-label={t.nextMonth}
        disabled={month >= current}
        onClick={() => onChange(addMonths(month, 1))}
      >
        <Chevron d="M8 5l5 5-5 5" />
      </button>
    </div>
  );
}

function Chevron({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" class="stroke">
      <path d={d} />
    </svg>
  );
}
