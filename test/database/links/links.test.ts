import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { submit, type Visit } from '../harness/capture.ts';
import { employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { answerLink, issueLink, type Occasion, openLink, visitDaysAgo } from './phone.ts';

onEverySurface('a link to rate a visit', (surface) => {
  const windows: [Occasion, number, string | null][] = [
    ['visit', 0, null],
    ['visit', 2, null],
    ['day_7', 6, 'link_early'],
    ['day_7', 7, null],
    ['day_7', 14, null],
    ['day_30', 24, 'link_early'],
    ['day_30', 25, null],
    ['day_30', 30, null],
  ];
  it.each(windows)('for %s, %i days after the visit, is told: %s', (occasion, days, problem) =>
    surface.rollBack(async (stage) => {
      const token = await issueLink(stage, await visitDaysAgo(stage, days), occasion);
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect((await openLink(stage, token)).problem ?? null).toBe(problem);
      expect((await answerLink(stage, token)).problem ?? null).toBe(problem);
    }),
  );

  it.each([
    ['visit', 3],
    ['day_7', 15],
    ['day_30', 31],
  ] as [Occasion, number][])('for %s has ended %i days after the visit', (occasion, days) =>
    surface.rollBack(async (stage) => {
      const visit = await visitDaysAgo(stage, days - 1);
      const token = await issueLink(stage, visit, occasion);
      await stage.query(`update public.visits set occurred_on = occurred_on - 1 where id = $1`, [
        visit.id,
      ]);
      expect((await openLink(stage, token)).problem).toBe('link_expired');
      expect((await answerLink(stage, token)).problem).toBe('link_expired');
      expect((await refusal(issueLink(stage, visit, occasion))).message).toBe('follow_up_over');
    }),
  );

  it('shows the people of the visit and what it was for, and no customer', () =>
    surface.rollBack(async (stage) => {
      const token = await issueLink(stage, await visitDaysAgo(stage, 7), 'day_7');
      const opened = await openLink(stage, token);
      expect(opened).toMatchObject({
        occasion: 'day_7',
        treatment: { zh: '光子嫩肤', en: 'IPL' },
        branch: { name: { zh: '静安' } },
        questionnaire: { version: 1 },
        people: [{ employeeId: employees.chen }, { employeeId: employees.sun }],
      });
      expect(JSON.stringify(opened)).not.toMatch(/customer|codeHash|[0-9a-f]{32}/);
    }));

  it('takes one answer: a second is told it is used, a resend is told it is known', () =>
    surface.rollBack(async (stage) => {
      const visit = await visitDaysAgo(stage, 1);
      const token = await issueLink(stage, visit, 'visit');
      const id = randomUUID();
      const answeredAt = new Date().toISOString();
      expect(await answerLink(stage, token, { id, answeredAt })).toMatchObject({ status: 201 });
      expect(await answerLink(stage, token, { id, answeredAt })).toMatchObject({ status: 202 });
      expect(await answerLink(stage, token)).toMatchObject({ status: 422, code: 'link_used' });
      expect((await openLink(stage, token)).problem).toBe('link_used');
      const [row] = await stage.query(
        `select visit_id, channel::text as channel, kiosk_id from public.responses where id = $1`,
        [id],
      );
      expect(row).toEqual({ visit_id: visit.id, channel: 'phone', kiosk_id: null });
    }));

  it('counts a visit once, whether the tablet or the phone was first', () =>
    surface.rollBack(async (stage) => {
      const visit = await visitDaysAgo(stage, 0);
      const token = await issueLink(stage, visit, 'visit');
      await submit(stage, 'jingan', [{ visitCodeHash: visit.codeHash }]);
      expect((await openLink(stage, token)).problem).toBe('link_used');
      const other = await visitDaysAgo(stage, 0);
      await answerLink(stage, await issueLink(stage, other, 'visit'));
      const [verdict] = await submit(stage, 'jingan', [{ visitCodeHash: other.codeHash }]);
      expect(verdict?.code).toBe('visit_already_rated');
    }));

  it('asks each occasion once, and each makes the facts of its own', () =>
    surface.rollBack(async (stage) => {
      const facts = async (days: number, occasion: Occasion) => {
        const visit = await visitDaysAgo(stage, days);
        const token = await issueLink(stage, visit, occasion);
        const ratings = visit.people.map((employeeId) => ({ employeeId, score: 4 }));
        const { id } = await answerLink(stage, token, { ratings });
        const rows = await stage.query<{ fact: string }>(
          `select concat_ws(' ', measure, role, value) as fact from public.measurements where response_id = $1`,
          [id],
        );
        return rows.map(({ fact }) => fact).sort();
      };
      expect(await facts(0, 'visit')).toEqual([
        'nps 9',
        'rating consultant 4',
        'rating doctor 4',
        'response 1',
      ]);
      expect(await facts(7, 'day_7')).toEqual(['post_op_rating doctor 4']);
      expect(await facts(30, 'day_30')).toEqual(['post_op_rating doctor 4']);
    }));

  it('is replaced by a newer one, and refuses a person who took no part', () =>
    surface.rollBack(async (stage) => {
      const visit = await visitDaysAgo(stage, 1);
      const old = await issueLink(stage, visit, 'visit');
      const token = await issueLink(stage, visit, 'visit');
      expect((await openLink(stage, old)).problem).toBe('link_unknown');
      expect((await answerLink(stage, old)).problem).toBe('link_unknown');
      const ratings = [{ employeeId: employees.he, score: 5 }];
      expect((await answerLink(stage, token, { ratings })).code).toBe('person_not_in_visit');
      expect((await answerLink(stage, token)).status).toBe(201);
    }));

  it('takes an answer that was given in time and comes late, and none that was given late', () =>
    surface.rollBack(async (stage) => {
      const visit = await visitDaysAgo(stage, 2);
      const token = await issueLink(stage, visit, 'visit');
      await stage.query(`update public.visits set occurred_on = occurred_on - 10 where id = $1`, [
        visit.id,
      ]);
      const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
      expect((await answerLink(stage, token, { answeredAt: daysAgo(2) })).problem).toBe(
        'link_expired',
      );
      const inTime = { id: randomUUID(), answeredAt: daysAgo(11) };
      expect((await answerLink(stage, token, inTime)).status).toBe(201);
      await stage.query(`update public.visits set occurred_on = occurred_on - 40 where id = $1`, [
        visit.id,
      ]);
      expect((await answerLink(stage, token, inTime)).status).toBe(202);
    }));

  it('is kept as a hash only', () =>
    surface.rollBack(async (stage) => {
      const token = await issueLink(stage, await visitDaysAgo(stage, 1), 'visit');
      const found = await one<number>(
        stage,
        `select count(*)::integer from private.visit_links l where l::text like '%' || $1 || '%'`,
        [token],
      );
      expect(found).toBe(0);
    }));

  it('stops looking at tokens from an address that guessed twenty, and at no other’s', () =>
    surface.rollBack(async (stage) => {
      const token = await issueLink(stage, await visitDaysAgo(stage, 1), 'visit');
      for (let i = 0; i < 30; i += 1)
        expect((await openLink(stage, token)).problem).toBeUndefined();
      const told = new Set<string | undefined>();
      for (let i = 0; i < 21; i += 1) told.add((await openLink(stage, `guess ${i}`)).problem);
      expect([...told]).toEqual(['link_unknown', 'too_many_tries']);
      expect((await openLink(stage, token)).problem).toBe('too_many_tries');
      expect((await openLink(stage, token, '192.0.2.2')).problem).toBeUndefined();
    }));

  it('is not made for a visit that is open, or that was answered', () =>
    surface.rollBack(async (stage) => {
      const visit: Visit = await visitDaysAgo(stage, 0);
      await stage.query(`update public.visits set closed_at = null where id = $1`, [visit.id]);
      expect((await refusal(issueLink(stage, visit, 'visit'))).message).toBe('visit_open');
      await stage.query(`update public.visits set closed_at = arrived_at where id = $1`, [
        visit.id,
      ]);
      await submit(stage, 'jingan', [{ visitCodeHash: visit.codeHash }]);
      expect((await refusal(issueLink(stage, visit, 'visit'))).message).toBe('visit_already_rated');
    }));
});

onEverySurface('a questionnaire that was replaced', (surface) => {
  const replace = (stage: Stage, daysAgo: number) =>
    stage.query(
      `insert into public.questionnaires (version, effective_on, content)
       select 2, current_date - $1::integer, content from public.questionnaires where version = 1`,
      [daysAgo],
    );
  const codeOf = async (stage: Stage, questionnaireVersion: number, answeredAt: string) => {
    const [verdict] = await submit(stage, 'jingan', [{ questionnaireVersion, answeredAt }]);
    return verdict?.code ?? verdict?.status;
  };
  const now = new Date().toISOString();

  it.each([
    [1, 201],
    [89, 201],
    [92, 'questionnaire_retired'],
  ])('%i days ago: an answer of today is told %s', (days, code) =>
    surface.rollBack(async (stage) => {
      await replace(stage, days);
      expect(await codeOf(stage, 1, now)).toBe(code);
      expect(await codeOf(stage, 2, now)).toBe(201);
    }),
  );

  it('is still the right one for an answer that was given in its time and comes late', () =>
    surface.rollBack(async (stage) => {
      await replace(stage, 120);
      expect(await codeOf(stage, 1, new Date(Date.now() - 40 * 86_400_000).toISOString())).toBe(
        201,
      );
    }));

  it('is not known before it is in force, anywhere on earth', () =>
    surface.rollBack(async (stage) => {
      await replace(stage, -3);
      expect(await codeOf(stage, 2, now)).toBe('questionnaire_unknown');
      expect(await codeOf(stage, 1, now)).toBe(201);
    }));
});
