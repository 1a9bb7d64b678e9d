import { createClient } from '@supabase/supabase-js';
import { expect, it } from 'vitest';
import { signedIn } from '../../functions/_edge/actor.ts';
import type { Clinic } from './clinic.ts';
import { signToken } from './sign-token.ts';

export function knowsWhoIsSignedIn(there: () => Clinic): void {
  async function ask(authorization?: string) {
    const { url, secrets } = there().stack;
    const actor = signedIn({ url, ...secrets });
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    return actor(new Request(url, { headers }));
  }
  const now = () => Math.floor(Date.now() / 1000);

  it('is the person whose token it is', async () => {
    const { url, secrets } = there().stack;
    const { auth } = createClient(url, secrets.publishableKey);
    const { data } = await auth.signUp({ email: 'mei@example.test', password: 'a-long-password' });
    const token = data.session?.access_token ?? '';
    expect(await ask(`Bearer ${token}`)).toEqual({ id: data.user?.id, token });
  });

  it('is nobody without a token', async () => {
    await expect(ask()).rejects.toMatchObject({ code: 'token_missing', status: 401 });
    await expect(ask('Bearer ')).rejects.toMatchObject({ code: 'token_missing' });
  });

  it('is nobody with a forged, an altered or an unsigned token', async () => {
    const { secrets } = there().stack;
    const claims = { sub: crypto.randomUUID(), role: 'authenticated', exp: now() + 600 };
    const [head, , signature] = signToken(claims, secrets.jwtSecret).split('.');
    const other = Buffer.from(JSON.stringify({ ...claims, role: 'service_role' }));
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [
      'nonsense',
      signToken(claims, 'another secret, as long as the real one is'),
      `${head}.${other.toString('base64url')}.${signature}`,
      `${unsigned}.${other.toString('base64url')}.`,
    ]) {
      await expect(ask(`Bearer ${token}`)).rejects.toMatchObject({ code: 'token_invalid' });
    }
  });

  it('is told that the session has ended', async () => {
    const { secrets } = there().stack;
    const claims = { sub: crypto.randomUUID(), role: 'authenticated', exp: now() - 60 };
    const token = signToken(claims, secrets.jwtSecret);
    await expect(ask(`Bearer ${token}`)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('is not blamed when the auth service does not answer', async () => {
    const actor = signedIn({ url: 'http://127.0.0.1:9', publishableKey: 'p', secretKey: 's' });
    const request = new Request('http://127.0.0.1:9', {
      headers: { authorization: 'Bearer a.b.c' },
    });
    await expect(actor(request)).rejects.toMatchObject({ code: 'unavailable', status: 503 });
  });
}
