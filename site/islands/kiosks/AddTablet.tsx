import { useState } from 'preact/hooks';
import { fleetMessages } from '#shared/i18n/fleet.ts';
import { addTablet } from '../../data/fleet-calls.ts';
import { useAction } from '../use-action.ts';
import type { FleetProps } from './FleetBody.tsx';

interface Props extends FleetProps {
  onAdded: (kioskId: string) => void;
}

/** A name first: it is what an alert will say. The code follows by itself. */
export function AddTablet({ locale, branch, refresh, onAdded }: Props) {
  const t = fleetMessages(locale);
  const action = useAction(locale);
  const [name, setName] = useState('');

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return action.refuse(t.nameEmpty);
    await action.run(async () => {
      const id = await addTablet(branch.id, trimmed);
      setName('');
      await refresh();
      onAdded(id);
    });
  }

  return (
    <form class="card add-tablet" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t.add}</h2>
      <label class="field">
        <span class="field-label">{t.name}</span>
        <input
          class="input"
          autocomplete="off"
          maxLength={60}
          value={name}
          aria-invalid={action.problem !== null}
          aria-describedby="add-tablet-hint add-tablet-problem"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <span class="card-hint" id="add-tablet-hint">
          {t.nameHint}
        </span>
      </label>
      <button type="submit" class="button button-primary" aria-disabled={action.isBusy}>
        {action.isBusy ? t.saving : t.create}
      </button>
      <p class="field-error" id="add-tablet-problem" role="alert">
        {action.problem}
      </p>
    </form>
  );
}
