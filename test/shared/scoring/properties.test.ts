import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFractions } from '../../../functions/_shared/numbers/compare-fractions.ts';
import { fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { fractionToNumber } from '../../../functions/_shared/numbers/fraction-to-number.ts';
import { knotsOf } from '../../../functions/_shared/plans/knots-of.ts';
import type { Phase } from '../../../functions/_shared/plans/plan.ts';
import { shippedPlans } from '../../../functions/_shared/plans/templates/shipped-plans.ts';
import type { Measurement } from '../../../functions/_shared/records/measurement.ts';
import type { Appraisal } from '../../../functions/_shared/scoring/appraisal.ts';
import { canonicalJson } from '../../../functions/_shared/scoring/canonical-json.ts';
import { readKnots } from '../../../functions/_shared/scoring/curve-knot.ts';
import { evaluateKpi } from '../../../functions/_shared/scoring/evaluate-kpi.ts';
import { kpiInterval } from '../../../functions/_shared/scoring/kpi-interval.ts';
import type { MeasureTotal } from '../../../functions/_shared/scoring/measure-total.ts';
import { lineOf } from '../../../functions/_shared/scoring/score-line.ts';
import { scoreLines } from '../../../functions/_shared/scoring/score-lines.ts';
import { scoreOnCurve } from '../../../functions/_shared/scoring/score-on-curve.ts';
import { scorePeriod } from '../../../functions/_shared/scoring/score-period.ts';
import type { ScoringInputs } from '../../../functions/_shared/scoring/scoring-inputs.ts';
import { shareOutPoints } from '../../../functions/_shared/scoring/share-out-points.ts';
import { totalMeasurements } from '../../../functions/_shared/scoring/total-measurements.ts';
import { whatIf } from '../../../functions/_shared/scoring/what-if.ts';
import { anyInputs, inputsOf, kpis, measuresOf, november, planOf, total } from './persons.ts';

const runs = { seed: 20_261_123, numRuns: 60 };
const bytes = (inputs: ScoringInputs, plans = shippedPlans) =>
  canonicalJson(scorePeriod(inputs, plans));

/** The order that a list of random numbers puts another list in. */
function shuffle<Item>(items: readonly Item[], keys: readonly number[]): Item[] {
  return items
    .map((item, at) => ({ item, key: keys[at % keys.length]! * (at + 1) * 7919 }))
    .sort((a, b) => (a.key % 1009) - (b.key % 1009))
    .map(({ item }) => item);
}

const keys = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 7, maxLength: 7 });

/** Every segment's KPIs of every random input. */
function everyAppraisal(check: (appraisal: Appraisal, inputs: ScoringInputs) => void): void {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      for (const appraisal of scorePeriod(inputs, shippedPlans)) check(appraisal, inputs);
    }),
    runs,
  );
}

const anyPhase: fc.Arbitrary<Phase> = fc.oneof(
  fc.constantFrom<Phase>({ kind: 'full' }, { kind: 'trial' }),
  fc.integer({ min: 0, max: 10_000 }).map((shareBp): Phase => ({ kind: 'ramp', shareBp })),
);

describe('scoreLines', () => {
  it('are the totals of the exact engine, whatever the inputs', () => {
    fc.assert(
      fc.property(anyInputs, anyPhase, fc.boolean(), (inputs, phase, hasGates) => {
        const plans = shippedPlans.map((plan) => ({
          ...plan,
          phase,
          items: plan.items.map((item) => ({ ...item, gate: hasGates ? item.target : null })),
        }));
        const lines = scoreLines(inputs, plans);
        expect(lines).toEqual(scorePeriod(inputs, plans).map(lineOf));
      }),
      { ...runs, numRuns: 300 },
    );
  });

  it('round a tie as the exact engine does', () => {
    // 1 to 3 KPIs of equal weight, on curves whose scores are halves of a basis point
    const [first, second, third] = planOf('consultant').items;
    const items = [first!, second!, third!].map((item, place) => ({
      ...item,
      isShrunk: false,
      weightBp: place === 0 ? 5000 : 2500,
      curve: {
        method: 'knots' as const,
        knots: [
          { value: '0', scoreBp: 0 },
          { value: '5', scoreBp: 5 },
        ],
      },
    }));
    const plan = { ...planOf('consultant'), items };
    for (let sum = 0; sum <= 40; sum += 1) {
      const totals = ['first_visit_deal', 'follow_up_on_time', 'rating'].map((measure) =>
        total(measure as 'rating', 8, measure === 'rating' ? sum : 4),
      );
      const inputs = inputsOf({ totals });
      expect(scoreLines(inputs, [plan])).toEqual(scorePeriod(inputs, [plan]).map(lineOf));
    }
  });
});

describe('scorePeriod', () => {
  it('gives the same bytes for the same inputs in any order', () => {
    fc.assert(
      fc.property(anyInputs, keys, (inputs, order) => {
        const mixed: ScoringInputs = {
          ...inputs,
          kpis: shuffle(inputs.kpis, order),
          postings: shuffle(inputs.postings, order),
          totals: shuffle(inputs.totals, order),
          priors: shuffle(inputs.priors, order),
        };
        expect(bytes(mixed, shuffle(shippedPlans, order))).toBe(bytes(inputs));
      }),
      runs,
    );
  });

  it('gives the same bytes when a period is cut where nothing changed', () => {
    const days = fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { maxLength: 5 });
    fc.assert(
      fc.property(anyInputs, days, (inputs, cuts) => {
        const at = cuts.map((day) => `2026-11-${String(day).padStart(2, '0')}`).sort();
        const postings = inputs.postings.flatMap((posting) => {
          const inside = at.filter(
            (day) => day > posting.from && (posting.until === null || day < posting.until),
          );
          const starts = [posting.from, ...inside];
          return starts.map((from, index) => ({
            ...posting,
            from,
            until: starts[index + 1] ?? posting.until,
          }));
        });
        expect(bytes({ ...inputs, postings })).toBe(bytes(inputs));
      }),
      runs,
    );
  });

  it('gives the same bytes when totals come in parts, as months of a quarter do', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const parts = inputs.totals.flatMap((total) => {
          const [n, sum, sumSquares] = [total.n, total.sum, total.sumSquares].map((value) =>
            Math.floor(value / 2),
          );
          const { customers } = total;
          const some = customers === null ? null : Math.min(n!, customers);
          const half = { ...total, n: n!, sum: sum!, sumSquares: sumSquares!, customers: some };
          const rest = {
            ...total,
            n: total.n - half.n,
            customers: customers === null ? null : customers - some!,
            sum: total.sum - half.sum,
            sumSquares: total.sumSquares - half.sumSquares,
          };
          return half.n === 0 ? [total] : [half, rest];
        });
        expect(bytes({ ...inputs, totals: parts })).toBe(bytes(inputs));
      }),
      runs,
    );
  });

  it('scores each person as if nobody else were there', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        for (const appraisal of scorePeriod(inputs, shippedPlans)) {
          const postings = inputs.postings.filter(
            ({ employeeId }) => employeeId === appraisal.employeeId,
          );
          expect(canonicalJson(scorePeriod({ ...inputs, postings }, shippedPlans))).toBe(
            canonicalJson([appraisal]),
          );
        }
      }),
      runs,
    );
  });

  it('shows weights that total 100, and contributions that total the composite', () => {
    everyAppraisal(({ segments }) => {
      for (const { items, compositeBp, presentWeightBp } of segments) {
        const sum = (pick: (item: (typeof items)[number]) => number) =>
          items.reduce((total, item) => total + pick(item), 0);
        expect(sum(({ weightAfterBp }) => weightAfterBp)).toBe(presentWeightBp === 0 ? 0 : 10_000);
        if (compositeBp !== null)
          expect(sum(({ contributionBp }) => contributionBp)).toBe(compositeBp);
      }
    });
  });

  it('agrees with the sum worked out another way, in whole numbers', () => {
    everyAppraisal(({ segments }) => {
      for (const { items, compositeBp } of segments) {
        if (compositeBp === null) continue;
        const present = items.filter(({ score }) => score !== null);
        const common = present.reduce((product, { score }) => product * score!.denominator, 1n);
        const points = present.reduce(
          (sum, { score, weightBp }) =>
            sum + (BigInt(weightBp) * score!.numerator * common) / score!.denominator,
          0n,
        );
        const weight = BigInt(present.reduce((sum, { weightBp }) => sum + weightBp, 0));
        const [top, bottom] = [points, weight * common];
        expect(BigInt(compositeBp)).toBe((2n * top + bottom) / (2n * bottom));
      }
    });
  });

  it('keeps scores from 0 to 120 and the composite between its KPIs, worst and best case', () => {
    everyAppraisal(({ segments }) => {
      for (const { items, compositeBp, worstBp, bestBp } of segments) {
        const scores = items.flatMap(({ scoreBp }) => (scoreBp === null ? [] : [scoreBp]));
        for (const score of scores) expect(score >= 0 && score <= 12_000).toBe(true);
        if (compositeBp === null) continue;
        expect(compositeBp).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(compositeBp).toBeLessThanOrEqual(Math.max(...scores));
        expect(worstBp).toBeLessThanOrEqual(compositeBp);
        // "best case" is 100 for what is missing, so only a composite above 100 may lie above it
        if (compositeBp <= 10_000) expect(bestBp).toBeGreaterThanOrEqual(compositeBp);
      }
    });
  });

  it('puts every interval around its estimate, raw and shrunk', () => {
    everyAppraisal(({ segments }) => {
      for (const { value, interval, shrunk } of segments.flatMap(({ items }) => items)) {
        if (value !== null && interval !== null) expect(isInside(value, interval)).toBe(true);
        if (shrunk !== null) expect(isInside(shrunk.value, shrunk.interval)).toBe(true);
      }
    });
  });

  it('puts the shrunk value between the raw one and the prior', () => {
    let seen = 0;
    everyAppraisal(({ segments }) => {
      for (const { value, shrunk } of segments.flatMap(({ items }) => items)) {
        if (value === null || shrunk === null) continue;
        seen += 1;
        const [low, high] = [value, shrunk.priorMean].sort(compareFractions);
        expect(compareFractions(low!, shrunk.value)).toBeLessThanOrEqual(0);
        expect(compareFractions(shrunk.value, high!)).toBeLessThanOrEqual(0);
      }
    });
    expect(seen).toBeGreaterThan(20);
  });

  it('never counts a KPI without a value, and always says why', () => {
    everyAppraisal(({ segments }) => {
      for (const item of segments.flatMap(({ items }) => items)) {
        expect(item.reason === null).toBe(item.value !== null);
        if (item.value === null) expect([item.weightAfterBp, item.contributionBp]).toEqual([0, 0]);
      }
    });
  });

  it('caps a vetoed total and changes no other', () => {
    everyAppraisal(({ employeeId, totalBp, ungatedBp, vetoes }) => {
      expect(vetoes.length > 0).toBe(employeeId === 'e0');
      expect(totalBp).toBe(
        vetoes.length > 0 && ungatedBp !== null ? Math.min(ungatedBp, 5999) : ungatedBp,
      );
    });
  });
});

describe('what if', () => {
  it('equals what the engine says when the facts arrive, and taking them back restores every byte', () => {
    const facts = fc.array(
      fc.record({
        measure: fc.constantFrom(...measuresOf('consultant')),
        day: fc.integer({ min: 1, max: 30 }),
        isGood: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    );
    const asMeasurements = (
      list: readonly { measure: Measurement['measure']; day: number; isGood: boolean }[],
    ) =>
      list.map(
        ({ measure, day, isGood }, at): Measurement => ({
          measure,
          branchId: 'sh',
          employeeId: 'lin',
          role: 'consultant',
          treatmentCode: null,
          occurredOn: `2026-11-${String(day).padStart(2, '0')}`,
          value: valueFor(measure, isGood),
          source: { kind: 'visit', id: String(at) },
        }),
      );
    fc.assert(
      fc.property(facts, facts, (there, coming) => {
        const [old, added] = [asMeasurements(there), asMeasurements(coming)];
        const inputs = (list: readonly Measurement[]) =>
          inputsOf({ totals: totalMeasurements(list, november) });
        const plans = [planOf('consultant')];
        const answer = whatIf(inputs(old), plans, 'lin', added);
        const arrived = scorePeriod(inputs([...added, ...old]), plans);
        expect(canonicalJson([answer.after])).toBe(canonicalJson(arrived));
        expect(canonicalJson([answer.before])).toBe(canonicalJson(scorePeriod(inputs(old), plans)));
      }),
      runs,
    );
  });
});

describe('a curve', () => {
  it('of every shipped plan never pays for doing worse', () => {
    const items = shippedPlans.flatMap((plan) => plan.items);
    const value = fc.integer({ min: 0, max: 3_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...items), value, value, (item, a, b) => {
        const scale = item.kpiId === 'M05' ? 10 : item.kpiId === 'N03' ? 20_000 : 600_000;
        const knots = readKnots(knotsOf(item.curve));
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
          (each) => scoreOnCurve(fraction(each, scale), knots).score,
        );
        const sign = compareFractions(low!, high!);
        if (kpis.get(item.kpiId)!.better === 'higher') expect(sign).toBeLessThanOrEqual(0);
        else expect(sign).toBeGreaterThanOrEqual(0);
      }),
      { ...runs, numRuns: 2000 },
    );
  });
});

describe('NPS', () => {
  const counts = fc
    .tuple(fc.nat(80), fc.nat(80), fc.nat(80))
    .filter((some) => some.some((n) => n > 0));
  const total = (detractors: number, passives: number, promoters: number): MeasureTotal => {
    const n = detractors + passives + promoters;
    const histogram = [detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters];
    return { n, sum: 0, sumSquares: 0, histogram, median: null, customers: null };
  };
  it('mirrors when promoters and detractors change places, and so does its interval', () => {
    const nps = kpis.get('NPS')!;
    const ask = (one: MeasureTotal) => {
      const totals = new Map([['nps', one]] as const);
      const evaluation = evaluateKpi(nps, { totals, kpis, quota: null });
      return {
        value: fractionToNumber(evaluation.value!),
        ...kpiInterval(nps, evaluation, totals)!,
      };
    };
    fc.assert(
      fc.property(counts, ([d, p, r]) => {
        const [one, other] = [ask(total(d, p, r)), ask(total(r, p, d))];
        expect(other.value).toBe(0 - one.value);
        expect(other.lower).toBeCloseTo(-one.upper, 4);
        expect(other.upper).toBeCloseTo(-one.lower, 4);
      }),
      { ...runs, numRuns: 200 },
    );
  });
});

describe('shareOutPoints', () => {
  it('adds up to the whole, and moves no part by a whole point', () => {
    const parts = fc.array(fc.tuple(fc.nat(9_999_999), fc.integer({ min: 1, max: 997 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, (pairs) => {
        const list = pairs.map(([top, bottom]) => fraction(top, bottom));
        const sum = list.reduce((total, part) => total + fractionToNumber(part), 0);
        const whole = Math.floor(sum);
        const shares = shareOutPoints(list, whole);
        expect(shares.reduce((total, share) => total + share, 0)).toBe(whole);
        shares.forEach((share, at) => {
          expect(Math.abs(share - fractionToNumber(list[at]!))).toBeLessThanOrEqual(1);
        });
      }),
      runs,
    );
  });
});

function isInside(
  value: Parameters<typeof fractionToNumber>[0],
  { lower, upper }: { lower: number; upper: number },
) {
  const estimate = fractionToNumber(value);
  return lower <= estimate && estimate <= upper;
}

function valueFor(measure: Measurement['measure'], isGood: boolean): number {
  if (measure === 'rating') return isGood ? 5 : 3;
  if (measure === 'deal_share' || measure === 'refunded_deal_share') return isGood ? 10_000 : 5000;
  return Number(isGood);
}
