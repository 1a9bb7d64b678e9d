import { expect, it } from 'vitest';
import { zhao } from '../../people.ts';
import { branches, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('the audit log', (surface) => {
  it('holds from the first row to the last', () =>
    surface.rollBack(async (stage) => {
      expect(await brokenLink(stage)).toBeNull();
      expect(await one(stage, `select count(*)::integer from public.audit_log`)).toBeGreaterThan(
        10,
      );
    }));

  it('says who changed what, from what to what, in which branch', () =>
    surface.rollBack(async (stage) => {
      await stage.as(zhao, (db) =>
        db.query(`update public.branches set name_en = 'Jing An' where id = $1`, [branches.jingan]),
      );
      const [row] = await stage.query(
        `select actor_id, branch_id, action, table_name, row_id, old_content ->> 'name_en' as old,
           new_content ->> 'name_en' as new from public.audit_log order by id desc limit 1`,
      );
      expect(row).toEqual({
        actor_id: zhao.userId,
        branch_id: branches.jingan,
        action: 'update',
        table_name: 'branches',
        row_id: branches.jingan,
        old: "Jing'an",
        new: 'Jing An',
      });
    }));

  it('keeps no line for a change that changes nothing', () =>
    surface.rollBack(async (stage) => {
      const count = () => one<number>(stage, `select count(*)::integer from public.audit_log`);
      const before = await count();
      await stage.query(`update public.employees set name = name where id = '${employees.sun}'`);
      expect(await count()).toBe(before);
    }));

  it.each([
    'update public.audit_log set action = action',
    'delete from public.audit_log',
    'truncate public.audit_log',
  ])('refuses even its owner: %s', (sql) =>
    surface.rollBack(async (stage) => {
      const attempt = stage.transaction((inside) => inside.exec(sql));
      expect((await refusal(attempt)).message).toBe('immutable');
    }),
  );

  it('names an edited row', () =>
    surface.rollBack(async (stage) => {
      await tamper(stage, `update public.audit_log set new_content = '{}' where id = 5`);
      expect(await brokenLink(stage)).toBe(5);
    }));

  it('names the row after a deleted one', () =>
    surface.rollBack(async (stage) => {
      await tamper(stage, `delete from public.audit_log where id = 5`);
      expect(await brokenLink(stage)).toBe(6);
    }));

  it('names a row that was put in, even with a hash that follows from the one before', () =>
    surface.rollBack(async (stage) => {
      await tamper(stage, `update public.audit_log set id = id + 1000 where id > 5`);
      await tamper(
        stage,
        `insert into public.audit_log
         select (forged).* from (
           select jsonb_populate_record(a, jsonb_build_object('id', 6, 'action', 'delete')) as forged
           from public.audit_log a where id = 5) f`,
      );
      await tamper(
        stage,
        `update public.audit_log f set hash = private.audit_hash(p.hash, f)
         from public.audit_log p where p.id = 5 and f.id = 6`,
      );
      await tamper(stage, `update public.audit_log set id = id - 999 where id > 1000`);
      expect(await brokenLink(stage)).toBe(7);
    }));

  it('names the first of two rows that changed places', () =>
    surface.rollBack(async (stage) => {
      await tamper(stage, `update public.audit_log set id = 100000 where id = 5`);
      await tamper(stage, `update public.audit_log set id = 5 where id = 6`);
      await tamper(stage, `update public.audit_log set id = 6 where id = 100000`);
      expect(await brokenLink(stage)).toBe(5);
    }));
});

function brokenLink(stage: Stage): Promise<number | null> {
  return stage.as(zhao, (db) =>
    one<number | null>(db, `select public.verify_audit_log()::integer`),
  );
}

/** As somebody with the whole server in their hands would. */
async function tamper(stage: Stage, sql: string): Promise<void> {
  await stage.exec(`alter table public.audit_log disable trigger user; ${sql};
    alter table public.audit_log enable trigger user`);
}
