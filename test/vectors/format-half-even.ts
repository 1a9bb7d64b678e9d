import type { Fraction } from '../../functions/_shared/numbers/fraction.ts';

/** Banker's rounding, for contrast with the half-up rule of the library; keeps "-0". */
export function formatHalfEven({ numerator, denominator }: Fraction, decimals: number): string {
  const sign = numerator < 0n ? '-' : '';
  const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals);
  const whole = scaled / denominator;
  const twiceRest = 2n * (scaled % denominator);
  const isUp = twiceRest > denominator || (twiceRest === denominator && whole % 2n === 1n);
  const digits = (whole + (isUp ? 1n : 0n)).toString().padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
