import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureMessages } from '#shared/i18n/failures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { sessionMessages } from '#shared/i18n/session.ts';
import { failureKind } from '../../data/data-failure.ts';
import { leaveForSignIn, onSessionExpired, signIn } from '../../data/session.ts';
import { Dialog } from '../system/Dialog.tsx';
import { Notice } from '../system/Notice.tsx';

interface Props {
  locale: Locale;
  email: string;
}

/**
 * A session that ends while somebody is at work: signed in again on top of the page, so that nothing
 * typed is lost. Afterwards everything that waits asks again.
 */
export function SessionDialog({ locale, email }: Props) {
  const t = sessionMessages(locale);
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => onSessionExpired(() => setIsOpen(true)), []);
  useEffect(() => {
    if (isOpen) password.current?.focus();
  }, [isOpen]);

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const result = await signIn(email, password.current?.value ?? '').catch(failureKind);
    setIsBusy(false);
    if (result !== 'signed-in') {
      setProblem(result === 'wrong' ? t.wrong : failureMessages(locale)[result]);
      return;
    }
    setProblem(null);
    setIsOpen(false);
    // What polls asks at once when the network is back, and so it does now.
    dispatchEvent(new Event('online'));
  }

  if (!isOpen) return null;
  return (
    <Dialog title={t.title} onClose={() => setIsOpen(false)}>
      <p>{t.text}</p>
      <form class="session-form" onSubmit={submit}>
        {problem && <Notice tone="error">{problem}</Notice>}
        <input type="hidden" name="email" autocomplete="username" value={email} />
        <label class="field">
          <span class="field-label">{t.password({ email })}</span>
          <input
            ref={password}
            class="input"
            type="password"
            autocomplete="current-password"
            required
          />
        </label>
        <div class="dialog-actions">
          <button type="button" class="button button-quiet" onClick={() => leaveForSignIn(locale)}>
            {t.other}
          </button>
          <button type="submit" class="button button-primary" aria-disabled={isBusy}>
            {t.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
