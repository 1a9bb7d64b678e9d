import { afterDays, inPeriod, ratioKpi, shareKpi } from './define-kpi.ts';
import type { Kpi } from './kpi.ts';

const role = 'marketing';

/** 市场. The volume of leads is paired with how many of them come and how well they are recorded. */
export const marketingKpis: readonly Kpi[] = [
  ratioKpi(
    {
      id: 'M01',
      zh: '引流线索达成',
      en: 'Valid-lead attainment',
      role,
      window: inPeriod,
      minN: 0,
      family: 'amount',
      unit: 'percent',
      qualityPairs: ['M02', 'M06'],
    },
    'lead_valid',
    'quota',
  ),
  shareKpi(
    { id: 'M02', zh: '线索到院率', en: 'Lead to visit', role, window: afterDays(30) },
    'lead_arrived',
  ),
  shareKpi(
    { id: 'M03', zh: '活动转化率', en: 'Campaign conversion', role, window: afterDays(30) },
    'campaign_paid',
  ),
  ratioKpi(
    {
      id: 'M04',
      zh: '营销 ROI',
      en: 'Marketing ROI',
      role,
      window: afterDays(60),
      minN: 1,
      family: 'amount',
      unit: 'ratio',
    },
    'campaign_receipts_fen',
    'campaign_cost_fen',
  ),
  ratioKpi(
    {
      id: 'M05',
      zh: '到院获客成本',
      en: 'Cost per first visit',
      role,
      window: inPeriod,
      better: 'lower',
      minN: 1,
      family: 'amount',
      unit: 'fen',
    },
    'campaign_spend_fen',
    'first_arrival',
  ),
  shareKpi(
    { id: 'M06', zh: '线索数据质量', en: 'Lead data quality', role, window: inPeriod },
    'lead_complete',
  ),
];
