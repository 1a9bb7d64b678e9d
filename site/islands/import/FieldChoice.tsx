import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Mapping } from '#shared/import/mapping.ts';
import { type ImportKind, isRecordKind, type TargetField } from '#shared/import/target-field.ts';
import { fieldName } from './problem-words.ts';
import type { Sample } from './read-sample.ts';

interface Props {
  locale: Locale;
  kind: ImportKind;
  field: TargetField;
  sample: Sample;
  mapping: Mapping;
  isNeeded: boolean;
  isMissing: boolean;
  onChange: (changes: Partial<Mapping>) => void;
}

const examples = 3;
/** Stands in the list beside column names, which never begin with a line break. */
const fixed = '\n';

/** One field: the column it is read from, with what stands there; a month may be the same for all rows. */
export function FieldChoice({
  locale,
  kind,
  field,
  sample,
  mapping,
  isNeeded,
  isMissing,
  onChange,
}: Props) {
  const t = importMessages(locale);
  const column = mapping.columns[field];
  const constant = mapping.constants[field];
  const place = column === undefined ? -1 : sample.columns.indexOf(column);
  const values = sample.rows
    .map(({ cells }) => cells[place]?.trim() ?? '')
    .filter((value) => value !== '')
    .slice(0, examples);

  function choose(chosen: string) {
    const { [field]: _column, ...columns } = mapping.columns;
    const { [field]: _constant, ...constants } = mapping.constants;
    if (chosen === fixed) onChange({ columns, constants: { ...constants, [field]: '' } });
    else if (chosen === '') onChange({ columns, constants });
    else onChange({ columns: { ...columns, [field]: chosen }, constants });
  }

  return (
    <div class="field">
      <label class="field-label" for={`field-${field}`}>
        {fieldName(kind, field, locale)}
        {isNeeded && <span class="field-needed"> *</span>}
      </label>
      <select
        id={`field-${field}`}
        class="select"
        aria-required={isNeeded}
        aria-invalid={isMissing}
        value={constant === undefined ? (column ?? '') : fixed}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t.notMapped}</option>
        {(field === 'month' || isRecordKind(kind)) && <option value={fixed}>{t.fixedValue}</option>}
        {sample.columns.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      {constant !== undefined && (
        <input
          class="input"
          type={field === 'month' ? 'month' : 'text'}
          aria-label={fieldName(kind, field, locale)}
          value={constant}
          onInput={(event) =>
            onChange({ constants: { ...mapping.constants, [field]: event.currentTarget.value } })
          }
        />
      )}
      {values.length > 0 && <p class="field-values numeric">{values.join(' · ')}</p>}
    </div>
  );
}
