import type { Fraction } from '../numbers/fraction.ts';

/** A result as `canonicalJson` writes it: every exact fraction is text, "67575/8". */
export type Written<Value> = Value extends Fraction
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Written<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Written<Value[Key]> }
      : Value;

/**
 * The floating-point number of a written fraction, for a screen; never for a further exact step.
 *
 * @example writtenNumber('3/8') // 0.375
 */
export function writtenNumber(text: string): number {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}
