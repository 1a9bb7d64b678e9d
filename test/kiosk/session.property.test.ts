import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResponseSchema } from '../../functions/_shared/schemas/response.ts';
import { reduce } from '../../kiosk/state/reduce.ts';
import { initialSession, type Session } from '../../kiosk/state/session.ts';
import { toResponse } from '../../kiosk/state/to-response.ts';
import { toneOf } from '../../kiosk/state/tone.ts';
import { answerSteps, placeOf } from '../../kiosk/state/walk.ts';
import { anyEvent, anyHistory, sessionAfter } from './events.ts';

const runs = { numRuns: 2000 };
const finish = {
  answeredAt: '2026-11-23T08:00:00.000Z',
  isTimeUncertain: false,
  finishedAt: 31_000,
};

function problemsOf(session: Session): string[] {
  const { step, answers, people, questionnaire, code, countdown } = session;
  const { scores, nps, chips, comment } = answers;
  const isAnswering = placeOf(session) >= 0 || step.name === 'keeping' || step.name === 'unkept';
  const isEmpty = scores.length === 0 && nps === null && chips.length === 0 && comment === '';
  const claims: [string, boolean][] = [
    ['one score place per person', scores.length === people.length && people.length <= 3],
    [
      'scores are 1 to 5',
      scores.every((score) => score === null || [1, 2, 3, 4, 5].includes(score)),
    ],
    ['nps is 0 to 10', nps === null || (Number.isInteger(nps) && nps >= 0 && nps <= 10)],
    ['at most eight chips, each once', chips.length <= 8 && new Set(chips).size === chips.length],
    ['chips are of the questionnaire', chips.every(isChipOf(session))],
    ['a comment of at most 1000 characters', Array.from(comment).length <= 1000],
    ['a code of at most six digits', /^\d{0,6}$/.test(code)],
    [
      'a check only for a whole code',
      !session.isCheckingCode || (step.name === 'code' && code.length === 6),
    ],
    ['no code outside of its screen', step.name === 'code' || code === ''],
    ['questions only while asking', !isAnswering || questionnaire !== null],
    [
      'nothing of a customer before and after',
      isAnswering || (isEmpty && session.visitCodeHash === null),
    ],
    ['a person screen has its person', step.name !== 'person' || people[step.index] !== undefined],
    [
      'people only with a code, or a visit that came by itself',
      people.length === 0 || session.visitCodeHash !== null || !session.hasCodeScreen,
    ],
    [
      'an id from the beginning on, and not before',
      (session.responseId !== '') === (questionnaire !== null),
    ],
    ['countdown of 1 to 20', countdown === null || (countdown >= 1 && countdown <= 20)],
    ['nobody is counted down after the end', countdown === null || step.name !== 'thanks'],
    ['at most six answer screens', answerSteps(session).length <= 6],
    [
      'what is kept says something',
      !['keeping', 'unkept'].includes(step.name) || nps !== null || scores.some(Boolean),
    ],
  ];
  return claims.filter(([, holds]) => !holds).map(([claim]) => claim);
}

function isChipOf({ questionnaire, answers }: Session) {
  return (id: string) =>
    questionnaire?.chips[toneOf(answers)].some((chip) => chip.id === id) === true;
}

describe('a session', () => {
  it('is valid after any sequence of events', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        let session = initialSession('zh');
        for (const event of events) {
          session = reduce(session, event);
          expect(problemsOf(session), event.type).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('is the initial session after a reset, whatever came before', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom('zh' as const, 'en' as const), (events, home) => {
        const session = events.reduce(reduce, initialSession(home));
        expect(reduce(session, { type: 'reset' })).toEqual(initialSession(session.home));
      }),
      runs,
    );
  });

  it('thanks with the same value whatever was answered', () => {
    let thanks = 0;
    fc.assert(
      fc.property(anyHistory, (events) => {
        const session = events.reduce(reduce, initialSession('zh'));
        if (session.step.name !== 'keeping') return;
        thanks += 1;
        const { home, locale, isLarge } = session;
        const thanked = { ...initialSession(home), locale, isLarge, step: { name: 'thanks' } };
        expect(reduce(session, { type: 'kept' })).toEqual(thanked);
      }),
      runs,
    );
    expect(thanks).toBeGreaterThan(100);
  });

  it('is never changed in place', () => {
    fc.assert(
      fc.property(anyHistory, anyEvent, (events, event) => {
        const session = sessionAfter(...events);
        const copy = structuredClone(session);
        reduce(session, event);
        expect(session).toEqual(copy);
      }),
      { numRuns: 300 },
    );
  });

  it('that is finished makes a response the server’s schema takes', () => {
    let finished = 0;
    fc.assert(
      fc.property(anyHistory, (events) => {
        const session = sessionAfter(...events);
        if (session.step.name !== 'keeping') return;
        finished += 1;
        const withIds = {
          ...session,
          people: session.people.map((person, index) => ({
            ...person,
            employeeId: `0000000${index}-0000-4000-8000-000000000000`,
          })),
        };
        expect(ResponseSchema.safeParse(toResponse(withIds, finish)).error).toBeUndefined();
      }),
      { numRuns: 5000 },
    );
    expect(finished).toBeGreaterThan(200);
  });
});
