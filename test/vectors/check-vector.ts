import { compare, type Mismatch } from './compare.ts';
import { GROUPS } from './families.ts';
import type { Family } from './family.ts';
import { Inputs } from './inputs.ts';
import type { Vector } from './vector.ts';

export interface Verdict {
  readonly mismatches: readonly Mismatch[];
  /** Expected fields that were not checked, each with the reason. */
  readonly unchecked: readonly string[];
}

/** Monte Carlo fields are compared loosely, because both sides are simulated. */
const MONTE_CARLO_TOLERANCE = 0.005;

/**
 * Hold one vector against the library. An unknown kind of vector, a field nobody computes and an
 * exception are mismatches, never silence.
 */
export function checkVector(vector: Vector): Verdict {
  const family = findFamily(vector);
  if (family === undefined) return failure('(vector)', 'a known name, area or shape', 'unknown');
  const inputs = new Inputs(vector.inputs);
  try {
    const answers = family.answer(inputs, vector);
    const own = family.tolerances?.(vector) ?? {};
    const reasons = family.unchecked ?? {};
    const mismatches = Object.entries(vector.expected).flatMap(([field, expected]) => {
      if (field in reasons) return [];
      const usual = field.startsWith('mc_') ? MONTE_CARLO_TOLERANCE : vector.tolerance;
      if (!(field in answers)) return failure(field, expected, 'not computed').mismatches;
      return compare(field, expected, answers[field], own[field] ?? usual);
    });
    const embedded = (family.embedded?.(inputs) ?? []).flatMap(({ field, expected, got }) =>
      compare(field, expected, got, vector.tolerance),
    );
    const unchecked = Object.keys(vector.expected)
      .filter((field) => field in reasons)
      .map((field) => `${field}: ${reasons[field]}`);
    return { mismatches: [...mismatches, ...embedded], unchecked };
  } catch (error) {
    return failure('(vector)', 'an answer', String(error));
  }
}

/**
 * The family with the longest matching prefix whose inputs are there; for a new name, the family
 * of the same area that recognises most inputs. A new name in an unknown area has none.
 */
function findFamily({ name, area, inputs }: Vector): Family | undefined {
  const fits = GROUPS.flatMap(({ areas, families }) =>
    families
      .filter(({ needs }) => needs.every((need) => [need].flat().some((key) => key in inputs)))
      .map((family) => ({
        family,
        match: longestPrefix(family, name),
        isShaped: areas.includes(area) && family.needs.length > 1,
      })),
  );
  const [best] = fits
    .filter(({ match, isShaped }) => match > 0 || isShaped)
    .sort((a, b) => b.match - a.match || b.family.needs.length - a.family.needs.length);
  return best?.family;
}

function longestPrefix({ prefixes }: Family, name: string): number {
  return Math.max(0, ...prefixes.filter((p) => name.startsWith(p)).map((p) => p.length));
}

function failure(field: string, expected: unknown, got: unknown): Verdict {
  return {
    mismatches: [{ field, expected, got, tolerance: 0 }],
    unchecked: [],
  };
}
