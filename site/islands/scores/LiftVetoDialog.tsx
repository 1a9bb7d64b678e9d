import { useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { vetoMessages } from '#shared/i18n/vetoes.ts';
import { liftVeto } from '../../data/vetoes.ts';
import { Dialog } from '../system/Dialog.tsx';
import { FormEnd } from '../system/FormEnd.tsx';
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
        <FormEnd
          action={action}
          label={t.liftYes}
          busyLabel={t.saving}
          cancel={{ label: t.cancel, onClick: onClose }}
        />
      </form>
    </Dialog>
  );
}
