import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  value: string;
  placeholder?: string;
  maxLength?: number;
  inputMode?: 'text' | 'decimal' | 'numeric';
  isLabelHidden?: boolean;
  onInput: (value: string) => void;
}

/** A line of text with its name above it. */
export function TextField(props: Props) {
  const { label, hint, value, placeholder, maxLength, inputMode = 'text', onInput } = props;
  const id = useId();
  return (
    <div class="field">
      <label class={props.isLabelHidden ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        autocomplete="off"
        {...{ value, placeholder, maxLength, inputMode }}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <span id={`${id}-hint`} class="card-hint">
          {hint}
        </span>
      )}
    </div>
  );
}
