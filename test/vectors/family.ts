import type { Interval } from '../../functions/_shared/statistics/interval.ts';
import type { Inputs } from './inputs.ts';
import type { Vector } from './vector.ts';

/** What the library answers, by the field names vectors use. Extra fields do no harm. */
export type Answers = Readonly<Record<string, unknown>>;

/** An answer that stands inside the inputs of a vector instead of in `expected`. */
export interface Embedded {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Vectors of one kind: how to recognise them and how to answer them. */
export interface Family {
  /** Vector names begin with one of these. */
  readonly prefixes: readonly string[];
  /** Inputs it cannot do without; an inner list means "one of these spellings". */
  readonly needs: readonly (string | readonly string[])[];
  readonly answer: (inputs: Inputs, vector: Vector) => Answers;
  readonly embedded?: (inputs: Inputs) => Embedded[];
  /** Expected fields that no computation can check, each with the reason. */
  readonly unchecked?: Readonly<Record<string, string>>;
  /** Fields with a tolerance of their own. */
  readonly tolerances?: (vector: Vector) => Readonly<Record<string, number | readonly number[]>>;
}

/** An interval the way vectors write it. */
export function pair({ lower, upper }: Interval): [number, number] {
  return [lower, upper];
}

/** One answer under several spellings. */
export function spelled(value: unknown, ...names: string[]): Answers {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** An answer that may not exist (a test without variance, say). */
export function attempt<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Apply a function to lists of equal length, entry by entry; lists of one are repeated. */
export function zip(lists: readonly (readonly number[])[], f: (...row: number[]) => unknown) {
  const length = Math.max(...lists.map((list) => list.length));
  return Array.from({ length }, (_, i) => {
    return f(...lists.map((list) => list[list.length === 1 ? 0 : i] ?? Number.NaN));
  });
}
