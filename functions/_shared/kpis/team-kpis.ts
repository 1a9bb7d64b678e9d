import { inPeriod, ratingKpi, ratioKpi } from './define-kpi.ts';
import type { Kpi } from './kpi.ts';

/** Branch and team level. Weight 0 for a person: individual NPS targets are gamed within weeks. */
export const netPromoterKpi: Kpi = {
  id: 'NPS',
  name: { zh: '净推荐值', en: 'Net promoter score' },
  role: null,
  family: 'nps',
  aggregate: { kind: 'nps', measure: 'nps' },
  unit: 'points',
  better: 'higher',
  window: inPeriod,
  minN: 5,
  qualityPairs: [],
  beside: null,
};

/** Shared figures that are shown and not scored: 综合满意度 and 投诉率, with the part they need. */
export const teamFigures: readonly Kpi[] = [
  {
    id: 'OSI',
    name: { zh: '综合满意度', en: 'Overall satisfaction' },
    role: null,
    family: 'index',
    aggregate: {
      kind: 'index',
      parts: [
        { kpiId: 'CSAT', weightBp: 7000, from: '1', to: '5' },
        { kpiId: 'NPS', weightBp: 3000, from: '-100', to: '100' },
      ],
    },
    unit: 'index',
    better: 'higher',
    window: inPeriod,
    minN: 5,
    qualityPairs: [],
    beside: null,
  },
  ratingKpi(
    { id: 'CSAT', zh: '满意度', en: 'Satisfaction', role: null, window: inPeriod },
    'rating',
  ),
  ratioKpi(
    {
      id: 'CPH',
      zh: '投诉率',
      en: 'Complaint rate',
      role: null,
      window: inPeriod,
      better: 'lower',
      family: 'rate',
      unit: 'per_hundred',
    },
    'complaint',
    'visit',
    100,
  ),
];
