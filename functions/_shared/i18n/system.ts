import { defineCatalogue } from './define-catalogue.ts';

/** The words of the pieces that every page shares: tables, charts, pickers, verdicts. */
export const systemMessages = defineCatalogue({
  // tables
  search: { zh: '筛选', en: 'Filter' },
  rowCount: { zh: '{n} 行', en: { one: '{n} row', other: '{n} rows' } },
  rowCountOf: { zh: '{shown} / {all} 行', en: '{shown} of {all} rows' },
  showAll: { zh: '显示全部 {n} 行', en: 'Show all {n} rows' },
  showFirst: { zh: '只显示前 {n} 行', en: 'Show the first {n} rows only' },
  noRows: { zh: '没有数据', en: 'Nothing here' },
  noMatch: { zh: '没有与“{text}”匹配的行。', en: 'No row matches “{text}”.' },
  clear: { zh: '清除筛选', en: 'Clear the filter' },
  exportCsv: { zh: '下载 CSV', en: 'Download CSV' },
  sortBy: { zh: '排序', en: 'Sort by' },
  ascending: { zh: '升序', en: 'Ascending' },
  descending: { zh: '降序', en: 'Descending' },

  // charts
  showTable: { zh: '显示表格', en: 'Show as table' },
  showChart: { zh: '显示图表', en: 'Show as chart' },
  download: { zh: '下载', en: 'Download' },
  downloadPng: { zh: '图片 PNG', en: 'Picture (PNG)' },
  downloadCsv: { zh: '数据 CSV', en: 'Data (CSV)' },

  // verdicts
  tooLittle: { zh: '数据不足，无法比较', en: 'Not enough data to compare' },
  noChange: { zh: '未见可检出的变化', en: 'No detectable change' },
  higher: { zh: '更高', en: 'Higher' },
  lower: { zh: '更低', en: 'Lower' },
  difference: {
    zh: '差 {difference}，{lower}\u00a0…\u00a0{upper}',
    en: 'difference {difference}, {lower}\u00a0…\u00a0{upper}',
  },
  since: { zh: '与{before}相比', en: 'compared with {before}' },

  // control charts
  controlSpecial: {
    zh: '{name}：{month}有特殊原因，值得查找',
    en: '{name}: special cause in {month}, worth looking into',
  },
  controlCalm: { zh: '{name}：未见可检出的变化', en: '{name}: no detectable change' },
  controlShort: {
    zh: '{name}：不足 12 个月，控制限只供参考',
    en: '{name}: under 12 months, the limits are provisional',
  },
  controlNone: { zh: '{name}：还没有足够的月份', en: '{name}: not enough months yet' },
  controlTerm: { zh: '控制图怎么读', en: 'How to read a control chart' },
  controlLimits: { zh: '阶梯线：控制限', en: 'Steps: control limits' },
  controlCentre: { zh: '虚线：均值', en: 'Dashed: mean' },
  controlRing: { zh: '方块：特殊原因', en: 'Square: special cause' },
  controlDescription: {
    zh: '控制图：每月数值、均值与控制限。同样的数据可切换为表格。',
    en: 'Control chart: monthly values, mean and control limits. The same data is available as a table.',
  },
  intervalLower: { zh: '95% 区间下限', en: '95% interval from' },
  intervalUpper: { zh: '95% 区间上限', en: '95% interval to' },
  controlLower: { zh: '下限', en: 'Lower limit' },
  controlUpper: { zh: '上限', en: 'Upper limit' },
  controlMean: { zh: '均值', en: 'Mean' },
  controlIsSpecial: { zh: '特殊原因', en: 'Special cause' },
  month: { zh: '月份', en: 'Month' },

  // ranges
  range: { zh: '时间范围', en: 'Period' },
  today: { zh: '今天', en: 'Today' },
  last7: { zh: '近 7 天', en: 'Last 7 days' },
  last30: { zh: '近 30 天', en: 'Last 30 days' },
  thisMonth: { zh: '本月', en: 'This month' },
  lastMonth: { zh: '上月', en: 'Last month' },
  last90: { zh: '近 90 天', en: 'Last 90 days' },
  last365: { zh: '近一年', en: 'Last 12 months' },
  custom: { zh: '自定义', en: 'Custom' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  unknownRange: {
    zh: '链接里的时间范围无效；已改为显示{range}。',
    en: 'The period in the link is not valid; showing {range} instead.',
  },
  futureRange: {
    zh: '链接里的时间范围还没有到；已改为显示{range}。',
    en: 'The period in the link is yet to come; showing {range} instead.',
  },
  turnedRange: {
    zh: '链接里的起止日期颠倒了；已改为显示{range}。',
    en: 'The dates in the link were the wrong way round; showing {range} instead.',
  },
  longRange: {
    zh: '一次最多看 {n} 天；已改为显示{range}。',
    en: 'At most {n} days can be shown at once; showing {range} instead.',
  },

  // slices
  branch: { zh: '分院', en: 'Branch' },
  role: { zh: '岗位', en: 'Role' },
  treatment: { zh: '项目', en: 'Treatment' },
  allBranches: { zh: '全部分院', en: 'All branches' },
  allRoles: { zh: '全部岗位', en: 'All roles' },
  allTreatments: { zh: '全部项目', en: 'All treatments' },
  unknownSlice: {
    zh: '链接里的{name}“{value}”不存在，或您无权查看；已忽略这个筛选。',
    en: 'The {name} “{value}” in the link does not exist or is not yours to see; that filter is left out.',
  },
});
