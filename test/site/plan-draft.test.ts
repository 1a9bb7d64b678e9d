import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedKpis } from '#shared/kpis/catalogue.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import { diffPlans } from '#shared/plans/diff-plans.ts';
import { formatKpiText } from '#shared/plans/format-kpi-text.ts';
import { parseKpiText } from '#shared/plans/parse-kpi-text.ts';
import { shippedPlans } from '#shared/plans/templates/shipped-plans.ts';
import { draftOf, levelWeights, readDraft, totalWeightBp } from '../../site/data/plan-draft.ts';

const kpis = kpiMap(shippedKpis);

describe('a number as a person types it', () => {
  it.each([
    ['95.5%', 'percent', '0.955'],
    ['９５', 'percent', '0.95'],
    ['1,000', 'fen', '100000'],
    ['0.01', 'fen', '1'],
    ['4.6', 'stars', '4.6'],
    ['−3', 'points', '-3'],
  ] as const)('reads %s as %s: %s', (typed, unit, kept) => {
    expect(parseKpiText(typed, unit)).toBe(kept);
  });

  it.each(['', 'abc', '1e3', '--1', '1.2.3', '0.12345678901'])('refuses “%s”', (typed) => {
    expect(parseKpiText(typed, 'ratio')).toBeNull();
  });

  it('is the counterpart of what is shown, exactly', () => {
    const decimals = fc
      .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9_999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
    const units = fc.constantFrom('percent', 'fen', 'stars', 'count' as const);
    fc.assert(
      fc.property(decimals, units, (text, unit) => {
        const read = parseKpiText(formatKpiText(text, unit), unit);
        expect(Number(read)).toBe(Number(text));
      }),
    );
  });
});

describe('a plan while it is edited', () => {
  it.each(shippedPlans.map((plan) => [plan.role, plan] as const))(
    'comes back unchanged when nothing of the %s plan was typed',
    (_, plan) => {
      const { items, faults } = readDraft(draftOf(plan, kpis), kpis);
      expect(faults).toEqual([]);
      expect(items.map(({ kpiId, weightBp }) => [kpiId, weightBp])).toEqual(
        plan.items.map(({ kpiId, weightBp }) => [kpiId, weightBp]),
      );
      for (const [index, item] of items.entries()) {
        expect(Number(item.target)).toBe(Number(plan.items[index]?.target));
        expect(item.minN).toBe(plan.items[index]?.minN);
      }
    },
  );

  it('is no change as long as nothing was typed, whatever the storage did to it', () => {
    for (const plan of shippedPlans) {
      const { items } = readDraft(draftOf(plan, kpis), kpis);
      expect(diffPlans(shuffleKeys(plan), { ...plan, items: [...items] })).toEqual([]);
    }
  });

  it('names the field that holds no number, and keeps the rest', () => {
    const [first, ...rest] = draftOf(shippedPlans[0]!, kpis);
    const draft = [{ ...first!, target: 'fifty', knots: [{ value: '1', score: '130' }] }, ...rest];
    const { items, faults } = readDraft(draft, kpis);
    expect(faults).toEqual([
      { kpiId: first!.kpiId, field: 'target' },
      { kpiId: first!.kpiId, field: 'knot-score-0' },
    ]);
    expect(items).toHaveLength(draft.length);
  });

  it('levels weights to whole percents that total 100', () => {
    const draft = draftOf(shippedPlans[0]!, kpis).map((item) => ({ ...item, weight: '33.33' }));
    const levelled = levelWeights(draft);
    expect(totalWeightBp(draft)).toBe(33_33 * draft.length);
    expect(totalWeightBp(levelled)).toBe(10_000);
    const weights = levelled.map(({ weight }) => Number(weight));
    expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(1);
  });

  it('leaves weights alone when there is nothing to level', () => {
    const draft = draftOf(shippedPlans[0]!, kpis).map((item) => ({ ...item, weight: '' }));
    expect(levelWeights(draft)).toEqual(draft);
  });
});

/** As jsonb gives it back: the same with its keys in another order. */
function shuffleKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(shuffleKeys) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, entry]) => [key, shuffleKeys(entry)])) as Value;
}
