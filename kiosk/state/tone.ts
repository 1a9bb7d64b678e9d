import type { Answers } from './session.ts';

export type Tone = 'praise' | 'improve';

/**
 * Which words the chips carry. Only the words: their number, order and place are the same, so that
 * nobody across the room reads the score from the shape of the screen. NPS decides where it was
 * given (promoters are asked what went well); otherwise the lowest face does.
 */
export function toneOf({ nps, scores }: Answers): Tone {
  if (nps !== null) return nps >= 9 ? 'praise' : 'improve';
  return scores.every((score) => score === null || score >= 4) ? 'praise' : 'improve';
}
