import { addDays, countDays, type Day, parseDay } from '#shared/calendar/day.ts';
import { addMonths, firstDay, lastDay, monthOf } from '#shared/calendar/month.ts';

/** Ranges by name, in the order in which they are offered. A name in a link moves with the days. */
export const rangeNames = [
  'today',
  'last7',
  'last30',
  'thisMonth',
  'lastMonth',
  'last90',
  'last365',
] as const;

export type RangeName = (typeof rangeNames)[number];

/** Days from and to, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
  /** Null where the days themselves were chosen. */
  readonly name: RangeName | null;
}

export type RangeCorrection = 'unknownRange' | 'futureRange' | 'turnedRange' | 'longRange';

export interface RangeChoice {
  readonly range: DayRange;
  /** What could not be honoured, so that the page can say so. */
  readonly correction: RangeCorrection | null;
}

export interface RangeLimits {
  readonly today: Day;
  readonly fallback: RangeName;
  /** The most days that a page shows at once. */
  readonly mostDays: number;
}

export function namedRange(name: RangeName, today: Day): DayRange {
  const back = (days: number): DayRange => ({ from: addDays(today, 1 - days), to: today, name });
  switch (name) {
    case 'today':
      return back(1);
    case 'last7':
      return back(7);
    case 'last30':
      return back(30);
    case 'last90':
      return back(90);
    case 'last365':
      return back(365);
    case 'thisMonth':
      return { from: firstDay(monthOf(today)) as Day, to: today, name };
    case 'lastMonth': {
      const month = addMonths(monthOf(today), -1);
      return { from: firstDay(month) as Day, to: lastDay(month) as Day, name };
    }
  }
}

/**
 * The range in an address: `?range=last7`, or `?from=2026-11-01&to=2026-11-15` (one end alone is
 * that one day up to today). Whatever cannot be honoured becomes the nearest thing that can be.
 */
export function rangeInSearch(search: string, limits: RangeLimits): RangeChoice {
  const query = new URLSearchParams(search);
  const [name, fromText, toText] = [query.get('range'), query.get('from'), query.get('to')];
  const fallback = namedRange(limits.fallback, limits.today);
  if (name === null && fromText === null && toText === null) {
    return { range: fallback, correction: null };
  }
  const known = rangeNames.find((each) => each === name);
  if (known) return { range: namedRange(known, limits.today), correction: null };
  const from = parseDay(fromText);
  const to = toText === null ? limits.today : parseDay(toText);
  if (!from || !to) return { range: fallback, correction: 'unknownRange' };
  return putRight(from, to, limits, fallback);
}

function putRight(
  from: Day,
  to: Day,
  { today, mostDays }: RangeLimits,
  fallback: DayRange,
): RangeChoice {
  const isTurned = from > to;
  const [first, last] = isTurned ? [to, from] : [from, to];
  if (first > today) return { range: fallback, correction: 'futureRange' };
  const end = last > today ? today : last;
  const isLong = countDays(first, end) > mostDays;
  const range = { from: isLong ? addDays(end, 1 - mostDays) : first, to: end, name: null };
  if (isLong) return { range, correction: 'longRange' };
  if (last > today) return { range, correction: 'futureRange' };
  return { range, correction: isTurned ? 'turnedRange' : null };
}

/** The changes of the address that lead to a range: `rangeInSearch` reads them back. */
export function rangeChanges(range: DayRange): Record<'range' | 'from' | 'to', string | null> {
  return range.name
    ? { range: range.name, from: null, to: null }
    : { range: null, from: range.from, to: range.to };
}
