import { expect, it } from 'vitest';
import { mei, service } from '../../people.ts';
import { syncTablet } from '../fleet/chain-tablet.ts';
import { kiosks, makeVisit, submit, type Visit } from '../harness/capture.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('a visit that the desk sends to a tablet', (surface) => {
  it('is there with the next poll, and with the next sync', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      expect(await polled(stage)).toBeNull();
      await push(stage, visit);
      expect(await polled(stage)).toBe(visit.codeHash);
      expect(await syncTablet(stage)).toMatchObject({ pushedVisit: { codeHash: visit.codeHash } });
      const { etag } = await syncTablet(stage);
      expect(await syncTablet(stage, { etag })).toMatchObject({
        isUnchanged: true,
        pushedVisit: { codeHash: visit.codeHash },
      });
    }));

  it('keeps the code that was printed, and makes one where there is none', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      await push(stage, visit);
      expect(await polled(stage)).toBe(visit.codeHash);
      await stage.query(`delete from private.visit_codes where visit_id = $1`, [visit.id]);
      await push(stage, visit);
      expect(await polled(stage)).toMatch(/^[0-9a-f]{64}$/);
    }));

  it.each([
    ['it was taken', (stage: Stage, { codeHash }: Visit) => poll(stage, codeHash)],
    ['ten minutes are over', (stage: Stage) => late(stage)],
    [
      'it was answered',
      (stage: Stage, { codeHash }: Visit) => submit(stage, 'jingan', [{ visitCodeHash: codeHash }]),
    ],
    ['it was withdrawn', (stage: Stage) => withdraw(stage)],
    [
      'its code was used up',
      (stage: Stage) => stage.exec(`update private.visit_codes set expires_at = now()`),
    ],
  ])('is over when %s', (_, end) =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      await push(stage, visit);
      await end(stage, visit);
      expect(await polled(stage)).toBeNull();
    }),
  );

  it('is over when another takes its place, and the word of the first takes nothing from the second', () =>
    surface.rollBack(async (stage) => {
      const [first, second] = [await makeVisit(stage), await makeVisit(stage)];
      await push(stage, first);
      await push(stage, second);
      expect(await polled(stage)).toBe(second.codeHash);
      await poll(stage, first.codeHash);
      expect(await polled(stage)).toBe(second.codeHash);
    }));

  it('waits at one tablet at a time', () =>
    surface.rollBack(async (stage) => {
      const other = await one<string>(
        stage,
        `insert into public.kiosks (branch_id, name, paired_at) select branch_id, '二楼', now()
         from public.kiosks where id = $1 returning id`,
        [kiosks.jingan.id],
      );
      const visit = await makeVisit(stage);
      await push(stage, visit);
      await push(stage, visit, other);
      expect(await polled(stage)).toBeNull();
      await push(stage, visit);
      expect(await polled(stage)).toBe(visit.codeHash);
    }));

  it('is seen by the desk as waiting, and then as taken', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      const seen = async () => {
        const [listed] = await one<{ push: unknown; state: string }[]>(
          stage,
          `select private.desk_visits(array[$1::uuid], current_date)`,
          [visit.id],
        );
        return listed?.push;
      };
      await push(stage, visit);
      expect(await seen()).toMatchObject({
        kioskId: kiosks.jingan.id,
        tabletName: '前台',
        isTaken: false,
      });
      await poll(stage, visit.codeHash);
      expect(await seen()).toMatchObject({ isTaken: true });
    }));

  it('goes to no tablet of another branch, none that is not paired, and none that was revoked', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      const told = await refusal(push(stage, visit, kiosks.xuhui.id));
      expect(told.message).toBe('kiosk_unknown');
      await stage.exec(`update public.kiosks set revoked_at = now()`);
      expect(await refusal(push(stage, visit))).toEqual(told);
      await stage.exec(`update public.kiosks set revoked_at = null, paired_at = null`);
      expect(await refusal(push(stage, visit))).toEqual(told);
    }));

  it('is not sent while it is open, nor after it was answered', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      await stage.query(`update public.visits set closed_at = null where id = $1`, [visit.id]);
      expect((await refusal(push(stage, visit))).message).toBe('visit_open');
      await stage.query(`update public.visits set closed_at = arrived_at where id = $1`, [
        visit.id,
      ]);
      await submit(stage, 'jingan', [{ visitCodeHash: visit.codeHash }]);
      expect((await refusal(push(stage, visit))).message).toBe('visit_already_rated');
    }));
});

function push(stage: Stage, { id }: Visit, kioskId = kiosks.jingan.id): Promise<unknown> {
  return stage.as(mei, (db) => db.query(`select public.push_visit($1, $2)`, [id, kioskId]));
}

function withdraw(stage: Stage): Promise<unknown> {
  return stage.as(mei, (db) => db.query(`select public.withdraw_push($1)`, [kiosks.jingan.id]));
}

function late(stage: Stage): Promise<unknown> {
  return stage.exec(`update private.kiosk_pushes set pushed_at = now() - interval '601 seconds'`);
}

function poll(stage: Stage, took: string | null = null) {
  return stage.as(service, (db) =>
    one<{ pushedVisit: { codeHash: string } | null }>(db, `select public.poll_kiosk($1, $2)`, [
      kiosks.jingan.tokenHash,
      took,
    ]),
  );
}

async function polled(stage: Stage): Promise<string | null> {
  return (await poll(stage)).pushedVisit?.codeHash ?? null;
}
