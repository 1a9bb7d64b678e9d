import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly text: string }[];
  isLabelHidden?: boolean;
  onChange: (value: Value) => void;
}

/** One of a list, with its name above it. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, value, options, isLabelHidden = false, onChange } = props;
  const id = useId();
  return (
    <div class="field">
      <label class={isLabelHidden ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
