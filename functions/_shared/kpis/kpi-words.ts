import { defineCatalogue } from '../i18n/define-catalogue.ts';

/** The pieces of the sentence that `describeKpi` builds from the grammar. */
export const kpiWords = defineCatalogue({
  sentence: {
    zh: '{how}。{when}，{better}，{enough}。',
    en: '{how}. {when}; {better}; {enough}.',
  },
  mean: { zh: '{measure}的平均值', en: 'the mean of {measure}' },
  share: { zh: '{measure}所占的比例', en: 'the share of {measure}' },
  sum: { zh: '{measure}的合计', en: 'the total of {measure}' },
  count: { zh: '{measure}的条数', en: 'the number of {measure}' },
  quota: { zh: '约定的目标量', en: 'the agreed quota' },
  ratio: { zh: '{numerator} ÷ {denominator}', en: '{numerator} ÷ {denominator}' },
  scaledRatio: {
    zh: '{numerator} ÷ {denominator} × {scale}',
    en: '{numerator} ÷ {denominator} × {scale}',
  },
  nps: {
    zh: '9–10 分所占百分比减去 0–6 分所占百分比',
    en: 'the percentage of 9–10 minus the percentage of 0–6',
  },
  index: { zh: '{parts}，合计 100 分', en: '{parts}, out of 100' },
  part: { zh: '{share} 取自“{kpi}”', en: '{share} from “{kpi}”' },
  comma: { zh: '，', en: ', ' },
  period: { zh: '按发生日计入当期', en: 'Counted on the day it happened' },
  cohortHours: {
    zh: '{n} 小时窗口结束的当期计入',
    en: {
      one: 'Counted when its {n}-hour window has closed',
      other: 'Counted when its {n}-hour window has closed',
    },
  },
  cohortDays: {
    zh: '{n} 天窗口结束的当期计入',
    en: {
      one: 'Counted when its {n}-day window has closed',
      other: 'Counted when its {n}-day window has closed',
    },
  },
  cohortLongest: {
    zh: '窗口结束的当期计入，窗口最长 {length}',
    en: 'Counted when its window of at most {length} has closed',
  },
  hours: { zh: '{n} 小时', en: { one: '{n} hour', other: '{n} hours' } },
  days: { zh: '{n} 天', en: { one: '{n} day', other: '{n} days' } },
  rolling: {
    zh: '每月末回看 {n} 天',
    en: {
      one: 'Looks back {n} day from the end of the month',
      other: 'Looks back {n} days from the end of the month',
    },
  },
  within: {
    zh: '在至少 {n} 天的同一周期内计算',
    en: {
      one: 'Computed within one cycle of at least {n} day',
      other: 'Computed within one cycle of at least {n} days',
    },
  },
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
  minN: {
    zh: '少于 {n} 条只作参考',
    en: { one: 'provisional below {n}', other: 'provisional below {n}' },
  },
  noMinN: { zh: '不设最少条数', en: 'no minimum number' },
  median: { zh: '{measure}的中位数', en: 'the median of {measure}' },
  beside: { zh: '旁边同时显示{figure}。', en: ' Beside it: {figure}.' },
});
