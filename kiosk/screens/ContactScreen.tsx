import { Heading } from '../components/Heading.tsx';
import { QrCode } from '../components/QrCode.tsx';
import { Screen } from '../components/Screen.tsx';
import { TwoChoices } from '../components/TwoChoices.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

/** May the manager call? Everyone is asked, and both answers weigh the same. */
export function ContactScreen(kiosk: Kiosk) {
  const { session, words, contactWay, dispatch } = kiosk;
  const { locale, visitCodeHash } = session;
  const answer = (wantsContact: boolean) => () =>
    dispatch({ type: 'contact-answered', wantsContact });
  return (
    <Screen name="contact" kiosk={kiosk}>
      <Heading>{session.questionnaire?.contact[locale]}</Heading>
      <p class="hint">{visitCodeHash === null ? words.contactWalkIn : words.contactVisit}</p>
      <div class="contact">
        <TwoChoices
          labels={[words.yes, words.no]}
          onFirst={answer(true)}
          onSecond={answer(false)}
        />
        {contactWay && (
          <figure>
            <QrCode label={words.contactScan} drawing={contactWay(session)} />
            <figcaption>{words.contactScan}</figcaption>
          </figure>
        )}
      </div>
    </Screen>
  );
}
