import { useId } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';

interface Props {
  locale: Locale;
  label: string;
  hint?: string | undefined;
  value: string;
  isFaulty: boolean;
  isLabelHidden?: boolean;
  onChange: (value: string) => void;
}

/** A number as text: what was typed stays, and what is no number says so. A change is one undo step. */
export function NumberField(props: Props) {
  const { locale, label, hint, value, isFaulty, isLabelHidden = false, onChange } = props;
  const id = useId();
  return (
    <div class="field number-field">
      <label for={id} class={isLabelHidden ? 'visually-hidden' : 'field-label'} title={hint}>
        {label}
      </label>
      <input
        id={id}
        class="input numeric"
        inputMode="decimal"
        autocomplete="off"
        value={value}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {isFaulty && (
        <span id={`${id}-fault`} class="field-error">
          {planEditorMessages(locale).notANumber}
        </span>
      )}
    </div>
  );
}
