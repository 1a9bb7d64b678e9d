import type { Fraction } from './fraction.ts';

const SIGNIFICANT_BITS = 64n;
const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * The floating-point number next to a fraction, also when numerator and denominator are far
 * beyond 2^53. For charts and statistics; never for a further exact step.
 *
 * @example fractionToNumber(fraction(1, 3)) // 0.3333333333333333
 */
export function fractionToNumber({ numerator, denominator }: Fraction): number {
  if (denominator <= largestSafe && numerator <= largestSafe && numerator >= -largestSafe) {
    return Number(numerator) / Number(denominator);
  }
  const magnitude = numerator < 0n ? -numerator : numerator;
  const shift = bitLength(denominator) - bitLength(magnitude) + SIGNIFICANT_BITS;
  const scaled =
    shift >= 0n ? (magnitude << shift) / denominator : magnitude / (denominator << -shift);
  const value = scaleByPowerOfTwo(Number(scaled), Number(-shift));
  return numerator < 0n ? -value : value;
}

function bitLength(value: bigint): bigint {
  return BigInt(value.toString(2).length);
}

/** In two halves, so that 2^exponent itself never overflows or vanishes too early. */
function scaleByPowerOfTwo(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return value * 2 ** half * 2 ** (exponent - half);
}
