interface Props {
  label: string;
  hint: string;
  rows?: number;
  minLength: number;
  maxLength: number;
  value: string;
  onInput: (text: string) => void;
}

/** A few sentences that somebody has to write and others will read. */
export function WordsField({ label, hint, rows = 4, value, onInput, ...limits }: Props) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <textarea
        class="input words"
        rows={rows}
        required
        {...limits}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <span class="field-hint">{hint}</span>
    </label>
  );
}
