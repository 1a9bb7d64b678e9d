import { type AxisClass, classifyAxis } from './classify-axis.ts';
import { probabilityAbove } from './probability-above.ts';
import { requireCount, requireNonNegative, requireProbability } from './requirements.ts';

/** One axis: the score with its standard error, its cut, and how reliable the measure is. */
export interface QuadrantAxis {
  readonly score: number;
  readonly standardError: number;
  readonly cut: number;
  readonly reliability: number;
}

export interface QuadrantPerson {
  readonly performance: QuadrantAxis;
  readonly potential: QuadrantAxis;
  /** Ratings behind the performance axis. */
  readonly n: number;
  readonly daysInRole: number;
  readonly potentialRaters: number;
}

export interface Quadrant {
  readonly performance: AxisClass;
  readonly potential: AxisClass;
}

/**
 * The place of a person in the 2×2 of performance and potential.
 *
 * Source: Meiping policy: both reliabilities ≥ 0.70, n ≥ 30, 90 days in the role, 2 raters.
 * @returns 'not_classified' when any of these is missing
 * @throws {RangeError} when a count or reliability is out of range, or a standard error ≤ 0
 */
export function quadrant(person: QuadrantPerson): Quadrant | 'not_classified' {
  const { performance, potential } = person;
  requireCount(person.n, 'n');
  requireNonNegative(person.daysInRole, 'The days in the role');
  requireCount(person.potentialRaters, 'The number of raters');
  const isReliable = [performance, potential].every(
    ({ reliability }) => requireProbability(reliability, 'Each reliability') >= 0.7,
  );
  const isKnown = person.n >= 30 && person.daysInRole >= 90 && person.potentialRaters >= 2;
  if (!isReliable || !isKnown) return 'not_classified';
  return { performance: classify(performance), potential: classify(potential) };
}

function classify({ score, standardError, cut }: QuadrantAxis): AxisClass {
  return classifyAxis(probabilityAbove(score, standardError, cut));
}
