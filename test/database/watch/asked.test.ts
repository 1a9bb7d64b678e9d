import { expect, it } from 'vitest';
import { countAsking } from '#shared/integrity/count-asking.ts';
import type { AskedVisits } from '#shared/integrity/integrity-inputs.ts';
import { mei, wang } from '../../people.ts';
import { day } from '../harness/calendar.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { branches, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('who was asked', (surface) => {
  it('remembers the first time a code is made for a visit, and keeps it when another is made', () =>
    surface.rollBack(async (stage) => {
      const id = await unaskedVisit(stage);
      expect(await askedAt(stage, id)).toBeNull();
      await stage.as(mei, (db) => db.query(`select public.issue_visit_code($1)`, [id]));
      const first = await askedAt(stage, id);
      expect(first).not.toBeNull();
      await stage.query(
        `update public.visits set asked_at = asked_at - interval '1 hour' where id = $1`,
        [id],
      );
      await stage.as(mei, (db) => db.query(`select public.issue_visit_code($1)`, [id]));
      expect(await askedAt(stage, id)).not.toEqual(first);
    }));

  it('counts a link for the visit as asking, and a follow-up as none', () =>
    surface.rollBack(async (stage) => {
      const today = new Date().toISOString().slice(0, 10);
      const link = (id: string, occasion: string) =>
        stage.as(mei, (db) =>
          db.query(`select public.issue_visit_link($1, $2::public.response_occasion)`, [
            id,
            occasion,
          ]),
        );
      const [visit, later] = [await unaskedVisit(stage, today), await unaskedVisit(stage, today)];
      await link(visit, 'visit');
      await link(later, 'day_7');
      expect(await askedAt(stage, visit)).not.toBeNull();
      expect(await askedAt(stage, later)).toBeNull();
    }));

  it('counts per person the visits served in, those asked about, and those with trouble', () =>
    surface.rollBack(async (stage) => {
      const before = of(await read(stage), employees.chen);
      const silent = await unaskedVisit(stage);
      const visit = await makeVisit(stage, { staff: ['chen'] });
      await submit(stage, 'jingan', [
        { visitCodeHash: visit.codeHash, ratings: [{ employeeId: employees.chen, score: 4 }] },
      ]);
      await stage.query(
        `insert into public.records (branch_id, kind, external_id, visit_id, occurred_at, occurred_on, content) values
          ($1, 'complaint', 'T-1', $2, $3::date, $3::date, '{}'),
          ($1, 'deal', 'T-2', $2, $3::date, $3::date, '{"refund": {"amountFen": 1}}'),
          ($1, 'deal', 'T-3', $4, $3::date, $3::date, '{"refund": null}')`,
        [branches.jingan, silent, day(10), visit.id],
      );
      expect(of(await read(stage), employees.chen)).toEqual({
        ...before,
        eligible: before!.eligible + 2,
        asked: before!.asked + 1,
        answered: before!.answered + 1,
        troubled: before!.troubled + 1,
        troubledAsked: before!.troubledAsked,
      });
    }));

  it('refuses days the wrong way round', () =>
    surface.rollBack(async (stage) => {
      const attempt = stage.as(wang, (db) =>
        db.query(`select public.asked_by_person($1, $2::date, $2::date)`, [
          branches.jingan,
          day(3),
        ]),
      );
      expect((await refusal(attempt)).message).toBe('invalid_period');
    }));
});

async function unaskedVisit(stage: Stage, on = day(10)): Promise<string> {
  const { id } = await makeVisit(stage, { staff: ['chen'], on });
  await stage.query(`update public.visits set asked_at = null where id = $1`, [id]);
  return id;
}

function askedAt(stage: Stage, id: string): Promise<string | null> {
  return one<string | null>(stage, `select asked_at::text from public.visits where id = $1`, [id]);
}

function read(stage: Stage): Promise<AskedVisits> {
  return stage.as(mei, (db) =>
    one<AskedVisits>(db, `select public.asked_by_person($1, $2::date, $3::date)`, [
      branches.jingan,
      day(1),
      day(28),
    ]),
  );
}

function of(visits: AskedVisits, employeeId: string) {
  return countAsking(visits).find((person) => person.employeeId === employeeId);
}
