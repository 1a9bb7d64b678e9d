import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { zhao } from '../../people.ts';
import { type Answer, makeVisit, submit } from '../harness/capture.ts';
import { absent, employees } from '../harness/ids.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('the verdict on an answer', (surface) => {
  it('is 201 at first and 202 for every resend, and the answer is there once', () =>
    surface.rollBack(async (stage) => {
      const answer = { id: randomUUID(), nps: 8 };
      expect(await statuses(stage, [answer])).toEqual([201]);
      expect(await statuses(stage, [answer, answer])).toEqual([202, 202]);
      expect(await countOf(stage, answer.id)).toBe(1);
    }));

  it('is 409 for other content under a known id, and the first is kept', () =>
    surface.rollBack(async (stage) => {
      const id = randomUUID();
      await submit(stage, 'jingan', [{ id, nps: 8 }]);
      expect(await statuses(stage, [{ id, nps: 0 }])).toEqual(['response_conflict']);
      expect(
        await one(stage, `select nps::integer from public.responses where id = $1`, [id]),
      ).toBe(8);
    }));

  it('is 202 for a resend whose code has been replaced since', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      const answer = { id: randomUUID(), visitCodeHash: visit.codeHash };
      expect(await statuses(stage, [answer])).toEqual([201]);
      await one(stage, `select private.make_visit_code($1)`, [visit.id]);
      expect(await statuses(stage, [answer])).toEqual([202]);
    }));

  it('judges each answer of a batch alone, in its order', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      const batch: Answer[] = [
        { visitCodeHash: 'ab'.repeat(32) },
        { nps: 9 },
        { ratings: [{ employeeId: employees.chen, score: 5 }] },
        { visitCodeHash: visit.codeHash, ratings: [{ employeeId: employees.he, score: 5 }] },
        { questionnaireVersion: 99 },
        { visitCodeHash: visit.codeHash, ratings: [{ employeeId: employees.chen, score: 4 }] },
      ];
      expect(await statuses(stage, batch)).toEqual([
        'visit_code_unknown',
        201,
        'rating_without_visit',
        'person_not_in_visit',
        'questionnaire_unknown',
        201,
      ]);
    }));

  it('loses no facts when one id stands twice in a batch, first refused and then good', () =>
    surface.rollBack(async (stage) => {
      const id = randomUUID();
      await submit(stage, 'jingan', [
        { id, questionnaireVersion: 99 },
        { id, nps: 9 },
      ]);
      expect(await countOf(stage, id)).toBe(1);
      expect(
        await one(
          stage,
          `select count(*)::integer from public.measurements where response_id = $1`,
          [id],
        ),
      ).toBe(2);
    }));

  it('keeps one of two answers to the same visit within a batch', () =>
    surface.rollBack(async (stage) => {
      const { codeHash } = await makeVisit(stage);
      const twice = [{ visitCodeHash: codeHash }, { visitCodeHash: codeHash }];
      const found = await statuses(stage, twice);
      expect(found.sort()).toEqual([201, 'visit_already_rated']);
    }));

  it('is 410 for an answer that was erased, which never comes back', () =>
    surface.rollBack(async (stage) => {
      const answer = { id: randomUUID(), nps: 2, comment: '请删除' };
      await submit(stage, 'jingan', [answer]);
      await stage.as(zhao, (db) => db.query(`select public.erase_response($1)`, [answer.id]));
      expect(await statuses(stage, [answer])).toEqual(['response_erased']);
      expect(await countOf(stage, answer.id)).toBe(0);
    }));

  it('refuses a device that nobody paired, and writes nothing', () =>
    surface.rollBack(async (stage) => {
      await stage.exec(`delete from private.kiosk_credentials`);
      const id = randomUUID();
      await expect(submit(stage, 'jingan', [{ id }])).rejects.toMatchObject({
        message: 'device_unknown',
      });
      expect(await countOf(stage, id)).toBe(0);
    }));

  it('copies the role that the person had in the visit', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      await submit(stage, 'jingan', [
        { visitCodeHash: visit.codeHash, ratings: [{ employeeId: employees.sun, score: 4 }] },
      ]);
      const rated = await stage.query(
        `select role, value from public.measurements m join public.responses r on r.id = m.response_id
         where r.visit_id = $1 and measure = 'rating'`,
        [visit.id],
      );
      expect(rated).toEqual([{ role: 'doctor', value: 4 }]);
    }));

  it('knows nobody by an id that is nowhere', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      const rating = { employeeId: absent, score: 5 };
      const batch = [{ visitCodeHash: visit.codeHash, ratings: [rating] }];
      expect(await statuses(stage, batch)).toEqual(['person_not_in_visit']);
    }));
});

async function statuses(stage: Stage, answers: Answer[]): Promise<(number | string)[]> {
  const verdicts = await submit(stage, 'jingan', answers);
  return verdicts.map(({ code, status }) => code ?? status);
}

function countOf(stage: Stage, id: string): Promise<number> {
  return one<number>(stage, `select count(*)::integer from public.responses where id = $1`, [id]);
}
