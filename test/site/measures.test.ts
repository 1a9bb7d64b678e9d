import { describe, expect, it } from 'vitest';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import { npsFigure } from '#shared/measures/nps-figure.ts';
import { npsFromTotals } from '#shared/measures/nps-from-totals.ts';
import { responseRate, worstCase } from '#shared/measures/response-rate.ts';
import { satisfactionFromTotals } from '#shared/measures/satisfaction-from-totals.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';

const total = (measure: string, histogram: number[]): MonthlyTotal => ({
  month: '2026-11-01',
  measure,
  n: histogram.reduce((a, b) => a + b, 0),
  sum: 0,
  histogram: [...histogram, ...Array<number>(11 - histogram.length).fill(0)],
});

describe('counts from totals', () => {
  it('add single answers and imported classes of one month', () => {
    const answers = total('nps', [1, 0, 0, 0, 0, 0, 2, 4, 0, 3, 5]);
    const classes = total('nps_class', [10, 20, 30]);
    expect(npsFromTotals([answers, classes])).toEqual({
      detractors: 13,
      passives: 24,
      promoters: 38,
    });
  });

  it('take 4 and 5 as satisfied, and leave other measures alone', () => {
    const rating = total('rating', [0, 1, 2, 3, 4, 5]);
    const imported = total('satisfied', [6, 94]);
    expect(satisfactionFromTotals([rating, imported, total('nps', [9])])).toEqual({
      satisfied: 103,
      n: 115,
    });
  });
});

describe('a figure', () => {
  it('of the 39 public answers is −35.9 and lies within its interval', () => {
    const figure = npsFigure({ promoters: 8, passives: 9, detractors: 22 });
    if (figure.kind !== 'known') throw new Error('39 answers are enough');
    expect(figure.value).toBeCloseTo(-35.897, 3);
    expect(figure.lower).toBeLessThan(figure.value);
    expect(figure.upper).toBeGreaterThan(figure.value);
  });

  it('carries the score interval of an NPS and the Wilson interval of a share', () => {
    // the score interval by R's uniroot; the share is Newcombe's (1998), method 3
    expect(npsFigure({ promoters: 35, passives: 10, detractors: 5 })).toMatchObject({
      value: expect.closeTo(60, 6),
      lower: expect.closeTo(38.1058252769, 6),
      upper: expect.closeTo(75.0026529151, 6),
    });
    expect(shareFigure(81, 263)).toMatchObject({
      lower: expect.closeTo(0.2553, 4),
      upper: expect.closeTo(0.3662, 4),
    });
  });

  it('of fewer than five answers is a count only', () => {
    expect(npsFigure({ promoters: 4, passives: 0, detractors: 0 })).toEqual({
      kind: 'withheld',
      n: 4,
    });
    expect(shareFigure(3, 4)).toEqual({ kind: 'withheld', n: 4 });
    expect(npsFigure({ promoters: 5, passives: 0, detractors: 0 }).kind).toBe('known');
  });

  it('of nothing is empty, not zero', () => {
    expect(npsFigure({ promoters: 0, passives: 0, detractors: 0 })).toEqual({ kind: 'empty' });
    expect(shareFigure(0, 0)).toEqual({ kind: 'empty' });
  });
});

describe('the response rate', () => {
  it('warns below 80 % and more sharply below 30 %', () => {
    expect(responseRate(80, 100)).toMatchObject({ rate: 0.8, warning: null });
    expect(responseRate(79, 100)).toMatchObject({ warning: 'representation' });
    expect(responseRate(29, 100)).toMatchObject({ warning: 'comparison' });
  });

  it('is not invented without visits or with more answers than visits', () => {
    expect(responseRate(12, 0)).toEqual({ kind: 'none' });
    expect(responseRate(12, 10)).toEqual({ kind: 'over', responses: 12, visits: 10 });
  });

  it('bounds NPS 62 of 30 % answered by −51 and +89', () => {
    const bounds = worstCase(62, 0.3, -100, 100);
    expect(Math.round(bounds.lower)).toBe(-51);
    expect(Math.round(bounds.upper)).toBe(89);
  });
});
