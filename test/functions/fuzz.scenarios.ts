import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanComment } from '#shared/schemas/clean-comment.ts';
import type { Verdicts } from '#shared/schemas/response.ts';
import { call } from './call.ts';
import { answer, type Clinic } from './clinic.ts';

const runs = { seed: 20261123, numRuns: 60 };

export function survivesArbitraryInput(there: () => Clinic): void {
  for (const name of [
    'pair-kiosk',
    'sync-kiosk',
    'submit-responses',
    'open-visit',
    'read-wall',
    'leave-contact',
  ]) {
    it(`${name}: arbitrary JSON and arbitrary bytes never fail and never write`, async () => {
      const { stack, jingan, pairTablet, everythingKept, forgetTries } = there();
      const { token } = await pairTablet(jingan);
      const before = await everythingKept();
      const body = fc.oneof(
        fc.json({ stringUnit: 'binary' }),
        fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
        fc.jsonValue().map((value) => JSON.stringify({ responses: [value], code: value })),
      );
      await fc.assert(
        fc.asyncProperty(body, async (raw) => {
          const { status } = await call(stack, name, { raw, token });
          expect(status).toBeGreaterThanOrEqual(400);
          expect(status).toBeLessThan(500);
        }),
        runs,
      );
      await forgetTries();
      expect(await everythingKept()).toBe(before);
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
