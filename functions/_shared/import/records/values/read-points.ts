import { type CellNumber, readNumber } from '../../read-number.ts';
import type { Reading } from '../../read-whole.ts';

export interface Points {
  readonly earned: number;
  readonly possible: number;
}

const most = 100_000;

/**
 * Read points out of what was possible: "92" of "100", "18/20", "53.50%". Points with decimals are
 * scaled together with what was possible, so that both are whole and the share is the same.
 *
 * @param possible the cell of what was possible; null for a hundred, or what `earned` itself says
 * @example readPoints('92.5', '100') // { value: { earned: 925, possible: 1000 } }
 */
export function readPoints(earned: string, possible: string | null): Reading<Points> {
  const points = readNumber(earned);
  const whole = possible === null ? null : readNumber(possible);
  if (points === null || (possible !== null && whole === null)) return { problem: 'not_a_number' };
  const total = totalOf(points, whole);
  if (total === null) return { problem: 'other_scale' };
  const places = Math.max(decimalsOf(points.decimal), decimalsOf(total));
  const value = { earned: scaled(points.decimal, places), possible: scaled(total, places) };
  if (places > 2 || value.possible < 1 || value.possible > most || value.earned < 0) {
    return { problem: 'out_of_range' };
  }
  return value.earned > value.possible ? { problem: 'more_than_possible' } : { value };
}

function totalOf({ isPercent, outOf }: CellNumber, whole: CellNumber | null): string | null {
  if (whole?.isPercent) return null;
  if (outOf !== null) {
    return whole === null || Number(whole.decimal) === outOf ? String(outOf) : null;
  }
  // A percentage is of a hundred, whatever the other column says.
  return isPercent ? '100' : (whole?.decimal ?? '100');
}

function decimalsOf(decimal: string): number {
  return (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;
}

function scaled(decimal: string, places: number): number {
  const [units = '', decimals = ''] = decimal.split('.');
  return Number(units + decimals.slice(0, places).padEnd(places, '0'));
}
