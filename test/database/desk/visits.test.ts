import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { mei } from '../../people.ts';
import { makeVisit } from '../harness/capture.ts';
import { absent, branches, employees, treatment } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { closeVisit, openVisit } from './desk.ts';

const chen = { employeeId: employees.chen, role: 'consultant' };
const sun = { employeeId: employees.sun, role: 'doctor' };

onEverySurface('a visit at the front desk', (surface) => {
  it('is opened with what is known, and closed with what was done and by whom', () =>
    surface.rollBack(async (stage) => {
      const id = await openVisit(stage, { staff: [chen] });
      await closeVisit(stage, id, { staff: [chen, sun] });
      const [visit] = await stage.query(
        `select treatment_id, closed_at is not null as is_closed, external_id,
           occurred_on = (now() at time zone 'Asia/Shanghai')::date as is_today from public.visits where id = $1`,
        [id],
      );
      expect(visit).toEqual({
        treatment_id: treatment,
        is_closed: true,
        external_id: null,
        is_today: true,
      });
      const staff = `select employee_id, role::text as role from public.visit_staff where visit_id = $1 order by role`;
      expect(await stage.query(staff, [id])).toEqual([
        { employee_id: employees.chen, role: 'consultant' },
        { employee_id: employees.sun, role: 'doctor' },
      ]);
    }));

  it('counts as a visit once it is closed, and not before', () =>
    surface.rollBack(async (stage) => {
      const facts = (id: string) =>
        one<number>(
          stage,
          `select count(*)::integer from public.measurements where visit_id = $1 and measure = 'visit'`,
          [id],
        );
      const id = await openVisit(stage);
      expect(await facts(id)).toBe(0);
      await closeVisit(stage, id);
      expect(await facts(id)).toBe(1);
      expect((await refusal(closeVisit(stage, id))).message).toBe('visit_closed');
      expect(await facts(id)).toBe(1);
    }));

  it('keeps the customer as one pseudonym however the number is written, and the number nowhere', () =>
    surface.rollBack(async (stage) => {
      const number = 'VIP-90210 Abc';
      const refs = new Set<string>();
      for (const written of [number, 'vip90210abc', 'ＶＩＰ９０２１０ＡＢＣ', ' VIP—90210_abc ']) {
        const id = await openVisit(stage, { number: written });
        refs.add(await one(stage, `select customer_ref from public.visits where id = $1`, [id]));
      }
      expect(refs.size).toBe(1);
      expect([...refs][0]).toMatch(/^[0-9a-f]{64}$/);
      const elsewhere = await one<number>(
        stage,
        `select count(*)::integer from public.visits v, public.audit_log a
         where v::text ~* '90210' or a::text ~* '90210'`,
      );
      expect(elsewhere).toBe(0);
      const other = await openVisit(stage, { number: 'VIP-90211 Abc' });
      expect(refs).not.toContain(
        await one(stage, `select customer_ref from public.visits where id = $1`, [other]),
      );
    }));

  it('makes pseudonyms with the HMAC-SHA-256 that everybody else computes', () =>
    surface.rollBack(async (stage) => {
      const pad = (byte: string) =>
        one<string>(
          stage,
          `select string_agg(lpad(to_hex(get_byte(decode(rpad(encode('Jefe', 'hex'), 128, '0'), 'hex'), n) # x'${byte}'::integer), 2, '0'), '' order by n)
           from generate_series(0, 63) n`,
        );
      await stage.exec(`delete from private.customer_keys`);
      await stage.query(
        `insert into private.customer_keys (inner_pad, outer_pad) values (decode($1, 'hex'), decode($2, 'hex'))`,
        [await pad('36'), await pad('5c')],
      );
      const made = await one(stage, `select private.customer_ref('ABC123')`);
      expect(made).toBe(createHmac('sha256', 'Jefe').update('ABC123').digest('hex'));
    }));

  it('takes only people who are posted here in that role on that day, and tells no other apart', () =>
    surface.rollBack(async (stage) => {
      const id = await openVisit(stage);
      const told = async (employeeId: string, role: string) =>
        refusal(closeVisit(stage, id, { staff: [{ employeeId, role }] }));
      const elsewhere = await told(employees.he, 'consultant');
      expect(elsewhere.message).toBe('person_not_posted');
      expect(await told(absent, 'consultant')).toEqual(elsewhere);
      expect(await told(employees.chen, 'doctor')).toEqual(elsewhere);
      // Tang was here once
      expect(await told(employees.tang, 'nurse')).toEqual(elsewhere);
    }));

  it.each([
    ['four people', [chen, sun, chen, sun], 'too_many_people'],
    ['the same person twice', [chen, chen], 'invalid_body'],
    ['an id that is none', [{ employeeId: 'x', role: 'doctor' }], 'invalid_body'],
    ['a role that is none', [{ employeeId: employees.sun, role: 'boss' }], 'invalid_body'],
    ['nobody in particular', [{}], 'person_not_posted'],
    ['no list', 7, 'invalid_body'],
    ['a list of no people', ['x'], 'invalid_body'],
  ])('refuses %s with a code', (_, staff, code) =>
    surface.rollBack(async (stage) => {
      expect((await refusal(openVisit(stage, { staff }))).message).toBe(code);
    }),
  );

  it.each([
    ['', 'customer_number_invalid'],
    [' － ', 'customer_number_invalid'],
    ['9'.repeat(101), 'customer_number_invalid'],
    [null, 'customer_number_invalid'],
  ])('refuses the customer number %j', (number, code) =>
    surface.rollBack(async (stage) => {
      expect((await refusal(openVisit(stage, { number }))).message).toBe(code);
    }),
  );

  it('refuses a treatment that is none', () =>
    surface.rollBack(async (stage) => {
      const attempt = stage.as(mei, (db) =>
        db.query(`select public.open_visit($1, 'K1', 'first', $2, '[]')`, [
          branches.jingan,
          absent,
        ]),
      );
      expect((await refusal(attempt)).message).toBe('treatment_unknown');
    }));
});

onEverySurface('the list of the front desk', (surface) => {
  const list = (stage: Stage, day = 'today') =>
    stage.as(mei, (db) =>
      one<Listed[]>(
        db,
        `select public.visits_of_day($1, case when $2 = 'today' then (now() at time zone 'Asia/Shanghai')::date else $2::date end)`,
        [branches.jingan, day],
      ),
    );

  it('tells how far each visit is: open, closed, asked, answered', () =>
    surface.rollBack(async (stage) => {
      const id = await openVisit(stage);
      const state = async () => (await list(stage)).find((visit) => visit.id === id)?.state;
      expect(await state()).toBe('open');
      await closeVisit(stage, id);
      expect(await state()).toBe('closed');
      await stage.as(mei, (db) => db.query(`select public.issue_visit_code($1)`, [id]));
      expect(await state()).toBe('asked');
      await stage.query(
        `insert into public.responses (id, branch_id, visit_id, channel, answered_at, answered_on, nps, content_hash)
         select gen_random_uuid(), branch_id, id, 'phone', now(), occurred_on, 9, sha256('') from public.visits where id = $1`,
        [id],
      );
      expect(await state()).toBe('answered');
    }));

  it('names treatment and people, and no customer', () =>
    surface.rollBack(async (stage) => {
      const id = await openVisit(stage, { staff: [chen] });
      const [visit] = await list(stage);
      expect(visit).toMatchObject({
        id,
        kind: 'first',
        treatment: { zh: '光子嫩肤', en: 'IPL' },
        people: [{ employeeId: employees.chen, name: '陈', role: 'consultant' }],
        hasCode: false,
        push: null,
        due: [],
      });
      expect(JSON.stringify(visit)).not.toMatch(/customer|[0-9a-f]{64}/);
    }));

  it.each([
    [6, [], false],
    [7, ['day_7'], true],
    [10, ['day_7'], true],
    [11, [], false],
    [26, [], false],
    [27, ['day_30'], true],
    [29, ['day_30'], true],
    [30, [], false],
  ])('%i days after a procedure reminds of %j', (days, occasions, isListed) =>
    surface.rollBack(async (stage) => {
      const on = daysAgo(days);
      const { id } = await makeVisit(stage, { on });
      const found = (await list(stage)).find((visit) => visit.id === id);
      expect(found !== undefined).toBe(isListed);
      expect(found?.due.map(({ occasion }) => occasion) ?? []).toEqual(occasions);
    }),
  );

  it('reminds of nothing where nobody could be asked about, or somebody answered', () =>
    surface.rollBack(async (stage) => {
      const on = daysAgo(7);
      await makeVisit(stage, { on, staff: ['chen'] });
      const answered = await makeVisit(stage, { on });
      await stage.query(
        `insert into public.responses (id, branch_id, visit_id, channel, occasion, answered_at, answered_on, nps, content_hash)
         select gen_random_uuid(), branch_id, id, 'phone', 'day_7', now(), occurred_on, 9, sha256('')
         from public.visits where id = $1`,
        [answered.id],
      );
      expect(await list(stage)).toEqual([]);
      await makeVisit(stage, { on });
      await stage.exec(`update public.treatments set category = 'consultation'`);
      expect(await list(stage)).toEqual([]);
    }));

  it('finds a customer’s visits by the number, with all that may still be asked', () =>
    surface.rollBack(async (stage) => {
      const id = await openVisit(stage, { number: 'K-77' });
      await stage.query(
        `update public.visits set occurred_on = $2::date, arrived_at = $2::date, closed_at = $2::date where id = $1`,
        [id, daysAgo(13)],
      );
      await stage.query(
        `insert into public.visit_staff values ($1, $2, 'doctor') on conflict do nothing`,
        [id, employees.sun],
      );
      const find = (number: string) =>
        stage.as(mei, (db) =>
          one<Listed[]>(db, `select public.visits_of_customer($1, $2)`, [branches.jingan, number]),
        );
      expect(await find('K-78')).toEqual([]);
      const [found] = await find('k 77');
      expect(found).toMatchObject({ id, due: [{ occasion: 'day_7', isLinkIssued: false }] });
    }));
});

interface Listed {
  id: string;
  state: string;
  due: { occasion: string }[];
}

/** Of the branch's own calendar. */
function daysAgo(days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}
