import { describe, expect, it } from 'vitest';
import { shrinkEstimates } from '../../functions/_shared/statistics/shrink-estimates.ts';
import { shrinkTowards } from '../../functions/_shared/statistics/shrink-towards.ts';
import type { HourCount } from '../../site/data/branch-pulse.ts';
import { funnelModel, otherAnswers } from '../../site/data/funnel-model.ts';
import { complaintSeries } from '../../site/data/overview-details.ts';
import { patternModel } from '../../site/data/pattern-model.ts';
import { peopleModel } from '../../site/data/people-model.ts';
import type { RatingTotal } from '../../site/data/rating-totals.ts';
import { ageSources } from '../../site/data/source-age.ts';
import { treatmentModel } from '../../site/data/treatment-model.ts';

const prior = { mean: 4.7, meanVariance: 0.0004, betweenVariance: 0.01, withinVariance: 0.45 };

describe('a mean drawn towards a frozen prior', () => {
  it('is what shrinking all of them together gives for each', () => {
    const means = [4.9, 4.6, 4.7, 4.2];
    const counts = [12, 40, 25, 8];
    const all = shrinkEstimates(
      means,
      counts.map((n) => 0.45 / n),
      0.01,
    );
    means.forEach((mean, index) => {
      const own = shrinkTowards(
        { n: counts[index] as number, mean },
        { ...prior, mean: all.mu, meanVariance: all.muStandardError ** 2 },
      );
      expect(own.value).toBeCloseTo(all.units[index]?.shrunk as number, 12);
      expect(own.sd).toBeCloseTo(all.units[index]?.sd as number, 12);
      expect(own.reliability).toBeCloseTo(all.units[index]?.reliability as number, 12);
    });
  });

  it('is the prior where people do not differ', () => {
    const alike = { ...prior, betweenVariance: 0 };
    expect(shrinkTowards({ n: 50, mean: 3 }, alike)).toMatchObject({ value: 4.7, reliability: 0 });
  });
});

describe('the people of a branch', () => {
  const row = (employeeId: string, scores: number[], treatmentId = 't1'): RatingTotal => ({
    employeeId,
    role: 'nurse',
    treatmentId,
    n: scores.length,
    sum: scores.reduce((sum, score) => sum + score, 0),
    sumSquares: scores.reduce((sum, score) => sum + score ** 2, 0),
    satisfied: scores.filter((score) => score >= 4).length,
  });
  const names = new Map([
    ['a', '安'],
    ['b', '白'],
  ]);

  it('adds up what a person did for several treatments', () => {
    const { people } = peopleModel([row('a', [5, 5, 4]), row('a', [3, 5], 't2')], names, {});
    expect(people).toMatchObject([{ name: '安', n: 5, raw: 4.4 }]);
  });

  it('shows of four ratings that there are four, and no more', () => {
    const { people } = peopleModel([row('a', [5, 5, 5, 5])], names, {});
    expect(people[0]).toMatchObject({ n: 4, figure: { kind: 'withheld', n: 4 }, raw: null });
  });

  it('gives five fives an interval', () => {
    const { people } = peopleModel([row('a', [5, 5, 5, 5, 5])], names, {});
    const figure = people[0]?.figure;
    if (figure?.kind !== 'known') throw new Error('five are shown');
    expect(figure.lower).toBeLessThan(4.7);
  });

  it('puts a value between the person’s own mean and the role’s', () => {
    const priors = { nurse: { ...prior, units: 20 } };
    const { people } = peopleModel([row('a', [5, 5, 5, 5, 5, 5])], names, priors);
    const [person] = people;
    if (person?.figure.kind !== 'known') throw new Error('six are shown');
    expect(person.figure.value).toBeGreaterThan(4.7);
    expect(person.figure.value).toBeLessThan(5);
    expect(person.raw).toBe(5);
  });

  it('names the roles in which nobody can be told apart', () => {
    const alike = { nurse: { ...prior, betweenVariance: 0, units: 20 } };
    expect(peopleModel([row('a', [5, 4, 5, 5, 3])], names, alike).alikeRoles).toEqual(['nurse']);
    const few = { nurse: { ...prior, units: 9 } };
    expect(peopleModel([row('a', [5, 4, 5, 5, 3])], names, few).alikeRoles).toEqual(['nurse']);
    const apart = { nurse: { ...prior, units: 20 } };
    expect(peopleModel([row('a', [5, 4, 5, 5, 3])], names, apart).alikeRoles).toEqual([]);
  });

  it('are not counted twice among the treatments', () => {
    expect(treatmentModel([row('a', [5, 3, 4]), row('b', [4, 2])])).toMatchObject([
      { treatmentId: 't1', n: 5, satisfaction: { kind: 'known', value: 0.6 } },
    ]);
  });
});

describe('the funnel', () => {
  it('says how many answers are of no visit of the month, so that both rates add up', () => {
    const funnel = { closed: 992, asked: 817, started: 591, finished: 549, recorded: 817 };
    expect(otherAnswers(funnel, 568)).toBe(19);
    expect(otherAnswers(funnel, 548)).toBe(0);
  });

  it('does not call it zero where asking was never written down', () => {
    const rows = funnelModel({ closed: 90, asked: 40, started: 40, finished: 40, recorded: 0 });
    expect(rows.map(({ count }) => count)).toEqual([90, null, null, 40]);
  });
});

describe('the pattern of a month', () => {
  const even: HourCount[] = [1, 2, 3, 4, 5].flatMap((weekday) =>
    [10, 12, 14, 16].map((hour): HourCount => [weekday, hour, 40, 4]),
  );

  it('is calm where every day is alike', () => {
    const { weekdays, slots } = patternModel(even);
    expect([weekdays.verdict, slots.verdict]).toEqual(['no_difference', 'no_difference']);
    expect(weekdays.rows.map(({ n }) => n)).toEqual([160, 160, 160, 160, 160]);
  });

  it('finds the one bad day, and says nothing of the hours for that', () => {
    const bad = even.map(
      ([weekday, hour, n, unhappy]): HourCount => [weekday, hour, n, weekday === 3 ? 14 : unhappy],
    );
    const { weekdays, slots } = patternModel(bad);
    expect([weekdays.verdict, slots.verdict]).toEqual(['different', 'no_difference']);
  });

  it('says that it does not know where there are few', () => {
    const few = even.map(([weekday, hour]): HourCount => [weekday, hour, 2, 1]);
    expect(patternModel(few).weekdays.verdict).toBe('too_little');
    expect(patternModel([]).slots).toMatchObject({ rows: [], verdict: 'too_little' });
  });
});

describe('complaints a visit', () => {
  it('leave out a month that knows complaints and no visits', () => {
    const series = complaintSeries(
      [
        ['2026-09-01', null, null, null, null, 'complaint', 3, 3, 3, null],
        ['2026-10-01', null, null, null, null, 'complaint', 2, 2, 2, null],
        ['2026-10-01', null, null, null, null, 'visit', 100, 100, 100, null],
        ['2026-11-01', null, null, null, null, 'visit', 100, 100, 100, null],
      ],
      '2026-11',
    );
    expect(series?.points.slice(-3).map(({ value }) => value)).toEqual([null, 0.02, 0]);
  });
});

describe('how fresh data is', () => {
  const now = Date.parse('2026-11-28T10:00:00Z');

  it('asks of what is written down daily that it is, and of nothing else', () => {
    const aged = ageSources(
      [
        ['kiosk', '2026-11-20T10:00:00Z', null],
        ['complication', '2026-09-20T10:00:00Z', null],
      ],
      now,
    );
    expect(aged.map(({ name, isOld }) => [name, isOld])).toEqual([
      ['kiosk', true],
      ['complication', false],
    ]);
  });
});
