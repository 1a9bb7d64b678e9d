import { pagePath } from '#shared/i18n/page-path.ts';
import type { PhoneView } from '../phone.ts';
import type { PhoneKiosk } from '../run-phone.ts';
import { NoteScreen } from './NoteScreen.tsx';

type Props = PhoneKiosk & { view: Extract<PhoneView, { kind: 'sent' }> };

/** Arrived. Whoever may be called can name another number than the clinic's. */
export function SentScreen({ view, ...kiosk }: Props) {
  const { words, session } = kiosk;
  const contact = `${pagePath(session.locale, 'contact')}#${view.responseId}`;
  return (
    <NoteScreen name="thanks" kiosk={kiosk} drawing="thanks" title={words.thanks} hint={words.sent}>
      {view.wantsContact && (
        <a class="way way-undo phone-link" href={contact}>
          {words.leaveContact}
        </a>
      )}
    </NoteScreen>
  );
}
