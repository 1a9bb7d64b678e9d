/** An exact rational number in lowest terms; the denominator is always positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Make a fraction in lowest terms.
 *
 * @throws {RangeError} when the denominator is zero, or a number is not a safe integer
 * @example fraction(6, -8) // { numerator: -3n, denominator: 4n }
 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const top = toBigInt(numerator);
  const bottom = toBigInt(denominator);
  if (bottom === 0n) throw new RangeError('The denominator of a fraction must not be zero.');
  const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { numerator: top / divisor, denominator: bottom / divisor };
}

function toBigInt(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`A fraction is made of integers, got ${value}.`);
  }
  return BigInt(value);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
