import { describe, expect, it } from 'vitest';
import type { Adjustment } from '#shared/cycle/adjustment.ts';
import { applyPhase } from '#shared/cycle/apply-phase.ts';
import { appraisePeople } from '#shared/cycle/appraise-people.ts';
import type { DecidedInputs } from '#shared/cycle/own-inputs.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { consultantPlan } from '#shared/plans/templates/consultant-plan.ts';
import { clinicOf } from './clinic.ts';

const adjustment = (change: Partial<Adjustment>): Adjustment => ({
  id: 'a',
  employeeId: 'e00000',
  kind: 'set_aside_kpi',
  kpiId: null,
  vetoId: null,
  changes: [],
  ...change,
});

/** The first consultant of a small clinic, as decided. */
function appraised(adjustments: Adjustment[], change: Partial<DecidedInputs['facts']> = {}) {
  const { shared, people } = clinicOf(1);
  const [first] = people;
  const [line] = appraisePeople(shared, [
    { ...first!, facts: { ...first!.facts, ...change }, adjustments },
  ]);
  return line!;
}

function itemOf(line: ReturnType<typeof appraised>, kpiId: string) {
  return line.appraisal.segments[0]!.items.find((item) => item.kpiId === kpiId)!;
}

describe('what people decide', () => {
  it('a KPI set aside is missing, not zero: its weight goes to the others', () => {
    const line = appraised([adjustment({ kpiId: 'C03' })]);
    expect(itemOf(line, 'C03')).toMatchObject({ value: null, reason: 'set_aside', score: null });
    expect(itemOf(line, 'C03').weightAfterBp).toBe(0);
    expect(line.appraisal.segments[0]!.presentWeightBp).toBe(8000);
  });

  it('a lifted gate gives the KPI the score of its curve', () => {
    const poor = (adjustments: Adjustment[]) => {
      const { shared, people } = clinicOf(1);
      const plans = shared.plans.map((plan) => ({
        ...plan,
        items: plan.items.map((item) => (item.kpiId === 'C03' ? { ...item, gate: '4.9' } : item)),
      }));
      return appraisePeople({ ...shared, plans }, [{ ...people[0]!, adjustments }])[0]!;
    };
    expect(itemOf(poor([]), 'C03')).toMatchObject({ scoreBp: 0, gate: { isFailed: true } });
    const lifted = itemOf(poor([adjustment({ kind: 'lift_gate', kpiId: 'C03' })]), 'C03');
    expect(lifted.gate).toBeNull();
    expect(lifted.scoreBp).toBeGreaterThan(0);
  });

  it('a lifted veto caps nothing', () => {
    const vetoes = [
      { id: 'v', employeeId: 'e00000', cause: 'G4', occurredOn: '2026-11-05' } as const,
    ];
    const capped = appraised([], { vetoes });
    expect(capped.totalBp).toBe(5999);
    const lifted = appraised([adjustment({ kind: 'lift_gate', vetoId: 'v' })], { vetoes });
    expect(lifted.totalBp).toBe(capped.appraisal.ungatedBp);
  });

  it('a record set aside is taken out of the totals, and its n with it', () => {
    const before = itemOf(appraised([]), 'C01');
    const without = adjustment({
      kind: 'set_aside_record',
      changes: [['sh', 'consultant', 'first_visit_deal', -1, 0, 0]],
    });
    const after = itemOf(appraised([without]), 'C01');
    expect(after.n).toBe(before.n - 1);
    expect(after.scoreBp).toBeGreaterThanOrEqual(before.scoreBp!);
  });

  it('refuses to take away more than there was', () => {
    const change = ['sh', 'consultant', 'first_visit_deal', -1000, 0, 0] as const;
    expect(() => appraised([adjustment({ kind: 'set_aside_record', changes: [change] })])).toThrow(
      RangeError,
    );
  });

  it('concerns nobody else', () => {
    const { shared, people } = clinicOf(12);
    const plain = appraisePeople(shared, people);
    const decided = people.map((each, at) =>
      at === 0 ? { ...each, adjustments: [adjustment({ kpiId: 'C03' })] } : each,
    );
    const after = appraisePeople(shared, decided);
    expect(after.slice(1).map(({ appraisal }) => appraisal)).toEqual(
      plain.slice(1).map(({ appraisal }) => appraisal),
    );
  });

  it('a calibration moves what counts and leaves what the engine says', () => {
    const { shared, people } = clinicOf(1);
    const [line] = appraisePeople(shared, [{ ...people[0]!, calibrationBp: -300 }]);
    expect(line!.totalBp).toBe(line!.appraisal.totalBp! - 300);
  });
});

describe('the phase of a period', () => {
  const plan = (phase: Plan['phase']): Plan => ({ ...consultantPlan, phase });
  const phaseOf = (own: Plan['phase'], phase: 'trial' | 'ramp' | 'full', share: number | null) =>
    applyPhase([plan(own)], { phase, rampShareBp: share })[0]!.phase;

  it.each([
    [{ kind: 'full' }, 'full', null, { kind: 'full' }],
    [{ kind: 'full' }, 'trial', null, { kind: 'trial' }],
    [{ kind: 'trial' }, 'full', null, { kind: 'trial' }],
    [{ kind: 'trial' }, 'ramp', 5000, { kind: 'trial' }],
    [{ kind: 'full' }, 'ramp', 5000, { kind: 'ramp', shareBp: 5000 }],
    [{ kind: 'ramp', shareBp: 8000 }, 'ramp', 5000, { kind: 'ramp', shareBp: 5000 }],
    [{ kind: 'ramp', shareBp: 2000 }, 'full', null, { kind: 'ramp', shareBp: 2000 }],
  ] as const)('%j in a %s period (%s) is %j', (own, phase, share, expected) => {
    expect(phaseOf(own, phase, share)).toEqual(expected);
  });

  it('ranks nobody on trial, though everything is computed', () => {
    const { shared, people } = clinicOf(20, { phase: 'trial' });
    const lines = appraisePeople(shared, people);
    expect(lines.every(({ rank }) => rank === null)).toBe(true);
    expect(lines.every(({ totalBp }) => totalBp !== null)).toBe(true);
  });

  it('on a ramp of half counts half of the distance to 100', () => {
    const full = appraisePeople(...both(clinicOf(10)));
    const half = appraisePeople(...both(clinicOf(10, { phase: 'ramp', rampShareBp: 5000 })));
    for (const [at, { totalBp }] of half.entries()) {
      expect(Math.abs(totalBp! - (10_000 + full[at]!.totalBp!) / 2)).toBeLessThanOrEqual(1);
    }
  });
});

function both({ shared, people }: ReturnType<typeof clinicOf>) {
  return [shared, people] as const;
}
