import { describe, expect, it } from 'vitest';
import { appraisePeople } from '#shared/cycle/appraise-people.ts';
import { type Rankable, rankPeople } from '#shared/cycle/rank-people.ts';
import { standardErrorOf } from '#shared/cycle/standard-error.ts';
import { clinicOf } from './clinic.ts';

const person = (
  name: string,
  totalBp: number,
  standardErrorBp = 100,
  group = 'nurse',
): Rankable => ({
  employeeId: name,
  group,
  totalBp,
  standardErrorBp,
});

describe('ranks', () => {
  it('equal people share every rank', () => {
    const ranks = rankPeople(['a', 'b', 'c', 'd'].map((name) => person(name, 9000)));
    expect([...ranks.values()]).toEqual(
      Array.from({ length: 4 }, () => ({ low: 1, high: 4, tiedWith: 3, groupSize: 4 })),
    );
  });

  it('whoever is far ahead is first alone', () => {
    const ranks = rankPeople([person('a', 11_000), person('b', 9000), person('c', 9010)]);
    expect(ranks.get('a')).toEqual({ low: 1, high: 1, tiedWith: 0, groupSize: 3 });
    expect(ranks.get('b')).toEqual({ low: 2, high: 3, tiedWith: 1, groupSize: 3 });
  });

  it('compares within a group only, and no group of two', () => {
    const ranks = rankPeople([
      ...['a', 'b', 'c'].map((name) => person(name, 9000)),
      person('x', 11_000, 100, 'doctor'),
      person('y', 9000, 100, 'doctor'),
    ]);
    expect([...ranks.keys()].sort()).toEqual(['a', 'b', 'c']);
  });

  it('does not depend on the order of the people', () => {
    const people = [9000, 9150, 9300, 9900, 10_400].map((bp, at) => person(`p${at}`, bp));
    expect([...rankPeople(people.toReversed())].sort()).toEqual([...rankPeople(people)].sort());
  });

  it('takes nobody who is provisional', () => {
    const { shared, people } = clinicOf(20);
    const plans = shared.plans.map((plan) => ({
      ...plan,
      items: plan.items.map((item) => ({ ...item, minN: plan.role === 'doctor' ? 1000 : 1 })),
    }));
    const lines = appraisePeople({ ...shared, plans }, people);
    for (const { role, rank } of lines) expect(rank === null).toBe(role === 'doctor');
  });

  it('compares within the branch when the period says so', () => {
    const { shared, people } = clinicOf(40, { rankScope: 'branch' });
    const sizes = appraisePeople(shared, people).map(({ rank }) => rank?.groupSize);
    expect(new Set(sizes)).toEqual(new Set([4]));
  });
});

describe('how unsure a total is', () => {
  const errors = (share: number | null) => {
    const { shared, people } = clinicOf(
      10,
      share === null ? {} : { phase: 'ramp', rampShareBp: share },
    );
    return appraisePeople(shared, people).map(({ appraisal }) =>
      standardErrorOf(appraisal, shared, shared.plans),
    );
  };

  it('is some points for tens of observations', () => {
    for (const error of errors(null)) {
      expect(error).toBeGreaterThan(50);
      expect(error).toBeLessThan(1500);
    }
  });

  it('halves when half of the score counts', () => {
    const [whole, half] = [errors(null), errors(5000)];
    for (const [at, error] of half.entries()) expect(error).toBeCloseTo(whole[at]! / 2, 6);
  });
});
