import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway } from '../../supabase/local/gateway.ts';
import type { Stack } from '../../supabase/local/stack.ts';
import { type RealPostgres, startRealPostgres } from './real-postgres.ts';
import { newFolder, removeFolder, signUp, startSmallStack } from './scratch.ts';

describe.each(['pglite', 'postgres'] as const)(
  'the gateway on %s',
  { timeout: 120_000 },
  (kind) => {
    let server: RealPostgres | undefined;
    let stack: Stack;
    const dataFolder = newFolder();

    beforeAll(async () => {
      server = kind === 'postgres' ? await startRealPostgres() : undefined;
      stack = await startSmallStack({ dataFolder, databaseUrl: server?.url ?? null });
    }, 120_000);
    afterAll(async () => {
      await stack?.close();
      await server?.stop();
      removeFolder(dataFolder);
    });
    const asNobody = (path: string) =>
      fetch(`${stack.url}/rest/v1/${path}`, { headers: { apikey: stack.secrets.publishableKey } });

    it('refuses a column without a grant, and gives those with one', async () => {
      const mei = await signUp(stack, 'mei');
      const kept = await mei.ask('notes', { method: 'POST', body: '{"body":"mine"}' });
      expect(kept.status).toBe(201);
      const refused = await mei.ask('notes?select=id,secret');
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ code: '42501' });
      expect(await (await mei.ask('notes?select=body')).json()).toEqual([{ body: 'mine' }]);
    });

    it('refuses a write to a column without a grant', async () => {
      const li = await signUp(stack, 'li');
      const body = '{"body":"b","owner":"00000000-0000-4000-8000-000000000000"}';
      expect((await li.ask('notes', { method: 'POST', body })).status).toBe(403);
    });

    it('refuses a table without a grant to whoever is not signed in', async () => {
      expect((await asNobody('notes?select=id')).status).toBe(401);
    });

    it.each(['private', 'auth', 'supabase_migrations'])(
      'does not show the schema %s',
      async (schema) => {
        const headers = { apikey: stack.secrets.secretKey, 'accept-profile': schema };
        const answer = await fetch(`${stack.url}/rest/v1/vault`, { headers });
        expect(answer.status).toBe(406);
      },
    );

    it('never lets 50 people who ask in the same instant see each other', async () => {
      const people = await Promise.all(
        Array.from({ length: 10 }, (_, index) => signUp(stack, `person-${index}`)),
      );
      // Not over the network: there, requests arrive one after the other, and each would be done
      // before the next one is there.
      const gateway = await createGateway(stack.database, stack.secrets, join(dataFolder, 'log'));
      const ask = async (path: string, headers: Record<string, string>, body: string) => {
        const init = { method: 'POST', headers, body };
        const request = new Request(`http://127.0.0.1/rest/v1/${path}`, init);
        return (await (await gateway.fetch(request, '127.0.0.1')).json()) as unknown;
      };
      const write = { prefer: 'return=representation' };
      const nobody = { apikey: stack.secrets.publishableKey, 'content-type': 'application/json' };
      // Checking a person's token takes a detour that spreads them out; keys are checked at once,
      // so it is these two that trade roles when nobody takes turns.
      const service = { ...nobody, apikey: stack.secrets.secretKey };
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => {
          const { id, headers } = people[index % people.length] as (typeof people)[0];
          return Promise.all([
            id,
            ask('rpc/who_am_i', headers, '{}'),
            ask('rpc/who_am_i', nobody, '{}'),
            ask('rpc/who_am_i', service, '{}'),
            ask('notes?select=owner', { ...headers, ...write }, `{"body":"${index}"}`),
            stack.database.query('select public.who_am_i() as own'),
          ]);
        }),
      );
      for (const [id, somebody, anybody, served, written, own] of answers) {
        expect(somebody).toEqual({ id, role: 'authenticated' });
        expect(anybody).toEqual({ id: null, role: 'anon' });
        expect(served).toEqual({ id: null, role: 'service_role' });
        expect(written).toEqual([{ owner: id }]);
        expect(own).toEqual([{ own: { id: null, role: 'postgres' } }]);
      }
    });

    it('refuses a token that someone else signed', async () => {
      const forged = [{ alg: 'HS256', typ: 'JWT' }, { role: 'service_role' }]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      const headers = {
        apikey: stack.secrets.publishableKey,
        authorization: `Bearer ${forged}.c2lnbmVk`,
      };
      expect((await fetch(`${stack.url}/rest/v1/notes`, { headers })).status).toBe(401);
    });

    it('does not wait for a slow sender while it holds the database', async () => {
      const endless = new ReadableStream({ pull: () => new Promise(() => {}) });
      const leaving = new AbortController();
      const slow = fetch(`${stack.url}/rest/v1/notes`, {
        method: 'POST',
        headers: { apikey: stack.secrets.secretKey, 'content-type': 'application/json' },
        body: endless,
        duplex: 'half',
        signal: leaving.signal,
      } as RequestInit).catch(() => null);
      expect((await asNobody('rpc/who_am_i')).status).toBe(200);
      leaving.abort();
      await slow;
    });

    it('refuses a body over ten megabytes', async () => {
      const answer = await fetch(`${stack.url}/rest/v1/notes`, {
        method: 'POST',
        headers: { apikey: stack.secrets.secretKey },
        body: 'x'.repeat(10_000_001),
      });
      expect(answer.status).toBe(413);
    });

    it('tells a page where it was reached, and no more', async () => {
      const answer = await fetch(`${stack.url}/config.json`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.json()).toEqual({
        supabaseUrl: stack.url,
        publishableKey: stack.secrets.publishableKey,
        demo: null,
      });
    });
  },
);
