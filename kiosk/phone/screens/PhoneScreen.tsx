import { NpsScreen } from '../../screens/NpsScreen.tsx';
import { PersonScreen } from '../../screens/PersonScreen.tsx';
import { ReasonsScreen } from '../../screens/ReasonsScreen.tsx';
import type { PhoneKiosk } from '../run-phone.ts';
import { NoteScreen } from './NoteScreen.tsx';
import { PhoneContactScreen } from './PhoneContactScreen.tsx';
import { SentScreen } from './SentScreen.tsx';
import { WelcomeScreen } from './WelcomeScreen.tsx';

/** The questions are the tablet's; what stands before and after them is the phone's. */
export function PhoneScreen(kiosk: PhoneKiosk) {
  const { step } = kiosk.session;
  switch (step.name) {
    case 'person':
      return <PersonScreen {...kiosk} />;
    case 'nps':
      return <NpsScreen {...kiosk} />;
    case 'reasons':
      return <ReasonsScreen {...kiosk} />;
    case 'contact':
    case 'keeping':
      return <PhoneContactScreen {...kiosk} />;
    default:
      return <AroundScreen {...kiosk} />;
  }
}

function AroundScreen(kiosk: PhoneKiosk) {
  const { phone, words } = kiosk;
  const { view } = phone;
  switch (view.kind) {
    case 'opening':
      return <NoteScreen name="note" kiosk={kiosk} title={words.opening} />;
    case 'opened':
      return <WelcomeScreen {...kiosk} visit={view.visit} />;
    case 'refused':
      return (
        <NoteScreen
          name="note"
          kiosk={kiosk}
          drawing={view.reason === 'used' ? 'thanks' : undefined}
          title={words[`${view.reason}Title`]}
          hint={words[`${view.reason}Text`]}
        />
      );
    case 'sending':
      return <NoteScreen name="keeping" kiosk={kiosk} title={words.sending} />;
    case 'waiting': {
      const hint = view.isStored ? words.waitingStored : words.waitingOpen;
      return (
        <NoteScreen name="unkept" kiosk={kiosk} title={words.waitingTitle} hint={hint}>
          <button type="button" class="button" onClick={phone.retry}>
            {words.tryNow}
          </button>
        </NoteScreen>
      );
    }
    case 'sent':
      return <SentScreen {...kiosk} view={view} />;
  }
}
