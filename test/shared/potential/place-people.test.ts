import { describe, expect, it } from 'vitest';
import { type PersonToPlace, placePeople } from '#shared/potential/place-people.ts';
import { potentialOf } from '#shared/potential/potential-of.ts';
import { raterAgreement } from '#shared/potential/rater-agreement.ts';
import type { RubricScores } from '#shared/potential/review.ts';
import { rubricItems } from '#shared/potential/rubric.ts';
import { createRandom } from '#shared/statistics/create-random.ts';

const allOf = (score: number) =>
  Object.fromEntries(rubricItems.map((item) => [item, score])) as RubricScores;

function person(employeeId: string, score: number, stars: readonly number[]): PersonToPlace {
  return {
    employeeId,
    performance: { score, standardError: 2 },
    n: 60,
    daysInRole: 400,
    reviews: stars.map(allOf),
    history: null,
  };
}

/** Six people who truly differ, on both axes. */
const role = [
  person('a', 98, [5, 5]),
  person('b', 97, [2, 2]),
  person('c', 70, [5, 4]),
  person('d', 68, [1, 2]),
  person('e', 85, [4, 3]),
  person('f', 99, [5, 4]),
];

describe('the potential of a person', () => {
  it('is the weighted mean of the parts, growth left out where there is none', () => {
    const scores = { ...allOf(3), breadth: 5, certification: 5 } as RubricScores;
    const potential = potentialOf([scores], null, 10);
    expect(potential?.parts).toEqual({ skills: 100, collaboration: 50, outlook: 50 });
    expect(potential?.score).toBeCloseTo((2500 * 100 + 4500 * 50) / 7000, 12);
    expect(potential?.growthWeightBp).toBe(0);
  });

  it('counts growth for three tenths', () => {
    const growth = { slope: 1, shrunkSlope: 1, score: 60, standardError: 4 };
    const potential = potentialOf([allOf(5), allOf(5)], growth, 10);
    expect(potential?.score).toBeCloseTo(0.7 * 100 + 0.3 * 60, 12);
    expect(potential?.standardError).toBeCloseTo(Math.hypot((0.7 * 10) / Math.SQRT2, 1.2), 12);
  });

  it('is nothing when nobody was asked', () => {
    expect(potentialOf([], null, 10)).toBeNull();
  });
});

describe('raters', () => {
  it('who agree on people who differ are reliable, and never err less than a fifth of a step', () => {
    const { average, raterSd } = raterAgreement([
      [80, 80],
      [20, 20],
    ]);
    expect(average).toBe(1);
    expect(raterSd).toBe(5);
  });

  it('are given the usual spread before anybody was rated twice', () => {
    expect(raterAgreement([[50], [70]])).toEqual({ raterSd: 12.5, single: null, average: null });
    expect(raterAgreement([]).raterSd).toBe(12.5);
  });

  it('who all say the same of everybody tell nobody apart, and that is no error', () => {
    expect(
      raterAgreement([
        [50, 50],
        [50, 50],
      ]),
    ).toMatchObject({ single: null, average: null });
  });
});

describe('placing the people of a role', () => {
  const byId = Object.fromEntries(
    placePeople(role).placements.map((placement) => [placement.employeeId, placement]),
  );

  it('finds the corners', () => {
    expect(byId.a?.quadrant).toEqual({ performance: 'high', potential: 'high' });
    expect(byId.b?.quadrant).toEqual({ performance: 'high', potential: 'low' });
    expect(byId.c?.quadrant).toEqual({ performance: 'low', potential: 'high' });
    expect(byId.d?.quadrant).toEqual({ performance: 'low', potential: 'low' });
  });

  it('leaves somebody on the line on the line', () => {
    expect(byId.e?.performance?.above).toBeCloseTo(0.5, 12);
    expect(byId.e?.quadrant).toMatchObject({ performance: 'borderline' });
  });

  it.each([
    ['too_few_observations', { n: 29 }],
    ['new_in_role', { daysInRole: 89 }],
    ['too_few_raters', { reviews: [allOf(5)] }],
    ['no_total', { performance: null }],
  ] as const)('classifies nobody with %s, and says so', (obstacle, change) => {
    const [first, ...others] = role;
    if (!first) throw new Error('the role is empty');
    const placed = placePeople([{ ...first, ...change }, ...others]).placements[0];
    expect(placed?.quadrant).toBe('not_classified');
    expect(placed?.obstacles).toContain(obstacle);
  });

  it('classifies nobody of a role whose scores cannot be told apart', () => {
    const random = createRandom(7);
    const equal = Array.from({ length: 12 }, (_, i) =>
      person(`p${i}`, 90 + 2 * (random() - 0.5), [3, 4]),
    );
    for (const { quadrant, obstacles } of placePeople(equal).placements) {
      expect(quadrant).toBe('not_classified');
      expect(obstacles).toContain('unreliable');
    }
  });

  it('does not depend on the order of the people', () => {
    const turned = placePeople([...role].reverse()).placements;
    for (const placement of turned) {
      const { performance, potential } = placement;
      expect(performance?.above).toBeCloseTo(
        byId[placement.employeeId]?.performance?.above ?? -1,
        9,
      );
      expect(potential?.score).toBeCloseTo(byId[placement.employeeId]?.potential?.score ?? -1, 9);
    }
  });
});
