import { afterHours, inPeriod, ratioKpi, shareKpi } from './define-kpi.ts';
import type { Kpi } from './kpi.ts';

const role = 'service';

/** 客服 */
export const serviceKpis: readonly Kpi[] = [
  shareKpi(
    {
      id: 'K01',
      zh: '响应速度',
      en: 'Response speed',
      role,
      window: inPeriod,
      beside: { statistic: 'median', measure: 'reply_seconds' },
    },
    'chat_fast',
  ),
  shareKpi(
    { id: 'K02', zh: '问题解决率', en: 'Resolution rate', role, window: afterHours(72) },
    'chat_resolved',
  ),
  shareKpi(
    {
      id: 'K03',
      zh: '客户满意度',
      en: 'Satisfaction',
      role,
      window: inPeriod,
      minN: 20,
      beside: { statistic: 'mean', measure: 'chat_rated' },
    },
    'chat_satisfied',
  ),
  shareKpi(
    { id: 'K04', zh: '预约到院率', en: 'Show rate', role, window: inPeriod },
    'appointment_kept',
  ),
  shareKpi(
    {
      id: 'K05',
      zh: '投诉闭环及时率',
      en: 'Complaint SLA',
      role,
      window: { kind: 'cohort', hours: 72, isLongest: true },
      minN: 3,
    },
    'complaint_on_time',
  ),
  ratioKpi(
    {
      id: 'K06',
      zh: '质检分',
      en: 'Quality-check score',
      role,
      // at least ten checks a month, so a shorter cycle cannot have them
      window: { kind: 'within', days: 28 },
      minN: 10,
      family: 'points',
      unit: 'percent',
    },
    'quality_points_earned',
    'quality_points_possible',
  ),
];
