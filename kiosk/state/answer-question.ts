import type { SessionEvent } from './event.ts';
import { type Answers, maxChips, maxComment, type Session } from './session.ts';
import { toneOf } from './tone.ts';
import { canSkip, nextStep } from './walk.ts';

type AnswerEvent = Extract<
  SessionEvent,
  {
    type:
      | 'person-scored'
      | 'nps-answered'
      | 'skipped'
      | 'chip-toggled'
      | 'comment-typed'
      | 'reasons-finished'
      | 'contact-answered';
  }
>;

/** The questions. A tap on a scale is the answer and the way on in one; chips and words wait. */
export function answerQuestion(session: Session, event: AnswerEvent): Session {
  const { step, answers } = session;
  switch (event.type) {
    case 'person-scored': {
      if (step.name !== 'person' || !isWhole(event.score, 1, 5)) return session;
      const scores = answers.scores.with(step.index, event.score);
      return advance(session, { ...answers, scores }, true);
    }
    case 'nps-answered':
      if (step.name !== 'nps' || !isWhole(event.nps, 0, 10)) return session;
      return advance(session, { ...answers, nps: event.nps }, true);
    case 'skipped':
      return canSkip(session) ? advance(session, answers, false) : session;
    case 'chip-toggled':
      if (step.name !== 'reasons') return session;
      return { ...session, answers: { ...answers, chips: toggle(session, event.id) } };
    case 'comment-typed':
      if (step.name !== 'reasons') return session;
      return { ...session, answers: { ...answers, comment: shorten(event.comment) } };
    case 'reasons-finished':
      return step.name === 'reasons' ? advance(session, answers, false) : session;
    case 'contact-answered':
      if (step.name !== 'contact') return session;
      return advance(session, { ...answers, wantsContact: event.wantsContact }, false);
  }
}

/** Cut at the limit as the server counts: an emoji is one, however many code units it takes. */
function shorten(comment: string): string {
  return comment.length > maxComment
    ? Array.from(comment.slice(0, 2 * maxComment))
        .slice(0, maxComment)
        .join('')
    : comment;
}

/** Chips belong to their words: when a changed score changes the words, the old choice goes. */
function advance(session: Session, answers: Answers, canUndo: boolean): Session {
  const isSameTone = toneOf(answers) === toneOf(session.answers);
  return {
    ...session,
    answers: isSameTone ? answers : { ...answers, chips: [] },
    step: nextStep(session),
    canUndo,
    countdown: null,
  };
}

function toggle({ answers, questionnaire }: Session, id: string): readonly string[] {
  const { chips } = answers;
  if (chips.includes(id)) return chips.filter((other) => other !== id);
  const isKnown = questionnaire?.chips[toneOf(answers)].some((chip) => chip.id === id);
  return isKnown && chips.length < maxChips ? [...chips, id] : chips;
}

function isWhole(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
