import { expect, it } from 'vitest';
import { type Wall, WallSchema } from '#shared/schemas/wall.ts';
import { chen, li, mei, type Person, service, wang, zhao } from '../../people.ts';
import { branches, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const wallFor = (stage: Stage, person: Person, branch = branches.jingan) =>
  stage.as(person, (db) => one<Wall>(db, `select public.wall_of_branch($1)`, [branch]));

interface Said {
  comment: string;
  nps?: number | null;
  scores?: number[];
  daysAgo?: number;
  wantsContact?: boolean;
  isExcluded?: boolean;
  people?: string[];
}

/** An answer of some days ago, as it lies in the table. */
async function say(stage: Stage, said: Said): Promise<void> {
  const { comment, nps = 10, scores = [5], daysAgo = 3, wantsContact = false } = said;
  const people = said.people ?? [employees.chen, employees.sun].slice(0, scores.length);
  const n = scores.length;
  await stage.query(
    `insert into public.responses (id, branch_id, channel, answered_at, answered_on, nps, rated_employee_ids, rated_roles,
       rated_aspects, scores, comment, wants_contact, is_excluded, content_hash)
     select gen_random_uuid(), $1, 'kiosk', now() - make_interval(days => $2), (now() at time zone 'Asia/Shanghai')::date - $2::integer,
       $3::text::smallint, $4::text::uuid[], array_fill('consultant'::public.staff_role, array[$5::integer]),
       array_fill('care'::text, array[$5::integer]), $6::text::smallint[], $7, $8, $9, sha256('')`,
    [
      branches.jingan,
      daysAgo,
      nps === null ? null : String(nps),
      `{${people.join()}}`,
      n,
      `{${scores.join()}}`,
      comment,
      wantsContact,
      said.isExcluded ?? false,
    ],
  );
}

onEverySurface('the wall of a branch', (surface) => {
  it('is what the schema says and nothing besides, for who runs the branch', () =>
    surface.rollBack(async (stage) => {
      for (const person of [mei, wang, zhao]) {
        const wall = await wallFor(stage, person);
        expect(WallSchema.safeParse(wall).error).toBeUndefined();
        expect(wall.branch.code).toBe('SH-JA');
      }
    }));

  it('is not for employees, and another branch’s is as unknown as none', () =>
    surface.rollBack(async (stage) => {
      for (const person of [chen, li]) {
        expect(await refusal(wallFor(stage, person))).toMatchObject({ message: 'branch_unknown' });
      }
    }));

  it('counts the months as the rollup does, and withholds those under five', () =>
    surface.rollBack(async (stage) => {
      const [jingan, xuhui] = [
        await wallFor(stage, zhao),
        await wallFor(stage, zhao, branches.xuhui),
      ];
      expect(jingan.months.at(-1)).toMatchObject({
        npsN: 7,
        promoters: 3,
        detractors: 2,
        visits: 7,
      });
      expect(xuhui.months.at(-1)).toMatchObject({ npsN: 4, promoters: null, detractors: null });
    }));

  it('hangs up praise with the names of those who got full marks', () =>
    surface.rollBack(async (stage) => {
      await say(stage, { comment: '讲解耐心，术后也常问候', scores: [5, 5] });
      const { praise } = await wallFor(stage, mei);
      expect(praise).toMatchObject([{ comment: '讲解耐心，术后也常问候', people: ['陈', '孙'] }]);
    }));

  it.each<[string, Partial<Said>]>([
    ['of a customer who gave one of two people four stars', { scores: [5, 4] }],
    ['of a customer who would not recommend the clinic', { nps: 6 }],
    ['of a passive', { nps: 8 }],
    ['of somebody who asked to be called', { wantsContact: true }],
    ['that was excluded', { isExcluded: true }],
    ['with a number to call', { comment: '很好，请打 13800138000' }],
    ['with an address', { comment: '很好 a@example.com' }],
    ['of today: the customer may still stand in the door', { daysAgo: 0 }],
    ['of long ago', { daysAgo: 61 }],
    ['that rated nobody', { scores: [] }],
  ])('hangs up no comment %s', (_, said) =>
    surface.rollBack(async (stage) => {
      await say(stage, { comment: '整体不错的体验', ...said });
      expect((await wallFor(stage, mei)).praise).toEqual([]);
    }),
  );

  it('congratulates winners, and forgets an award that was withdrawn', () =>
    surface.rollBack(async (stage) => {
      expect((await wallFor(stage, mei)).awards).toMatchObject([
        { kind: 'outstanding', people: ['陈'] },
      ]);
      expect((await wallFor(stage, zhao, branches.xuhui)).awards).toEqual([]);
      await stage.query(
        `update public.awards set withdrawn_by = $1, withdrawn_at = now(), withdrawn_because = '记录有误'`,
        [zhao.userId],
      );
      expect((await wallFor(stage, mei)).awards).toEqual([]);
    }));

  it('knows no person’s figure: of somebody who is rated badly it has neither name nor number', () =>
    surface.rollBack(async (stage) => {
      for (let n = 0; n < 8; n += 1) {
        await say(stage, { comment: '等太久', scores: [1], people: [employees.sun], nps: 1 });
        await say(stage, { comment: '非常专业的顾问', people: [employees.chen] });
      }
      const text = JSON.stringify(await wallFor(stage, mei));
      expect(text).toContain('陈');
      expect(text).not.toContain('孙');
      expect(text).not.toContain('等太久');
      for (const id of Object.values(employees)) expect(text).not.toContain(id);
    }));

  it('opens with a link that is told once and kept as a hash, until it is revoked', () =>
    surface.rollBack(async (stage) => {
      const token = await stage.as(mei, (db) =>
        one<string>(db, `select public.create_wall_link($1)`, [branches.jingan]),
      );
      expect(token).toMatch(/^mw_[A-Za-z0-9_-]{43}$/);
      const kept = await stage.query(
        `select to_jsonb(l)::text || to_jsonb(h)::text as text from public.wall_links l
         join private.wall_link_hashes h on h.wall_link_id = l.id`,
      );
      expect(JSON.stringify(kept)).not.toContain(token.slice(3));
      const read = () =>
        stage.as(service, (db) =>
          one<Wall | null>(
            db,
            `select public.read_wall(encode(sha256(convert_to($1, 'UTF8')), 'hex'))`,
            [token],
          ),
        );
      expect((await read())?.branch.code).toBe('SH-JA');
      const [link] = await stage.query<{ id: string }>(
        `select wall_link_id as id from private.wall_link_hashes`,
      );
      const revoke = (person: Person) =>
        stage.as(person, (db) => db.query(`select public.revoke_wall_link($1)`, [link?.id]));
      expect(await refusal(revoke(li))).toMatchObject({ message: 'wall_unknown' });
      await revoke(wang);
      expect(await read()).toBeNull();
    }));
});
