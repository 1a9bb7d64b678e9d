import { readWhole } from './read-whole.ts';
import type { RowCells } from './row-cells.ts';
import { maxCount, type Total } from './total.ts';
import { type NamedMeasure, readMeasure, readMeasureValue } from './total-measure.ts';

/** A row that tells one total in words: which measure, which value, how many. */
export function readLongTotals(cells: RowCells): Total[] {
  const named = cells.read<NamedMeasure>('measure', (text) => {
    const value = readMeasure(text);
    return value ? { value } : { problem: 'measure_unknown' };
  });
  const count = cells.read('count', (text) => readWhole(text, { min: 0, max: maxCount }));
  if (named === null) cells.require('measure');
  if (count === null) cells.require('count');
  if (named === null || count === null) return [];
  const value = named.value ?? cells.read('value', (text) => readMeasureValue(text, named.measure));
  if (value === null) {
    cells.require('value');
    return [];
  }
  return [{ measure: named.measure, value, count }];
}
