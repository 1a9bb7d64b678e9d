import type { Locale } from '#shared/i18n/locale.ts';
import { shellMessages } from '#shared/i18n/shell.ts';
import type { AppraisalPeriod } from '../../data/own-results.ts';
import { periodName } from '../../data/period-name.ts';

interface Props {
  locale: Locale;
  periods: readonly AppraisalPeriod[];
  selected: AppraisalPeriod;
  onChange: (id: string) => void;
}

/** An appraisal period by its name, the newest first. */
export function PeriodPicker({ locale, periods, selected, onChange }: Props) {
  return (
    <select
      class="select period-picker"
      aria-label={shellMessages(locale).period}
      value={selected.id}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {periods.map((period) => (
        <option key={period.id} value={period.id}>
          {periodName(locale, period)}
        </option>
      ))}
    </select>
  );
}
