import { type Fraction, fraction } from './fraction.ts';

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * Read decimal text as an exact fraction: digits, at most one point, an optional sign.
 * No thousands separators, no exponent, no percent sign, no blanks: an importer strips those by
 * name, so that "1,5" is refused instead of guessed.
 *
 * @throws {RangeError} when the text is not a plain decimal number
 * @example parseDecimal('4.35') // { numerator: 87n, denominator: 20n }
 */
export function parseDecimal(text: string): Fraction {
  const match = DECIMAL.exec(text);
  if (match === null) throw new RangeError(`Not a decimal number: ${JSON.stringify(text)}.`);
  const [, sign = '', whole = '', decimals = ''] = match;
  const magnitude = BigInt(whole + decimals);
  return fraction(sign === '-' ? -magnitude : magnitude, 10n ** BigInt(decimals.length));
}
