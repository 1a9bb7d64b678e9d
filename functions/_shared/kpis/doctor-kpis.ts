import { afterDays, afterHours, inPeriod, ratingKpi, ratioKpi, shareKpi } from './define-kpi.ts';
import type { Kpi } from './kpi.ts';

const role = 'doctor';

/** 医生. Nothing here grows with revenue (九项准则: no commercial commission, none for prescribing). */
export const doctorKpis: readonly Kpi[] = [
  shareKpi(
    {
      id: 'D01',
      zh: '手术成功率',
      en: 'Procedure success',
      role,
      window: { kind: 'cohort', hours: 90 * 24, isLongest: true },
    },
    'procedure_success',
  ),
  ratingKpi(
    { id: 'D02', zh: '术后满意度', en: 'Post-op satisfaction', role, window: inPeriod, minN: 8 },
    'post_op_rating',
  ),
  shareKpi(
    {
      id: 'D03',
      zh: '术后跟进及时性',
      en: 'Post-op follow-up timeliness',
      role,
      window: inPeriod,
    },
    'node_on_time',
  ),
  shareKpi(
    { id: 'D04', zh: '客户复购率', en: 'Repeat-treatment rate', role, window: afterDays(180) },
    'repeat_treatment',
  ),
  shareKpi(
    {
      id: 'D05',
      zh: '病历与知情同意完整率',
      en: 'Record & consent completeness',
      role,
      window: afterHours(24),
    },
    'record_complete',
  ),
  ratioKpi(
    {
      id: 'D06',
      zh: '有责投诉率',
      en: 'Upheld complaints',
      role,
      window: inPeriod,
      better: 'lower',
      family: 'rate',
      unit: 'per_hundred',
    },
    'complaint_upheld',
    'procedure',
    100,
  ),
];
