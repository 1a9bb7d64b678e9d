import { poissonUpperTail } from './poisson-upper-tail.ts';
import { requireNonNegative, requirePositive } from './requirements.ts';

export interface BurstTest {
  /** Answers expected in the window. */
  readonly expected: number;
  /** The probability of at least as many by chance. */
  readonly p: number;
}

/**
 * Are there suspiciously many answers in a window fixed beforehand? Poisson upper tail.
 * A window chosen after looking needs `scanStatistic`. For review by people, never for automatic
 * exclusion; the rate comes from the same weekday and hour.
 *
 * @throws {RangeError} unless count is a count, the window is above zero and the rate ≥ 0
 * @example burstTest(7, 30, 2.4) // { expected: 1.2, p: 0.00025 }
 */
export function burstTest(count: number, windowMinutes: number, ratePerHour: number): BurstTest {
  requirePositive(windowMinutes, 'The window');
  requireNonNegative(ratePerHour, 'The rate');
  const expected = (ratePerHour * windowMinutes) / 60;
  return { expected, p: poissonUpperTail(count, expected) };
}
