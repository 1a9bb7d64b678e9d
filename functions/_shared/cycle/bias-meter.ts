import { groupBy } from '../scoring/group-by.ts';
import { binomialExactTest } from '../statistics/binomial-exact-test.ts';
import { holm } from '../statistics/holm.ts';
import type { Interval } from '../statistics/interval.ts';
import { meanTInterval } from '../statistics/mean-t-interval.ts';
import { momentsOf } from '../statistics/moments.ts';

/** A result that somebody moved in calibration. */
export interface CalibratedResult {
  readonly madeBy: string;
  readonly movementBp: number;
}

/** How somebody's calibration moves results on average. */
export interface BiasReading {
  readonly madeBy: string;
  /** Results moved. */
  readonly n: number;
  readonly meanBp: number;
  /** Student's t; null where it would be a pretence: too few, or all moved alike. */
  readonly interval: Interval | null;
  /** Of the sign test, Holm-adjusted over everybody who is read; null for too few. */
  readonly p: number | null;
  /** Only a passed test is called a leaning. */
  readonly leaning: 'up' | 'down' | 'none' | 'not_enough';
}

/** With fewer, even all in one direction pass no test. */
const leastMoved = 6;
const alpha = 0.05;

/**
 * Does somebody move results in one direction? The mean movement of each with n and interval, and a
 * verdict only where the sign test against “as often up as down” passes after adjustment for how
 * many are tested: movements are capped, so their sizes say less than their directions. It is a
 * question to be asked, not a finding: results that deserve a correction may lie together.
 *
 * @returns in the order of the names
 */
export function biasMeter(results: readonly CalibratedResult[]): BiasReading[] {
  const byPerson = groupBy(results, ({ madeBy }) => madeBy);
  const readings = [...byPerson]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([madeBy, own]) => ({ madeBy, ...readingOf(own.map(({ movementBp }) => movementBp)) }));
  const tested = readings.flatMap(({ p }) => (p === null ? [] : [p]));
  const adjusted = holm(tested);
  let place = 0;
  return readings.map((reading) => {
    if (reading.p === null) return { ...reading, leaning: 'not_enough' as const };
    const p = adjusted[place++] ?? 1;
    return { ...reading, p, leaning: p < alpha ? (reading.meanBp > 0 ? 'up' : 'down') : 'none' };
  });
}

function readingOf(movements: readonly number[]) {
  const moments = momentsOf(movements);
  const { n, mean, sd } = moments;
  if (n < leastMoved) return { n, meanBp: mean, interval: null, p: null };
  const up = movements.filter((movement) => movement > 0).length;
  const p = binomialExactTest(up, n, 0.5);
  if (!sd) return { n, meanBp: mean, interval: null, p };
  const { lower, upper } = meanTInterval(moments);
  return { n, meanBp: mean, interval: { lower, upper }, p };
}
