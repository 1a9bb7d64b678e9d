import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Person, wang, zhao } from '../../people.ts';
import { branches, employees } from '../harness/ids.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('an invitation', (surface) => {
  it('makes a member of the person who signs up with the confirmed address', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, wang, { email: 'nurse@example.com', role: 'manager' });
      const userId = await signUp(stage, 'nurse@example.com');
      expect(await membershipsOf(stage, userId)).toEqual(['manager of SH-JA']);
    }));

  it('knows the address in any case of letters', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, wang, { email: 'nurse@example.com', role: 'manager' });
      const userId = await signUp(stage, 'Nurse@Example.COM');
      expect(await membershipsOf(stage, userId)).toEqual(['manager of SH-JA']);
    }));

  it('waits until the address is confirmed, and then makes the member', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, wang, { email: 'nurse@example.com', role: 'manager' });
      const userId = await signUp(stage, 'nurse@example.com', null);
      expect(await membershipsOf(stage, userId)).toEqual([]);
      await stage.query(`update auth.users set email_confirmed_at = now() where id = $1`, [userId]);
      expect(await membershipsOf(stage, userId)).toEqual(['manager of SH-JA']);
    }));

  it('does nothing for another address', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, wang, { email: 'nurse@example.com', role: 'manager' });
      const userId = await signUp(stage, 'nurse@example.org');
      expect(await membershipsOf(stage, userId)).toEqual([]);
    }));

  it('does nothing once it has expired', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, wang, {
        email: 'nurse@example.com',
        role: 'manager',
        expires_at: '2025-01-01',
      });
      const userId = await signUp(stage, 'nurse@example.com');
      expect(await membershipsOf(stage, userId)).toEqual([]);
    }));

  it('works once: a second account of the same address gets nothing', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, wang, { email: 'nurse@example.com', role: 'manager' });
      const first = await signUp(stage, 'nurse@example.com');
      await stage.query(`delete from auth.users where id = $1`, [first]);
      const second = await signUp(stage, 'nurse@example.com');
      expect(await membershipsOf(stage, second)).toEqual([]);
    }));

  it('links the account to the employee it names', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, wang, inviteSun);
      const userId = await signUp(stage, 'sun@example.com');
      const linked = await one<string>(
        stage,
        `select user_id from public.employees where id = '${employees.sun}'`,
      );
      expect(linked).toBe(userId);
    }));

  it('never takes an employee from the account they have', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, wang, inviteSun);
      await invite(stage, wang, { ...inviteSun, email: 'other@example.com' });
      const first = await signUp(stage, 'sun@example.com');
      await signUp(stage, 'other@example.com');
      const linked = await one<string>(
        stage,
        `select user_id from public.employees where id = '${employees.sun}'`,
      );
      expect(linked).toBe(first);
    }));

  it('lets an account in that is invited as two employees, and links the first', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, zhao, inviteSun);
      await invite(stage, zhao, {
        ...inviteSun,
        branch_id: branches.xuhui,
        employee_id: employees.luo,
      });
      const userId = await signUp(stage, 'sun@example.com');
      expect(await membershipsOf(stage, userId)).toEqual([
        'employee of SH-JA',
        'employee of SH-XH',
      ]);
      const links = await one<number>(
        stage,
        `select count(*)::integer from public.employees where user_id = $1`,
        [userId],
      );
      expect(links).toBe(1);
    }));

  it('reaches somebody who has an account already', () =>
    surface.rollBack(async (stage) => {
      const userId = await signUp(stage, 'nurse@example.com');
      await invite(stage, wang, { email: 'nurse@example.com', role: 'manager' });
      expect(await membershipsOf(stage, userId)).toEqual(['manager of SH-JA']);
    }));

  it('waits for somebody whose account is not confirmed', () =>
    surface.rollBack(async (stage) => {
      const userId = await signUp(stage, 'nurse@example.com', null);
      await invite(stage, wang, { email: 'nurse@example.com', role: 'manager' });
      expect(await membershipsOf(stage, userId)).toEqual([]);
    }));

  it('brings a removed member back', () =>
    surface.rollBack(async (stage) => {
      await invite(stage, wang, { email: 'nurse@example.com', role: 'manager' });
      const userId = await signUp(stage, 'nurse@example.com');
      await stage.as(zhao, (db) =>
        db.query(`delete from public.memberships where user_id = $1`, [userId]),
      );
      await invite(stage, wang, { email: 'nurse@example.com', role: 'manager' });
      expect(await membershipsOf(stage, userId)).toEqual(['manager of SH-JA']);
    }));
});

const inviteSun = { email: 'sun@example.com', role: 'employee', employee_id: employees.sun };

function invite(stage: Stage, by: Person, values: Record<string, string>) {
  const row = {
    branch_id: branches.jingan,
    expires_at: '2999-01-01',
    employee_id: null,
    ...values,
  };
  const names = Object.keys(row).join();
  return stage.as(by, (db) =>
    db.query(
      `insert into public.invitations (${names})
       select ${names} from json_populate_record(null::public.invitations, $1::text::json)`,
      [JSON.stringify(row)],
    ),
  );
}

async function signUp(stage: Stage, email: string, confirmedAt: string | null = 'now') {
  const id = randomUUID();
  await stage.query(
    `insert into auth.users (id, email, email_confirmed_at) values ($1, $2, $3::text::timestamptz)`,
    [id, email, confirmedAt],
  );
  return id;
}

async function membershipsOf(stage: Stage, userId: string): Promise<string[]> {
  const rows = await stage.query<{ held: string }>(
    `select m.role || ' of ' || coalesce(b.code, 'the chain') as held
     from public.memberships m left join public.branches b on b.id = m.branch_id
     where m.user_id = $1 order by 1`,
    [userId],
  );
  return rows.map(({ held }) => held);
}
