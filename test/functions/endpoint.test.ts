import { describe, expect, it } from 'vitest';
import { problem } from '#shared/problems/problem.ts';
import { anyone } from '../../functions/_edge/actor.ts';
import { callRpc, DatabaseError } from '../../functions/_edge/call-rpc.ts';
import { createServiceClient } from '../../functions/_edge/database.ts';
import { combineEndpoints, endpoint, noBody } from '../../functions/_edge/endpoint.ts';
import type { LogEntry } from '../../functions/_edge/log.ts';

function failing(thrown: unknown) {
  const lines: LogEntry[] = [];
  const options = { name: 'try-it', method: 'GET', actor: anyone, body: noBody } as const;
  const { fetch } = endpoint({ ...options, log: (line) => lines.push(line) }, async () => {
    throw thrown;
  });
  return { fetch, lines };
}

describe('an endpoint', () => {
  it('answers the unexpected with 500 and an id, logs it once under that id, and leaks nothing', async () => {
    const { fetch, lines } = failing(new Error('password=hunter2 at /srv/secret.ts'));
    const response = await fetch(
      new Request('http://x/try-it', { headers: { 'accept-language': 'en' } }),
    );
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/hunter2|secret\.ts/);
    const requestId = response.headers.get('x-request-id');
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', details: { requestId } });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'error',
      requestId,
      function: 'try-it',
      path: '/try-it',
    });
    expect(lines[0]?.error?.message).toContain('hunter2');
  });

  it('logs no refusal that is the asker’s', async () => {
    const { fetch, lines } = failing(problem('visit_open'));
    expect((await fetch(new Request('http://x/try-it'))).status).toBe(409);
    expect(lines).toEqual([]);
  });

  it('refuses text that no column can hold, and takes nothing else of the database for that', async () => {
    const answered = async (code: string, message: string) => {
      const { fetch } = failing(new DatabaseError(code, message));
      return (await fetch(new Request('http://x/try-it'))).json();
    };
    for (const [code, message] of [
      ['22021', 'invalid byte sequence for encoding "UTF8": 0x00'],
      ['22P05', 'unsupported Unicode escape sequence'],
      ['22P02', 'invalid input syntax for type json'],
    ] as const) {
      expect(await answered(code, message)).toMatchObject({ code: 'invalid_encoding' });
    }
    const own = await answered('22P02', 'invalid input syntax for type uuid: "x"');
    expect(own).toMatchObject({ code: 'internal' });
  });

  it('survives whatever can be thrown', async () => {
    for (const thrown of [null, undefined, 'text', 7, { code: 'visit_open' }]) {
      expect((await failing(thrown).fetch(new Request('http://x/try-it'))).status).toBe(500);
    }
  });

  it('tells the methods of an address apart from those of its neighbours', async () => {
    const options = { name: 'try-it', actor: anyone, body: noBody };
    const { fetch } = combineEndpoints(
      endpoint({ ...options, method: 'POST' }, async () => 'opened'),
      endpoint({ ...options, method: 'GET', path: '/:id' }, async ({ params }) => params),
      endpoint(
        { ...options, method: 'PUT', path: '/:id' },
        async () => new Response('own', { status: 202 }),
      ),
    );
    const ask = (method: string, path: string) =>
      fetch(new Request(`http://x/try-it${path}`, { method }));
    expect(await (await ask('POST', '')).json()).toBe('opened');
    expect(await (await ask('GET', '/7')).json()).toEqual({ id: '7' });
    expect((await ask('PUT', '/7')).status).toBe(202);
    expect((await ask('DELETE', '/7')).headers.get('allow')).toBe('GET, PUT, OPTIONS');
    expect((await ask('GET', '/7/8')).status).toBe(404);
  });
});

describe('a call to the database', () => {
  const answering = (status: number, body: unknown) => {
    const client = createServiceClient({ url: 'http://x', publishableKey: 'p', secretKey: 's' });
    const rpc = client.rpc.bind(client);
    client.rpc = ((...given: Parameters<typeof rpc>) => {
      const builder = rpc(...given);
      Object.assign(builder, { fetch: async () => Response.json(body, { status }) });
      return builder;
    }) as typeof client.rpc;
    return callRpc(client, 'try_it', {});
  };
  const error = (code: string, message: string, details: string | null = null) => ({
    code,
    message,
    details,
    hint: null,
  });

  it('gives the value', async () => {
    expect(await answering(200, { a: 1 })).toEqual({ a: 1 });
  });

  it('turns a refusal into its problem, with the facts', async () => {
    const refusal = error('PT400', 'import_in_other_state', 'committed');
    await expect(answering(400, refusal)).rejects.toMatchObject({
      code: 'import_in_other_state',
      status: 409,
      details: 'committed',
    });
    await expect(answering(403, error('42501', 'forbidden', ''))).rejects.toMatchObject({
      code: 'forbidden',
      details: null,
    });
  });

  it('does not take raw text for a refusal', async () => {
    for (const raw of [
      error('23514', 'new row violates check constraint "x"'),
      error('42501', 'permission denied for table responses'),
      error('PT400', 'constructor'),
    ]) {
      await expect(answering(400, raw)).rejects.toBeInstanceOf(DatabaseError);
    }
  });

  it('calls trouble that passes unavailable', async () => {
    for (const code of ['40P01', '40001', '53300', '57014', '08006']) {
      const trouble = answering(500, error(code, 'deadlock detected'));
      await expect(trouble).rejects.toMatchObject({ code: 'unavailable', status: 503 });
    }
  });

  it('says that the session has ended when the gateway refuses the token', async () => {
    const refusal = answering(401, error('PGRST303', 'JWT expired'));
    await expect(refusal).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('is unavailable when nobody answers at all', async () => {
    const nowhere = { url: 'http://127.0.0.1:9', publishableKey: 'p', secretKey: 's' };
    const call = callRpc(createServiceClient(nowhere), 'try_it', {});
    await expect(call).rejects.toMatchObject({ code: 'unavailable', status: 503 });
  });
});
