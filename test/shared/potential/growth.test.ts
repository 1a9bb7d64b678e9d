import { describe, expect, it } from 'vitest';
import { growthOf } from '#shared/potential/growth.ts';

const history = (scores: number[], standardError = 2) =>
  scores.map((score) => ({ score, standardError }));

describe('growth', () => {
  it('of a straight line is its slope: a point a period is ten points above the middle', () => {
    const [alone] = growthOf([history([80, 81, 82, 83, 84, 85])]);
    expect(alone?.slope).toBeCloseTo(1, 12);
    expect(alone?.score).toBeCloseTo(60, 12);
    // se = 2/√17.5, times ten
    expect(alone?.standardError).toBeCloseTo(20 / Math.sqrt(17.5), 9);
  });

  it('is none with five periods, however steep', () => {
    expect(growthOf([history([10, 30, 50, 70, 90]), null])).toEqual([null, null]);
  });

  it('is pulled to the role, all the way when nobody truly differs', () => {
    const equal = growthOf([
      history([80, 81, 80, 82, 79, 81]),
      history([81, 80, 82, 80, 81, 80]),
      history([79, 80, 81, 80, 80, 81]),
    ]);
    expect(new Set(equal.map((each) => each?.shrunkSlope.toFixed(9))).size).toBe(1);
    const [steep] = growthOf([
      history([60, 65, 70, 75, 80, 85]),
      history([80, 80, 80, 80, 80, 80]),
      history([85, 80, 75, 70, 65, 60]),
    ]);
    expect(steep?.shrunkSlope).toBeGreaterThan(4);
    expect(steep?.shrunkSlope).toBeLessThan(5);
  });

  it('stays on the axis', () => {
    const [up, down] = [history([0, 20, 40, 60, 80, 100]), history([100, 80, 60, 40, 20, 0])];
    expect(growthOf([up])[0]?.score).toBe(100);
    expect(growthOf([down])[0]?.score).toBe(0);
  });
});
