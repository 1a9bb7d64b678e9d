import { criticalZ } from './critical-z.ts';
import type { Interval } from './interval.ts';
import {
  DEFAULT_PSEUDO_ANSWERS,
  npsAdjustedWald,
  type PseudoAnswers,
} from './nps-adjusted-wald.ts';
import type { NpsCounts } from './nps-counts.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface NpsDifferenceTest {
  /** Adjusted NPS of a minus adjusted NPS of b: the numerator of z, not the headline. */
  readonly difference: number;
  readonly standardError: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  /** difference ± z·se. Show `npsDifferenceInterval` instead. */
  readonly interval: Interval;
}

/**
 * Is the NPS of a different from the NPS of b? Adjusted-Wald z-test; its false alarms stay below
 * the nominal 5 % where the plain z-test reaches 13–30 % (n = 5 against 30).
 * With pseudo-answers 0, 0, 0 it is that plain test: for contrast only.
 *
 * Not for two samples of the same customers. Several comparisons in one report need
 * `benjaminiHochberg`.
 *
 * Source: Agresti & Min 2005; Rocks 2016, arXiv:1601.07235.
 * @throws {RangeError} for no answers, bad counts, or no variance at all (plain test only)
 */
export function npsDifferenceTest(
  a: NpsCounts,
  b: NpsCounts,
  confidence = 0.95,
  pseudo: PseudoAnswers = DEFAULT_PSEUDO_ANSWERS,
): NpsDifferenceTest {
  const left = npsAdjustedWald(a, confidence, pseudo);
  const right = npsAdjustedWald(b, confidence, pseudo);
  const difference = left.nps - right.nps;
  const standardError = Math.hypot(left.standardError, right.standardError);
  if (standardError === 0) {
    throw new RangeError('Both samples are unanimous: the plain test has no variance to use.');
  }
  const half = criticalZ(confidence) * standardError;
  const z = difference / standardError;
  const interval = { lower: difference - half, upper: difference + half };
  return { difference, standardError, z, p: twoSidedP(z), interval };
}
