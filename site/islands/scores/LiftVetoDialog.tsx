import { useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { vetoMessages } from '#shared/i18n/vetoes.ts';
import { liftVeto } from '../../data/vetoes.ts';
import { Dialog } from '../system/Dialog.tsx';
import { WordsField } from '../system/WordsField.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  vetoId: string;
  onClose: () => void;
  onDone: () => void;
}

/** Why a veto no longer holds. */
export function LiftVetoDialog({ locale, vetoId, onClose, onDone }: Props) {
  const t = vetoMessages(locale);
  const action = useAction(locale);
  const [reason, setReason] = useState('');
  return (
    <Dialog title={t.liftTitle} onClose={onClose}>
      <form
        class="veto-form"
        onSubmit={(event) => {
          event.preventDefault();
          action.run(() => liftVeto(vetoId, reason)).then((isDone) => isDone && onDone());
        }}
      >
        <p>{t.liftEffect}</p>
        <WordsField
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          minLength={3}
          maxLength={500}
          value={reason}
          onInput={setReason}
        />
        <p class="field-error" role="alert">
          {action.problem}
        </p>
        <div class="dialog-actions">
          <button type="button" class="button button-quiet" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" class="button button-primary" disabled={action.isBusy}>
            {action.isBusy ? t.saving : t.liftYes}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
