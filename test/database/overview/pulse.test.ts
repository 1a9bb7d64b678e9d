import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { derSimonianLaird } from '#shared/statistics/der-simonian-laird.ts';
import { chen, mei } from '../../people.ts';
import { day, month, monthAfter } from '../harness/calendar.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { branches } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

interface Pulse {
  today: Record<string, unknown> | null;
  hours: [number, number, number, number][];
  calls: { id: string; nps: number; lowest: number | null; hasNumber: boolean }[];
  sources: [string, string | null, string | null][];
  complaints: { open: number; oldestAt: string | null };
}

onEverySurface('the pulse of a branch', (surface) => {
  it('puts an answer into the hour of the branch’s own clock', () =>
    surface.rollBack(async (stage) => {
      const before = await pulse(stage);
      // 06:30 in London is 14:30 in Shanghai
      await submit(stage, 'jingan', [{ nps: 3, answeredAt: `${day(12)}T06:30:00Z` }]);
      const after = await pulse(stage);
      const weekday = new Date(`${day(12)}T00:00:00Z`).getUTCDay() || 7;
      const at = ({ hours }: Pulse) =>
        hours.find(([on, hour]) => on === weekday && hour === 14)?.slice(2) ?? [0, 0];
      const [answers = 0, unhappy = 0] = at(before);
      expect(at(after)).toEqual([answers + 1, unhappy + 1]);
    }));

  it('tells of today apart from the month', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage, { on: day(14) });
      await submit(stage, 'jingan', [
        {
          visitCodeHash: visit.codeHash,
          answeredAt: `${day(14)}T03:00:00Z`,
          nps: 10,
          ratings: visit.people.map((employeeId, index) => ({ employeeId, score: 5 - 2 * index })),
        },
      ]);
      const { today } = await pulse(stage, day(14));
      expect(today).toMatchObject({ promoters: 1, detractors: 0, satisfied: 1, ratings: 2 });
    }));

  it('asks for a call only to who was unhappy and agreed to it', () =>
    surface.rollBack(async (stage) => {
      const ids = {
        sad: await answered(stage, { nps: 2, wants: true }),
        happy: await answered(stage, { nps: 10, wants: true }),
        silent: await answered(stage, { nps: 2, wants: false }),
        old: await answered(stage, { nps: 2, wants: true, daysAgo: 40 }),
      };
      const { calls } = await pulse(stage);
      const listed = calls.map(({ id }) => id);
      expect(listed).toContain(ids.sad);
      for (const other of [ids.happy, ids.silent, ids.old]) expect(listed).not.toContain(other);
    }));

  it('is refused to an employee in the words for a branch that is nowhere', () =>
    surface.rollBack(async (stage) => {
      const attempt = stage.as(chen, (db) =>
        one(db, `select public.read_branch_pulse($1, $2, null)`, [branches.jingan, month]),
      );
      expect((await refusal(attempt)).message).toBe('branch_unknown');
    }));
});

onEverySurface('what ratings of a role are like network-wide', (surface) => {
  it('is what DerSimonian and Laird make of the people’s own months', () =>
    surface.rollBack(async (stage) => {
      const people = await ratedNurses(stage, 12);
      const priors = await stage.as(mei, (db) =>
        one<Record<string, Record<string, number>>>(db, `select public.role_rating_priors($1)`, [
          monthAfter,
        ]),
      );
      const scatter = people.reduce(
        (sum, { n, total, squares }) => sum + squares - total ** 2 / n,
        0,
      );
      const within = scatter / people.reduce((sum, { n }) => sum + n - 1, 0);
      const expected = derSimonianLaird(
        people.map(({ n, total }) => total / n),
        people.map(({ n }) => within / n),
      );
      const { nurse } = priors;
      expect(nurse?.units).toBe(12);
      expect(nurse?.withinVariance).toBeCloseTo(within, 9);
      expect(nurse?.betweenVariance).toBeCloseTo(expected.tau2, 9);
      expect(nurse?.mean).toBeCloseTo(expected.mu, 9);
      expect(nurse?.meanVariance).toBeCloseTo(expected.muStandardError ** 2, 9);
    }));

  it('is not told of fewer than ten people', () =>
    surface.rollBack(async (stage) => {
      await ratedNurses(stage, 9);
      const priors = await stage.as(mei, (db) =>
        one<Record<string, unknown>>(db, `select public.role_rating_priors($1)`, [monthAfter]),
      );
      expect(priors.nurse).toBeUndefined();
    }));
});

function pulse(stage: Stage, today: string | null = null): Promise<Pulse> {
  return stage.as(mei, (db) =>
    one<Pulse>(db, `select public.read_branch_pulse($1, $2, $3)`, [branches.jingan, month, today]),
  );
}

async function answered(
  stage: Stage,
  { nps, wants, daysAgo = 1 }: { nps: number; wants: boolean; daysAgo?: number },
): Promise<string> {
  const id = randomUUID();
  await stage.query(
    `insert into public.responses (id, branch_id, channel, answered_at, answered_on, nps, wants_contact, content_hash)
     values ($1, $2, 'phone', now() - $3::text::interval, current_date - $4::int, $5, $6, sha256(''))`,
    [id, branches.jingan, `${daysAgo} days`, daysAgo, nps, wants],
  );
  return id;
}

interface RatedPerson {
  n: number;
  total: number;
  squares: number;
}

/** People of a role nobody else has here, each with a few ratings of their own, straight in the rollup's sources. */
async function ratedNurses(stage: Stage, count: number): Promise<RatedPerson[]> {
  await stage.query(`delete from public.monthly_measures where role = 'nurse'`);
  const people: RatedPerson[] = [];
  for (let place = 0; place < count; place += 1) {
    const scores = Array.from({ length: 4 + place }, (_, index) => 3 + ((place * index) % 3));
    const employee = await one<string>(
      stage,
      `insert into public.employees (code, name) values ($1, $1) returning id`,
      [`N${place}`],
    );
    for (const score of scores) {
      await stage.query(
        `insert into public.responses (id, branch_id, channel, answered_at, answered_on, rated_employee_ids, rated_roles,
           rated_aspects, scores, content_hash)
         values (gen_random_uuid(), $1, 'phone', $2::date + time '04:00', $2::date, array[$3::uuid], '{nurse}', '{gentle}', array[$4::int]::smallint[], sha256(''))`,
        [branches.jingan, day(9), employee, score],
      );
    }
    const total = scores.reduce((sum, score) => sum + score, 0);
    const squares = scores.reduce((sum, score) => sum + score ** 2, 0);
    people.push({ n: scores.length, total, squares });
  }
  return people;
}
