import type { Fraction } from '../numbers/fraction.ts';

/** What `canonicalJson` makes of a value: an exact fraction is its text, "67575/8". */
export type Wire<Value> = Value extends Fraction
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Wire<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Wire<Value[Key]> }
      : Value;
