import type { SessionEvent, Visit } from './event.ts';
import { codeLength, maxPeople, type Session } from './session.ts';

type CodeEvent = Extract<
  SessionEvent,
  { type: 'digit-typed' | 'digit-erased' | 'visit-found' | 'code-refused' | 'walked-in' }
>;

/** The code screen. The sixth digit asks for the visit; there is no button to press. */
export function enterCode(session: Session, event: CodeEvent): Session {
  switch (event.type) {
    case 'digit-typed': {
      if (session.isCheckingCode || !/^\d$/.test(event.digit)) return session;
      // After a refusal the next digit begins a new code.
      const code = (session.codeProblem === null ? session.code : '') + event.digit;
      return { ...session, code, codeProblem: null, isCheckingCode: code.length === codeLength };
    }
    case 'digit-erased':
      if (session.isCheckingCode) return session;
      return { ...session, code: session.code.slice(0, -1), codeProblem: null };
    case 'visit-found':
      return isAwaited(session, event.code) ? enterVisit(session, event) : session;
    case 'code-refused':
      if (!isAwaited(session, event.code)) return session;
      return { ...session, isCheckingCode: false, codeProblem: event.problem };
    case 'walked-in':
      return enterVisit(session, { codeHash: null, people: [] });
  }
}

function isAwaited(session: Session, code: string): boolean {
  return session.isCheckingCode && session.code === code;
}

/** From here on the digits are gone: the answer carries their hash alone. */
export function enterVisit(session: Session, { codeHash, people }: Visit): Session {
  const rated = people.slice(0, maxPeople);
  return {
    ...session,
    code: '',
    isCheckingCode: false,
    codeProblem: null,
    visitCodeHash: codeHash,
    people: rated,
    answers: { ...session.answers, scores: rated.map(() => null) },
    step: rated.length > 0 ? { name: 'person', index: 0 } : { name: 'nps' },
  };
}
