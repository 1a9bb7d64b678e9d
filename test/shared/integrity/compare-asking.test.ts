import { describe, expect, it } from 'vitest';
import { compareAsking } from '../../../functions/_shared/integrity/compare-asking.ts';

const row = (employeeId: string, asked: number, eligible: number, role = 'nurse' as const) => ({
  employeeId,
  role,
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
