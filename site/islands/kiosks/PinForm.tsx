import { useState } from 'preact/hooks';
import { fleetMessages } from '#shared/i18n/fleet.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { hashPin, pinProblem, type StaffPin } from '../../data/staff-pin.ts';

interface Props {
  locale: Locale;
  hasPin: boolean;
  isBusy: boolean;
  onPin: (pin: StaffPin) => Promise<boolean>;
}

/** Typed twice, hashed here: what leaves this page cannot be read back, so nobody can be asked for it. */
export function PinForm({ locale, hasPin, isBusy, onPin }: Props) {
  const t = fleetMessages(locale);
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    const pin = String(typed.get('pin'));
    const wrong = pinProblem(pin, String(typed.get('again')));
    if (wrong) return setProblem(t[wrong]);
    if (!isSecureContext) return setProblem(t.pinInsecure);
    setProblem(null);
    if (await onPin(await hashPin(pin))) setIsOpen(false);
  }

  return (
    <fieldset class="setting">
      <legend>{t.pin}</legend>
      {isOpen ? (
        <form class="pin-form" noValidate onSubmit={(event) => void submit(event)}>
          <PinField name="pin" label={t.pinNew} isWrong={problem !== null} isFirst />
          <PinField name="again" label={t.pinAgain} isWrong={problem === t.pinDiffers} />
          <p class="field-error" role="alert">
            {problem}
          </p>
          <p class="card-hint">{t.pinPrivacy}</p>
          <div class="desk-actions">
            <button type="submit" class="button button-primary" aria-disabled={isBusy}>
              {isBusy ? t.saving : t.save}
            </button>
            <button type="button" class="button" onClick={() => setIsOpen(false)}>
              {t.cancel}
            </button>
          </div>
        </form>
      ) : (
        <div class="setting-row">
          <span class={hasPin ? '' : 'setting-missing'}>{hasPin ? t.pinSet : t.pinNotSet}</span>
          <button type="button" class="button button-small" onClick={() => setIsOpen(true)}>
            {hasPin ? t.pinChange : t.pinAdd}
          </button>
        </div>
      )}
    </fieldset>
  );
}

interface FieldProps {
  name: string;
  label: string;
  isWrong: boolean;
  isFirst?: boolean;
}

function PinField({ name, label, isWrong, isFirst = false }: FieldProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="input numeric"
        name={name}
        type="password"
        inputMode="numeric"
        autocomplete="new-password"
        maxLength={8}
        aria-invalid={isWrong}
        ref={isFirst ? focus : null}
      />
    </label>
  );
}

function focus(field: HTMLInputElement | null): void {
  field?.focus();
}
