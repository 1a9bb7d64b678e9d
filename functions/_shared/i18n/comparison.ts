import { defineCatalogue } from './define-catalogue.ts';

export const comparisonMessages = defineCatalogue({
  title: { zh: '分院对比', en: 'Branch comparison' },
  branchColumn: { zh: '分院', en: 'Branch' },
  yours: { zh: '本院', en: 'Yours' },
  reading: {
    zh: '横线是 95% 区间，竖虚线是全部可见分院的合计。区间大幅重叠的分院，谁先谁后没有意义。',
    en: 'Bars are 95% intervals; the dashed line is all visible branches together. Where bars overlap widely, who comes first means nothing.',
  },
  count: { zh: '{n} 家分院', en: { one: '{n} branch', other: '{n} branches' } },
  countOf: { zh: '{shown} / {all} 家分院', en: '{shown} of {all} branches' },
  withheldCount: {
    zh: '{n} 个数字因不足 5 份回答而未公开',
    en: {
      one: '{n} figure withheld for fewer than 5 answers',
      other: '{n} figures withheld for fewer than 5 answers',
    },
  },
  together: { zh: '合计 {value}', en: 'All {value}' },
  togetherHint: {
    zh: '{n} 份回答，来自数字已公开的分院',
    en: {
      one: '{n} answer, from branches whose figure is shown',
      other: '{n} answers, from branches whose figure is shown',
    },
  },
  search: { zh: '按名称筛选', en: 'Filter by name' },
  searchEmpty: { zh: '没有名称包含“{text}”的分院。', en: 'No branch has “{text}” in its name.' },
  searchClear: { zh: '清除筛选', en: 'Clear filter' },
  measure: { zh: '显示', en: 'Show' },
  exportCsv: { zh: '导出 CSV', en: 'Export CSV' },
  print: { zh: '打印', en: 'Print' },
  rateGap: {
    zh: '各分院的回答率相差 {gap} 个百分点（{low} 至 {high}）。差距超过 15 点时，分数之间的差异可能只是“谁回答了”的差异。',
    en: 'Response rates differ by {gap} points ({low} to {high}). Beyond 15 points, a difference in scores may only be a difference in who answered.',
  },
  lowRates: {
    zh: '{n} 家分院的回答率低于 30%，不足以支持比较（标记为 *）。',
    en: {
      one: '{n} branch has less than 30% answered and cannot support a comparison (marked *).',
      other: '{n} branches have less than 30% answered and cannot support a comparison (marked *).',
    },
  },
  emptyTitle: { zh: '这个月还没有可比的数据', en: 'Nothing to compare this month yet' },
  emptyText: {
    zh: '换一个月份看看，或先导入历史数据。',
    en: 'Choose another month, or import history first.',
  },
  refusedTitle: {
    zh: '分院对比只对分院负责人和总部开放',
    en: 'The comparison is for branch leads and head office',
  },
  refusedText: {
    zh: '您可以在概览里看到自己分院的数字。',
    en: 'You find the figures of your own branch in the overview.',
  },
  nColumn: { zh: 'n', en: 'n' },
  csvBranch: { zh: '分院', en: 'branch' },
  csvCode: { zh: '编码', en: 'code' },
  csvMonth: { zh: '月份', en: 'month' },
  csvLower: { zh: '{measure} 下限', en: '{measure} lower' },
  csvUpper: { zh: '{measure} 上限', en: '{measure} upper' },
  csvN: { zh: '{measure} n', en: '{measure} n' },
  csvVisits: { zh: '就诊次数', en: 'visits' },
  csvResponses: { zh: '回答份数', en: 'responses' },
  tableCaption: {
    zh: '{month}各分院的 NPS、满意度和回答率，附 95% 区间与样本量',
    en: 'NPS, satisfaction and response rate of each branch in {month}, with 95% intervals and sample sizes',
  },
});
