import type { Session, Step } from './session.ts';

/** The questions this customer passes: one per person, which share a screen, then the same three for everyone. */
export function answerSteps(session: Session): Step[] {
  return [
    ...session.people.map((_, index): Step => ({ name: 'person', index })),
    { name: 'nps' },
    { name: 'reasons' },
    { name: 'contact' },
  ];
}

/** Where the session stands among its questions, from 0; −1 outside of them. */
export function placeOf(session: Session): number {
  const { name, index } = session.step;
  return answerSteps(session).findIndex((step) => step.name === name && step.index === index);
}

export function nextStep(session: Session): Step {
  return answerSteps(session)[placeOf(session) + 1] ?? { name: 'keeping' };
}

/**
 * Back from the first question is the code; from that of a visit the front desk sent, the first
 * screen; from that of a link, nowhere. Nothing leads back from a kept answer.
 */
export function previousStep(session: Session): Step | null {
  if (session.step.name === 'code') return { name: 'attract' };
  const place = placeOf(session);
  if (place < 0) return null;
  return answerSteps(session)[place - 1] ?? beforeQuestions(session);
}

function beforeQuestions({ hasCodeScreen, visitCodeHash }: Session): Step | null {
  if (hasCodeScreen) return { name: 'code' };
  return visitCodeHash === null ? null : { name: 'attract' };
}

/** A question may be passed, but an answer with neither a score nor an NPS says nothing to keep. */
export function canSkip({ step, answers }: Session): boolean {
  if (step.name === 'person') return true;
  return step.name === 'nps' && answers.scores.some((score) => score !== null);
}

/** Does it say anything worth keeping yet? */
export function canKeep({ answers, questionnaire }: Session): boolean {
  const { nps, scores } = answers;
  return questionnaire !== null && (nps !== null || scores.some((score) => score !== null));
}
