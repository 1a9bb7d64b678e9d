import type { Fraction } from '../numbers/fraction.ts';
import { fractionToText } from '../numbers/fraction-to-text.ts';

/**
 * Write a value as JSON in one way only: keys sorted by code unit, no blanks, an exact fraction as
 * text ("67575/8"), a bigint as text. Equal results are equal bytes, so a seal can hash them.
 *
 * @throws {RangeError} for a number that is not finite, or something JSON has no word for
 * @example canonicalJson({ b: 1, a: fraction(1, 2) }) // '{"a":"1/2","b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'bigint') return JSON.stringify(String(value));
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`JSON has no number ${value}.`);
    // minus zero is zero
    return JSON.stringify(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    return isFraction(value) ? JSON.stringify(fractionToText(value)) : writeObject(value);
  }
  throw new RangeError(`JSON has no word for ${typeof value}.`);
}

function writeObject(value: object): string {
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
  return `{${entries.join(',')}}`;
}

/** A Map or a Date would be written as {}, silently. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isFraction(value: object): value is Fraction {
  return (
    'numerator' in value &&
    typeof value.numerator === 'bigint' &&
    'denominator' in value &&
    typeof value.denominator === 'bigint' &&
    Object.keys(value).length === 2
  );
}
