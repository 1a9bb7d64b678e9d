import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { parseDecimal } from '../../../functions/_shared/numbers/parse-decimal.ts';
import { bandOfScore } from '../../../functions/_shared/statistics/band-of-score.ts';
import { bandProbabilities } from '../../../functions/_shared/statistics/band-probabilities.ts';
import { compositeObstacle } from '../../../functions/_shared/statistics/composite-obstacle.ts';
import { compositeScore } from '../../../functions/_shared/statistics/composite-score.ts';
import { compositeStandardError } from '../../../functions/_shared/statistics/composite-standard-error.ts';
import { hcahpsSummaryStar } from '../../../functions/_shared/statistics/hcahps-summary-star.ts';
import { linearKpiScore } from '../../../functions/_shared/statistics/linear-kpi-score.ts';
import { vbpAchievementPoints } from '../../../functions/_shared/statistics/vbp-achievement-points.ts';
import { vbpConsistencyPoints } from '../../../functions/_shared/statistics/vbp-consistency-points.ts';
import { vbpImprovementPoints } from '../../../functions/_shared/statistics/vbp-improvement-points.ts';
import { vbpTotalScore } from '../../../functions/_shared/statistics/vbp-total-score.ts';

const scoreBp = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null });
const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), scoreBp), {
  minLength: 1,
  maxLength: 12,
});

describe('compositeScore', () => {
  it('lies between its worst and best case and between its lowest and highest KPI', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const result = score(list);
        const present = list.flatMap(([, s]) => (s === null ? [] : [s]));
        expect(result === null).toBe(present.length === 0);
        if (result === null) return;
        expect(result.worstBp).toBeLessThanOrEqual(result.scoreBp);
        expect(result.bestBp).toBeGreaterThanOrEqual(result.scoreBp);
        expect(result.scoreBp).toBeGreaterThanOrEqual(Math.min(...present));
        expect(result.scoreBp).toBeLessThanOrEqual(Math.max(...present));
      }),
    );
  });

  it('shows weights that add up to 10000, and ignores the order of KPIs', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const [one, other] = [score(list), score([...list].reverse())];
        expect(other === null).toBe(one === null);
        if (one === null) return;
        expect(one.displayWeightsBp.reduce((a, b) => a + b, 0)).toBe(10_000);
        expect(other?.scoreBp).toBe(one.scoreBp);
        expect(other?.coverageBp).toBe(one.coverageBp);
      }),
    );
  });

  it('counts a withheld KPI as zero and a missing one not at all', () => {
    expect(compositeScore([5000, 5000], [8000, null])?.scoreBp).toBe(8000);
    expect(compositeScore([5000, 5000], [8000, 0])?.scoreBp).toBe(4000);
    expect(compositeScore([5000], [null])).toBeNull();
  });

  it('refuses scores above 100 % and values that are not whole', () => {
    expect(() => compositeScore([1], [10_001])).toThrow(RangeError);
    expect(() => compositeScore([1], [0.5])).toThrow(RangeError);
    expect(() => compositeScore([-1], [1])).toThrow(RangeError);
    expect(() => compositeScore([1, 1], [1])).toThrow(RangeError);
  });
});

describe('compositeObstacle', () => {
  it('asks for 70 % of the weight and 3 KPIs', () => {
    expect(compositeObstacle(7000, 3)).toBeNull();
    expect(compositeObstacle(6999, 5)).toBe('too_little_weight');
    expect(compositeObstacle(9000, 2)).toBe('too_few_kpis');
  });
});

describe('compositeStandardError', () => {
  it('grows with correlation, from √½ of one error to all of it', () => {
    expect(compositeStandardError([1, 1], [2, 2])).toBeCloseTo(Math.SQRT2, 12);
    expect(compositeStandardError([1, 1], [2, 2], () => 1)).toBeCloseTo(2, 12);
    expect(() => compositeStandardError([1, 1, 1], [1, 1, 1], () => -1)).toThrow(RangeError);
    expect(() => compositeStandardError([0], [1])).toThrow(RangeError);
  });
});

describe('value-based purchasing', () => {
  const [low, high] = [parseDecimal('50'), parseDecimal('80')];

  it('gives 10 at the benchmark, 1 at the threshold and 0 just below', () => {
    expect(vbpAchievementPoints(high, low, high)).toBe(10);
    expect(vbpAchievementPoints(low, low, high)).toBe(1);
    expect(vbpAchievementPoints(parseDecimal('49.9999'), low, high)).toBe(0);
    expect(() => vbpAchievementPoints(low, high, low)).toThrow(RangeError);
  });

  it('gives no improvement points without improvement, 9 at the benchmark', () => {
    expect(vbpImprovementPoints(low, low, high)).toBe(0);
    expect(vbpImprovementPoints(high, low, high)).toBe(9);
  });

  it('lets the weakest dimension decide consistency', () => {
    const strong = {
      performance: high,
      floor: parseDecimal('20'),
      threshold: low,
    };
    expect(vbpConsistencyPoints([strong])).toBe(20);
    expect(vbpConsistencyPoints([strong, { ...strong, performance: strong.floor }])).toBe(0);
    expect(() => vbpConsistencyPoints([])).toThrow(RangeError);
  });

  it('shares a missing domain out over the others, and gives up with two', () => {
    const domain = (points: number | null) => ({
      weight: 25,
      score: points === null ? null : fraction(points),
    });
    expect(vbpTotalScore([10, 20, 30, null].map(domain))).toEqual(fraction(20));
    expect(vbpTotalScore([10, 20, null, null].map(domain))).toBeNull();
  });
});

describe('linearKpiScore and bands', () => {
  it('scores lower-is-better with a floor above the target', () => {
    expect(linearKpiScore(fraction(12), fraction(20), fraction(5))).toBe(5333);
    expect(linearKpiScore(fraction(99), fraction(20), fraction(5))).toBe(0);
    expect(() => linearKpiScore(fraction(1), fraction(2), fraction(2))).toThrow(RangeError);
  });

  it('holds a band from its start up to the next one', () => {
    const bands = [
      { fromBp: 0, band: 'C' },
      { fromBp: 6000, band: 'B' },
      { fromBp: 9000, band: 'A' },
    ];
    expect([5999, 6000, 8999, 9000].map((bp) => bandOfScore(bp, bands))).toEqual([
      'C',
      'B',
      'B',
      'A',
    ]);
    expect(() => bandOfScore(10, bands.slice(1))).toThrow(RangeError);
    expect(() => bandOfScore(10, [...bands].reverse())).toThrow(RangeError);
  });

  it('says how sure a band is; the probabilities add up to 1', () => {
    const probabilities = bandProbabilities(71, 4, [60, 70, 80]);
    expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(probabilities[2]).toBeGreaterThan(probabilities[1]!);
    expect(probabilities[2]).toBeLessThan(0.8);
    expect(() => bandProbabilities(1, 1, [2, 2])).toThrow(RangeError);
  });
});

describe('hcahpsSummaryStar', () => {
  it('rounds half up once, over groups', () => {
    expect(hcahpsSummaryStar([[4], [5]])).toEqual({
      average: fraction(9, 2),
      star: 5,
    });
    expect(() => hcahpsSummaryStar([])).toThrow(RangeError);
    expect(() => hcahpsSummaryStar([[6]])).toThrow(RangeError);
  });
});

function score(list: readonly (readonly [number, number | null])[]) {
  return compositeScore(
    list.map(([weight]) => weight),
    list.map(([, s]) => s),
  );
}
