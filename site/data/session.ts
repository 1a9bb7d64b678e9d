import { isAuthRetryableFetchError, type Session } from '@supabase/supabase-js';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { getClient } from './client.ts';
import { DataFailure, type FailureKind, kindOfStatus } from './data-failure.ts';

/**
 * The session, or null when nobody is signed in.
 * @throws {DataFailure} `unreachable` when it must be renewed and the server is gone: that is no sign-out
 */
export async function currentSession(): Promise<Session | null> {
  const client = await getClient();
  const { data, error } = await client.auth.getSession();
  if (error && isAuthRetryableFetchError(error)) throw new DataFailure('unreachable');
  return data.session;
}

export type SignInResult = 'signed-in' | 'wrong' | FailureKind;

export async function signIn(email: string, password: string): Promise<SignInResult> {
  const client = await getClient();
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (!error) return 'signed-in';
  if (isAuthRetryableFetchError(error)) return 'unreachable';
  if (error.code === 'invalid_credentials' || error.status === 400 || error.status === 401) {
    return 'wrong';
  }
  return kindOfStatus(error.status ?? 500);
}

/** Forget the session here, even if the server cannot be told, and go to the sign-in page. */
export async function signOut(locale: Locale): Promise<void> {
  const client = await getClient();
  await client.auth.signOut({ scope: 'local' }).catch(() => undefined);
  sessionStorage.clear();
  location.assign(pagePath(locale, 'sign-in'));
}

const expiry = new EventTarget();

/** Be told when a session ends while the page is in use, instead of being taken away from it. */
export function onSessionExpired(listener: () => void): () => void {
  const handle = (event: Event) => {
    event.preventDefault();
    listener();
  };
  expiry.addEventListener('expired', handle);
  return () => expiry.removeEventListener('expired', handle);
}

/**
 * Nobody is signed in (any more). Where the page can ask for the password by itself it stays; else
 * go to the sign-in page and remember this one, with its filters, for afterwards.
 */
export function goToSignIn(locale: Locale, { isExpired }: { isExpired: boolean }): void {
  const isHandled = !expiry.dispatchEvent(new Event('expired', { cancelable: true }));
  if (!isHandled) leaveForSignIn(locale, { isExpired });
}

/** Go to the sign-in page, and back here afterwards. */
export function leaveForSignIn(locale: Locale, { isExpired } = { isExpired: false }): void {
  const query = new URLSearchParams({ return: location.pathname + location.search });
  if (isExpired) query.set('expired', '1');
  location.replace(`${pagePath(locale, 'sign-in')}?${query}`);
}
