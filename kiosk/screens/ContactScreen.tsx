import { inLanguage } from '#shared/i18n/page-path.ts';
import { Heading } from '../components/Heading.tsx';
import { QrCode } from '../components/QrCode.tsx';
import { Screen } from '../components/Screen.tsx';
import { TwoChoices } from '../components/TwoChoices.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

/** May the manager call? Everyone is asked, and both answers weigh the same. */
export function ContactScreen(kiosk: Kiosk) {
  const { session, words, qr, dispatch } = kiosk;
  const { locale, responseId, visitCodeHash } = session;
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
        {qr && (
          <figure>
            <QrCode
              label={words.contactScan}
              drawing={qr(`${location.origin}${inLanguage('/contact/', locale)}#${responseId}`)}
            />
            <figcaption>{words.contactScan}</figcaption>
          </figure>
        )}
      </div>
    </Screen>
  );
}
