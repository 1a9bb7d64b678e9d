import { formatDecimal } from '../../../functions/_shared/numbers/format-decimal.ts';
import { parseDecimal } from '../../../functions/_shared/numbers/parse-decimal.ts';
import type { Family } from '../family.ts';
import { formatHalfEven } from '../format-half-even.ts';

const decimals: Family = {
  prefixes: ['rounding_half_up', 'rounding_decimal'],
  needs: ['cases'],
  answer: (inputs) => {
    const cases = inputs.records('cases').map((one) => ({
      value: parseDecimal(one.text('value')),
      decimals: one.number('dp', 'decimals'),
    }));
    return {
      half_up_away_from_zero: cases.map((one) => formatDecimal(one.value, one.decimals)),
      half_even_bankers: cases.map((one) => formatHalfEven(one.value, one.decimals)),
    };
  },
};

/** What plain JavaScript prints; each field is an expression of one of three shapes. */
const pitfalls: Family = {
  prefixes: ['rounding_js_pitfalls'],
  needs: [],
  answer: (_inputs, { expected }) =>
    Object.fromEntries(
      Object.keys(expected).flatMap((expression) => {
        const value = evaluate(expression);
        return value === undefined ? [] : [[expression, value]];
      }),
    ),
};

export const ROUNDING: readonly Family[] = [decimals, pitfalls];

function evaluate(expression: string): number | string | undefined {
  const [, fixed, digits] = /^\(([-\d.]+)\)\.toFixed\((\d+)\)$/.exec(expression) ?? [];
  if (fixed !== undefined) return Number(fixed).toFixed(Number(digits));
  const [, rounded] = /^Math\.round\(([-\d.]+)\)$/.exec(expression) ?? [];
  if (rounded !== undefined) return Math.round(Number(rounded));
  const [, left, right] = /^([-\d.]+)\s*\*\s*([-\d.]+)$/.exec(expression) ?? [];
  return left === undefined ? undefined : Number(left) * Number(right);
}
