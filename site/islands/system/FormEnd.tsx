import type { Action } from '../use-action.ts';

interface Props {
  action: Action;
  label: string;
  busyLabel: string;
  isDangerous?: boolean;
  isDisabled?: boolean;
  /** In a dialog: the button that closes it and sends nothing. */
  cancel?: { label: string; onClick: () => void };
}

/** The end of a form: what went wrong, and the button that sends it. */
export function FormEnd({ action, label, busyLabel, isDangerous, isDisabled, cancel }: Props) {
  const submit = (
    <button
      type="submit"
      class={`button ${isDangerous ? 'button-danger' : 'button-primary'}`}
      disabled={action.isBusy || isDisabled}
    >
      {action.isBusy ? busyLabel : label}
    </button>
  );
  return (
    <>
      <p class="field-error" role="alert">
        {action.problem}
      </p>
      {cancel ? (
        <div class="dialog-actions">
          <button type="button" class="button button-quiet" onClick={cancel.onClick}>
            {cancel.label}
          </button>
          {submit}
        </div>
      ) : (
        submit
      )}
    </>
  );
}
