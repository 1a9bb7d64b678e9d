import { useId } from 'preact/hooks';
import { formatFact } from '#shared/i18n/format-fact.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import { type MeasureName, measureOf } from '#shared/kpis/measure-catalogue.ts';
import type { WhatIfEntry, WhatIfField } from '../../data/what-if.ts';

interface Props {
  locale: Locale;
  measure: MeasureName;
  kind: WhatIfField['kind'];
  entry: WhatIfEntry;
  onChange: (entry: WhatIfEntry) => void;
}

/** How many more, and what each of them is; or how much more altogether. */
export function WhatIfFieldRow({ locale, measure, kind, entry, onChange }: Props) {
  const t = scoreMessages(locale);
  const id = useId();
  const { scale, [locale]: name } = measureOf(measure);
  const values = scale === 'stars' ? [5, 4, 3, 2, 1] : scale === 'flag' ? [1, 0] : null;
  return (
    <div class="what-if-row">
      <label for={id}>{scale === 'fen' ? t.whatIfMoney({ name }) : t.whatIfMore({ name })}</label>
      <input
        id={id}
        class="input numeric"
        inputMode="numeric"
        autocomplete="off"
        value={entry.amount}
        onInput={(event) => onChange({ ...entry, amount: event.currentTarget.value })}
      />
      {kind === 'each' && values && (
        <select
          class="select"
          aria-label={t.whatIfEach({ name })}
          value={String(entry.value)}
          onChange={(event) => onChange({ ...entry, value: Number(event.currentTarget.value) })}
        >
          {values.map((value) => (
            <option key={value} value={value}>
              {scale === 'flag' ? (value ? t.met : t.notMet) : formatFact(locale, measure, value)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
