import type { Locale } from '#shared/i18n/locale.ts';
import { Heading } from '../../components/Heading.tsx';
import { Screen } from '../../components/Screen.tsx';
import { fill } from '../../words.ts';
import type { OpenedVisit } from '../opened-visit.ts';
import type { PhoneKiosk } from '../run-phone.ts';
import type { PhoneWords } from '../words.ts';

/** Who asks, about which visit, and that it is short. One button. */
export function WelcomeScreen({ visit, ...kiosk }: PhoneKiosk & { visit: OpenedVisit }) {
  const { words, session, begin } = kiosk;
  const { branch, people } = visit;
  return (
    <Screen name="attract" kiosk={kiosk}>
      <div class="welcome">
        <p class="welcome-branch">{branch.name[session.locale]}</p>
        <Heading>{titleOf(visit, session.locale, words)}</Heading>
        {people.length > 0 && (
          <div class="welcome-people">
            <p class="hint">{words.servedBy}</p>
            <ul>
              {people.map(({ employeeId, name, role }) => (
                <li key={employeeId}>
                  <b>{name}</b> {words[role]}
                </li>
              ))}
            </ul>
          </div>
        )}
        <button type="button" class="button" onClick={begin}>
          {words.begin}
        </button>
        <p class="hint">{words.attractHint}</p>
      </div>
    </Screen>
  );
}

function titleOf({ occasion, treatment }: OpenedVisit, locale: Locale, words: PhoneWords): string {
  if (occasion === 'visit') return words.welcomeVisit;
  const isWeek = occasion === 'day_7';
  if (treatment === null) return isWeek ? words.welcomeWeekPlain : words.welcomeMonthPlain;
  const title = isWeek ? words.welcomeWeek : words.welcomeMonth;
  return fill(title, { treatment: treatment[locale] });
}
