import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kiosks } from '../harness/capture.ts';
import { one, rollBack, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { chainTablet } from './chain-tablet.ts';

onEverySurface('the chain of a tablet', (surface) => {
  const withTablet = (
    scenario: (tablet: ReturnType<typeof chainTablet>, stage: Stage) => Promise<void>,
  ) => surface.rollBack((stage) => scenario(chainTablet(stage), stage));

  it('accuses nobody while answers wait, are sent, and are sent again', () =>
    withTablet(async (tablet) => {
      await tablet.sync();
      const first = await tablet.finish(3);
      await tablet.sync([[1, 3]]);
      await tablet.send(first);
      await tablet.send(first);
      const more = await tablet.finish(2);
      await tablet.sync([[4, 5]]);
      await tablet.send(more);
      await tablet.sync();
      expect(await tablet.findings()).toEqual({});
    }));

  it('misses an answer that was deleted on the tablet, by its sequence', () =>
    withTablet(async (tablet) => {
      const items = await tablet.finish(5);
      await tablet.sync([[1, 5]]);
      await tablet.send(items.filter(({ sequence }) => sequence !== 3));
      await tablet.sync();
      expect(await tablet.findings()).toEqual({ record_missing: [[3, 3]] });
    }));

  it('misses one that the tablet never spoke of before, and says so once', () =>
    withTablet(async (tablet, stage) => {
      const items = await tablet.finish(4);
      await tablet.send([items[0]!, items[3]!]);
      await tablet.sync();
      await tablet.sync();
      expect(await tablet.findings()).toEqual({ record_missing: [[2, 3]] });
      const opened = `select count(*)::integer from public.kiosk_alerts where kind = 'record_missing'`;
      expect(await one(stage, opened)).toBe(1);
    }));

  it('is at ease about what is still queued or in quarantine', () =>
    withTablet(async (tablet) => {
      const items = await tablet.finish(6);
      await tablet.send(items.filter(({ sequence }) => sequence % 2 === 0));
      await tablet.sync([
        [1, 1],
        [3, 3],
        [5, 5],
      ]);
      expect(await tablet.findings()).toEqual({});
      await tablet.sync([[1, 1]]);
      expect(await tablet.findings()).toEqual({
        record_missing: [
          [3, 3],
          [5, 5],
        ],
      });
    }));

  it('misses a refused answer that left the quarantine without being kept', () =>
    withTablet(async (tablet) => {
      const refused = await tablet.finish(1, { questionnaireVersion: 99 });
      await tablet.send(refused);
      await tablet.sync([[1, 1]]);
      expect(await tablet.findings()).toEqual({});
      await tablet.sync();
      expect(await tablet.findings()).toEqual({ record_missing: [[1, 1]] });
    }));

  it('closes the alert by itself when all that was missing has come after all', () =>
    withTablet(async (tablet) => {
      const items = await tablet.finish(3);
      await tablet.send([items[2]!]);
      await tablet.sync();
      await tablet.send([items[0]!]);
      await tablet.sync();
      expect(await tablet.findings()).toEqual({ record_missing: [[1, 2]] });
      await tablet.send([items[1]!]);
      await tablet.sync();
      expect(await tablet.findings()).toEqual({});
    }));

  it('finds an answer whose content was edited in the queue, and keeps it all the same', () =>
    withTablet(async (tablet) => {
      const items = await tablet.finish(3);
      const edited = { ...items[1]!, answer: { ...items[1]!.answer, nps: 10 }, envelope: 'edited' };
      const verdicts = await tablet.send([items[0]!, edited, items[2]!]);
      expect(verdicts.map(({ status }) => status)).toEqual([201, 201, 201]);
      await tablet.sync();
      expect(await tablet.findings()).toEqual({ record_altered: [[2, 2]] });
    }));

  it('finds one that was edited and hashed anew, by the link that follows it', () =>
    withTablet(async (tablet) => {
      const items = await tablet.finish(3);
      const forged = await tablet.linkAfter(items[0], { nps: 10 });
      await tablet.send([items[0]!, forged, items[2]!]);
      await tablet.sync();
      expect(await tablet.findings()).toEqual({ record_altered: [[2, 2]] });
    }));

  it('finds the newest, edited and hashed anew, by the head heard before', () =>
    withTablet(async (tablet) => {
      const items = await tablet.finish(2);
      await tablet.sync([[1, 2]]);
      const forged = await tablet.linkAfter(items[0], { nps: 10 });
      await tablet.send([items[0]!, forged]);
      await tablet.sync([], forged);
      expect(await tablet.findings()).toEqual({ record_altered: [[2, 2]] });
    }));

  it('finds a first link that hangs on something', () =>
    withTablet(async (tablet) => {
      const [first] = await tablet.finish(1);
      await tablet.send([{ ...first!, previousHash: 'ab'.repeat(32) }]);
      await tablet.sync();
      expect(await tablet.findings()).toEqual({ record_altered: [[1, 1]] });
    }));

  it('finds two answers under one sequence', () =>
    withTablet(async (tablet) => {
      const items = await tablet.finish(2);
      await tablet.send(items);
      await tablet.sync();
      await tablet.send([await tablet.linkAfter(items[0], { nps: 10 })]);
      await tablet.sync();
      expect((await tablet.findings()).record_inserted).toEqual([[2, 2]]);
    }));

  it('finds an answer beyond the head that does not hang on it, at once', () =>
    withTablet(async (tablet) => {
      const items = await tablet.finish(2);
      await tablet.send(items);
      const ahead = await tablet.linkAfter({ ...items[1]!, hash: 'cd'.repeat(32) }, {});
      await tablet.send([ahead]);
      await tablet.sync();
      expect(await tablet.findings()).toEqual({ record_inserted: [[3, 3]] });
    }));

  it('finds one far beyond the head after a minute', () =>
    withTablet(async (tablet, stage) => {
      const items = await tablet.finish(2);
      await tablet.send(items);
      await tablet.send([await tablet.linkAfter({ ...items[1]!, sequence: 7 }, {})]);
      await later(stage, '61 seconds');
      await tablet.sync();
      expect(await tablet.findings()).toEqual({ record_inserted: [[8, 8]] });
    }));

  it('gives an answer that is linked to the head a minute to be named by another tab', () =>
    withTablet(async (tablet, stage) => {
      const items = await tablet.finish(2);
      await tablet.send(items);
      const [next] = await tablet.finish(1);
      await tablet.send([next!]);
      await tablet.sync([], items[1]);
      expect(await tablet.findings()).toEqual({});
      await later(stage, '61 seconds');
      await tablet.sync([], items[1]);
      expect(await tablet.findings()).toEqual({ record_inserted: [[3, 3]] });
    }));

  it('does not believe an overtaken heartbeat that its head was cut off, nor a lasting one that it was not', () =>
    withTablet(async (tablet, stage) => {
      const items = await tablet.finish(4);
      await tablet.send(items.slice(0, 2));
      await tablet.sync([[3, 4]]);
      await tablet.sync([], items[1]);
      expect(await tablet.findings()).toEqual({});
      await later(stage, '121 seconds');
      await tablet.sync([], items[1]);
      expect(await tablet.findings()).toEqual({ record_missing: [[3, 4]] });
    }));

  it('begins anew with a new pairing of the same tablet', () =>
    withTablet(async (tablet, stage) => {
      await tablet.send(await tablet.finish(3));
      await tablet.sync();
      const code = await one<string>(stage, `select private.make_pairing_code($1)`, [
        kiosks.jingan.id,
      ]);
      const codeHash = createHash('sha256').update(code).digest('hex');
      await stage.query(`select public.pair_kiosk($1, $2, '192.0.2.1')`, [
        codeHash,
        kiosks.jingan.tokenHash,
      ]);
      const anew = chainTablet(stage);
      await anew.sync();
      await anew.send(await anew.finish(1));
      await anew.sync();
      expect(await anew.findings()).toEqual({});
    }));

  it('takes what another tablet of the branch brings as arrived, and accuses nobody by it', () =>
    withTablet(async (_, stage) => {
      const broken = await secondTablet(stage);
      const items = await broken.finish(2);
      expect((await broken.send(items)).map(({ status }) => status)).toEqual([201, 201]);
      // of an earlier pairing, under a sequence that is taken
      await broken.send([await broken.linkAfter(items[0], {})]);
      await one(
        stage,
        `select private.judge_chain(k, jsonb_build_object('chain', jsonb_build_object('sequence', 2, 'hash', $2::text)))
         from public.kiosks k where id = $1`,
        [SECOND, items[1]!.hash],
      );
      expect(await broken.findings()).toEqual({});
      const from = await stage.query(
        `select kiosk_id from public.responses where id = any (string_to_array($1, ',')::uuid[])`,
        [items.map(({ answer }) => answer.id).join()],
      );
      expect(from).toEqual([{ kiosk_id: SECOND }, { kiosk_id: SECOND }]);
    }));

  it('takes nothing from a tablet of another branch, and says so of each', () =>
    withTablet(async (_, stage) => {
      const foreign = chainTablet(stage, kiosks.xuhui.id);
      const verdicts = await foreign.send(await foreign.finish(2));
      expect(verdicts.map(({ code }) => code)).toEqual(['foreign_tablet', 'foreign_tablet']);
      expect(await one(stage, `select count(*)::integer from private.kiosk_chain`)).toBe(0);
    }));

  it('whatever honest order things happen in, accuses nobody; what is then deleted, it misses', () =>
    surface.rollBack(async (stage) => {
      const step = fc.oneof(
        fc.record({ do: fc.constant('finish' as const), count: fc.integer({ min: 1, max: 3 }) }),
        fc.record({ do: fc.constant('send' as const), from: fc.nat(20), count: fc.nat(6) }),
        fc.record({ do: fc.constant('sync' as const), late: fc.nat(2) }),
      );
      const honest = fc.array(step, { minLength: 4, maxLength: 14 });
      await fc.assert(
        fc.asyncProperty(honest, fc.nat(), (steps, victim) =>
          rollBack(stage, async (inside) => {
            const tablet = chainTablet(inside);
            const sent = new Set<number>();
            for (const each of steps) {
              if (each.do === 'finish') await tablet.finish(each.count);
              if (each.do === 'send') {
                const batch = tablet.items.slice(each.from, each.from + each.count);
                await tablet.send(batch);
                for (const { sequence } of batch) sent.add(sequence);
              }
              if (each.do === 'sync') {
                // an overtaken heartbeat: told before the latest finishes
                const head = tablet.items.at(-1 - each.late) ?? null;
                const known = tablet.items.filter((item) => item.sequence <= (head?.sequence ?? 0));
                const unsent = known.filter(({ sequence }) => !sent.has(sequence));
                const ranges = unsent.map(({ sequence }): [number, number] => [sequence, sequence]);
                await tablet.sync(ranges, head);
              }
            }
            expect(await tablet.findings()).toEqual({});
            const left = tablet.items.filter(({ sequence }) => !sent.has(sequence));
            if (left.length === 0) return;
            const gone = left[victim % left.length]!;
            const ranges = left
              .filter((item) => item !== gone)
              .map(({ sequence }): [number, number] => [sequence, sequence]);
            await tablet.sync(ranges);
            expect(await tablet.findings()).toEqual({
              record_missing: [[gone.sequence, gone.sequence]],
            });
          }),
        ),
        { seed: 20261125, numRuns: 40 },
      );
    }));
});

const SECOND = '90000000-0000-4000-8000-000000000003';

async function secondTablet(stage: Stage) {
  await stage.query(
    `insert into public.kiosks (id, branch_id, name, paired_at)
     select $1, branch_id, '二楼', now() from public.kiosks where id = $2`,
    [SECOND, kiosks.jingan.id],
  );
  return chainTablet(stage, SECOND);
}

/** Within a transaction the clock stands still: move what happened into the past instead. */
async function later(stage: Stage, by: string): Promise<void> {
  await stage.query(`update private.kiosk_chain set received_at = received_at - $1::interval`, [
    by,
  ]);
  await stage.query(`update private.kiosk_chain_heads set rewound_at = rewound_at - $1::interval`, [
    by,
  ]);
}
