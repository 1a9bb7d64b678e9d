import { deskMessages } from '#shared/i18n/desk.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { VisitKind } from '../../data/desk-visit.ts';

interface Props {
  locale: Locale;
  kind: VisitKind;
  onChange: (kind: VisitKind) => void;
}

const kinds: readonly VisitKind[] = ['first', 'return', 'repeat', 'review'];

/** Radios, so that the arrow keys choose and Tab goes on. */
export function KindPicker({ locale, kind, onChange }: Props) {
  const t = deskMessages(locale);
  return (
    <fieldset class="choice-set">
      <legend class="field-label">{t.kind}</legend>
      <div class="choices">
        {kinds.map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="kind"
              value={each}
              checked={each === kind}
              onChange={() => onChange(each)}
            />
            <span>{t[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
