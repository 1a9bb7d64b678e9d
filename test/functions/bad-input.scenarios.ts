import { expect, it } from 'vitest';
import { type ProblemCode, problemCatalogue } from '#shared/problems/catalogue.ts';
import { type CallOptions, call } from './call.ts';
import { type Clinic, mintId } from './clinic.ts';
import { heartbeat } from './heartbeat.ts';

interface Case {
  claim: string;
  code: ProblemCode;
  options: CallOptions;
  details?: unknown;
}

const unissued = 'A'.repeat(43);

/** A valid body of each function, to be spoiled in one place at a time. */
const bodies: Record<string, Record<string, unknown>> = {
  'pair-kiosk': { code: 'ABCD2345' },
  'sync-kiosk': { ...heartbeat() },
  'submit-responses': { responses: [] },
  'open-visit': { token: 'A'.repeat(43) },
  'read-wall': { token: `mw_${'A'.repeat(43)}` },
  'leave-contact': { responseId: mintId(), phone: '13800138000', name: null },
};

function spoiled(body: Record<string, unknown>): Case[] {
  const json = JSON.stringify(body);
  const [field = ''] = Object.keys(body);
  const utf16 = new Uint8Array(Array.from(json).flatMap((sign) => [sign.charCodeAt(0), 0xd8]));
  return [
    { claim: 'GET', code: 'method_not_allowed', options: { method: 'GET' } },
    { claim: 'DELETE', code: 'method_not_allowed', options: { method: 'DELETE', body } },
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
      claim: 'a body above the limit',
      code: 'body_too_large',
      options: { raw: JSON.stringify({ ...body, padding: 'x'.repeat(1_000_000) }) },
      details: { maxBytes: 1_000_000 },
    },
    {
      claim: 'a body above the limit that does not say its length',
      code: 'body_too_large',
      options: { raw: endless(40) },
      details: { maxBytes: 1_000_000 },
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
  ];
}

export function refusesBadInput(there: () => Clinic): void {
  for (const [name, body] of Object.entries(bodies)) {
    const isForDevices = name === 'sync-kiosk' || name === 'submit-responses';
    for (const { claim, code, options, details } of spoiled(body)) {
      it(`${name} refuses ${claim} with ${code} in both languages, and writes nothing`, async () => {
        const { stack, everythingKept } = there();
        const before = await everythingKept();
        const given = isForDevices ? { token: unissued, ...options } : options;
        for (const language of ['zh', 'en'] as const) {
          const isStream = options.raw instanceof ReadableStream;
          const raw = isStream ? endless(40) : options.raw;
          const answer = await call(stack, name, { ...given, raw, language });
          expect(answer.status).toBe(problemCatalogue[code].status);
          expect(answer.body).toMatchObject({
            code,
            message: problemCatalogue[code][language],
            hint: problemCatalogue[code].hint[language],
            ...(details === undefined ? {} : { details }),
          });
          expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
          expect(answer.headers.get('access-control-allow-origin')).toBe('*');
        }
        expect(await everythingKept()).toBe(before);
      });
    }

    it(`${name} tells a browser of another origin what it may send`, async () => {
      const answer = await call(there().stack, name, { method: 'OPTIONS' });
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS');
      expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    });

    it(`${name} names the methods it takes when it refuses one`, async () => {
      const answer = await call(there().stack, name, { method: 'PUT', body });
      expect(answer.headers.get('allow')).toBe('POST, OPTIONS');
    });

    it(`${name} has no addresses below its own`, async () => {
      const answer = await call(there().stack, `${name}/more`, { body });
      expect(answer).toMatchObject({ status: 404, body: { code: 'path_unknown' } });
    });

    if (!isForDevices) continue;
    const tokens: [string, string | undefined, ProblemCode][] = [
      ['no token', undefined, 'token_missing'],
      ['a token that was never issued', unissued, 'device_unknown'],
      ['the publishable key', 'publishable', 'device_unknown'],
      ['a person’s token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln', 'device_unknown'],
    ];
    for (const [claim, given, code] of tokens) {
      it(`${name} answers 401 ${code} to ${claim}`, async () => {
        const { stack, everythingKept } = there();
        const before = await everythingKept();
        const token = given === 'publishable' ? stack.secrets.publishableKey : given;
        for (const language of ['zh', 'en'] as const) {
          const answer = await call(stack, name, { body, token, language });
          expect(answer.status).toBe(401);
          expect(answer.body).toMatchObject({ code, message: problemCatalogue[code][language] });
        }
        expect(await everythingKept()).toBe(before);
      });
    }

    it(`${name} does not take a token by any other scheme`, async () => {
      const headers = { authorization: 'Basic YTpi' };
      const answer = await call(there().stack, name, { body, headers });
      expect(answer).toMatchObject({ status: 401, body: { code: 'token_missing' } });
    });
  }
}

/** So many pieces of 64 KiB, without a Content-Length. */
function endless(pieces: number): ReadableStream<Uint8Array> {
  let left = pieces;
  return new ReadableStream({
    pull(controller) {
      if (left-- === 0) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
}
