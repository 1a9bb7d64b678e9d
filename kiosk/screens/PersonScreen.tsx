import { FaceScale } from '../components/FaceScale.tsx';
import { Heading } from '../components/Heading.tsx';
import { Screen } from '../components/Screen.tsx';
import { SkipButton } from '../components/SkipButton.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

/** All who served the customer; a question and five faces for one after the other. */
export function PersonScreen(kiosk: Kiosk) {
  const { session, words } = kiosk;
  const { people, questionnaire, locale } = session;
  const { index: asked = 0 } = session.step;
  const person = people[asked];
  return person ? (
    <Screen name="person" kiosk={kiosk} action={<SkipButton {...kiosk} />}>
      <div class="people" aria-hidden="true">
        {people.map(({ name }, index) => (
          <i key={index} class={index === asked ? 'asked' : ''}>
            {/* That somebody was asked about, never what was answered. */}
            {index < asked ? '✓' : [...name][0]}
          </i>
        ))}
      </div>
      <div class="person">
        <p class="person-name">{person.name}</p>
        <p class="person-role">{words[person.role]}</p>
      </div>
      <Heading key={asked}>
        <span class="visually-hidden">{`${person.name}, ${words[person.role]}: `}</span>
        {questionnaire?.aspects[person.role][locale]}
      </Heading>
      <FaceScale key={asked} {...kiosk} />
    </Screen>
  ) : null;
}
