import { expect, it } from 'vitest';
import { type ProblemCode, problemCatalogue } from '#shared/problems/catalogue.ts';
import { type Response as Answer, VerdictsSchema } from '#shared/schemas/response.ts';
import { answer, type Branch, type Clinic, mintId, type Visit } from './clinic.ts';

export function judgesResponses(there: () => Clinic): void {
  const stored = (id: string) =>
    there().query<Record<string, unknown>>('select * from public.responses where id = $1', [id]);
  const rating = (employeeId: string, score = 5) => ({ employeeId, aspect: 'listening', score });
  const setUp = async () => {
    const { pairTablet, closeVisit, jingan } = there();
    const { token } = await pairTablet(jingan);
    const visit = await closeVisit(jingan);
    return { token, visit };
  };
  const ofVisit = ({ codeHash }: Visit, changes: Partial<Answer> = {}) =>
    answer({ visitCodeHash: codeHash, ratings: [rating(there().jingan.consultant)], ...changes });

  it('keeps a response with its people, and turns it into facts and totals', async () => {
    const { token, visit } = await setUp();
    const { jingan, query, submit } = there();
    const given = ofVisit(visit, {
      ratings: [rating(jingan.consultant, 5), rating(jingan.doctor, 3)],
      nps: 10,
      comment: '很好',
    });
    const { verdicts, serverTime } = VerdictsSchema.parse(await submit(token, [given]));
    expect(verdicts).toEqual([{ id: given.id, status: 201 }]);
    expect(Math.abs(Date.parse(serverTime) - Date.now())).toBeLessThan(10_000);
    expect((await stored(given.id))[0]).toMatchObject({
      branch_id: jingan.id,
      visit_id: visit.id,
      channel: 'kiosk',
      nps: 10,
      rated_employee_ids: [jingan.consultant, jingan.doctor],
      scores: [5, 3],
      comment: '很好',
    });
    const facts = await query(
      'select measure::text, value from public.measurements where response_id = $1 order by 1, 2',
      [given.id],
    );
    expect(facts).toEqual([
      { measure: 'nps', value: 10 },
      { measure: 'rating', value: 3 },
      { measure: 'rating', value: 5 },
      { measure: 'response', value: 1 },
    ]);
    expect(await query('select * from private.rollup_differences()')).toEqual([]);
  });

  it('answers 202 to a resend and counts it once', async () => {
    const { token, visit } = await setUp();
    const { submit, everythingKept } = there();
    const given = ofVisit(visit);
    await submit(token, [given]);
    const before = await everythingKept();
    expect((await submit(token, [given])).verdicts).toEqual([{ id: given.id, status: 202 }]);
    expect(await everythingKept()).toBe(before);
  });

  it('answers 202 to a resend after the visit code has expired', async () => {
    const { token, visit } = await setUp();
    const { submit, query } = there();
    const given = ofVisit(visit);
    await submit(token, [given]);
    await query(
      "update private.visit_codes set expires_at = now() - interval '1 day' where visit_id = $1",
      [visit.id],
    );
    expect((await submit(token, [given])).verdicts).toEqual([{ id: given.id, status: 202 }]);
  });

  it('answers 201 and 202 to the same response twice within a batch', async () => {
    const { token } = await setUp();
    const given = answer();
    const { verdicts } = await there().submit(token, [given, given]);
    expect(verdicts.map(({ status }) => status)).toEqual([201, 202]);
  });

  it('refuses the same id with other content, in a batch or later, and keeps the first', async () => {
    const { token } = await setUp();
    const given = answer({ nps: 9 });
    const { verdicts } = await there().submit(token, [given, { ...given, nps: 0 }], 'en');
    expect(verdicts).toEqual([
      { id: given.id, status: 201 },
      {
        id: given.id,
        status: 409,
        code: 'response_conflict',
        message: problemCatalogue.response_conflict.en,
      },
    ]);
    const later = await there().submit(token, [{ ...given, nps: 1 }]);
    expect(later.verdicts[0]).toMatchObject({ status: 409, code: 'response_conflict' });
    expect((await stored(given.id))[0]?.nps).toBe(9);
  });

  it('keeps the good one of two with one id, whichever comes first, with its facts', async () => {
    const { token } = await setUp();
    const { submit, query } = there();
    for (const isGoodFirst of [true, false]) {
      const good = answer();
      const bad = { ...good, visitCodeHash: '00'.repeat(32) };
      const batch = isGoodFirst ? [good, bad] : [bad, good];
      const statuses = (await submit(token, batch)).verdicts.map(({ status }) => status);
      expect(statuses).toEqual(isGoodFirst ? [201, 409] : [409, 201]);
      const facts = 'select 1 from public.measurements where response_id = $1';
      expect(await query(facts, [good.id])).toHaveLength(2);
    }
  });

  it('answers 410 to an erased response', async () => {
    const { token } = await setUp();
    const { submit, query } = there();
    const given = answer();
    await query('insert into public.erasures (response_id) values ($1)', [given.id]);
    expect((await submit(token, [given])).verdicts).toEqual([
      {
        id: given.id,
        status: 410,
        code: 'response_erased',
        message: problemCatalogue.response_erased.zh,
      },
    ]);
    expect(await stored(given.id)).toEqual([]);
  });

  const refusals: [
    string,
    ProblemCode,
    (visit: Visit) => Partial<Answer> | Promise<Partial<Answer>>,
  ][] = [
    [
      'a code of another branch',
      'visit_code_unknown',
      async () => ({ visitCodeHash: (await there().closeVisit(there().xuhui)).codeHash }),
    ],
    ['a code that nobody has', 'visit_code_unknown', () => ({ visitCodeHash: '00'.repeat(32) })],
    [
      'a person who was not in the visit',
      'person_not_in_visit',
      ({ codeHash }) => ({ visitCodeHash: codeHash, ratings: [rating(there().xuhui.consultant)] }),
    ],
    [
      'a person who does not exist',
      'person_not_in_visit',
      ({ codeHash }) => ({ visitCodeHash: codeHash, ratings: [rating(crypto.randomUUID())] }),
    ],
    [
      'a rating by a walk-in',
      'rating_without_visit',
      () => ({ ratings: [rating(there().jingan.consultant)] }),
    ],
    [
      'a questionnaire that was never published',
      'questionnaire_unknown',
      () => ({ questionnaireVersion: 7 }),
    ],
  ];
  for (const [claim, code, spoil] of refusals) {
    it(`refuses ${claim} with 422 ${code} in both languages`, async () => {
      const { token, visit } = await setUp();
      const { submit, everythingKept } = there();
      const given = answer(await spoil(visit));
      const before = await everythingKept();
      for (const language of ['zh', 'en'] as const) {
        const message = problemCatalogue[code][language];
        expect((await submit(token, [given], language)).verdicts).toEqual([
          { id: given.id, status: 422, code, message },
        ]);
      }
      expect(await everythingKept()).toBe(before);
    });
  }

  it('refuses a code that had expired when the customer answered, and takes one that expired since', async () => {
    const { token } = await setUp();
    const { submit, query, closeVisit, jingan } = there();
    for (const [answeredMinutesAgo, status] of [
      [30, 422],
      [90, 201],
    ] as const) {
      const visit = await closeVisit(jingan);
      await query(
        "update private.visit_codes set expires_at = now() - interval '60 minutes' where visit_id = $1",
        [visit.id],
      );
      const answeredAt = new Date(Date.now() - answeredMinutesAgo * 60_000).toISOString();
      const { verdicts } = await submit(token, [ofVisit(visit, { answeredAt })]);
      expect(verdicts[0]?.status).toBe(status);
      if (status === 422) expect(verdicts[0]?.code).toBe('visit_code_expired');
    }
  });

  it('takes an answer with a code from a tablet that was off the net for 30 days', async () => {
    const { token, visit } = await setUp();
    const { submit, query, closeVisit, jingan } = there();
    await query(
      "update private.visit_codes set expires_at = now() - interval '28 days' where visit_id = $1",
      [visit.id],
    );
    await closeVisit(jingan);
    const answeredAt = new Date(Date.now() - 30 * 86_400_000).toISOString();
    const { verdicts } = await submit(token, [ofVisit(visit, { answeredAt })]);
    expect(verdicts[0]?.status).toBe(201);
  });

  it('counts a visit once: another answer for it is refused, in a batch or later', async () => {
    const { token, visit } = await setUp();
    const { submit } = there();
    const first = await submit(token, [ofVisit(visit), ofVisit(visit)]);
    expect(first.verdicts.map(({ status, code }) => [status, code])).toEqual([
      [201, undefined],
      [422, 'visit_already_rated'],
    ]);
    const later = await submit(token, [ofVisit(visit)]);
    expect(later.verdicts[0]).toMatchObject({ status: 422, code: 'visit_already_rated' });
  });

  it('keeps an answer of a wrong clock on the server’s time, and marks it uncertain', async () => {
    const { token } = await setUp();
    const moments = [
      '2099-01-01T00:00:00+08:00',
      '1970-01-01T00:00:00Z',
      '9999-12-31T23:59:59-23:59',
    ];
    for (const answeredAt of moments) {
      const given = answer({ answeredAt });
      const { verdicts } = await there().submit(token, [given]);
      // beyond the calendar is no time at all; anything in it is kept
      if (answeredAt.startsWith('9999')) {
        expect(verdicts[0]).toMatchObject({
          status: 422,
          details: [{ path: 'answeredAt', reason: 'time_out_of_range' }],
        });
        continue;
      }
      expect(verdicts[0]?.status).toBe(201);
      const [kept] = await stored(given.id);
      expect(kept?.is_time_uncertain).toBe(true);
      expect(Math.abs(Date.parse(String(kept?.answered_at)) - Date.now())).toBeLessThan(60_000);
    }
  });

  it('marks an answer that the customer left unfinished, and a resend of it is no other answer', async () => {
    const { token } = await setUp();
    const [left, whole] = [answer({ isPartial: true }), answer()];
    for (const status of [201, 202]) {
      const { verdicts } = await there().submit(token, [left, whole]);
      expect(verdicts.map((verdict) => verdict.status)).toEqual([status, status]);
    }
    expect((await stored(left.id))[0]?.is_partial).toBe(true);
    expect((await stored(whole.id))[0]?.is_partial).toBe(false);
  });

  it('does not mark an answer uncertain for a clock a minute ahead', async () => {
    const { token } = await setUp();
    const given = answer({ answeredAt: new Date(Date.now() + 60_000).toISOString() });
    await there().submit(token, [given]);
    expect((await stored(given.id))[0]?.is_time_uncertain).toBe(false);
  });

  const faults: [string, string, unknown][] = [
    ['id', 'wrong_format', 'not-an-id'],
    ['id', 'wrong_format', '0b5e1b0a-6f1e-4c39-9f5e-0f2b6a1c7d10'],
    ['id', 'missing', undefined],
    ['visitCodeHash', 'wrong_format', 'ab'.repeat(31)],
    ['visitCodeHash', 'wrong_format', '１２３４５６'],
    ['visitCodeHash', 'wrong_type', 123456],
    ['visitCode', 'unknown_field', '123456'],
    ['questionnaireVersion', 'too_small', 0],
    ['questionnaireVersion', 'too_large', 2 ** 40],
    ['language', 'not_allowed', 'fr'],
    ['answeredAt', 'wrong_format', 'yesterday'],
    ['answeredAt', 'wrong_format', '2026-11-23'],
    ['answeredAt', 'wrong_format', '2026-02-30T00:00:00Z'],
    ['isTimeUncertain', 'wrong_type', 'no'],
    ['durationMs', 'too_small', -1],
    ['durationMs', 'too_large', 86_400_001],
    ['durationMs', 'wrong_type', 1.5],
    ['nps', 'too_large', 11],
    ['nps', 'too_small', -1],
    ['nps', 'wrong_type', 9.5],
    ['nps', 'wrong_type', '9'],
    ['nps', 'answers_nothing', null],
    ['ratings', 'wrong_type', {}],
    ['ratings', 'missing', undefined],
    ['chips', 'too_many', Array(9).fill('waiting')],
    ['chips[0]', 'wrong_format', ['Waiting!']],
    ['chips[0]', 'wrong_format', ['x'.repeat(41)]],
    ['comment', 'too_long', '好'.repeat(1001)],
    ['comment', 'wrong_type', 5],
    ['wantsContact', 'wrong_type', null],
    ['isPartial', 'not_allowed', false],
    ['surprise', 'unknown_field', 1],
  ];
  for (const [path, reason, value] of faults) {
    const field = path.replace(/\[.*$/, '');
    const shown = JSON.stringify(value)?.slice(0, 24);
    it(`refuses ${field} = ${shown} alone: ${reason}, and keeps its neighbours`, async () => {
      const { token } = await setUp();
      const [before, after] = [answer(), answer()];
      const bad: Record<string, unknown> = { ...answer(), [field]: value };
      const { verdicts } = await there().submit(token, [before, bad, after], 'en');
      expect(verdicts.map(({ status }) => status)).toEqual([201, 422, 201]);
      expect(verdicts[1]).toMatchObject({
        id: typeof bad.id === 'string' ? bad.id : null,
        code: 'invalid_response',
        message: problemCatalogue.invalid_response.en,
        details: [{ path: reason === 'answers_nothing' ? '' : path, reason }],
      });
    });
  }

  it('refuses scores out of range, a person rated twice and a fourth person', async () => {
    const { token, visit } = await setUp();
    const { jingan, submit } = there();
    const people = (scores: number[]) => scores.map((score) => rating(crypto.randomUUID(), score));
    const cases: [string, string, Answer['ratings']][] = [
      ['ratings[0].score', 'too_small', people([0])],
      ['ratings[0].score', 'too_large', people([6])],
      ['ratings[0].score', 'wrong_type', people([4.5])],
      ['ratings', 'too_many', people([1, 2, 3, 4])],
      [
        'ratings',
        'person_rated_twice',
        [rating(jingan.doctor), rating(jingan.doctor.toUpperCase())],
      ],
    ];
    const batch = cases.map(([, , ratings]) => answer({ visitCodeHash: visit.codeHash, ratings }));
    const { verdicts } = await submit(token, batch);
    for (const [index, [path, reason]] of cases.entries()) {
      expect(verdicts[index]).toMatchObject({ status: 422, details: [{ path, reason }] });
    }
  });

  it('refuses what is no object at all, in its place', async () => {
    const { token } = await setUp();
    const good = answer();
    const { verdicts } = await there().submit(token, [null, 7, 'x', [], good]);
    expect(verdicts.map(({ id, status }) => [id, status])).toEqual([
      [null, 422],
      [null, 422],
      [null, 422],
      [null, 422],
      [good.id, 201],
    ]);
  });

  it('keeps 50 and refuses 51 as a whole', async () => {
    const { token } = await setUp();
    const { submit, everythingKept } = there();
    const fifty = Array.from({ length: 50 }, () => answer());
    expect((await submit(token, fifty)).verdicts.map(({ status }) => status)).toEqual(
      Array(50).fill(201),
    );
    const before = await everythingKept();
    const refused = await submit(
      token,
      Array.from({ length: 51 }, () => answer()),
    );
    expect(refused).toMatchObject({
      code: 'invalid_body',
      details: [{ path: 'responses', reason: 'too_many' }],
    });
    expect(await everythingKept()).toBe(before);
  });

  it('keeps the words and lines of a comment, and nothing that cannot be stored or shown', async () => {
    const { token } = await setUp();
    const given = answer({ comment: '  很好\u0000\u0007\r\n谢谢\t\ud83d\ude0a \ud800\u202e  ' });
    const { verdicts } = await there().submit(token, [given]);
    expect(verdicts[0]?.status).toBe(201);
    expect((await stored(given.id))[0]?.comment).toBe('很好\n谢谢 😊 \ufffd');
    expect((await there().submit(token, [given])).verdicts[0]?.status).toBe(202);
  });

  it('keeps a comment of nothing but space and control characters as none', async () => {
    const { token } = await setUp();
    const given = answer({ comment: ' \u0000\n\t ' });
    expect((await there().submit(token, [given])).verdicts[0]?.status).toBe(201);
    expect((await stored(given.id))[0]?.comment).toBeNull();
  });

  it('counts the length of a comment in characters, as a person would', async () => {
    const { token } = await setUp();
    const batch = [answer({ comment: '😊'.repeat(1000) }), answer({ comment: '😊'.repeat(1001) })];
    const { verdicts } = await there().submit(token, batch);
    expect(verdicts.map(({ status }) => status)).toEqual([201, 422]);
  });

  it('takes ids in capitals for the same ids, and answers with the id as it was sent', async () => {
    const { token } = await setUp();
    const id = mintId().toUpperCase();
    const given = answer({ id });
    const { verdicts } = await there().submit(token, [given, { ...given, id: id.toLowerCase() }]);
    expect(verdicts).toEqual([
      { id, status: 201 },
      { id: id.toLowerCase(), status: 202 },
    ]);
  });

  it('counts a walk-in for its branch and for no person', async () => {
    const { xuhui, pairTablet, submit } = there() as Clinic & { xuhui: Branch };
    const { token } = await pairTablet(xuhui);
    const given = answer();
    await submit(token, [given]);
    expect((await stored(given.id))[0]).toMatchObject({
      branch_id: xuhui.id,
      visit_id: null,
      rated_employee_ids: [],
    });
  });

  it('tells a tablet with nothing to send the time', async () => {
    const { token } = await setUp();
    expect((await there().submit(token, [])).verdicts).toEqual([]);
  });
}
