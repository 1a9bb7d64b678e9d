import { beforeAll, describe, expect, it } from 'vitest';
import { type ProblemCode, problemCatalogue } from '#shared/problems/catalogue.ts';
import { maxJsonBytes } from '../../functions/_edge/json-body.ts';
import type { Stack } from '../../supabase/local/stack.ts';
import { type CallOptions, call } from './call.ts';
import type { Clinic } from './clinic.ts';
import { functionFolders } from './function-folders.ts';
import { type Requested, requests, titleOf } from './requests.ts';
import { signToken } from './sign-token.ts';

interface Case {
  claim: string;
  code: ProblemCode;
  options: CallOptions;
  details?: unknown;
}

const unissued = 'A'.repeat(43);
const inTenMinutes = () => Math.floor(Date.now() / 1000) + 600;

type Refused = readonly [
  claim: string,
  code: ProblemCode,
  make: (stack: Stack, head: { id: string; token: string }) => string | undefined,
];

const ofNobody: readonly Refused[] = [['no token', 'token_missing', () => undefined]];

/** For each kind of caller the tokens of which it is none. */
const refusedTokens: Readonly<Record<Requested['caller'], readonly Refused[]>> = {
  anyone: [],
  device: [
    ...ofNobody,
    ['a token that was never issued', 'device_unknown', () => unissued],
    ['the publishable key', 'device_unknown', ({ secrets }) => secrets.publishableKey],
    ['a person’s token', 'device_unknown', (_, { token }) => token],
  ],
  person: [
    ...ofNobody,
    ['nonsense', 'token_invalid', () => 'nonsense'],
    ['a tablet’s token', 'token_invalid', () => unissued],
    ['the publishable key', 'token_invalid', ({ secrets }) => secrets.publishableKey],
    [
      'a token of another signature',
      'token_invalid',
      (_, head) => signToken(claimsOf(head), 'another secret, as long as the real one is'),
    ],
    [
      'a token for another person under the old signature',
      'token_invalid',
      (_, { token }) => {
        const [header, , signature] = token.split('.');
        const other = Buffer.from(JSON.stringify(claimsOf({ id: crypto.randomUUID() })));
        return `${header}.${other.toString('base64url')}.${signature}`;
      },
    ],
    [
      'a session that has ended',
      'session_expired',
      ({ secrets }, head) =>
        signToken({ ...claimsOf(head), exp: inTenMinutes() - 660 }, secrets.jwtSecret),
    ],
  ],
  key: [
    ['a key that was never issued', 'api_key_unknown', () => `mk_${unissued}`],
    ['half a key', 'api_key_unknown', () => 'mk_AAAA'],
  ],
};

function claimsOf({ id }: { id: string }) {
  return { sub: id, role: 'authenticated', aud: 'authenticated', exp: inTenMinutes() };
}

function spoiled(requested: Requested): Case[] {
  const { body, wrong, methods = ['POST'], maxBytes = maxJsonBytes } = requested;
  const json = JSON.stringify(body);
  const full = { ...body, padding: '' };
  const padding = 'x'.repeat(maxBytes - Buffer.byteLength(JSON.stringify(full)));
  const [field = ''] = Object.keys(body);
  const utf16 = new Uint8Array(Array.from(json).flatMap((sign) => [sign.charCodeAt(0), 0xd8]));
  return [
    ...['GET', 'PUT', 'DELETE']
      .filter((method) => !methods.includes(method))
      .map(
        (method): Case => ({
          claim: method,
          code: 'method_not_allowed',
          options: { method, body: method === 'GET' ? undefined : body },
          details: { allowed: methods },
        }),
      ),
    { claim: 'no body', code: 'media_type_unsupported', options: {} },
    {
      claim: 'a form',
      code: 'media_type_unsupported',
      options: { raw: 'code=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    },
    {
      claim: 'another character set',
      code: 'media_type_unsupported',
      options: { raw: json, headers: { 'content-type': 'application/json; charset=gb18030' } },
    },
    {
      claim: 'a compressed body',
      code: 'media_type_unsupported',
      options: { raw: json, headers: { 'content-encoding': 'gzip' } },
    },
    { claim: 'bytes that are no UTF-8', code: 'invalid_encoding', options: { raw: utf16 } },
    {
      claim: 'an empty body',
      code: 'invalid_json',
      options: { raw: '', headers: { 'content-type': 'application/json' } },
      details: { line: 1, column: 1, offset: 0 },
    },
    {
      claim: 'malformed JSON',
      code: 'invalid_json',
      options: { raw: '{\n  "a": 1,\n}' },
      details: { line: 3, column: 1, offset: 12 },
    },
    { claim: 'half a body', code: 'invalid_json', options: { raw: json.slice(0, -1) } },
    {
      claim: 'an unknown field in a body as long as the limit',
      code: 'invalid_body',
      options: { body: { ...full, padding } },
      details: [{ path: 'padding', reason: 'unknown_field' }],
    },
    {
      claim: 'a body above the limit',
      code: 'body_too_large',
      options: { body: { ...full, padding: `${padding}x` } },
      details: { maxBytes },
    },
    {
      claim: 'a body above the limit that does not say its length',
      code: 'body_too_large',
      options: { raw: 'endless' },
      details: { maxBytes },
    },
    ...[null, true, 7, 'text', []].map(
      (raw): Case => ({
        claim: `${JSON.stringify(raw)} for an object`,
        code: 'invalid_body',
        options: { body: raw },
        details: [{ path: '', reason: 'wrong_type' }],
      }),
    ),
    {
      claim: 'an unknown field',
      code: 'invalid_body',
      options: { body: { ...body, surprise: 1 } },
      details: [{ path: 'surprise', reason: 'unknown_field' }],
    },
    {
      claim: 'an unknown field named __proto__',
      code: 'invalid_body',
      options: { raw: `{"__proto__":{},${json.slice(1)}` },
      details: [{ path: '__proto__', reason: 'unknown_field' }],
    },
    {
      claim: 'a missing field',
      code: 'invalid_body',
      options: { body: { ...body, [field]: undefined } },
      details: [{ path: field, reason: 'missing' }],
    },
    {
      claim: 'a field of another type',
      code: 'invalid_body',
      options: { body: { ...body, [field]: { a: 1 } } },
      details: [{ path: field, reason: 'wrong_type' }],
    },
    ...wrong.map(
      ([change, path, reason]): Case => ({
        claim: `${JSON.stringify(change).slice(0, 80)} as ${reason}`,
        code: 'invalid_body',
        options: { body: { ...body, ...change } },
        details: [{ path, reason }],
      }),
    ),
  ];
}

export function refusesBadInput(there: () => Clinic): void {
  let head: { id: string; token: string };
  beforeAll(async () => {
    head = await there().signInHead();
  });
  const tokenOf = (caller: Requested['caller']) =>
    ({ anyone: undefined, device: unissued, person: head.token, key: `mk_${unissued}` })[caller];

  it('is tried on every function there is', () => {
    const tried = new Set(requests.map(({ name }) => name));
    expect([...tried].sort()).toEqual([...functionFolders].sort());
  });

  it.each(requests.map((each) => [titleOf(each), each] as const))(
    '%s understands the body that is spoiled below',
    async (_, { name, path = '', caller, body }) => {
      const token = tokenOf(caller);
      const answer = await call(there().stack, `${name}${path}`, { body, token });
      expect(answer.body).not.toMatchObject({ code: expect.stringMatching(/^invalid_/) });
      expect(answer.status).toBeLessThan(500);
    },
  );

  describe.each(requests.map((each) => [titleOf(each), each] as const))('%s', (_, requested) => {
    const { name, path = '', caller, body, methods = ['POST'], maxBytes } = requested;
    const address = `${name}${path}`;
    const taken = [...methods, 'OPTIONS'].join(', ');
    let before: string;
    beforeAll(async () => {
      before = await there().everythingKept();
    });

    for (const { claim, code, options, details } of spoiled(requested)) {
      it(`refuses ${claim} with ${code} in both languages`, async () => {
        const { stack } = there();
        for (const language of ['zh', 'en'] as const) {
          const token = tokenOf(caller);
          const answer = await untilHeard(() => {
            const raw = options.raw === 'endless' ? endless(maxBytes) : options.raw;
            return call(stack, address, { token, ...options, raw, language });
          });
          expect(answer.body).toMatchObject({
            code,
            message: problemCatalogue[code][language],
            hint: problemCatalogue[code].hint[language],
            ...(details === undefined ? {} : { details }),
          });
          expect(answer.status).toBe(problemCatalogue[code].status);
          expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
          expect(answer.headers.get('access-control-allow-origin')).toBe('*');
        }
      });
    }

    it('tells a browser of another origin what it may send', async () => {
      const answer = await call(there().stack, address, { method: 'OPTIONS' });
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-methods')).toBe(taken);
      expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    });

    it('names the methods it takes when it refuses one', async () => {
      const answer = await call(there().stack, address, { method: 'PUT', body });
      expect(answer.headers.get('allow')).toBe(taken);
    });

    it('has no addresses below its own', async () => {
      // imports have theirs, two steps deep
      const below = name === 'import-records' ? 'a/b/c' : 'more';
      const answer = await call(there().stack, `${name}/${below}`, { body });
      expect(answer).toMatchObject({ status: 404, body: { code: 'path_unknown' } });
    });

    for (const [claim, code, make] of refusedTokens[caller]) {
      it(`answers 401 ${code} to ${claim} in both languages`, async () => {
        const { stack } = there();
        for (const language of ['zh', 'en'] as const) {
          const token = make(stack, head);
          const answer = await call(stack, address, { body, token, language });
          expect(answer.status).toBe(401);
          expect(answer.body).toMatchObject({
            code,
            message: problemCatalogue[code][language],
            hint: problemCatalogue[code].hint[language],
          });
        }
      });
    }

    if (caller === 'device' || caller === 'person') {
      it('does not take a token by any other scheme', async () => {
        const headers = { authorization: 'Basic YTpi' };
        const answer = await call(there().stack, address, { body, headers });
        expect(answer).toMatchObject({ status: 401, body: { code: 'token_missing' } });
      });
    }

    // once, for all that was refused above: it looks at every table
    it('has written nothing', async () => {
      expect(await there().everythingKept()).toBe(before);
    });
  });
}

/** Who is refused while still sending may be cut off before the answer is read: then once more. */
async function untilHeard<Answer>(ask: () => Promise<Answer>, tries = 3): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (tries === 1) throw error;
    return untilHeard(ask, tries - 1);
  }
}

/** More than the limit in pieces of 64 KiB, without a Content-Length. */
function endless(maxBytes = maxJsonBytes): ReadableStream<Uint8Array> {
  let left = Math.ceil(maxBytes / 65_536) + 24;
  return new ReadableStream({
    pull(controller) {
      if (left-- === 0) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
}
