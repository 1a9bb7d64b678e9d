import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { answerKinds, type ImportKind } from '#shared/import/target-field.ts';
import { recordKindNames } from '#shared/records/record-kind.ts';
import { kindHint, kindName } from './kind-words.ts';

interface Props {
  locale: Locale;
  kind: ImportKind;
  onKind: (kind: ImportKind) => void;
}

/** What the file was taken for. Another choice guesses the columns anew. */
export function KindChoice({ locale, kind, onKind }: Props) {
  const t = importMessages(locale);
  const option = (each: ImportKind) => (
    <option key={each} value={each}>
      {kindName(each, locale)}
    </option>
  );
  return (
    <div class="field import-scope import-kind-choice">
      <label class="field-label" for="import-kind">
        {t.kind}
      </label>
      <select
        id="import-kind"
        class="select"
        value={kind}
        onChange={(event) => onKind(event.currentTarget.value as ImportKind)}
      >
        <optgroup label={t.groupAnswers}>{answerKinds.map(option)}</optgroup>
        <optgroup label={t.groupRecords}>{recordKindNames.map(option)}</optgroup>
      </select>
      <p class="card-hint">{kindHint(kind, locale)}</p>
    </div>
  );
}
