import { afterDays, afterHours, inPeriod, ratingKpi, ratioKpi, shareKpi } from './define-kpi.ts';
import type { Kpi } from './kpi.ts';

const role = 'consultant';

/** 顾问. Conversion stands beside satisfaction and refunds, so that selling at any price does not pay. */
export const consultantKpis: readonly Kpi[] = [
  shareKpi(
    { id: 'C01', zh: '首诊成交率', en: 'First-visit conversion', role, window: afterDays(7) },
    'first_visit_deal',
  ),
  shareKpi(
    { id: 'C02', zh: '客户回访率', en: 'Follow-up completion', role, window: afterHours(24) },
    'follow_up_on_time',
  ),
  ratingKpi(
    { id: 'C03', zh: '客户满意度', en: 'Satisfaction', role, window: inPeriod, minN: 10 },
    'rating',
  ),
  shareKpi(
    { id: 'C04', zh: '首次沟通成功率', en: 'First-contact success', role, window: afterHours(72) },
    'first_contact_success',
  ),
  shareKpi(
    {
      id: 'C05',
      zh: '客户推荐率',
      en: 'Referral rate',
      role,
      window: { kind: 'rolling', days: 180 },
    },
    'customer_referred',
  ),
  ratioKpi(
    {
      id: 'C06',
      zh: '退单率',
      en: 'Refund rate',
      role,
      window: afterDays(30),
      better: 'lower',
      family: 'proportion',
      unit: 'percent',
    },
    'refunded_deal_share',
    'deal_share',
  ),
  shareKpi(
    { id: 'C07', zh: '复诊转化率', en: 'Return-visit conversion', role, window: afterDays(90) },
    'return_visit_deal',
  ),
];
