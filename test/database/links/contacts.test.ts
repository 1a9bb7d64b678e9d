import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { li, mei, type Person, service, zhao } from '../../people.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const phone = '+8613800138000';

onEverySurface('a number that a customer leaves', (surface) => {
  it('is read by who runs the branch, when the answer says that they may call', () =>
    surface.rollBack(async (stage) => {
      const id = await responseOf(stage, true);
      expect(await contactOf(stage, mei, id)).toBeNull();
      await leave(stage, id);
      expect(await contactOf(stage, mei, id)).toMatchObject({ phone, name: '陈女士' });
      expect(await contactOf(stage, zhao, id)).toMatchObject({ phone });
      expect((await refusal(contactOf(stage, li, id))).message).toBe('response_unknown');
      const silent = await responseOf(stage, false);
      await leave(stage, silent);
      expect(await contactOf(stage, mei, silent)).toBeNull();
    }));

  it('may come before the answer does', () =>
    surface.rollBack(async (stage) => {
      const id = randomUUID();
      expect(await leave(stage, id)).toEqual({});
      expect((await refusal(contactOf(stage, mei, id))).message).toBe('response_unknown');
      await responseOf(stage, true, id);
      expect(await contactOf(stage, mei, id)).toMatchObject({ phone });
    }));

  it('is forgotten after thirty days, at the latest with the next that is left', () =>
    surface.rollBack(async (stage) => {
      const id = await responseOf(stage, true);
      await leave(stage, id);
      await stage.exec(
        `update private.contacts set left_at = left_at - interval '30 days 1 second'`,
      );
      expect(await contactOf(stage, mei, id)).toBeNull();
      await leave(stage, randomUUID());
      const rows = `select count(*)::integer from private.contacts`;
      expect(await one(stage, rows)).toBe(1);
    }));

  it('can be corrected within the hour, and by nobody after it', () =>
    surface.rollBack(async (stage) => {
      const id = await responseOf(stage, true);
      await leave(stage, id);
      await leave(stage, id, '+8613900139000');
      expect(await contactOf(stage, mei, id)).toMatchObject({ phone: '+8613900139000' });
      await stage.exec(`update private.contacts set left_at = left_at - interval '61 minutes'`);
      expect(await leave(stage, id)).toEqual({ problem: 'contact_left_already' });
      expect(await contactOf(stage, mei, id)).toMatchObject({ phone: '+8613900139000' });
    }));

  it('goes with the answer when that is erased, and is not taken again', () =>
    surface.rollBack(async (stage) => {
      const id = await responseOf(stage, true);
      await leave(stage, id);
      await stage.as(zhao, (db) => db.query(`select public.erase_response($1)`, [id]));
      expect(await leave(stage, id)).toEqual({});
      expect(await one(stage, `select count(*)::integer from private.contacts`)).toBe(0);
    }));

  it('is taken ten times in ten minutes from an address', () =>
    surface.rollBack(async (stage) => {
      const told: unknown[] = [];
      for (let i = 0; i < 11; i += 1) told.push(await leave(stage, randomUUID()));
      expect(told.slice(0, 10)).toEqual(Array(10).fill({}));
      expect(told[10]).toEqual({ problem: 'too_many_tries' });
    }));
});

function leave(stage: Stage, id: string, number = phone): Promise<unknown> {
  return stage.as(service, (db) =>
    one(db, `select public.leave_contact($1, $2, '陈女士', '192.0.2.1')`, [id, number]),
  );
}

function contactOf(stage: Stage, person: Person, id: string): Promise<unknown> {
  return stage.as(person, (db) => one(db, `select public.contact_of($1)`, [id]));
}

/** An answer of Jing'an. */
function responseOf(stage: Stage, wantsContact: boolean, id: string = randomUUID()) {
  return one<string>(
    stage,
    `insert into public.responses (id, branch_id, channel, answered_at, answered_on, nps, wants_contact, content_hash)
     select $1, branch_id, 'phone', now(), current_date, 3, $2, sha256('') from public.kiosks where name = '前台'
       and branch_id = 'b0000000-0000-4000-8000-000000000001' limit 1 returning id`,
    [id, wantsContact],
  );
}
