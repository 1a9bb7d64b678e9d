import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Mapping, missingFields, neededFields } from '#shared/import/mapping.ts';
import { recordPlans } from '#shared/import/records/record-plans.ts';
import {
  fieldsOf,
  type ImportKind,
  isRecordKind,
  type TargetField,
} from '#shared/import/target-field.ts';
import { FieldChoice } from './FieldChoice.tsx';
import type { Sample } from './read-sample.ts';

interface Props {
  locale: Locale;
  kind: ImportKind;
  sample: Sample;
  mapping: Mapping;
  onChange: (changes: Partial<Mapping>) => void;
}

const rareOfAnswers: ReadonlySet<TargetField> = new Set([
  ...(['star1', 'star2', 'star3', 'star4', 'star5', 'measure', 'value', 'count'] as const),
  ...(['language', 'treatment', 'externalId'] as const),
]);

function rareOf(kind: ImportKind): ReadonlySet<TargetField> {
  if (!isRecordKind(kind)) return rareOfAnswers;
  const rare = recordPlans[kind].columns.filter(({ isNeeded }) => !isNeeded);
  return new Set(rare.map(({ field }) => field));
}

/** Each thing the page can take in, with the column it is read from. Rare ones stay folded until used. */
export function FieldList({ locale, kind, sample, mapping, onChange }: Props) {
  const t = importMessages(locale);
  const missing = new Set(missingFields(kind, mapping).flat());
  // Of many fields of which any one will do, none is marked once there is one.
  const needed = new Set(
    neededFields(kind, mapping)
      .filter((choice) => choice.length < 3)
      .flat(),
  );
  const isUsed = (field: TargetField) =>
    mapping.columns[field] !== undefined || mapping.constants[field] !== undefined;
  const fields = fieldsOf(kind);
  const rare = rareOf(kind);
  const folded = fields.filter((field) => rare.has(field) && !isUsed(field) && !missing.has(field));
  const shown = fields.filter((field) => !folded.includes(field));
  const used = new Set(Object.values(mapping.columns));
  const ignored = sample.columns.filter((column) => !used.has(column));

  const choice = (field: TargetField) => (
    <FieldChoice
      key={field}
      {...{ locale, kind, field, sample, mapping, onChange }}
      isNeeded={(needed.has(field) && isUsed(field)) || missing.has(field)}
      isMissing={missing.has(field)}
    />
  );
  return (
    <>
      <div class="import-fields">{shown.map(choice)}</div>
      {folded.length > 0 && (
        <details class="import-more">
          <summary>{t.moreFields}</summary>
          <div class="import-fields">{folded.map(choice)}</div>
        </details>
      )}
      {ignored.length > 0 && (
        <p class="card-hint import-ignored">
          {t.ignored({ n: ignored.length, names: ignored.join(' · ') })}
        </p>
      )}
    </>
  );
}
