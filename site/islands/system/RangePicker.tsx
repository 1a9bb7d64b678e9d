import type { Day } from '#shared/calendar/day.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import {
  type DayRange,
  namedRange,
  type RangeChoice,
  type RangeName,
  rangeChanges,
} from '../../data/range-state.ts';
import { Notice } from './Notice.tsx';

interface Props {
  locale: Locale;
  range: DayRange;
  today: Day;
  /** The names that make sense on the page. */
  names: readonly RangeName[];
  onChange: (changes: Record<string, string | null>) => void;
}

/** Which days: by a name that moves with the calendar, or from day to day. */
export function RangePicker({ locale, range, today, names, onChange }: Props) {
  const t = systemMessages(locale);
  const choose = (name: string) => {
    const known = names.find((each) => each === name);
    onChange(rangeChanges(known ? namedRange(known, today) : { ...range, name: null }));
  };
  const day = (end: 'from' | 'to') => (
    <input
      class="input"
      type="date"
      aria-label={t[end]}
      value={range[end]}
      max={today}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value) onChange(rangeChanges({ ...range, [end]: value, name: null }));
      }}
    />
  );
  return (
    <div class="range-picker">
      <select
        class="select"
        aria-label={t.range}
        value={range.name ?? 'custom'}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {t[name]}
          </option>
        ))}
        {range.name && !names.includes(range.name) && (
          <option value={range.name}>{t[range.name]}</option>
        )}
        <option value="custom">{t.custom}</option>
      </select>
      {range.name === null && (
        <>
          {day('from')}
          <span aria-hidden="true">–</span>
          {day('to')}
        </>
      )}
    </div>
  );
}

/** The days of a range as a person writes them. */
export function rangeText(locale: Locale, { from, to }: DayRange): string {
  return from === to
    ? formatDate(locale, from)
    : `${formatDate(locale, from)} – ${formatDate(locale, to)}`;
}

interface NoticeProps {
  locale: Locale;
  choice: RangeChoice;
  mostDays: number;
}

/** Says what of a range in a link could not be honoured; nothing where all of it was. */
export function RangeNotice({ locale, choice: { range, correction }, mostDays }: NoticeProps) {
  const t = systemMessages(locale);
  if (correction === null) return null;
  const words = { range: rangeText(locale, range) };
  return (
    <Notice>
      {correction === 'longRange' ? t.longRange({ ...words, n: mostDays }) : t[correction](words)}
    </Notice>
  );
}
