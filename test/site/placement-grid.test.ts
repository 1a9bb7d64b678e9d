import { describe, expect, it } from 'vitest';
import type { PlacedPerson } from '#shared/potential/place-period.ts';
import { fitRange, gridDrawing } from '../../site/data/placement-grid.ts';

describe('the range of an axis', () => {
  it('holds all values between round ends', () => {
    expect(fitRange([74, 95], 85, 120)).toEqual([70, 95]);
  });

  it('leaves each side of the cut a third, whoever is there', () => {
    expect(fitRange([97, 115], 85, 120)).toEqual([70, 115]);
    expect(fitRange([], 60, 100)).toEqual([50, 70]);
  });

  it('ends where the axis ends', () => {
    expect(fitRange([-20, 140], 85, 120)).toEqual([0, 120]);
  });
});

describe('the grid', () => {
  const axis = (score: number) => ({ score, standardError: 2, cut: 0, reliability: 1, above: 1 });
  const person = (performance: number | null, potential: number | null) =>
    ({
      performance: performance === null ? null : axis(performance),
      potential: potential === null ? null : axis(potential),
    }) as PlacedPerson;

  it('draws who has both scores, the better to the right and above', () => {
    const people = [person(80, 50), person(95, 90), person(90, null)];
    const { points, plot } = gridDrawing(people, 600, 400);
    expect(points).toHaveLength(2);
    const [first, second] = points;
    expect(second!.x).toBeGreaterThan(first!.x);
    expect(second!.y).toBeLessThan(first!.y);
    for (const { left, x, right, top, y, bottom } of points) {
      expect([plot.left, left, x, right, plot.right]).toEqual(
        [plot.left, left, x, right, plot.right].toSorted((a, b) => a - b),
      );
      expect(top < y && y < bottom).toBe(true);
    }
  });
});
