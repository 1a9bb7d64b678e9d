import { inPeriod, ratingKpi, ratioKpi, shareKpi } from './define-kpi.ts';
import type { Kpi } from './kpi.ts';

const role = 'nurse';

/** 护士 */
export const nurseKpis: readonly Kpi[] = [
  ratioKpi(
    {
      id: 'N01',
      zh: '术前准备完成度',
      en: 'Pre-op checklist',
      role,
      window: inPeriod,
      family: 'points',
      unit: 'percent',
    },
    'preop_items_ticked',
    'preop_items_mandatory',
  ),
  ratingKpi(
    {
      id: 'N02',
      zh: '术后护理满意度',
      en: 'Post-care satisfaction',
      role,
      window: inPeriod,
      minN: 10,
    },
    'after_care_rating',
  ),
  {
    id: 'N03',
    name: { zh: '客户关怀指数', en: 'Care index' },
    role,
    family: 'index',
    aggregate: {
      kind: 'index',
      parts: [
        { kpiId: 'N03.contacts', weightBp: 4000, from: '0', to: '1' },
        { kpiId: 'N03.felt', weightBp: 3000, from: '0', to: '5' },
        { kpiId: 'N03.comfort', weightBp: 3000, from: '0', to: '1' },
      ],
    },
    unit: 'index',
    better: 'higher',
    window: inPeriod,
    minN: 5,
    qualityPairs: [],
    beside: null,
  },
  shareKpi(
    { id: 'N04', zh: '护理回访及时率', en: 'Nursing follow-up', role, window: inPeriod },
    'node_on_time',
  ),
  ratioKpi(
    {
      id: 'N05',
      zh: '内部检查得分',
      en: 'Inspection score',
      role,
      window: inPeriod,
      minN: 1,
      family: 'points',
      unit: 'percent',
    },
    'inspection_points_earned',
    'inspection_points_possible',
  ),
];

/** The three parts of the care index; they are explained beside it and never weighed on their own. */
export const nurseIndexParts: readonly Kpi[] = [
  shareKpi(
    {
      id: 'N03.contacts',
      zh: '关怀联系按时率',
      en: 'Care contacts on time',
      role,
      window: inPeriod,
    },
    'care_on_time',
  ),
  ratingKpi(
    { id: 'N03.felt', zh: '感到被关心', en: 'Felt cared for', role, window: inPeriod },
    'cared_for_rating',
  ),
  shareKpi(
    {
      id: 'N03.comfort',
      zh: '舒适检查记录率',
      en: 'Comfort checks recorded',
      role,
      window: inPeriod,
    },
    'comfort_check_recorded',
  ),
];
