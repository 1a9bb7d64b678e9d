import { useState } from 'preact/hooks';
import { calibrationMessages } from '#shared/i18n/calibration.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { CalibrationRow } from '../../data/calibration-session.ts';
import { calibrateResult } from '../../data/decide-appeals.ts';
import { pointsText } from '../../data/score-model.ts';
import { Dialog } from '../system/Dialog.tsx';
import { FormEnd } from '../system/FormEnd.tsx';
import { WordsField } from '../system/WordsField.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  row: CalibrationRow;
  capBp: number;
  onClose: () => void;
  onSaved: () => void;
}

/** By how much and why. Beyond the cap it says what to do instead, before anything is sent. */
export function CalibrateDialog({ locale, row, capBp, onClose, onSaved }: Props) {
  const t = calibrationMessages(locale);
  const action = useAction(locale);
  const { result, name, calibration } = row;
  const [points, setPoints] = useState(String((calibration?.movementBp ?? 0) / 100));
  const [reason, setReason] = useState(calibration?.reason ?? '');
  const movementBp = Math.round(Number(points) * 100);
  const isBeyond = !(Math.abs(movementBp) <= capBp);

  return (
    <Dialog title={t.adjustTitle({ name })} onClose={onClose}>
      <form
        class="calibrate"
        onSubmit={(event) => {
          event.preventDefault();
          if (isBeyond) return action.refuse(t.beyond({ cap: pointsText(capBp) }));
          action
            .run(() => calibrateResult(result.id, result.revision, movementBp, reason, locale))
            .then((isDone) => isDone && onSaved());
        }}
      >
        <p class="numeric">
          {t.original} {pointsText(result.engineBp ?? 0)} → {t.adjusted}{' '}
          <strong>{pointsText(Math.max(0, (result.engineBp ?? 0) + (movementBp || 0)))}</strong>
        </p>
        <label class="field">
          <span class="field-label">{t.points}</span>
          <input
            class="input"
            inputMode="decimal"
            required
            aria-invalid={isBeyond}
            value={points}
            onInput={(event) => setPoints(event.currentTarget.value)}
          />
          <span class="field-hint">{t.pointsHint}</span>
        </label>
        {isBeyond && <p class="field-error">{t.beyond({ cap: pointsText(capBp) })}</p>}
        <WordsField
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          minLength={10}
          maxLength={500}
          value={reason}
          onInput={setReason}
        />
        <FormEnd
          action={action}
          label={t.save}
          busyLabel={t.saving}
          cancel={{ label: t.cancel, onClick: onClose }}
        />
      </form>
    </Dialog>
  );
}
