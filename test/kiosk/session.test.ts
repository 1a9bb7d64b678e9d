import { describe, expect, it } from 'vitest';
import { reduce } from '../../kiosk/state/reduce.ts';
import { initialSession } from '../../kiosk/state/session.ts';
import { toResponse } from '../../kiosk/state/to-response.ts';
import { begin, codeHash, enterCode, openVisit, responseId, sessionAfter } from './events.ts';
import { chen, lin, ma, questionnaire, zhou } from './people.ts';

describe('the way of one customer', () => {
  it('goes from the code over each person to the thank-you', () => {
    const names = [];
    let session = sessionAfter(...enterCode('123456'));
    for (const event of [
      { type: 'person-scored', score: 5 },
      { type: 'person-scored', score: 2 },
      { type: 'nps-answered', nps: 9 },
      { type: 'chip-toggled', id: 'b' },
      { type: 'reasons-finished' },
      { type: 'contact-answered', wantsContact: true },
    ] as const) {
      names.push(session.step.name);
      session = reduce(session, event);
    }
    expect(names).toEqual(['person', 'person', 'nps', 'reasons', 'reasons', 'contact']);
    expect(session.step.name).toBe('keeping');
    const finish = { answeredAt: 'then', isTimeUncertain: false, finishedAt: 31_000.4 };
    expect(toResponse(session, finish)).toEqual({
      id: responseId,
      visitCodeHash: codeHash,
      questionnaireVersion: 3,
      language: 'zh',
      answeredAt: 'then',
      isTimeUncertain: false,
      durationMs: 30_000,
      ratings: [
        { employeeId: 'lin', aspect: 'clear', score: 5 },
        { employeeId: 'zhou', aspect: 'safe', score: 2 },
      ],
      nps: 9,
      chips: ['b'],
      comment: null,
      wantsContact: true,
    });
  });

  it('leaves a skipped person out instead of scoring them zero', () => {
    const session = sessionAfter(
      ...enterCode('123456'),
      { type: 'skipped' },
      { type: 'person-scored', score: 4 },
    );
    const finish = { answeredAt: 'then', isTimeUncertain: false, finishedAt: 0 };
    expect(toResponse(session, finish)).toMatchObject({
      ratings: [{ employeeId: 'zhou', score: 4 }],
      durationMs: 0,
      // Kept as it stands here, in the middle, it says so.
      isPartial: true,
    });
  });

  it('asks a walk-in for NPS alone, and does not let them skip it', () => {
    const walkIn = sessionAfter(begin(), { type: 'walked-in' });
    expect(walkIn).toMatchObject({ step: { name: 'nps' }, visitCodeHash: null, people: [] });
    expect(reduce(walkIn, { type: 'skipped' })).toBe(walkIn);
  });

  it('shows three people of a visit that names four', () => {
    expect(sessionAfter(...enterCode('123456', [lin, zhou, chen, ma])).people).toHaveLength(3);
  });

  it('takes the answer away when going back to its question', () => {
    const session = sessionAfter(
      ...enterCode('123456'),
      { type: 'person-scored', score: 1 },
      { type: 'went-back' },
    );
    expect(session).toMatchObject({
      step: { name: 'person', index: 0 },
      answers: { scores: [null, null] },
    });
  });

  it('forgets the visit when going back to the code', () => {
    const session = sessionAfter(...enterCode('123456'), { type: 'went-back' });
    expect(session).toEqual({
      ...initialSession('zh'),
      step: { name: 'code' },
      questionnaire,
      responseId,
      startedAt: 1000,
    });
  });

  it('has no way back from the thank-you', () => {
    const thanked = sessionAfter(
      begin(),
      { type: 'walked-in' },
      { type: 'nps-answered', nps: 0 },
      { type: 'reasons-finished' },
      { type: 'contact-answered', wantsContact: false },
      { type: 'kept' },
    );
    expect(reduce(thanked, { type: 'went-back' })).toBe(thanked);
    expect(JSON.stringify(thanked)).not.toContain('"nps":0');
  });

  it('ignores the answer for a code that was typed before', () => {
    const [start, ...digits] = enterCode('123456').slice(0, -1);
    const session = sessionAfter(start!, ...digits);
    expect(reduce(session, { type: 'code-refused', code: '654321', problem: 'unknown' })).toBe(
      session,
    );
    expect(reduce(session, { type: 'digit-typed', digit: '7' })).toBe(session);
  });

  it('begins a new code with the next digit after a refusal', () => {
    const typed = enterCode('123456').slice(0, -1);
    const refused = sessionAfter(...typed, {
      type: 'code-refused',
      code: '123456',
      problem: 'used',
    });
    expect(refused).toMatchObject({ codeProblem: 'used', code: '123456' });
    expect(reduce(refused, { type: 'digit-typed', digit: '8' })).toMatchObject({
      codeProblem: null,
      code: '8',
    });
  });

  it('drops chips whose words changed with the score, and keeps the comment', () => {
    const session = sessionAfter(
      begin(),
      { type: 'walked-in' },
      { type: 'nps-answered', nps: 10 },
      { type: 'chip-toggled', id: 'a' },
      { type: 'comment-typed', comment: '好' },
      { type: 'went-back' },
      { type: 'nps-answered', nps: 3 },
    );
    expect(session.answers).toMatchObject({ chips: [], comment: '好', nps: 3 });
  });

  it('keeps the answer when the disk refuses, and may try again', () => {
    const unkept = sessionAfter(
      begin(),
      { type: 'walked-in' },
      { type: 'nps-answered', nps: 4 },
      { type: 'reasons-finished' },
      { type: 'contact-answered', wantsContact: false },
      { type: 'keep-failed' },
    );
    expect(unkept).toMatchObject({ step: { name: 'unkept' }, answers: { nps: 4 } });
    expect(reduce(unkept, { type: 'keep-retried' }).step.name).toBe('keeping');
  });

  it('opens a visit that the front desk sent at its first person, without asking for a code', () => {
    const session = sessionAfter(openVisit(codeHash));
    expect(session).toMatchObject({
      step: { name: 'person', index: 0 },
      visitCodeHash: codeHash,
      responseId,
      people: [lin, zhou],
    });
    expect(reduce(session, { type: 'went-back' })).toEqual(initialSession('zh'));
  });

  it('offers no way back out of a link', () => {
    const session = sessionAfter(openVisit(null));
    expect(reduce(session, { type: 'went-back' })).toBe(session);
  });

  it('is not interrupted by a visit that comes in the middle', () => {
    const session = sessionAfter(begin(), { type: 'walked-in' });
    expect(reduce(session, openVisit(codeHash))).toBe(session);
  });

  it('returns to another language once the staff has chosen it, but not under a customer', () => {
    const chosen = sessionAfter({ type: 'home-chosen', locale: 'en' });
    expect(chosen).toEqual(initialSession('en'));
    const asking = sessionAfter(begin());
    expect(reduce(asking, { type: 'home-chosen', locale: 'en' })).toBe(asking);
  });

  it('counts a comment as the server does: a thousand emojis are a thousand characters', () => {
    const typed = (comment: string) =>
      sessionAfter(
        begin(),
        { type: 'walked-in' },
        { type: 'nps-answered', nps: 9 },
        { type: 'comment-typed', comment },
      ).answers.comment;
    expect(typed('😀'.repeat(1000))).toBe('😀'.repeat(1000));
    expect(typed('😀'.repeat(1001))).toBe('😀'.repeat(1000));
    expect(typed('x'.repeat(100_000))).toHaveLength(1000);
  });

  it('hands a comment in as it was typed, for the server cleans it, and none as null', () => {
    const commentOf = (comment: string) =>
      toResponse(
        sessionAfter(
          begin(),
          { type: 'walked-in' },
          { type: 'nps-answered', nps: 9 },
          { type: 'comment-typed', comment },
        ),
        { answeredAt: 'then', isTimeUncertain: false, finishedAt: 0 },
      ).comment;
    expect(commentOf(' 很\u0000好\r\n谢谢\ud83c ')).toBe(' 很\u0000好\r\n谢谢\ud83c ');
    expect(commentOf('')).toBeNull();
    expect(commentOf('🌸🌸')).toBe('🌸🌸');
  });
});
