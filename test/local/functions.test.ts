import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Stack } from '../../supabase/local/stack.ts';
import { eventually, newFolder, removeFolder, startSmallStack } from './scratch.ts';

describe('the edge functions', { timeout: 120_000 }, () => {
  let stack: Stack;
  const dataFolder = newFolder();

  beforeAll(async () => {
    const timeouts = { requestMs: 10_000, importMs: 20_000 };
    const patience = { pingEveryMs: 200, pingTimeoutMs: 3_000 };
    stack = await startSmallStack({ dataFolder, timeouts, ...patience });
  }, 120_000);
  afterAll(async () => {
    await stack?.close();
    removeFolder(dataFolder);
  });
  afterEach(async () => {
    expect(await eventually(() => stack.functions.port() !== null, 10_000)).toBe(true);
  });
  const call = (path: string, init?: RequestInit) =>
    fetch(`${stack.url}/functions/v1/${path}`, init);
  const log = () => readFileSync(join(dataFolder, 'functions.log'), 'utf8');
  const gatewayAnswers = async () => {
    const init = { headers: { apikey: stack.secrets.publishableKey } };
    return (await fetch(`${stack.url}/rest/v1/rpc/who_am_i`, init)).status === 200;
  };
  /** The database must answer all the while; returns when functions answer again. */
  async function recovers(oldPid: number | null) {
    const answered: boolean[] = [];
    const isBack = async () => {
      answered.push(await gatewayAnswers());
      return stack.functions.pid() !== oldPid && (await call('echo')).status === 200;
    };
    expect(await eventually(isBack, 30_000)).toBe(true);
    expect(new Set(answered)).toEqual(new Set([true]));
  }

  it('sees the path from its own name on, with query, body and the real caller', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', 'x-own': 'kept' };
    const answer = await call('echo/a/b?c=%E7%BE%8E', { method: 'PUT', body: '评价', headers });
    expect(await answer.json()).toMatchObject({
      method: 'PUT',
      path: '/echo/a/b?c=%E7%BE%8E',
      body: '评价',
      headers: { 'x-own': 'kept', 'x-forwarded-for': '127.0.0.1' },
    });
  });

  it('hands each line on as it comes', async () => {
    const answer = await call('echo/lines');
    const times: number[] = [];
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      times.push(performance.now());
      text += decoder.decode(chunk);
    }
    expect(text).toBe('{"line":1}\n{"line":2}\n{"line":3}\n');
    expect(times).toHaveLength(3);
    expect(Number(times[2]) - Number(times[0])).toBeGreaterThan(400);
  });

  it('is told when the caller goes away', async () => {
    const leaving = new AbortController();
    const answer = await call('echo/lines', { signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    const isTold = async () =>
      ((await (await call('echo/aborted')).json()) as { wasAborted: boolean }).wasAborted;
    expect(await eventually(isTold, 3_000)).toBe(true);
  });

  it('reaches the stack and nothing else', async () => {
    const url = `http://127.0.0.1:${Number(new URL(stack.url).port) + 1}/`;
    const file = join(dataFolder, 'secrets.json');
    const answer = await call('echo/limits', {
      method: 'POST',
      body: JSON.stringify({ file, url }),
    });
    expect(await answer.json()).toEqual({
      file: 'NotCapable',
      home: 'NotCapable',
      elsewhere: 'NotCapable',
      own: 'allowed: 200',
    });
  });

  it('answers 404 for no such function, in the language asked for', async () => {
    const headers = { 'accept-language': 'en-GB' };
    expect(await (await call('nothing', { headers })).json()).toEqual({
      code: 'function_not_found',
      message: 'There is no such function.',
      details: null,
      hint: null,
    });
  });

  it('runs although another one does not load, which answers 503', async () => {
    expect((await call('broken')).status).toBe(503);
    expect((await call('echo')).status).toBe(200);
    expect(log()).toContain('broken on purpose');
  });

  it('that throws answers 500 and runs on; one that forgets a promise answers as usual', async () => {
    const pid = stack.functions.pid();
    expect((await call('misbehave/throw')).status).toBe(500);
    expect((await call('misbehave/reject')).status).toBe(200);
    expect(stack.functions.pid()).toBe(pid);
    expect(log()).toContain('thrown on purpose');
    expect(await eventually(() => log().includes('rejected on purpose'), 2_000)).toBe(true);
  });

  it('that never answers gives 504, and is not held against the others', async () => {
    const pid = stack.functions.pid();
    const answer = await call('misbehave/never');
    expect(answer.status).toBe(504);
    expect(await answer.json()).toMatchObject({ code: 'function_timeout' });
    expect(stack.functions.pid()).toBe(pid);
  });

  it('that ends the process is started again while the database answers', async () => {
    const pid = stack.functions.pid();
    const answer = await call('misbehave/exit');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'function_unavailable' });
    await recovers(pid);
  });

  it('that loops for ever is killed and started again while the database answers', async () => {
    const pid = stack.functions.pid();
    const looping = call('misbehave/loop');
    await recovers(pid);
    expect((await looping).status).toBe(503);
    expect(log()).toMatch(/does not answer; killing process \d+/);
  });

  it('is not blamed when this process itself was busy', async () => {
    const pid = stack.functions.pid();
    for (const until = performance.now() + 4_500; performance.now() < until; );
    await eventually(async () => false, 500);
    expect(stack.functions.pid()).toBe(pid);
  });

  it('that is killed from outside is started again', async () => {
    const pid = stack.functions.pid();
    process.kill(Number(pid), 'SIGKILL');
    await recovers(pid);
  });
});
