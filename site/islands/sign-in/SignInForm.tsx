import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { signInMessages } from '#shared/i18n/sign-in.ts';
import { Notice } from '../system/Notice.tsx';
import type { SignInAttempt } from './use-sign-in.ts';

interface Props {
  locale: Locale;
  attempt: SignInAttempt;
}

/** Checks before it asks: an empty field is named beside the field, and takes the focus. */
export function SignInForm({ locale, attempt }: Props) {
  const t = signInMessages(locale);
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [isShown, setIsShown] = useState(false);
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({});

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = {
      email: email.current?.value.trim() ?? '',
      password: password.current?.value ?? '',
    };
    const problems = {
      ...(!given.email && { email: t.emailMissing }),
      ...(given.email && !/^[^@\s]+@[^@\s]+$/.test(given.email) && { email: t.emailMalformed }),
      ...(!given.password && { password: t.passwordMissing }),
    };
    setMissing(problems);
    if (problems.email) email.current?.focus();
    else if (problems.password) password.current?.focus();
    else void attempt.start(given.email, given.password);
  }

  return (
    <form class="sign-in-form" noValidate onSubmit={submit}>
      {attempt.error && <Notice tone="error">{attempt.error}</Notice>}
      <div class="field">
        <label class="field-label" for="email">
          {t.email}
        </label>
        <input
          ref={email}
          id="email"
          class="input"
          type="email"
          name="email"
          autocomplete="username"
          spellcheck={false}
          aria-invalid={missing.email !== undefined}
          aria-describedby="email-error"
        />
        <p id="email-error" class="field-error" role="alert">
          {missing.email}
        </p>
      </div>
      <div class="field">
        <label class="field-label" for="password">
          {t.password}
        </label>
        <div class="password">
          <input
            ref={password}
            id="password"
            class="input"
            type={isShown ? 'text' : 'password'}
            name="password"
            autocomplete="current-password"
            aria-invalid={missing.password !== undefined}
            aria-describedby="password-error"
          />
          <button
            type="button"
            class="button button-quiet button-icon password-toggle"
            aria-label={isShown ? t.hidePassword : t.showPassword}
            aria-pressed={isShown}
            onClick={() => setIsShown(!isShown)}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true" class="stroke">
              <path d="M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10z" />
              <circle cx="10" cy="10" r="2.5" />
              {isShown && <path d="M3 17 17 3" />}
            </svg>
          </button>
        </div>
        <p id="password-error" class="field-error" role="alert">
          {missing.password}
        </p>
      </div>
      <button type="submit" class="button button-primary" disabled={attempt.pendingEmail !== null}>
        {attempt.pendingEmail === null ? t.submit : t.submitting}
      </button>
    </form>
  );
}
