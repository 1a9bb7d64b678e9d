import { readNumber } from '../../read-number.ts';
import type { Reading } from '../../read-whole.ts';

/**
 * Read a share as basis points: "53.50%", "53.5" and "0.535" are all 5350. A number without a sign
 * is a share of 1 up to 1, of 100 above it; nobody is credited with a hundredth of a deal.
 *
 * @example readShare('53.50%') // { value: 5350 }
 */
export function readShare(text: string): Reading<number> {
  const number = readNumber(text);
  if (number === null || number.outOf !== null || !/^\+?\d/.test(number.decimal)) {
    return { problem: 'not_a_number' };
  }
  const [units = '', decimals = ''] = number.decimal.replace('+', '').split('.');
  const isOfOne = !number.isPercent && Number(number.decimal) <= 1;
  const places = isOfOne ? 4 : 2;
  if (/[1-9]/.test(decimals.slice(places))) return { problem: 'not_a_whole_number' };
  const value = Number(units + decimals.slice(0, places).padEnd(places, '0'));
  return value > 10_000 ? { problem: 'out_of_range' } : { value };
}
