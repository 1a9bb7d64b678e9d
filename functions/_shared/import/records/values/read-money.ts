import { readNumber } from '../../read-number.ts';
import type { Reading } from '../../read-whole.ts';

/** Most fen a record may hold: ten billion yuan, as the schema of money says. */
const mostFen = 1_000_000_000_000n;

/**
 * Read an amount in yuan as whole fen, exactly: "1,200.00", "￥1,200", "1200元", "1.2万". A column
 * whose header says 万元 counts in ten thousands where the cell itself names no unit.
 *
 * @example readMoney('1.2万', false) // { value: 1200000 }
 */
export function readMoney(text: string, isInWan: boolean): Reading<number> {
  const folded = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:¥|￥|rmb|cny|人民币)\s*/iu, '')
    .replace(/(?:元|圆|块|rmb|cny|yuan)(?:整)?$/iu, '')
    .trim();
  const own = /^(.*?)\s*(?:万|w|萬)$/iu.exec(folded);
  const number = readNumber(own ? (own[1] ?? '') : folded);
  if (number === null || number.isPercent || number.outOf !== null) {
    return { problem: 'not_an_amount' };
  }
  const isNegative = number.decimal.startsWith('-');
  const fen = toFen(number.decimal.replace(/^[+-]/, ''), own !== null || isInWan ? 6 : 2);
  if (fen === null) return { problem: 'not_an_amount' };
  if (fen > mostFen) return { problem: 'out_of_range' };
  return { value: Number(isNegative ? -fen : fen) };
}

/** Move the point to the right; null when a part of a fen would be left over. */
function toFen(decimal: string, places: number): bigint | null {
  const [units = '', decimals = ''] = decimal.split('.');
  const rest = decimals.slice(places);
  if (/[1-9]/.test(rest)) return null;
  return BigInt(units + decimals.slice(0, places).padEnd(places, '0'));
}
