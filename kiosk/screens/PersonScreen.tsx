import type { PassportPerson } from '#shared/schemas/heartbeat.ts';
import { FaceScale } from '../components/FaceScale.tsx';
import { Heading } from '../components/Heading.tsx';
import { Screen } from '../components/Screen.tsx';
import { SkipButton } from '../components/SkipButton.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

/** One person who served the customer, and five faces. */
export function PersonScreen({ person, ...kiosk }: Kiosk & { person: PassportPerson }) {
  const { session, words, dispatch } = kiosk;
  const { name, role } = person;
  return (
    <Screen name="person" kiosk={kiosk} action={<SkipButton {...kiosk} />}>
      <div class="person">
        <span class="person-initial" aria-hidden="true">
          {[...name][0]}
        </span>
        <p class="person-name">{name}</p>
        <p class="person-role">{words[role]}</p>
      </div>
      <Heading>
        <span class="visually-hidden">{`${name}, ${words[role]}: `}</span>
        {session.questionnaire?.aspects[role][session.locale]}
      </Heading>
      <FaceScale
        labels={[words.face1, words.face2, words.face3, words.face4, words.face5]}
        onSelect={(score) => dispatch({ type: 'person-scored', score })}
      />
    </Screen>
  );
}
