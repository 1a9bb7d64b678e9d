import { describe, expect, it } from 'vitest';
import { guideTerms, termNames } from '#shared/i18n/guide-terms.ts';
import { locales } from '#shared/i18n/locale.ts';
import { exampleOf } from '../../site/data/guide/example-of.ts';
import { lineOf, scoreGuide } from '../../site/data/guide/score-month.ts';
import { stepsOfMonth } from '../../site/data/guide/steps-of-month.ts';

describe('the month that the guide tells', () => {
  it('adds up: the contributions shown are the total shown', () => {
    const month = scoreGuide();
    const items = month.segments[0]?.items ?? [];
    expect(items.reduce((sum, item) => sum + item.contributionBp, 0)).toBe(month.totalBp);
    expect(items.reduce((sum, item) => sum + item.weightAfterBp, 0)).toBe(10_000);
  });

  it('shows each thing that can happen to a line: missing, provisional, shrunk', () => {
    const month = scoreGuide();
    expect(lineOf(month, 'C05').value).toBeNull();
    expect(month.provisionalKpis).toEqual(['C07']);
    expect(lineOf(month, 'C03').scoredOn).toBe('shrunk');
  });

  it('follows one line from ratings to the total, the scored value between the role and the person', () => {
    const steps = stepsOfMonth();
    expect(steps.ratings).toBe(18);
    expect(steps.value).toBeCloseTo((14 * 5 + 3 * 4 + 3) / 18, 10);
    expect(steps.shrunk).toBeLessThan(steps.value);
    expect(steps.shrunk).toBeGreaterThan(4.6);
    expect(steps.weightAfterBp).toBeGreaterThan(steps.weightBp);
  });
});

describe('the worked examples', () => {
  it.each(locales)('leave no parameter open in %s', (locale) => {
    for (const term of guideTerms) {
      const text = exampleOf(locale, term);
      expect(text ?? '').not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  it('say what the engine says: ten promoters may be 44, a veto caps at 59.99, a gate gives nothing', () => {
    expect(exampleOf('en', 'interval')).toContain('44 – 100');
    expect(exampleOf('en', 'veto')).toContain('59.99');
    expect(exampleOf('en', 'gate')).toContain('to 0.00');
  });

  it('say how many ratings are enough, and where somebody is no longer borderline', () => {
    expect(exampleOf('en', 'reliability')).toMatch(/0\.70 takes 47 of them, 0\.90 takes 180/);
    expect(exampleOf('en', 'borderline')).toMatch(/63% .* borderline; 88 .* 84%, and are high/);
  });

  it('reverse an order by case-mix and leave four of five people tied', () => {
    expect(exampleOf('en', 'tie')).toBe('The same five people: A, B, C, D tied = 1–4; E is 5.');
    const means = exampleOf('en', 'case-mix')?.match(/\d\.\d\d/g) ?? [];
    const [rawA = 0, rawB = 0, adjustedA = 0, adjustedB = 0] = means.map(Number);
    expect(rawA).toBeLessThan(rawB);
    expect(Math.abs(adjustedA - adjustedB)).toBeLessThan(rawB - rawA);
  });

  it('have a name for every anchor', () => {
    for (const locale of locales) {
      const names = guideTerms.map((term) => termNames(locale)[term]);
      expect(new Set(names).size).toBe(guideTerms.length);
    }
  });
});
