import { binomialExactTest } from './binomial-exact-test.ts';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import type { Interval } from './interval.ts';
import { requireCount, requirePositive } from './requirements.ts';

export interface EventRate {
  readonly events: number;
  readonly exposure: number;
}

export interface RateRatio {
  /** Rate of a over rate of b; Infinity when b has no events. */
  readonly ratio: number;
  /** The upper end is Infinity when b has no events. */
  readonly interval: Interval;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Compare two rates exactly: given the total, the events of a are binomial.
 *
 * Source: Przyborowski & Wilenski 1940, Biometrika 31:313; the same answers as R's poisson.test.
 * @throws {RangeError} when neither has an event, an exposure is not above zero, or events is not
 *   a count
 */
export function poissonRateRatio(a: EventRate, b: EventRate, confidence = 0.95): RateRatio {
  for (const { events, exposure } of [a, b]) {
    requireCount(events, 'events');
    requirePositive(exposure, 'The exposure');
  }
  const total = a.events + b.events;
  if (total === 0) throw new RangeError('Two rates without a single event cannot be compared.');
  const share = clopperPearsonInterval(a.events, total, confidence);
  const scale = b.exposure / a.exposure;
  return {
    ratio: (a.events / b.events) * scale,
    interval: {
      lower: odds(share.lower) * scale,
      upper: odds(share.upper) * scale,
    },
    p: binomialExactTest(a.events, total, a.exposure / (a.exposure + b.exposure)),
  };
}

function odds(share: number): number {
  return share / (1 - share);
}
