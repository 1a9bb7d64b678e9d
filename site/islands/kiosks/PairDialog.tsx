import { fleetMessages } from '#shared/i18n/fleet.ts';
import { pairLink } from '../../data/pair-link.ts';
import type { Tablet } from '../../data/tablet.ts';
import { Dialog } from '../system/Dialog.tsx';
import { Notice } from '../system/Notice.tsx';
import { QrCode } from '../system/QrCode.tsx';
import { useAction } from '../use-action.ts';
import type { FleetProps } from './FleetBody.tsx';
import { usePairing } from './use-pairing.ts';

interface Props extends FleetProps {
  tablet: Tablet;
  onClose: () => void;
}

/** The code large enough to read across a counter, its QR, and how long it lasts. */
export function PairDialog({ locale, tablet, onClose }: Props) {
  const t = fleetMessages(locale);
  const action = useAction(locale);
  const { code, secondsLeft, isPaired, renew } = usePairing(tablet, action);
  if (isPaired) {
    return (
      <Dialog title={t.pairDoneTitle} onClose={onClose}>
        <p class="pair-done" role="status">
          <svg viewBox="0 0 48 48" aria-hidden="true">
            <circle cx="24" cy="24" r="22" />
            <path d="M15 24.5l6.5 6.5L34 18" />
          </svg>
          {t.pairDone({ tablet: tablet.name })}
        </p>
        <div class="dialog-actions">
          <button type="button" class="button button-primary" onClick={onClose}>
            {t.done}
          </button>
        </div>
      </Dialog>
    );
  }
  const isOver = code !== null && secondsLeft === 0;
  return (
    <Dialog title={t.pairTitle({ tablet: tablet.name })} onClose={onClose}>
      <p>{t.pairStep({ address: `${location.host}/kiosk/` })}</p>
      {code !== null && !isOver && (
        <div class="pair">
          <div>
            <p class="field-label">{t.pairCode}</p>
            <p class="pair-code">
              <span>{code.slice(0, 4)}</span> <span>{code.slice(4)}</span>
            </p>
            <p class="card-hint numeric">{t.pairLeft({ time: countdown(secondsLeft) })}</p>
          </div>
          <QrCode text={pairLink(location.origin, code)} label={t.pairQr} />
        </div>
      )}
      {isOver && <Notice>{t.pairOver}</Notice>}
      {action.problem && (
        <Notice tone="error">
          <p>{action.problem}</p>
        </Notice>
      )}
      <div class="dialog-actions">
        {code !== null && !isOver && (
          <p class="pair-waiting" role="status">
            {t.pairWaiting}
          </p>
        )}
        {(isOver || action.problem) && (
          <button type="button" class="button button-primary" onClick={renew}>
            {t.pairNew}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
    </Dialog>
  );
}

/** "9:05" */
function countdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
