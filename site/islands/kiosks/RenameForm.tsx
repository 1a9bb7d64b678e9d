import { useState } from 'preact/hooks';
import { fleetMessages } from '#shared/i18n/fleet.ts';
import { renameTablet } from '../../data/fleet-calls.ts';
import type { Tablet } from '../../data/tablet.ts';
import { useAction } from '../use-action.ts';
import type { FleetProps } from './FleetBody.tsx';

interface Props extends FleetProps {
  tablet: Tablet;
  onDone: () => void;
}

/** The name, in its own place. Escape leaves it as it was. */
export function RenameForm({ locale, tablet, refresh, onDone }: Props) {
  const t = fleetMessages(locale);
  const action = useAction(locale);
  const [name, setName] = useState(tablet.name);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return action.refuse(t.nameEmpty);
    const isDone = await action.run(async () => {
      await renameTablet(tablet.id, trimmed);
      await refresh();
    });
    if (isDone) onDone();
  }

  return (
    <form class="tablet-rename" noValidate onSubmit={(event) => void submit(event)}>
      <input
        class="input"
        aria-label={t.name}
        maxLength={60}
        value={name}
        ref={select}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <button
        type="submit"
        class="button button-small button-primary"
        aria-disabled={action.isBusy}
      >
        {t.save}
      </button>
      {action.problem && (
        <p class="field-error" role="alert">
          {action.problem}
        </p>
      )}
    </form>
  );
}

function select(field: HTMLInputElement | null): void {
  field?.select();
}
