import { useState } from 'preact/hooks';
import { failureMessages } from '#shared/i18n/failures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { signInMessages } from '#shared/i18n/sign-in.ts';
import { failureKind } from '../../data/data-failure.ts';
import { returnPath } from '../../data/return-path.ts';
import { signIn } from '../../data/session.ts';

export interface SignInAttempt {
  /** The email on its way, or null. */
  readonly pendingEmail: string | null;
  readonly error: string | null;
  readonly start: (email: string, password: string) => Promise<void>;
}

/** One attempt at a time; a success leaves for the page that was wanted, so it never stops pending. */
export function useSignIn(locale: Locale): SignInAttempt {
  const [pendingEmail, setPendingEmail] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  async function start(email: string, password: string) {
    if (pendingEmail) return;
    setPendingEmail(email);
    setError(null);
    const result = await signIn(email, password).catch(failureKind);
    if (result === 'signed-in') {
      location.assign(returnPath(location.search, pagePath(locale, 'overview')));
      return;
    }
    setPendingEmail(null);
    setError(result === 'wrong' ? signInMessages(locale).wrong : failureMessages(locale)[result]);
  }
  return { pendingEmail, error, start };
}
