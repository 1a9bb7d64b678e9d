import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { signInMessages } from '#shared/i18n/sign-in.ts';
import { type Demo, loadConfig } from '../../data/config.ts';
import { returnPath } from '../../data/return-path.ts';
import { currentSession } from '../../data/session.ts';
import { Notice } from '../system/Notice.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { SignInForm } from './SignInForm.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Email and password, or one tap when the data is a demonstration. Somebody signed in goes straight on. */
export function SignInPage({ locale }: { locale: Locale }) {
  const t = signInMessages(locale);
  const [demo, setDemo] = useState<Demo | null>(null);
  const [isExpired, setIsExpired] = useState(false);
  const attempt = useSignIn(locale);

  useEffect(() => {
    setIsExpired(new URLSearchParams(location.search).has('expired'));
    loadConfig().then(
      (config) => setDemo(config.demo),
      () => undefined, // said when somebody tries to sign in
    );
    currentSession().then(
      (session) =>
        session && location.replace(returnPath(location.search, pagePath(locale, 'overview'))),
      () => undefined,
    );
  }, [locale]);

  return (
    <>
      <h1 class="sign-in-title">{t.title}</h1>
      {isExpired && <Notice>{t.expired}</Notice>}
      <SignInForm locale={locale} attempt={attempt} />
      {demo && <DemoPeople locale={locale} people={demo.signIns} attempt={attempt} />}
    </>
  );
}
