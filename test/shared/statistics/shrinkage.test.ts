import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDifferencesMeasurable } from '../../../functions/_shared/statistics/are-differences-measurable.ts';
import { betaBinomialPosterior } from '../../../functions/_shared/statistics/beta-binomial-posterior.ts';
import { betaBinomialReliability } from '../../../functions/_shared/statistics/beta-binomial-reliability.ts';
import { derSimonianLaird } from '../../../functions/_shared/statistics/der-simonian-laird.ts';
import { intraclassCorrelation } from '../../../functions/_shared/statistics/intraclass-correlation.ts';
import { jamesStein } from '../../../functions/_shared/statistics/james-stein.ts';
import { minNForReliability } from '../../../functions/_shared/statistics/min-n-for-reliability.ts';
import { momentsOf } from '../../../functions/_shared/statistics/moments.ts';
import { oneWayAnova } from '../../../functions/_shared/statistics/one-way-anova.ts';
import { shrinkEstimates } from '../../../functions/_shared/statistics/shrink-estimates.ts';
import { shrinkGroups } from '../../../functions/_shared/statistics/shrink-groups.ts';
import { shrinkMeans } from '../../../functions/_shared/statistics/shrink-means.ts';
import { unitReliability } from '../../../functions/_shared/statistics/unit-reliability.ts';

/** BCG vaccine trials: tuberculosis yes/no, vaccinated then control (Colditz et al. 1994). */
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const;

describe('derSimonianLaird', () => {
  it('gives the published BCG meta-analysis: Q 152.2330, tau² 0.3088, mu -0.7141, se 0.1787', () => {
    const risks = BCG.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))));
    const variances = BCG.map(([a, b, c, d]) => 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
    const { q, tau2, mu, muStandardError } = derSimonianLaird(risks, variances);
    expect(q).toBeCloseTo(152.233, 3);
    expect(tau2).toBeCloseTo(0.3088, 4);
    expect(mu).toBeCloseTo(-0.7141, 4);
    expect(muStandardError).toBeCloseTo(0.1787, 4);
  });

  it('refuses one unit, unequal lists and variances that are not positive', () => {
    expect(() => derSimonianLaird([1], [1])).toThrow(RangeError);
    expect(() => derSimonianLaird([1, 2], [1])).toThrow(RangeError);
    expect(() => derSimonianLaird([1, 2], [1, 0])).toThrow(RangeError);
    expect(() => derSimonianLaird([1, Number.NaN], [1, 1])).toThrow(RangeError);
  });
});

const unit = fc.record({
  n: fc.integer({ min: 1, max: 200 }),
  mean: fc.double({ min: 1, max: 5, noNaN: true }),
});
const units = fc.array(unit, { minLength: 2, maxLength: 30 });

describe('shrinkMeans', () => {
  it('lands between the raw mean and mu, and never widens the uncertainty beyond the raw one', () => {
    fc.assert(
      fc.property(units, (list) => {
        const { mu, units: shrunk } = shrinkMeans(list, 0.67);
        shrunk.forEach((one, i) => {
          const raw = list[i]!.mean;
          expect(one.shrunk).toBeGreaterThanOrEqual(Math.min(raw, mu) - 1e-12);
          expect(one.shrunk).toBeLessThanOrEqual(Math.max(raw, mu) + 1e-12);
          expect(one.sd).toBeLessThanOrEqual(Math.sqrt(one.variance) + 1e-12);
          expect(one.sd).toBeGreaterThanOrEqual(one.pluginSd);
        });
      }),
    );
  });

  it('gives every unit the same answer in any order', () => {
    fc.assert(
      fc.property(units, (list) => {
        const forwards = shrinkMeans(list, 0.67).units.map((one) => one.shrunk);
        const backwards = shrinkMeans([...list].reverse(), 0.67).units.map((one) => one.shrunk);
        backwards.reverse().forEach((value, i) => {
          expect(value).toBeCloseTo(forwards[i]!, 10);
        });
      }),
    );
  });

  it('trusts a mean more, the more answers it rests on', () => {
    fc.assert(
      fc.property(units, (list) => {
        const { units: shrunk, tau2 } = shrinkMeans(
          [...list].sort((a, b) => a.n - b.n),
          0.67,
        );
        shrunk.slice(1).forEach((one, i) => {
          expect(one.reliability).toBeGreaterThanOrEqual(shrunk[i]!.reliability);
        });
        if (tau2 === 0) expect(shrunk.every((one) => one.reliability === 0)).toBe(true);
      }),
    );
  });

  it('uses a frozen tau² as it is', () => {
    const { tau2, units: shrunk } = shrinkEstimates([4, 5], [0.01, 0.01], 0.03);
    expect(tau2).toBe(0.03);
    expect(shrunk[0]!.reliability).toBeCloseTo(0.75, 12);
    expect(() => shrinkEstimates([4, 5], [0.01, 0.01], -1)).toThrow(RangeError);
  });
});

describe('analysis of variance', () => {
  const judges = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ].map(momentsOf);

  it('gives the example of Shrout & Fleiss 1979: 11.24, 6.26, ICC .17 and .44', () => {
    const { betweenMeanSquare, withinMeanSquare } = oneWayAnova(judges);
    expect(betweenMeanSquare).toBeCloseTo(11.24, 2);
    expect(withinMeanSquare).toBeCloseTo(6.26, 2);
    expect(intraclassCorrelation(judges).single).toBeCloseTo(0.17, 2);
    expect(intraclassCorrelation(judges).average).toBeCloseTo(0.44, 2);
  });

  it('shrinks by the same reliability that it prints when groups are equal', () => {
    const { anova, units: shrunk, mu } = shrinkGroups(judges);
    expect(shrunk[0]!.reliability).toBeCloseTo(anova.interUnitReliability ?? Number.NaN, 12);
    expect(mu).toBeCloseTo(anova.grandMean, 12);
  });

  it('refuses one group, groups of one, and nothing but equal values', () => {
    expect(() => oneWayAnova([momentsOf([1, 2])])).toThrow(RangeError);
    expect(() => oneWayAnova([momentsOf([1]), momentsOf([2])])).toThrow(RangeError);
    expect(() => oneWayAnova([momentsOf([1, 1]), momentsOf([1, 1])])).toThrow(RangeError);
    const level = intraclassCorrelation([momentsOf([1, 2]), momentsOf([1, 2])]);
    expect(level.average).toBeNull();
  });
});

describe('jamesStein', () => {
  it('gives the baseball players of Efron & Morris 1977: c .212, Clemente .294', () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const averages = hits.map((hit) => hit / 45);
    const overall = hits.reduce((a, b) => a + b, 0) / 45 / 18;
    const { shrinkFactor, shrunk } = jamesStein(averages, (overall * (1 - overall)) / 45);
    expect(shrinkFactor).toBeCloseTo(0.212, 3);
    expect(shrunk[0]).toBeCloseTo(0.294, 3);
    expect(() => jamesStein([1, 2, 3], 1)).toThrow(RangeError);
  });
});

describe('reliability', () => {
  it('reaches its target at the least n and not before', () => {
    const spread = fc.double({ min: 0.05, max: 2, noNaN: true });
    const target = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(spread, spread, target, (within, between, r) => {
        const n = minNForReliability(within, between, r);
        expect(unitReliability(between ** 2, within ** 2, n)).toBeGreaterThanOrEqual(r - 1e-9);
        if (n > 1) expect(unitReliability(between ** 2, within ** 2, n - 1)).toBeLessThan(r);
      }),
    );
  });

  it('needs 47 answers for .70 and 180 for .90 at SD .67 and tau .15', () => {
    expect(minNForReliability(0.67, 0.15, 0.7)).toBe(47);
    expect(minNForReliability(0.67, 0.15, 0.9)).toBe(180);
    expect(() => minNForReliability(0.67, 0, 0.7)).toThrow(RangeError);
    expect(() => minNForReliability(0.67, 0.15, 1)).toThrow(RangeError);
  });

  it('says that nothing is measurable with few units or tau² = 0', () => {
    expect(areDifferencesMeasurable(9, 0.1)).toBe(false);
    expect(areDifferencesMeasurable(30, 0)).toBe(false);
    expect(areDifferencesMeasurable(10, 0.01)).toBe(true);
  });
});

describe('beta-binomial', () => {
  const prior = { alpha: 18, beta: 2 };

  it('lies between the raw share and the prior, inside its own interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(), (n, seed) => {
        const k = seed % (n + 1);
        const { mean, lower, upper } = betaBinomialPosterior(k, n, prior);
        expect(mean).toBeGreaterThanOrEqual(Math.min(k / n, 0.9) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(k / n, 0.9) + 1e-12);
        expect(lower < mean && mean < upper).toBe(true);
      }),
    );
  });

  it('gives the prior back without data, and refuses k above n', () => {
    expect(betaBinomialPosterior(0, 0, prior).mean).toBe(0.9);
    expect(() => betaBinomialPosterior(3, 2, prior)).toThrow(RangeError);
    expect(() => betaBinomialReliability({ alpha: 0, beta: 1 }, 0.5, 10)).toThrow(RangeError);
  });
});
