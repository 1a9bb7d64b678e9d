import type { Locale } from '#shared/i18n/locale.ts';
import { shellMessages } from '#shared/i18n/shell.ts';
import { signInMessages } from '#shared/i18n/sign-in.ts';
import type { DemoSignIn } from '../../data/config.ts';
import type { SignInAttempt } from './use-sign-in.ts';

interface Props {
  locale: Locale;
  people: readonly DemoSignIn[];
  attempt: SignInAttempt;
}

/** The people of the demonstration, one tap each, under a heading that leaves no doubt. */
export function DemoPeople({ locale, people, attempt }: Props) {
  const t = signInMessages(locale);
  const roles = shellMessages(locale);
  return (
    <section class="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">
        <span class="mark">{t.demoTitle}</span>
      </h2>
      <p class="demo-text">{t.demoText}</p>
      <ul class="demo-people">
        {people.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              class="demo-person"
              disabled={attempt.pendingEmail !== null}
              aria-busy={attempt.pendingEmail === person.email}
              onClick={() => void attempt.start(person.email, person.password)}
            >
              <span class="account-initial" aria-hidden="true">
                {nameOf(person, locale).slice(0, 1)}
              </span>
              <span class="demo-name">{nameOf(person, locale)}</span>
              <span class="demo-role">
                {[roles[person.appRole], branchOf(person, locale) ?? roles.allBranches].join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(person: DemoSignIn, locale: Locale): string {
  return locale === 'en' ? person.nameEn : person.name;
}

function branchOf(person: DemoSignIn, locale: Locale): string | null {
  return locale === 'en' ? person.branchEn : person.branch;
}
