import type { Rating, Response } from '#shared/schemas/response.ts';
import type { Session } from './session.ts';

export interface Finish {
  readonly answeredAt: string;
  readonly isTimeUncertain: boolean;
  /** Monotonic milliseconds, on the clock of `startedAt`. */
  readonly finishedAt: number;
}

const day = 86_400_000;

/** What the session says, in the form the server keeps. Throws where no questionnaire was begun. */
export function toResponse(session: Session, finish: Finish): Response {
  const { questionnaire, answers, people, step } = session;
  if (questionnaire === null) throw new Error('unasked');
  const ratings = people.flatMap((person, index): Rating[] => {
    const score = answers.scores[index] ?? null;
    if (score === null) return [];
    const aspect = questionnaire.aspects[person.role].id;
    return [{ employeeId: person.employeeId, aspect, score }];
  });
  return {
    id: session.responseId,
    visitCodeHash: session.visitCodeHash,
    questionnaireVersion: questionnaire.version,
    language: session.locale,
    answeredAt: finish.answeredAt,
    isTimeUncertain: finish.isTimeUncertain,
    durationMs: Math.min(Math.max(0, Math.round(finish.finishedAt - session.startedAt)), day),
    ratings,
    nps: answers.nps,
    chips: [...answers.chips],
    // As it was typed: the server cleans it, whoever sends.
    comment: answers.comment || null,
    wantsContact: answers.wantsContact,
    ...(step.name !== 'keeping' && { isPartial: true }),
  };
}
