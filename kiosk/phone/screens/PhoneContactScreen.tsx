import { Heading } from '../../components/Heading.tsx';
import { Screen } from '../../components/Screen.tsx';
import { TwoChoices } from '../../components/TwoChoices.tsx';
import type { PhoneKiosk } from '../run-phone.ts';

/** May the manager call? As on the tablet, but the number can be typed on this very phone. */
export function PhoneContactScreen(kiosk: PhoneKiosk) {
  const { session, words, dispatch } = kiosk;
  const answer = (wantsContact: boolean) => () =>
    dispatch({ type: 'contact-answered', wantsContact });
  return (
    <Screen name="contact" kiosk={kiosk}>
      <Heading>{session.questionnaire?.contact[session.locale]}</Heading>
      <p class="hint">{words.contactPhone}</p>
      <TwoChoices labels={[words.yes, words.no]} onFirst={answer(true)} onSecond={answer(false)} />
    </Screen>
  );
}
