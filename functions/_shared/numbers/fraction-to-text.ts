import type { Fraction } from './fraction.ts';

/**
 * The fraction as text for an audit line or a test: "67575/8", or "7000" when it is whole.
 * Not for people to read as a score; that is `formatDecimal`.
 */
export function fractionToText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}
