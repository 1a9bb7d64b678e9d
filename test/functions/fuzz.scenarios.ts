import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { cleanComment } from '#shared/schemas/clean-comment.ts';
import type { Verdicts } from '#shared/schemas/response.ts';
import { call } from './call.ts';
import { answer, type Clinic } from './clinic.ts';
import { type Requested, requests, titleOf } from './requests.ts';

const runs = { seed: 20261123, numRuns: 60 };

/** What a type allows and a database may not. */
const tricky = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('\u0000', 'a\u0000b', '\ud800', ' \u202e ', '0000-01-01', '9999-12-31', null),
  fc.constantFrom(0, -1, 2 ** 31, 2 ** 53 - 1, 1e300),
);

export function survivesArbitraryInput(there: () => Clinic): void {
  for (const requested of requests) {
    const { name, path = '', caller, body: valid } = requested;
    const ask = async (raw: BodyInit) => {
      const { status } = await call(there().stack, `${name}${path}`, { raw, token });
      return status;
    };
    let token: string | undefined;
    beforeAll(async () => {
      token = await tokenFor(caller, there());
    });

    it(`${titleOf(requested)}: arbitrary JSON and arbitrary bytes never fail and never write`, async () => {
      const { everythingKept, forgetTries } = there();
      const before = await everythingKept();
      const body = fc.oneof(
        fc.json({ stringUnit: 'binary' }),
        fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
        fc.jsonValue().map((value) => JSON.stringify({ responses: [value], code: value })),
      );
      await fc.assert(
        fc.asyncProperty(body, async (raw) => {
          const status = await ask(raw);
          expect(status).toBeGreaterThanOrEqual(400);
          expect(status).toBeLessThan(500);
        }),
        runs,
      );
      await forgetTries();
      expect(await everythingKept()).toBe(before);
    });

    it(`${titleOf(requested)}: a valid body with arbitrary fields is never the server’s fault`, async () => {
      const spoiling = fc.dictionary(fc.constantFrom(...Object.keys(valid)), tricky, {
        minKeys: 1,
      });
      await fc.assert(
        fc.asyncProperty(spoiling, async (fields) => {
          expect(await ask(JSON.stringify({ ...valid, ...fields }))).toBeLessThan(500);
        }),
        runs,
      );
      await there().forgetTries();
    });
  }

  it('submit-responses: a response with one arbitrary field is kept or refused, and its neighbour is kept', async () => {
    const { stack, jingan, pairTablet } = there();
    const { token } = await pairTablet(jingan);
    const field = fc.constantFrom(...Object.keys(answer()), '__proto__', 'constructor');
    const spoiling = fc.record({ field, value: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(fc.array(spoiling, { minLength: 1, maxLength: 20 }), async (spoils) => {
        const bad = spoils.map(({ field, value }) => spoil(field, value));
        const raw = `{"responses":[${[...bad, JSON.stringify(answer())].join(',')}]}`;
        const { status, body } = await call<Verdicts>(stack, 'submit-responses', { raw, token });
        expect(status).toBe(200);
        expect(body.verdicts).toHaveLength(spoils.length + 1);
        for (const verdict of body.verdicts) expect([201, 422]).toContain(verdict.status);
        expect(body.verdicts.at(-1)?.status).toBe(201);
      }),
      runs,
    );
  });

  it('submit-responses: any text is kept as a comment, cleaned, and a resend of it is known', async () => {
    const { jingan, pairTablet, submit, query } = there();
    const { token } = await pairTablet(jingan);
    const sign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '\u0000',
        '\ud800',
        '\udfff',
        '\r\n',
        '\u202e',
        '\ufffe',
        '\\u0000',
        "'",
        '"',
      ),
    );
    const comments = fc.array(
      fc.array(sign, { maxLength: 8 }).map((parts) => parts.join('')),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    await fc.assert(
      fc.asyncProperty(comments, async (texts) => {
        const batch = texts.map((comment) => answer({ comment }));
        const first = await submit(token, batch);
        expect(first.verdicts.map(({ status }) => status)).toEqual(texts.map(() => 201));
        const rows = await query<{ id: string; comment: string | null }>(
          'select id, comment from public.responses where id = any ($1)',
          [batch.map(({ id }) => id)],
        );
        const kept = new Map(rows.map(({ id, comment }) => [id, comment]));
        expect(batch.map(({ id }) => kept.get(id))).toEqual(texts.map(cleanComment));
        const again = await submit(token, batch);
        expect(again.verdicts.map(({ status }) => status)).toEqual(texts.map(() => 202));
      }),
      runs,
    );
  });
}

/** A valid response with one field said a second time: of two the later counts. */
function spoil(field: string, value: unknown): string {
  const valid = JSON.stringify(answer()).slice(0, -1);
  return `${valid},${JSON.stringify(field)}:${JSON.stringify(value)}}`;
}

async function tokenFor(caller: Requested['caller'], clinic: Clinic): Promise<string | undefined> {
  switch (caller) {
    case 'device':
      return (await clinic.pairTablet(clinic.jingan)).token;
    case 'person':
      return (await clinic.signInHead()).token;
    case 'key':
      return `mk_${'A'.repeat(43)}`;
    case 'anyone':
      return undefined;
  }
}
