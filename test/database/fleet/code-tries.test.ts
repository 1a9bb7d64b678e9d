import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { service } from '../../people.ts';
import { type Answer, kiosks, makeVisit, type Verdict, wireForm } from '../harness/capture.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const guess = (): Answer => ({ visitCodeHash: randomBytes(32).toString('hex') });

onEverySurface('a tablet that tries a thousand codes', (surface) => {
  it('is told so after thirty, judged no further for the hour, and learns nothing by then', () =>
    surface.rollBack(async (stage) => {
      const codes: Record<string, number> = {};
      for (let batch = 0; batch < 20; batch += 1) {
        for (const { code = '' } of await send(stage, Array.from({ length: 50 }, guess))) {
          codes[code] = (codes[code] ?? 0) + 1;
        }
      }
      expect(codes).toEqual({ visit_code_unknown: 50, too_many_tries: 950 });
    }));

  it('keeps good answers of the batch that goes over the line', () =>
    surface.rollBack(async (stage) => {
      const { codeHash } = await makeVisit(stage);
      const batch = [...Array.from({ length: 40 }, guess), { visitCodeHash: codeHash }, { nps: 9 }];
      const statuses = (await send(stage, batch)).slice(40).map(({ status }) => status);
      expect(statuses).toEqual([201, 201]);
    }));

  it('loses nothing afterwards: walk-ins get in, a good code waits, known answers are known', () =>
    surface.rollBack(async (stage) => {
      const early = { id: randomUUID(), visitCodeHash: (await makeVisit(stage)).codeHash };
      const late = { id: randomUUID(), visitCodeHash: (await makeVisit(stage)).codeHash };
      await send(stage, [early, ...Array.from({ length: 40 }, guess)]);
      const verdicts = await send(stage, [{ nps: 3 }, late, early, { nps: 4 }]);
      expect(verdicts.map(({ status, code }) => code ?? status)).toEqual([
        201,
        'too_many_tries',
        202,
        201,
      ]);
      expect(verdicts[1]).toEqual({ id: late.id, status: 429, code: 'too_many_tries' });
      await stage.exec(
        `update private.rate_limits set window_started_at = window_started_at - interval '61 minutes'`,
      );
      expect((await send(stage, [late]))[0]?.status).toBe(201);
    }));

  it('does not close the way for another tablet at the same address', () =>
    surface.rollBack(async (stage) => {
      await send(stage, Array.from({ length: 50 }, guess));
      const { codeHash } = await makeVisit(stage, { branch: 'xuhui', staff: ['he'] });
      const [verdict] = await send(stage, [{ visitCodeHash: codeHash }], kiosks.xuhui.tokenHash);
      expect(verdict?.status).toBe(201);
    }));

  it('spends the allowance of its address, too', () =>
    surface.rollBack(async (stage) => {
      await stage.query(
        `insert into private.rate_limits values ('code-from:192.0.2.7', now(), 300)`,
      );
      const { codeHash } = await makeVisit(stage);
      const [verdict] = await send(stage, [{ visitCodeHash: codeHash }]);
      expect(verdict?.code).toBe('too_many_tries');
    }));
});

function send(
  stage: Stage,
  answers: readonly Answer[],
  tokenHash = kiosks.jingan.tokenHash,
): Promise<Verdict[]> {
  return stage.as(service, (db) =>
    one<Verdict[]>(
      db,
      `select public.submit_responses($1, $2::text::jsonb, null, null, '192.0.2.7')`,
      [tokenHash, JSON.stringify(answers.map(wireForm))],
    ),
  );
}
