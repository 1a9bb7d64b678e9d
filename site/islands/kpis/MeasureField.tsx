import { useId } from 'preact/hooks';
import { kpiLibraryMessages } from '#shared/i18n/kpi-library.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import {
  type Evidence,
  type MeasureName,
  measureNames,
  measureOf,
} from '#shared/kpis/measure-catalogue.ts';

interface Props {
  locale: Locale;
  label: string;
  value: MeasureName;
  onChange: (measure: MeasureName) => void;
}

const evidences: readonly Evidence[] = ['customer', 'system', 'second_person', 'self'];

/** Everything that is measured, by who vouches for it. */
export function MeasureField({ locale, label, value, onChange }: Props) {
  const t = kpiLibraryMessages(locale);
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as MeasureName)}
      >
        {evidences.map((evidence) => (
          <optgroup key={evidence} label={t[evidence]}>
            {measureNames
              .filter((name) => measureOf(name).evidence === evidence)
              .map((name) => (
                <option key={name} value={name}>
                  {measureOf(name)[locale]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
