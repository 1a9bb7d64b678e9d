import { answerQuestion } from './answer-question.ts';
import { enterCode, enterVisit } from './enter-code.ts';
import type { SessionEvent } from './event.ts';
import { clearedSession, countdownSeconds, initialSession, type Session } from './session.ts';
import { previousStep } from './walk.ts';

/** The whole life of a customer at the tablet. Pure: no clock, no storage, no screen. */
export function reduce(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'reset':
      return initialSession(session.home);
    case 'language-chosen':
      return { ...session, locale: event.locale };
    case 'large-toggled':
      return { ...session, isLarge: !session.isLarge };
    case 'begun':
    case 'visit-opened':
      return session.step.name === 'attract' ? begin(session, event) : session;
    case 'home-chosen':
      if (session.step.name !== 'attract') return session;
      return initialSession(event.locale);
    case 'digit-typed':
    case 'digit-erased':
    case 'visit-found':
    case 'code-refused':
    case 'walked-in':
      return session.step.name === 'code' ? enterCode(session, event) : session;
    case 'went-back':
      return goBack(session);
    case 'undo-expired':
      return session.canUndo ? { ...session, canUndo: false } : session;
    case 'fell-quiet':
    case 'counted-down':
    case 'stayed':
      return watch(session, event);
    case 'kept':
    case 'keep-failed':
    case 'keep-retried':
      return keep(session, event);
    default:
      return answerQuestion(session, event);
  }
}

type BeginEvent = Extract<SessionEvent, { type: 'begun' | 'visit-opened' }>;

function begin(session: Session, event: BeginEvent): Session {
  const { questionnaire, responseId, at } = event;
  const begun: Session = {
    ...session,
    questionnaire,
    responseId,
    startedAt: at,
    step: { name: 'code' },
  };
  return event.type === 'begun' ? begun : enterVisit({ ...begun, hasCodeScreen: false }, event);
}

/** Going back takes the answer of that question away: nobody looking over sees what it was. */
function goBack(session: Session): Session {
  const step = previousStep(session);
  if (step === null) return session;
  if (step.name === 'attract') return initialSession(session.home);
  if (step.name === 'code') {
    const { questionnaire, responseId, startedAt } = session;
    return { ...clearedSession(session), questionnaire, responseId, startedAt, step };
  }
  const { answers } = session;
  const cleared =
    step.name === 'person'
      ? { ...answers, scores: answers.scores.with(step.index, null) }
      : step.name === 'nps'
        ? { ...answers, nps: null }
        : answers;
  return { ...session, step, answers: cleared, canUndo: false };
}

/** Only somebody in the middle of an answer can leave one behind. */
export function isUnfinished({ step }: Session): boolean {
  return step.name !== 'attract' && step.name !== 'keeping' && step.name !== 'thanks';
}

type QuietEvent = Extract<SessionEvent, { type: 'fell-quiet' | 'counted-down' | 'stayed' }>;

function watch(session: Session, event: QuietEvent): Session {
  if (event.type === 'fell-quiet') {
    const isWatched = isUnfinished(session) && session.countdown === null;
    return isWatched ? { ...session, countdown: countdownSeconds } : session;
  }
  if (session.countdown === null) return session;
  if (event.type === 'stayed') return { ...session, countdown: null };
  if (event.secondsLeft <= 0) return initialSession(session.home);
  return { ...session, countdown: Math.min(session.countdown, Math.ceil(event.secondsLeft)) };
}

type KeepEvent = Extract<SessionEvent, { type: 'kept' | 'keep-failed' | 'keep-retried' }>;

/** The thank-you carries nothing of the answer: it is the same value after a 0 and after a 10. */
function keep(session: Session, event: KeepEvent): Session {
  const { step } = session;
  if (event.type === 'keep-retried') {
    if (step.name !== 'unkept') return session;
    return { ...session, step: { name: 'keeping' }, countdown: null };
  }
  if (step.name !== 'keeping') return session;
  if (event.type === 'keep-failed') return { ...session, step: { name: 'unkept' } };
  return { ...clearedSession(session), step: { name: 'thanks' } };
}
