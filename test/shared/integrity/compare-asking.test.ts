import { describe, expect, it } from 'vitest';
import { compareAskers } from '../../../functions/_shared/integrity/compare-askers.ts';
import { compareAsking } from '../../../functions/_shared/integrity/compare-asking.ts';
import { type Asking, countAsking } from '../../../functions/_shared/integrity/count-asking.ts';
import type { AskedVisits } from '../../../functions/_shared/integrity/integrity-inputs.ts';

const row = (employeeId: string, asked: number, eligible: number): Asking => ({
  employeeId,
  name: employeeId,
  role: 'nurse',
  answered: 0,
  asked,
  eligible,
  troubled: 0,
  troubledAsked: 0,
});

describe('who was asked for', () => {
  it('compares a person with the others of the role and never with a total that contains the person', () => {
    const { people } = compareAsking([row('a', 20, 100), row('b', 80, 100), row('c', 70, 100)]);
    expect(people[0]?.less).toMatchObject({ rest: { successes: 150, n: 200 }, difference: -0.55 });
    expect(people[0]?.less?.adjustedP).toBeLessThan(1e-9);
    expect(people[1]?.less?.p).toBeGreaterThan(0.9);
  });

  it('finds that people differ by the chi-square of the textbook table', () => {
    // R: chisq.test(matrix(c(30, 20, 40, 10), 2)), no continuity correction: X-squared = 4.7619
    const { roles } = compareAsking([row('a', 30, 50), row('b', 40, 50)]);
    expect(roles[0]?.heterogeneity?.chiSquare).toBeCloseTo(4.7619, 4);
    expect(roles[0]?.heterogeneity?.p).toBeCloseTo(0.0291, 4);
  });

  it('says nothing of a role with one person, of fewer than ten visits, or where all were asked', () => {
    const { people, roles } = compareAsking([
      row('alone', 5, 40),
      { ...row('few', 1, 9), role: 'doctor' },
      { ...row('all', 60, 60), role: 'doctor' },
    ]);
    expect(people.map(({ less }) => less)).toEqual([null, null, null]);
    expect(roles.map(({ heterogeneity }) => heterogeneity)).toEqual([null, null]);
  });

  it('tests trouble against the person’s own other visits', () => {
    const { people } = compareAsking([
      { ...row('a', 80, 110), troubled: 10, troubledAsked: 0 },
      { ...row('b', 80, 110), troubled: 10, troubledAsked: 7 },
      row('c', 80, 110),
    ]);
    expect(people[0]?.trouble).toMatchObject({ rest: { successes: 80, n: 100 }, difference: -0.8 });
    expect(people[0]?.trouble?.adjustedP).toBeLessThan(1e-4);
    expect(people[1]?.trouble?.adjustedP).toBeGreaterThan(0.05);
    expect(people[2]?.trouble).toBeNull();
  });

  it('changes nothing when the people come in another order', () => {
    const list = [row('a', 20, 100), row('b', 80, 100), row('c', 70, 100)];
    const byId = (each: ReturnType<typeof compareAsking>) =>
      each.people.toSorted((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
    expect(byId(compareAsking(list.toReversed()))).toEqual(byId(compareAsking(list)));
  });
});

describe('people who serve together', () => {
  const person = (employeeId: string, role: 'consultant' | 'nurse') => ({
    employeeId,
    name: employeeId,
    role,
  });
  /** Two consultants, two nurses. The first consultant asks nobody after trouble and few otherwise; the first nurse is with her half of the time. */
  const visits: AskedVisits = {
    people: [
      person('choosy', 'consultant'),
      person('other', 'consultant'),
      person('with her', 'nurse'),
      person('without', 'nurse'),
    ],
    groups: [
      [40, 1, 0, 2],
      [80, 0, 0, 2],
      [12, 4, 0, 2],
      [90, 1, 1, 2],
      [30, 0, 1, 2],
      [180, 1, 1, 3],
      [60, 0, 1, 3],
      [6, 5, 1, 3],
      [2, 4, 1, 3],
    ],
  };

  it('are counted each with all of their visits', () => {
    expect(countAsking(visits)[2]).toMatchObject({
      eligible: 252,
      asked: 130,
      troubled: 12,
      troubledAsked: 0,
    });
    expect(countAsking(visits, new Set([0]))[2]).toMatchObject({ eligible: 120, asked: 90 });
  });

  it('are not blamed for whom a colleague does not ask', () => {
    const naive = compareAsking(countAsking(visits));
    expect(naive.people[2]?.less?.adjustedP).toBeLessThan(0.001);
    const { people } = compareAskers(visits);
    expect(people[0]?.less?.adjustedP).toBeLessThan(1e-9);
    expect(people[2]?.less?.adjustedP).toBeGreaterThan(0.05);
    expect(people[2]?.trouble).toBeNull();
    expect(people[2]).toMatchObject({ eligible: 252, asked: 130 });
  });

  it('leave no trace in the sentence about their role', () => {
    const { roles } = compareAskers(visits);
    const of = (name: string) => roles.find(({ role }) => role === name)?.adjustedP ?? 1;
    expect(of('consultant')).toBeLessThan(0.001);
    expect(of('nurse')).toBeGreaterThan(0.05);
  });
});
