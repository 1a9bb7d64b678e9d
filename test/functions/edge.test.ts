import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanComment } from '#shared/schemas/clean-comment.ts';
import { normalisePairingCode } from '#shared/schemas/pairing.ts';
import { QuestionnaireContentSchema } from '#shared/schemas/questionnaire.ts';
import { clientAddress } from '../../functions/_edge/client-address.ts';
import { readEnvironment } from '../../functions/_edge/environment.ts';
import { locateJsonError } from '../../functions/_edge/locate-json-error.ts';
import { matchPath } from '../../functions/_edge/match-path.ts';
import { readLocale } from '../../functions/_edge/read-locale.ts';
import { makeDeviceToken } from '../../functions/pair-kiosk/make-device-token.ts';
import { demoQuestionnaire } from '../../supabase/seed/questionnaire.ts';

describe('the language of an answer', () => {
  it.each([
    [null, 'zh'],
    ['', 'zh'],
    ['fr-FR, de', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr, en;q=0.8, zh;q=0.5', 'en'],
    ['en;q=0.3, zh-Hant;q=0.7', 'zh'],
    ['en;q=0', 'zh'],
    ['en;q=none', 'zh'],
    ['*', 'zh'],
  ])('of %j is %s', (header, locale) => {
    expect(readLocale(header)).toBe(locale);
  });
});

describe('the address that spends tries', () => {
  it.each([
    [{ 'x-forwarded-for': '203.0.113.9' }, '203.0.113.9'],
    [{ 'x-forwarded-for': '6.6.6.6, 203.0.113.9' }, '203.0.113.9'],
    [{ 'x-forwarded-for': '203.0.113.9:5123' }, '203.0.113.9'],
    [{ 'x-forwarded-for': '::ffff:203.0.113.9' }, '203.0.113.9'],
    [{ 'x-forwarded-for': '2001:db8:1:2:aaaa:bbbb:cccc:dddd' }, '2001:db8:1:2::/64'],
    [{ 'x-forwarded-for': '2001:db8:1:2::7' }, '2001:db8:1:2::/64'],
    [{ 'x-forwarded-for': '[2001:DB8::1]:443' }, '2001:db8:0:0::/64'],
    [{ 'x-real-ip': '203.0.113.9' }, '203.0.113.9'],
    [{ 'x-forwarded-for': '1.1.1.1', 'x-real-ip': '203.0.113.9' }, '1.1.1.1'],
    [{}, 'unknown'],
  ] as [Record<string, string>, string][])('of %j is %s', (headers, address) => {
    expect(clientAddress(new Request('http://x', { headers }))).toBe(address);
  });

  it('is never longer than its column is worth', () => {
    const headers = { 'x-forwarded-for': 'x'.repeat(5000) };
    expect(clientAddress(new Request('http://x', { headers }))).toHaveLength(64);
  });
});

describe('the place where JSON ends being JSON', () => {
  it('is found for exactly the texts that JSON.parse refuses', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', '\\', '0', 'x', '\n', '\u0001'),
      )
      .map(([text, place, sign]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + 1);
      });
    const sign = fc.constantFrom(...'{}[],:"\\ \n01-+.eEtruefalsn', '\u2028', '\ud800');
    const soup = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(broken, soup), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(locateJsonError(text) === null).toBe(isJson);
      }),
      { seed: 20261123, numRuns: 5000 },
    );
  });

  it.each([
    ['', 1, 1],
    ['{"a":1,}', 1, 8],
    ['{\n  "a": nope\n}', 2, 8],
    ['[1, 2', 1, 6],
    ['{"a":1} x', 1, 9],
    ["{'a':1}", 1, 2],
    ['{"a":"line\nbreak"}', 1, 6],
    ['[01]', 1, 2],
  ])('of %j is line %i, column %i', (text, line, column) => {
    expect(locateJsonError(text)).toMatchObject({ line, column });
  });

  it('is found in a megabyte of open brackets, and in a megabyte of one string', () => {
    expect(locateJsonError('['.repeat(1_000_000))?.offset).toBe(1_000_000);
    expect(locateJsonError(`"${'x'.repeat(1_000_000)}`)?.offset).toBe(0);
  });
});

describe('the variables of a function', () => {
  const read = (variables: Record<string, string>) => readEnvironment((name) => variables[name]);
  const url = { SUPABASE_URL: 'http://x' };

  it('are found under the names of every world', () => {
    const expected = { url: 'http://x', publishableKey: 'p', secretKey: 's' };
    expect(read({ ...url, SUPABASE_PUBLISHABLE_KEY: 'p', SUPABASE_SECRET_KEY: 's' })).toEqual(
      expected,
    );
    expect(read({ ...url, SUPABASE_ANON_KEY: 'p', SUPABASE_SERVICE_ROLE_KEY: 's' })).toEqual(
      expected,
    );
    expect(
      read({
        ...url,
        SUPABASE_PUBLISHABLE_KEYS: '{"default":"p"}',
        SUPABASE_SECRET_KEYS: '{"other":"s"}',
        SUPABASE_SERVICE_ROLE_KEY: 'older',
      }),
    ).toEqual(expected);
  });

  it('that are missing are named, with all names that would do', () => {
    expect(() => read(url)).toThrow(/SUPABASE_PUBLISHABLE_KEY or .* or SUPABASE_ANON_KEY/);
    expect(() => read({})).toThrow(/SUPABASE_URL/);
  });

  it('are not asked for beyond the first found, for the local runtime forbids it', () => {
    const asked: string[] = [];
    readEnvironment((name) => {
      asked.push(name);
      return 'x';
    });
    expect(asked).toEqual(['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY']);
  });
});

describe('the address after a function’s name', () => {
  it('gives its parameters, wherever the function is mounted', () => {
    for (const prefix of ['', '/functions/v1']) {
      const path = `${prefix}/import-records/7/file`;
      expect(matchPath(path, 'import-records', '/:batchId/file')).toEqual({ batchId: '7' });
      expect(matchPath(path, 'import-records', '/:batchId')).toBeNull();
      expect(matchPath(path, 'import-records', '/')).toBeNull();
    }
    expect(matchPath('/pair-kiosk/', 'pair-kiosk', '/')).toEqual({});
  });
});

describe('small readers', () => {
  it('make a pairing code of whatever was typed', () => {
    for (const typed of [
      'abcd2345',
      'ABCD-2345',
      ' ab cd–23 45 ',
      'ＡＢＣＤ２３４５',
      'a.b_c\u3000d2345',
    ]) {
      expect(normalisePairingCode(typed)).toBe('ABCD2345');
    }
  });

  it('clean a comment once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const once = cleanComment(text);
        if (once === null) return;
        expect(cleanComment(once)).toBe(once);
        expect(once).not.toMatch(/[^\P{Cc}\n]/u);
      }),
      { seed: 20261123 },
    );
  });

  it('accept the questionnaire that the demo publishes', () => {
    expect(QuestionnaireContentSchema.safeParse(demoQuestionnaire).error).toBeUndefined();
  });

  it('refuse a questionnaire whose chips differ between praise and improvement', () => {
    const { chips } = demoQuestionnaire;
    const crossed = { ...chips, improve: [...chips.improve].reverse() };
    const content = { ...demoQuestionnaire, chips: crossed };
    expect(QuestionnaireContentSchema.safeParse(content).success).toBe(false);
  });

  it('never make the same device token twice', () => {
    const tokens = Array.from({ length: 1000 }, makeDeviceToken);
    expect(new Set(tokens).size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
