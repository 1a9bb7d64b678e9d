import { describe, expect, it } from 'vitest';
import { kpiCatalogue, shippedKpis } from '#shared/kpis/catalogue.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import { ScoringRequestSchema } from '#shared/schemas/scoring.ts';
import { changesOf, usualValue, whatIfFields } from '../../site/data/what-if.ts';

const kpis = kpiMap(shippedKpis);
const fieldsOf = (id: string) => {
  const kpi = kpis.get(id);
  return kpi ? whatIfFields(kpi, kpis) : [];
};
const changes = (id: string, ...amounts: string[]) =>
  changesOf(
    fieldsOf(id),
    fieldsOf(id).map(({ measure }, place) => ({
      amount: amounts[place] ?? '',
      value: usualValue(measure),
    })),
  );

describe('what is imagined of a KPI', () => {
  it('is what its records would bring: facts that were met, stars, deals, yuan', () => {
    expect(changes('C02', '3')).toEqual([{ measure: 'follow_up_on_time', value: 1, count: 3 }]);
    expect(changes('C03', '２')).toEqual([{ measure: 'rating', value: 5, count: 2 }]);
    expect(changes('C06', '', '4')).toEqual([{ measure: 'deal_share', value: 10_000, count: 4 }]);
    expect(changes('M04', '1,200.50')).toEqual([
      { measure: 'campaign_receipts_fen', value: 120_050, count: 1 },
    ]);
    expect(changes('N05', '95', '100')).toEqual([
      { measure: 'inspection_points_earned', value: 95, count: 1 },
      { measure: 'inspection_points_possible', value: 100, count: 1 },
    ]);
    expect(fieldsOf('N03').map(({ measure }) => measure)).toEqual([
      'care_on_time',
      'cared_for_rating',
      'comfort_check_recorded',
    ]);
    expect(fieldsOf('M01')).toEqual([{ measure: 'lead_valid', kind: 'total' }]);
  });

  it('is nothing without a whole number, and never more than the engine takes', () => {
    for (const amount of ['', '0', '2.5', 'three', '501'])
      expect(changes('C02', amount)).toBeNull();
  });

  it('is a question the engine takes, for every KPI of every role', () => {
    for (const { id } of kpiCatalogue) {
      const asked = changes(id, '3', '3', '3');
      const question = {
        action: 'what_if',
        employeeId: '0198a000-0000-7000-8000-000000000001',
        period: '2026-11',
        changes: asked,
      };
      expect(ScoringRequestSchema.safeParse(question).error, id).toBeUndefined();
    }
  });
});
