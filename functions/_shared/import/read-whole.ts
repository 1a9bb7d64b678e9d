import { readNumber } from './read-number.ts';
import type { ReadingProblemCode } from './row-problem.ts';

/** A value, or why there is none. */
export type Reading<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly problem: ReadingProblemCode; readonly value?: undefined };

interface Range {
  readonly min: number;
  readonly max: number;
  /** The scale an answer like "3 out of 10" must name; without it such a text is refused. */
  readonly outOf?: number;
}

/**
 * Read a whole number within a range. Nothing is rounded, cut or carried to another scale: a
 * 3.5 or an 11 says that the column is not what the mapping takes it for.
 *
 * @example readWhole('8.0', { min: 0, max: 10 }) // { value: 8 }
 */
export function readWhole(text: string, { min, max, outOf }: Range): Reading<number> {
  const number = readNumber(text);
  if (number === null || number.isPercent) return { problem: 'not_a_number' };
  if (number.outOf !== null && number.outOf !== outOf) return { problem: 'other_scale' };
  if (!/^[+-]?\d+(?:\.0+)?$/.test(number.decimal)) return { problem: 'not_a_whole_number' };
  const value = Number(number.decimal) || 0;
  if (value < min || value > max) return { problem: 'out_of_range' };
  return { value };
}
