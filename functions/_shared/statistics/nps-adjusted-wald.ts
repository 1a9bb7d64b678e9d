import { clampInterval } from './clamp.ts';
import { criticalZ } from './critical-z.ts';
import type { Interval } from './interval.ts';
import { type NpsCounts, npsTotal } from './nps-counts.ts';
import { requireNonNegative } from './requirements.ts';

/** Answers added to detractors, passives and promoters before a Wald formula is used. */
export type PseudoAnswers = readonly [detractors: number, passives: number, promoters: number];

/** ¾, 1½, ¾: the default of Rocks' package and of MeasuringU. */
export const DEFAULT_PSEUDO_ANSWERS: PseudoAnswers = [0.75, 1.5, 0.75];

export interface AdjustedNps {
  /** The NPS with the pseudo-answers, in [−1, 1]: the centre of the interval, not the headline. */
  readonly nps: number;
  readonly standardError: number;
  /** Clamped to [−1, 1]. */
  readonly interval: Interval;
  /** May reach beyond ±1. */
  readonly unclamped: Interval;
}

/**
 * The adjusted Wald interval of an NPS: add 3 answers (¾, 1½, ¾), then estimate ± z·se.
 * The simple fallback where no bisection is possible, and the base of `npsDifferenceTest`.
 * With pseudo-answers 0, 0, 0 it is the plain Wald interval, whose true coverage at n = 5 is
 * 40 %: for contrast only.
 *
 * Source: Agresti & Min 2005, Stat. Med. 24:729; Rocks 2016, arXiv:1601.07235.
 * @throws {RangeError} for no answers, bad counts or pseudo-answers, or confidence outside (0, 1)
 */
export function npsAdjustedWald(
  counts: NpsCounts,
  confidence = 0.95,
  pseudo: PseudoAnswers = DEFAULT_PSEUDO_ANSWERS,
): AdjustedNps {
  for (const added of pseudo) requireNonNegative(added, 'Each pseudo-answer');
  const detractors = counts.detractors + pseudo[0];
  const promoters = counts.promoters + pseudo[2];
  const n = npsTotal(counts) + pseudo[0] + pseudo[1] + pseudo[2];
  const estimate = (promoters - detractors) / n;
  const variance = Math.max(0, (promoters + detractors) / n - estimate ** 2);
  const standardError = Math.sqrt(variance / n);
  const half = criticalZ(confidence) * standardError;
  const unclamped = { lower: estimate - half, upper: estimate + half };
  return {
    nps: estimate,
    standardError,
    interval: clampInterval(unclamped, -1, 1),
    unclamped,
  };
}
