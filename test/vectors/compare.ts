import { isRecord } from './vector.ts';

export interface Mismatch {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly tolerance: number;
}

/** A tolerance for everything, or one per entry of a list. */
export type Tolerance = number | readonly number[];

/**
 * Every place where an answer differs from what is expected, down to the single number.
 * Numbers may differ by tolerance × max(1, |expected|); everything else must be equal. A list
 * of one and the bare value are the same; so are true/false and 1/0.
 */
export function compare(
  field: string,
  expected: unknown,
  got: unknown,
  tolerance: Tolerance,
): Mismatch[] {
  const single = typeof tolerance === 'number' ? tolerance : (tolerance[0] ?? 0);
  if (Array.isArray(expected)) {
    const answers = Array.isArray(got) ? got : [got];
    if (answers.length !== expected.length) return [{ field, expected, got, tolerance: single }];
    return expected.flatMap((entry, i) => {
      const own = typeof tolerance === 'number' ? tolerance : (tolerance[i] ?? single);
      return compare(`${field}[${i}]`, entry, answers[i], own);
    });
  }
  if (isRecord(expected)) {
    const answers = isRecord(got) ? got : {};
    return Object.entries(expected).flatMap(([key, value]) =>
      compare(`${field}.${key}`, value, answers[key], tolerance),
    );
  }
  const answer = plain(Array.isArray(got) && got.length === 1 ? got[0] : got);
  return isClose(plain(expected), answer, single)
    ? []
    : [{ field, expected, got, tolerance: single }];
}

function plain(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}

function isClose(expected: unknown, got: unknown, tolerance: number): boolean {
  if (typeof expected !== 'number' || typeof got !== 'number') return expected === got;
  if (expected === got) return true;
  return Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
