import { Heading } from '../components/Heading.tsx';
import { Screen } from '../components/Screen.tsx';
import { TwoChoices } from '../components/TwoChoices.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

/** May the manager call? Everyone is asked, and both answers weigh the same. */
export function ContactScreen(kiosk: Kiosk) {
  const { session, words, dispatch } = kiosk;
  const answer = (wantsContact: boolean) => () =>
    dispatch({ type: 'contact-answered', wantsContact });
  return (
    <Screen name="contact" kiosk={kiosk}>
      <Heading>{session.questionnaire?.contact[session.locale]}</Heading>
      <p class="hint">{session.visitCode === null ? words.contactWalkIn : words.contactVisit}</p>
      <TwoChoices labels={[words.yes, words.no]} onFirst={answer(true)} onSecond={answer(false)} />
    </Screen>
  );
}
