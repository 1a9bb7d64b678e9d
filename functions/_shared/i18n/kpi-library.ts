import { defineCatalogue } from './define-catalogue.ts';

/** The library of KPIs: what is measured, how a value becomes a score, who vouches for it. */
export const kpiLibraryMessages = defineCatalogue({
  title: { zh: '指标库', en: 'KPI library' },
  subtitle: {
    zh: '{n} 项指标：怎么算、怎样得分、数据从哪里来',
    en: {
      one: '{n} KPI: how it is computed, what it scores, where the data comes from',
      other: '{n} KPIs: how each is computed, what it scores, where the data comes from',
    },
  },
  roles: { zh: '岗位', en: 'Roles' },
  consultant: { zh: '顾问', en: 'Consultant' },
  doctor: { zh: '医生', en: 'Doctor' },
  nurse: { zh: '护士', en: 'Nurse' },
  marketing: { zh: '市场', en: 'Marketing' },
  service: { zh: '客服', en: 'Client service' },
  team: { zh: '团队', en: 'Team' },
  teamText: {
    zh: '用于分院和团队；默认不计入个人得分，因为个人化的推荐指标几周内就会被“刷”。',
    en: 'For branches and teams. By default in nobody’s own score: a personal NPS target is gamed within weeks.',
  },
  planText: {
    zh: '随产品提供的方案；权重合计 100%，总部可按本院数据调整。',
    en: 'The shipped plan. Weights total 100%; head office adapts it to the clinic’s own data.',
  },
  weight: { zh: '权重', en: 'Weight' },
  target: { zh: '达标值', en: 'Target' },
  recalibrate: {
    zh: '行业惯例，尚无权威出处；请用本院数据重新校准',
    en: 'Common practice without an authority; recalibrate on your own data',
  },
  minN: { zh: '最少条数', en: 'Least n' },
  noMinN: { zh: '不设', en: 'None' },
  source: { zh: '依据', en: 'Evidence' },
  customer: { zh: '顾客评价', en: 'Said by customers' },
  system: { zh: '系统记录', en: 'System records' },
  second_person: { zh: '他人评定', en: 'Judged by another person' },
  self: { zh: '本人填报', en: 'Entered by the person scored' },
  shrunk: { zh: '小样本会向同岗位均值收缩', en: 'Small samples are drawn towards the role’s mean' },
  curveOf: { zh: '“{name}”的计分曲线', en: 'Scoring curve of “{name}”' },
  value: { zh: '数值', en: 'Value' },
  score: { zh: '得分', en: 'Score' },
  knots: { zh: '曲线上的点', en: 'Points of the curve' },
});
