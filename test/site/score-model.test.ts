import { describe, expect, it } from 'vitest';
import { shippedKpis } from '#shared/kpis/catalogue.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import { shippedPlans } from '#shared/plans/templates/shipped-plans.ts';
import { canonicalJson } from '#shared/scoring/canonical-json.ts';
import { scorePeriod } from '#shared/scoring/score-period.ts';
import { kpiLine } from '../../site/data/score-model.ts';
import type { WrittenAppraisal } from '../../site/data/scores.ts';
import { inputsOf, posting, starPrior, total } from '../shared/scoring/persons.ts';

const kpis = kpiMap(shippedKpis);

/** The lines of one person's score, through the bytes that the function answers with. */
function linesOf(inputs: ReturnType<typeof inputsOf>) {
  const written = JSON.parse(canonicalJson(scorePeriod(inputs, shippedPlans)));
  const [appraisal] = written as WrittenAppraisal[];
  return (appraisal?.segments[0]?.items ?? []).map((item) => {
    const kpi = kpis.get(item.kpiId);
    if (!kpi) throw new RangeError(item.kpiId);
    return kpiLine(item, kpi, kpis, 'en');
  });
}

describe('a line of a score', () => {
  it('explains itself from its counts to its place on the curve', () => {
    const lines = linesOf(
      inputsOf({
        totals: [
          total('first_visit_deal', 20, 9),
          total('follow_up_on_time', 40, 40),
          total('customer_referred', 50, 0),
        ],
      }),
    );
    const facts = (id: string) => lines.find(({ kpiId }) => kpiId === id)?.facts ?? [];
    expect(facts('C01')).toEqual([
      '9 ÷ 20',
      'Target 50.0%',
      'On the curve between 40.0% (60 points) and 50.0% (100 points)',
    ]);
    expect(facts('C02').at(-1)).toBe('At or beyond the end of the curve, 100.0%: 120 points');
    expect(facts('C05').at(-1)).toMatch(/^(Before the curve begins at|On the curve between) /);
    const missing = lines.find(({ kpiId }) => kpiId === 'C03');
    expect(missing).toMatchObject({ value: null, score: null, certainty: [], facts: [] });
    expect(missing?.reason).toContain('not counted as zero');
  });

  it('never says a value without n, and without its interval where there is one', () => {
    const lines = linesOf(
      inputsOf({
        totals: [total('first_visit_deal', 20, 9), total('rating', 20, 92, { customers: 16 })],
        priors: [starPrior],
      }),
    );
    const certainty = (id: string) =>
      lines.find(({ kpiId }) => kpiId === id)?.certainty.join(' · ');
    expect(certainty('C01')).toMatch(/^n = 20 · 95% interval 25\.\d% – 65\.\d%$/);
    expect(certainty('C03')).toMatch(
      /^n = 20 \(16 customers\) · 95% interval 4\.\d\d – 4\.\d\d · scored as 4\.5\d$/,
    );
  });

  it('of an index names its parts, also the one without a value', () => {
    const nurse = { role: 'nurse' as const };
    const lines = linesOf(
      inputsOf({
        postings: [posting(nurse)],
        totals: [total('care_on_time', 10, 9, nurse), total('cared_for_rating', 10, 45, nurse)],
      }),
    );
    const index = lines.find(({ kpiId }) => kpiId === 'N03');
    expect(index?.facts).toEqual(
      expect.arrayContaining([
        'Care contacts on time: 90.0% (n = 10)',
        'Felt cared for: 4.50 (n = 10)',
        'Comfort checks recorded: No data; not counted as zero (n = 0)',
      ]),
    );
    expect(index?.measures).toEqual(['care_on_time', 'cared_for_rating', 'comfort_check_recorded']);
  });
});
