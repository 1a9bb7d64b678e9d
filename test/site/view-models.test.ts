import { describe, expect, it } from 'vitest';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import { overviewModel } from '../../site/data/overview-model.ts';
import { trendFinding, trendModel } from '../../site/data/trend-model.ts';

const histogram = (places: Record<number, number>) =>
  Array.from({ length: 11 }, (_, index) => places[index] ?? 0);

const row = (month: string, measure: string, n: number, places: Record<number, number> = {}) =>
  ({ month: `${month}-01`, measure, n, sum: n, histogram: histogram(places) }) as MonthlyTotal;

const months = ['2026-10', '2026-11'] as const;

describe('the overview', () => {
  const totals = [
    row('2026-10', 'nps', 3, { 10: 3 }),
    row('2026-11', 'nps', 40, { 10: 30, 8: 6, 2: 4 }),
    row('2026-11', 'rating', 60, { 5: 50, 3: 10 }),
    row('2026-11', 'visit', 100),
    row('2026-11', 'response', 50),
  ];
  const model = overviewModel(totals, '2026-11');

  it('shows figures of its month only, and the twelve months that end with it', () => {
    expect(model.nps).toMatchObject({ kind: 'known', n: 40, value: 65 });
    const { points } = trendModel(totals, '2026-11');
    expect(points.map((point) => point.month).at(0)).toBe('2025-12');
    expect(points.at(-2)?.nps).toEqual({ kind: 'withheld', n: 3 });
    expect(points.at(0)?.nps).toEqual({ kind: 'empty' });
  });

  it('counts who left NPS out as silent about NPS', () => {
    expect(model.npsWorstCase?.lower).toBeCloseTo(0.4 * 65 - 60, 10);
    expect(model.satisfactionWorstCase?.upper).toBeCloseTo(0.5 * (50 / 60) + 0.5, 10);
  });

  it('has no worst case where the response rate is unknown', () => {
    const withoutVisits = totals.filter((total) => total.measure !== 'visit');
    expect(overviewModel(withoutVisits, '2026-11').npsWorstCase).toBeNull();
  });
});

describe('the finding of the trend', () => {
  const of = (promoters: number, detractors: number, month: string) =>
    row(month, 'nps', promoters + detractors, { 10: promoters, 0: detractors });

  it('is no change when the difference could be luck', () => {
    const finding = trendFinding([of(20, 10, '2026-10'), of(22, 8, '2026-11')], months);
    expect(finding.kind).toBe('no_change');
  });

  it('is a change only when the test says so', () => {
    const finding = trendFinding([of(90, 10, '2026-10'), of(50, 50, '2026-11')], months);
    expect(finding).toMatchObject({ kind: 'lower', before: '2026-10', difference: -80 });
  });

  it('compares with nothing when there are too few answers', () => {
    expect(trendFinding([of(3, 1, '2026-10'), of(50, 5, '2026-11')], months).kind).toBe(
      'too_little',
    );
  });
});
