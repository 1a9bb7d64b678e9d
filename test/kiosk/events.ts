import fc from 'fast-check';
import type { SessionEvent } from '../../kiosk/state/event.ts';
import { reduce } from '../../kiosk/state/reduce.ts';
import { initialSession, type Session } from '../../kiosk/state/session.ts';
import { chen, lin, ma, questionnaire, zhou } from './people.ts';

export const codeHash = 'c0de'.repeat(16);
export const responseId = '019ab000-0000-7000-8000-000000000000';

/** Any event, with values that fit and values that do not. */
export const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({
    type: fc.constant('language-chosen' as const),
    locale: fc.constantFrom('zh' as const, 'en' as const),
  }),
  fc.constantFrom<SessionEvent>(
    { type: 'large-toggled' },
    { type: 'digit-erased' },
    { type: 'walked-in' },
    { type: 'skipped' },
    { type: 'reasons-finished' },
    { type: 'keep-retried' },
    { type: 'kept' },
    { type: 'keep-failed' },
    { type: 'went-back' },
    { type: 'undo-expired' },
    { type: 'fell-quiet' },
    { type: 'stayed' },
    { type: 'reset' },
    begin(),
    { type: 'visit-opened', questionnaire, responseId, at: 1000, codeHash: null, people: [zhou] },
    { type: 'home-chosen', locale: 'en' },
  ),
  fc.record({
    type: fc.constant('digit-typed' as const),
    digit: fc.constantFrom('1', '7', 'x', '12', ''),
  }),
  fc.record({
    type: fc.constant('visit-found' as const),
    code: fc.constantFrom('111111', '777777', '123456'),
    codeHash: fc.constant(codeHash),
    people: fc.subarray([lin, zhou, chen, ma]),
  }),
  fc.record({
    type: fc.constant('visit-opened' as const),
    questionnaire: fc.constant(questionnaire),
    responseId: fc.constant(responseId),
    at: fc.constant(1000),
    codeHash: fc.constant(codeHash),
    people: fc.subarray([lin, zhou, chen, ma], { minLength: 1 }),
  }),
  fc.record({
    type: fc.constant('code-refused' as const),
    code: fc.constantFrom('111111', '777777'),
    problem: fc.constantFrom('unknown', 'expired', 'used', 'tooMany'),
  }),
  fc.record({ type: fc.constant('person-scored' as const), score: someNumber(6) }),
  fc.record({ type: fc.constant('nps-answered' as const), nps: someNumber(11) }),
  fc.record({
    type: fc.constant('chip-toggled' as const),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'unknown'),
  }),
  fc.record({
    type: fc.constant('comment-typed' as const),
    comment: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('😀'.repeat(1200))),
  }),
  fc.record({ type: fc.constant('contact-answered' as const), wantsContact: fc.boolean() }),
  fc.record({
    type: fc.constant('counted-down' as const),
    secondsLeft: fc.oneof(fc.double({ min: -5, max: 25, noNaN: true }), fc.constant(30)),
  }),
);

function someNumber(beyond: number): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: -1, max: beyond }), fc.constantFrom(2.5, Number.NaN));
}

/** A walk to the end of the survey with anything at all thrown in between: some arrive, some do not. */
export const anyHistory: fc.Arbitrary<SessionEvent[]> = fc
  .tuple(
    fc.constantFrom(
      enterCode('111111'),
      [begin(), { type: 'walked-in' } as const],
      [openVisit(codeHash)],
    ),
    fc.integer({ min: 0, max: 11 }),
    fc.array(fc.tuple(fc.nat({ max: 12 }), anyEvent), { maxLength: 12 }),
  )
  .map(([start, length, noise]) => {
    const history = [...start, ...walk].slice(0, start.length + length);
    for (const [place, event] of noise) history.splice(history.length - place, 0, event);
    return history;
  });

const walk: readonly SessionEvent[] = [
  { type: 'person-scored', score: 5 },
  { type: 'person-scored', score: 1 },
  { type: 'nps-answered', nps: 10 },
  { type: 'chip-toggled', id: 'a' },
  { type: 'comment-typed', comment: '好' },
  { type: 'reasons-finished' },
  { type: 'contact-answered', wantsContact: true },
  { type: 'keep-failed' },
  { type: 'keep-retried' },
  { type: 'kept' },
];

export function begin(): SessionEvent {
  return { type: 'begun', questionnaire, responseId, at: 1000 };
}

/** The front desk has sent a visit; or, without a hash, a link was opened on a phone. */
export function openVisit(hash: string | null): SessionEvent {
  return {
    type: 'visit-opened',
    questionnaire,
    responseId,
    at: 1000,
    codeHash: hash,
    people: [lin, zhou],
  };
}

export function enterCode(code: string, people = [lin, zhou]): SessionEvent[] {
  const digits = [...code].map((digit): SessionEvent => ({ type: 'digit-typed', digit }));
  return [begin(), ...digits, { type: 'visit-found', code, codeHash, people }];
}

export function sessionAfter(...events: readonly SessionEvent[]): Session {
  return events.reduce(reduce, initialSession('zh'));
}
