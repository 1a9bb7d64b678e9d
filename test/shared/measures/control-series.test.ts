import { describe, expect, it } from 'vitest';
import { monthsBack } from '../../../functions/_shared/calendar/month.ts';
import { shareControl, valueControl } from '../../../functions/_shared/measures/control-series.ts';
import { judgeDifference } from '../../../functions/_shared/measures/judge-difference.ts';
import { createRandom } from '../../../functions/_shared/statistics/create-random.ts';

const months = monthsBack('2026-11', 14);

describe('the control chart of a share', () => {
  it('is calm about months that differ by chance alone', () => {
    const random = createRandom(7);
    const worlds = 400;
    let special = 0;
    for (let world = 0; world < worlds; world++) {
      const series = shareControl(
        months.map((month) => ({ month, n: 400, successes: drawn(400, 0.03, random) })),
      );
      if (series?.verdict === 'special_cause') special += 1;
    }
    expect(special / worlds).toBeLessThanOrEqual(0.05);
  });

  it('finds a month with three times the complaints', () => {
    const random = createRandom(11);
    const found = Array.from({ length: 50 }, () =>
      shareControl(
        months.map((month, index) => ({
          month,
          n: 400,
          successes: drawn(400, index === 13 ? 0.09 : 0.03, random),
        })),
      ),
    ).filter((series) => series?.verdict === 'special_cause');
    expect(found.length).toBeGreaterThan(45);
  });

  it('says nothing before there is a year', () => {
    const series = shareControl(
      months
        .slice(0, 11)
        .map((month, index) => ({ month, n: 100, successes: index === 10 ? 60 : 3 })),
    );
    expect(series?.verdict).toBe('not_enough_data');
  });

  it('leaves a month without visits out instead of calling it zero', () => {
    const series = shareControl(
      months.map((month, index) => ({
        month,
        n: index === 5 ? 0 : 100,
        successes: index === 5 ? 0 : 3,
      })),
    );
    expect(series?.points[5]).toMatchObject({ value: null, isSpecial: false });
    expect(series?.centre).toBeCloseTo(0.03);
  });

  it('is no chart for a single month', () => {
    expect(shareControl([{ month: '2026-11', n: 10, successes: 1 }])).toBeNull();
  });
});

describe('the control chart of values', () => {
  it('calls a wild newest month special, and an even series calm', () => {
    const even = months.map((month, index) => ({ month, n: 90, value: 70 + (index % 3) }));
    expect(valueControl(even)?.verdict).toBe('no_detectable_change');
    const wild = even.map((each, index) => (index === 13 ? { ...each, value: 20 } : each));
    expect(valueControl(wild)?.verdict).toBe('special_cause');
  });
});

describe('a difference', () => {
  it('is higher or lower only behind a passed test', () => {
    expect(judgeDifference(6, { lower: -11, upper: 23 }, 0.44).kind).toBe('no_change');
    expect(judgeDifference(16, { lower: 4, upper: 28 }, 0.01).kind).toBe('higher');
    expect(judgeDifference(-16, { lower: -28, upper: -4 }, 0.01).kind).toBe('lower');
    expect(judgeDifference(16, { lower: 4, upper: 28 }, 0.05).kind).toBe('no_change');
  });
});

function drawn(n: number, share: number, random: () => number): number {
  let count = 0;
  for (let i = 0; i < n; i++) if (random() < share) count += 1;
  return count;
}
