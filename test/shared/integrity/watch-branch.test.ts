import { describe, expect, it } from 'vitest';
import type { IntegrityInputs } from '../../../functions/_shared/integrity/integrity-inputs.ts';
import { watchBranch } from '../../../functions/_shared/integrity/watch-branch.ts';
import { positivePredictiveValue } from '../../../functions/_shared/statistics/positive-predictive-value.ts';
import { firstDay, idOf, madeUpBranch } from './made-up-branch.ts';

const size = { people: 12, answersADay: 9 };
const seeds = Array.from({ length: 25 }, (_, seed) => seed + 1);
const hour = 3_600_000;

describe('the watch over honest branches', () => {
  it('sends at most one honest person in fifty to a review, over 300 people', () => {
    const flagged = seeds.flatMap((seed) => watchBranch(madeUpBranch(seed, size)).findings);
    expect(flagged.length / (seeds.length * size.people)).toBeLessThanOrEqual(0.02);
  }, 120_000);

  it('looks at everybody, with several tests each', () => {
    const report = watchBranch(madeUpBranch(1, size));
    expect(report.peopleCount).toBe(size.people);
    expect(report.testCount).toBeGreaterThanOrEqual(size.people * 6);
    expect(report.answerCount).toBeGreaterThan(500);
  });

  it('flags an answer in a hurry without suspecting the person it rates', () => {
    const report = watchBranch(madeUpBranch(2, size));
    expect(report.flags.map(({ flag }) => flag)).toContain('too_fast');
    expect(report.findings).toEqual([]);
  });
});

describe('the watch over a branch with a burst', () => {
  it('finds the person, with a burst and too fast answers, in nine of ten branches', () => {
    const found = seeds.slice(0, 10).filter((seed) => {
      const { findings } = watchBranch(withBurst(madeUpBranch(seed, size), 8));
      const [finding] = findings;
      const names = finding?.signals.map(({ signal }) => signal) ?? [];
      return (
        findings.length === 1 &&
        finding?.employeeId === idOf(3) &&
        names.includes('burst') &&
        names.includes('too_fast')
      );
    });
    expect(found.length).toBeGreaterThanOrEqual(9);
  }, 120_000);

  it('names exactly the answers of the burst, and flags each of them', () => {
    const report = watchBranch(withBurst(madeUpBranch(3, size), 10));
    const planted = Array.from({ length: 10 }, (_, index) => `planted ${index}`);
    expect(report.findings[0]?.responseIds).toEqual(expect.arrayContaining(planted));
    const inBurst = report.flags.filter(({ flag }) => flag === 'burst');
    expect(inBurst.map(({ responseId }) => responseId)).toEqual(expect.arrayContaining(planted));
  });

  it('takes one signal alone for no reason to look: ten honest answers in half an hour', () => {
    const inputs = withBurst(madeUpBranch(4, size), 10);
    const slow = inputs.responses.map((response) =>
      response.id.startsWith('planted')
        ? {
            ...response,
            durationMs: 30_000,
            arrivedAt: response.answeredAt - hour,
            closedAt: response.answeredAt - 60_000,
          }
        : response,
    );
    expect(watchBranch({ ...inputs, responses: slow }).findings).toEqual([]);
  });
});

describe('the watch over somebody who does not ask', () => {
  it('finds who asks half as often, and nobody after trouble', () => {
    const inputs = madeUpBranch(5, size);
    const asking = { ...inputs.asking, groups: asksSelectively(inputs.asking.groups, 4) };
    const { findings } = watchBranch({ ...inputs, asking });
    expect(findings).toMatchObject([{ employeeId: idOf(4), responseIds: [] }]);
    expect(findings[0]?.signals.map(({ signal }) => signal).sort()).toEqual([
      'asks_less',
      'avoids_trouble',
    ]);
  });
});

describe('the watch over nothing', () => {
  it('finds nothing in a branch without answers, visits or hours', () => {
    const nothing = {
      ...madeUpBranch(1, size),
      responses: [],
      attributions: [],
      asking: { people: [], groups: [] },
    };
    expect(watchBranch(nothing)).toEqual({
      answerCount: 0,
      peopleCount: 0,
      testCount: 0,
      findings: [],
      flags: [],
    });
  });

  it('says why one signal is not enough: three of four flagged people would be innocent', () => {
    expect(positivePredictiveValue(0.02, 0.8, 0.05)).toBeCloseTo(0.246, 3);
  });
});

/** Of this person's visits every second is asked about, and none with trouble, of which there are more. */
function asksSelectively(groups: IntegrityInputs['asking']['groups'], person: number) {
  let seen = 0;
  return groups.map(([visits, kind, ...places]) => {
    if (!places.includes(person)) return [visits, kind, ...places] as const;
    seen += 1;
    return [visits, seen % 12 === 0 ? 4 : seen % 2 === 0 ? 0 : 1, ...places] as const;
  });
}

/** Kept codes typed in on a Thursday evening: top marks for one person, two seconds each. */
function withBurst(inputs: IntegrityInputs, count: number): IntegrityInputs {
  const start = firstDay + 45 * 24 * hour + 11 * hour;
  const planted = Array.from({ length: count }, (_, index) => ({
    id: `planted ${index}`,
    answeredAt: start + index * 100_000,
    isTimeUncertain: false,
    kioskId: 'tablet a',
    durationMs: 2000 + index * 30,
    nps: 10,
    employeeIds: [idOf(3)],
    scores: [5],
    arrivedAt: start - 8 * hour,
    closedAt: start - 7 * hour,
  }));
  return { ...inputs, responses: [...inputs.responses, ...planted] };
}
