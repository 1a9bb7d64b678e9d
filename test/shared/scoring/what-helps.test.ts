import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../functions/_shared/kpis/measure-catalogue.ts';
import { staffRoles } from '../../../functions/_shared/kpis/staff-role.ts';
import { shippedPlans } from '../../../functions/_shared/plans/templates/shipped-plans.ts';
import { imagineFacts } from '../../../functions/_shared/scoring/imagine-facts.ts';
import { whatHelps } from '../../../functions/_shared/scoring/what-helps.ts';
import { whatIf } from '../../../functions/_shared/scoring/what-if.ts';
import { inputsOf, november, posting, total } from './persons.ts';

/** A consultant with room for improvement everywhere. */
const inputs = inputsOf({
  totals: [
    total('first_visit_deal', 40, 16),
    total('follow_up_on_time', 60, 48),
    total('rating', 30, 135),
    total('first_contact_success', 50, 25),
    total('customer_referred', 100, 5),
    total('deal_share', 20, 200_000),
    total('refunded_deal_share', 2, 20_000),
    total('return_visit_deal', 20, 4),
  ],
});

describe('what helps', () => {
  it('says of each change what the engine itself says of it', () => {
    const helpful = whatHelps(inputs, shippedPlans, 'lin');
    expect(helpful).toHaveLength(3);
    for (const { changes, differenceBp } of helpful) {
      const added = imagineFacts(changes, inputs.postings, november);
      expect(whatIf(inputs, shippedPlans, 'lin', added).differenceBp).toBe(differenceBp);
    }
  });

  it('puts the largest first and lists nothing that does not help', () => {
    const gains = whatHelps(inputs, shippedPlans, 'lin').map(({ differenceBp }) => differenceBp);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(Math.min(...gains)).toBeGreaterThan(0);
  });

  it('does not list what is full already', () => {
    const full = { ...inputs, totals: inputs.totals.with(1, total('follow_up_on_time', 60, 60)) };
    const kpis = whatHelps(full, shippedPlans, 'lin').map(({ kpiId }) => kpiId);
    expect(kpis).not.toContain('C02');
  });

  it('never tells anybody to collect stars or money', () => {
    const everything = staffRoles.flatMap((role) => {
      const plan = shippedPlans.find((each) => each.role === role);
      const measures = ['rating', 'post_op_rating', 'after_care_rating', 'chat_satisfied'] as const;
      const totals = measures.map((measure) => total(measure, 20, 60, { role }));
      const given = inputsOf({
        postings: [posting({ role })],
        totals: [...inputs.totals, ...totals],
      });
      return plan ? whatHelps(given, [plan], 'lin') : [];
    });
    const measures = everything.flatMap(({ changes }) => changes.map(({ measure }) => measure));
    expect(measures.length).toBeGreaterThan(0);
    expect(measures.filter((each) => measureOf(each).evidence === 'customer')).toEqual([]);
    expect(measures.filter((each) => measureOf(each).scale === 'fen')).toEqual([]);
  });

  it('lists nothing without a total, and nothing for somebody who was not there', () => {
    expect(whatHelps(inputsOf(), shippedPlans, 'lin')).toEqual([]);
    expect(whatHelps(inputs, shippedPlans, 'nobody')).toEqual([]);
  });
});
