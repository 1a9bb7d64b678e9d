import { expect, it } from 'vitest';
import { chen, mei, zhao } from '../../people.ts';
import { employees } from '../harness/ids.ts';
import { one, refusal } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('accounts', (surface) => {
  it('removing an account leaves the employee, without a sign-in', () =>
    surface.rollBack(async (stage) => {
      await stage.query(`delete from auth.users where id = $1`, [chen.userId]);
      const left = await stage.query(
        `select user_id from public.employees where id = '${employees.chen}'`,
      );
      expect(left).toEqual([{ user_id: null }]);
    }));

  it('removing an account never removes the numbers that it imported', () =>
    surface.rollBack(async (stage) => {
      const counted = () => one<number>(stage, `select count(*)::integer from public.measurements`);
      const before = await counted();
      await stage.query(`delete from auth.users where id = $1`, [mei.userId]);
      expect(await counted()).toBe(before);
    }));

  it('head office cannot remove its own membership', () =>
    surface.rollBack(async (stage) => {
      const removed = await stage.as(zhao, (db) =>
        db.query(`delete from public.memberships where user_id = $1 returning id`, [zhao.userId]),
      );
      expect(removed).toEqual([]);
    }));

  it('nobody makes a member without an invitation', () =>
    surface.rollBack(async (stage) => {
      const attempt = stage.as(zhao, (db) =>
        db.query(`insert into public.memberships (user_id, role) values ($1, 'hq')`, [mei.userId]),
      );
      expect(await refusal(attempt)).toMatchObject({ code: '42501' });
    }));
});
