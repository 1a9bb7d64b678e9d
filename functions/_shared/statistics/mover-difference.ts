import type { Interval } from './interval.ts';

/** An estimate with its interval. */
export interface Bracketed extends Interval {
  readonly estimate: number;
}

/**
 * The interval of a difference a − b, recovered from the two separate intervals (MOVER: method of
 * variance estimates recovery). Keeps the asymmetry of good intervals near a boundary.
 *
 * Source: Zou & Donner 2008, Stat. Med. 27:1693; Newcombe 1998, Stat. Med. 17:873 (method 10).
 * @throws {RangeError} when an estimate lies outside its own interval
 */
export function moverDifference(a: Bracketed, b: Bracketed): Interval {
  for (const { lower, estimate, upper } of [a, b]) {
    if (!(lower <= estimate && estimate <= upper)) {
      throw new RangeError(`The estimate ${estimate} lies outside [${lower}, ${upper}].`);
    }
  }
  const difference = a.estimate - b.estimate;
  return {
    lower: difference - Math.hypot(a.estimate - a.lower, b.upper - b.estimate),
    upper: difference + Math.hypot(a.upper - a.estimate, b.estimate - b.lower),
  };
}
