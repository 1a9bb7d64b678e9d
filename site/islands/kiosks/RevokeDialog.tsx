import { fleetMessages } from '#shared/i18n/fleet.ts';
import { formatAge } from '#shared/i18n/format-age.ts';
import { revokeTablet } from '../../data/fleet-calls.ts';
import { ageMs, type Tablet, tabletState } from '../../data/tablet.ts';
import { Dialog } from '../system/Dialog.tsx';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import type { FleetProps } from './FleetBody.tsx';

interface Props extends FleetProps {
  tablet: Tablet;
  onClose: () => void;
}

/** What is lost to sight when a tablet is switched off, before it is. The safe answer comes first. */
export function RevokeDialog({ locale, tablet, now, refresh, onClose }: Props) {
  const t = fleetMessages(locale);
  const action = useAction(locale);
  const waiting = (tablet.queueDepth ?? 0) + (tablet.quarantineCount ?? 0);
  const state = tabletState(tablet, now);
  const isUnheard = state === 'silent' || state === 'resting';
  const revoke = async () => {
    const isDone = await action.run(async () => {
      await revokeTablet(tablet.id);
      await refresh();
    });
    if (isDone) onClose();
  };
  return (
    <Dialog title={t.revokeTitle({ tablet: tablet.name })} onClose={onClose}>
      <p>{t.revokeText}</p>
      {waiting > 0 && <Notice>{t.revokeWaiting({ n: waiting })}</Notice>}
      {waiting === 0 && isUnheard && (
        <Notice>{t.revokeUnknown({ age: formatAge(locale, ageMs(tablet, now) / 1000) })}</Notice>
      )}
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onClose}>
          {t.cancel}
        </button>
        <button
          type="button"
          class="button button-danger"
          aria-disabled={action.isBusy}
          onClick={() => void revoke()}
        >
          {t.revokeYes}
        </button>
      </div>
    </Dialog>
  );
}
