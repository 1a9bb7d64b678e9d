/** Which comes first in 01/05/2026. Dates that begin with the year need no order. */
export type DateOrder = 'dmy' | 'mdy';

const dayAndMonth = /^\D?(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/;

/**
 * The order that the values themselves prove; null when none does: every first and second part
 * is 12 or less (then a person must say), or there is no such date at all.
 *
 * @example guessDateOrder(['01/05/2026', '31/05/2026']) // 'dmy'
 */
export function guessDateOrder(values: Iterable<string>): DateOrder | null {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const value of values) {
    const match = dayAndMonth.exec(value.normalize('NFKC').trim());
    if (Number(match?.[1]) > 12) isDayFirst = true;
    if (Number(match?.[2]) > 12) isMonthFirst = true;
  }
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'dmy' : 'mdy';
}

/** Does any value need an order to be understood? */
export function needsDateOrder(values: Iterable<string>): boolean {
  for (const value of values) {
    if (dayAndMonth.test(value.normalize('NFKC').trim())) return true;
  }
  return false;
}
