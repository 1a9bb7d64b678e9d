import type { Figure } from '#shared/measures/figure.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import { benjaminiHochberg } from '#shared/statistics/benjamini-hochberg.ts';
import { responseHeterogeneity } from '#shared/statistics/response-heterogeneity.ts';
import type { HourCount } from './branch-pulse.ts';

/** Hours are looked at two by two: single ones have too few answers to say anything. */
export const hoursPerSlot = 2;

export interface PatternRow {
  /** Weekday from 1 (Monday), or the first hour of a slot. */
  readonly at: number;
  readonly n: number;
  /** The share of unhappy answers. */
  readonly figure: Figure;
}

export interface Pattern {
  readonly rows: readonly PatternRow[];
  /** All rows together. */
  readonly together: Figure;
  readonly verdict: 'different' | 'no_difference' | 'too_little';
}

export interface Patterns {
  readonly weekdays: Pattern;
  readonly slots: Pattern;
}

/**
 * When customers are unhappy: by weekday and by time of day. Whether the rows differ is one test
 * each, adjusted for being two; below five expected cases a row the test says nothing.
 */
export function patternModel(hours: readonly HourCount[]): Patterns {
  const weekdays = rowsBy(hours, ([weekday]) => weekday);
  const slots = rowsBy(hours, ([, hour]) => hour - (hour % hoursPerSlot));
  const tests = [weekdays, slots].map(testOf);
  const adjusted = benjaminiHochberg(tests.flatMap((p) => (p === null ? [] : [p])));
  const verdicts = tests.map((p): Pattern['verdict'] => {
    if (p === null) return 'too_little';
    return (adjusted.shift() ?? 1) < 0.05 ? 'different' : 'no_difference';
  });
  return {
    weekdays: patternOf(weekdays, verdicts[0] ?? 'too_little'),
    slots: patternOf(slots, verdicts[1] ?? 'too_little'),
  };
}

interface Count {
  readonly at: number;
  readonly n: number;
  readonly unhappy: number;
}

function rowsBy(hours: readonly HourCount[], keyOf: (count: HourCount) => number): Count[] {
  const counts = new Map<number, Count>();
  for (const hour of hours) {
    const at = keyOf(hour);
    const before = counts.get(at) ?? { at, n: 0, unhappy: 0 };
    counts.set(at, { at, n: before.n + hour[2], unhappy: before.unhappy + hour[3] });
  }
  return [...counts.values()].sort((a, b) => a.at - b.at);
}

/** Rows of next to nothing (a late evening) would only blur the test. */
const leastInTest = 20;

function testOf(rows: readonly Count[]): number | null {
  const units = rows
    .filter(({ n }) => n >= leastInTest)
    .map(({ n, unhappy }) => ({ eligible: n, responded: unhappy }));
  const unhappy = units.reduce((sum, { responded }) => sum + responded, 0);
  const all = units.reduce((sum, { eligible }) => sum + eligible, 0);
  if (units.length < 2 || unhappy === 0 || unhappy === all) return null;
  const { p, smallestExpected } = responseHeterogeneity(units);
  return smallestExpected < 5 ? null : p;
}

function patternOf(rows: readonly Count[], verdict: Pattern['verdict']): Pattern {
  const sum = (key: 'n' | 'unhappy') => rows.reduce((total, row) => total + row[key], 0);
  return {
    rows: rows.map(({ at, n, unhappy }) => ({ at, n, figure: shareFigure(unhappy, n) })),
    together: shareFigure(sum('unhappy'), sum('n')),
    verdict,
  };
}
