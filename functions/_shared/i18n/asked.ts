import { defineCatalogue } from './define-catalogue.ts';

/** Who was asked to rate and who was not. */
export const askedMessages = defineCatalogue({
  title: { zh: '谁没有被邀请', en: 'Who was not asked' },
  loading: { zh: '正在统计邀请…', en: 'Counting who was asked…' },
  refusedTitle: { zh: '这一页给店长和分院负责人', en: 'This page is for managers and leads' },
  refusedText: {
    zh: '邀请情况涉及每位同事，只有店长、分院负责人和总部可以查看。有疑问请找店长。',
    en: 'It is about every colleague, so managers, leads and head office see it. Your manager can help.',
  },
  lead: {
    zh: '只邀请满意的顾客，分数会好看，却不真实。这里按人比较：可以邀请的就诊里，邀请了多少；有投诉或退款的就诊，是否也邀请了。',
    en: 'Asking happy customers only makes scores look good and untrue. Person by person: of the visits that could be asked about, how many were, and were those with a complaint or refund asked too?',
  },
  askedShare: { zh: '邀请率', en: 'Asked' },
  askedHint: { zh: '打印评价码、发到平板或发链接', en: 'code printed, tablet or link' },
  answeredShare: { zh: '回答率', en: 'Answered' },
  answeredHint: { zh: '占可邀请就诊的比例', en: 'of eligible visits' },
  nVisits: { zh: 'n = {n} 次就诊', en: { one: 'n = {n} visit', other: 'n = {n} visits' } },
  noneTitle: { zh: '这段时间没有已结束的就诊', en: 'No closed visits in these days' },
  noneText: { zh: '请选择更长的时间。', en: 'Choose more days.' },
  table: { zh: '每个人的邀请情况', en: 'Asked, person by person' },
  person: { zh: '人员', en: 'Person' },
  role: { zh: '岗位', en: 'Role' },
  eligible: { zh: '可邀请', en: 'Eligible' },
  asked: { zh: '已邀请', en: 'Asked' },
  share: { zh: '邀请率与 95% 区间', en: 'Share, 95% interval' },
  restShare: { zh: '同岗位其他人 {share}', en: 'others {share}' },
  verdict: { zh: '与同岗位相比', en: 'Against the role' },
  trouble: { zh: '有投诉或退款时', en: 'After trouble' },
  troubleOf: { zh: '{asked} / {n}', en: '{asked} of {n}' },
  troubleLess: { zh: '明显少于其他就诊', en: 'clearly less often' },
  less: { zh: '明显更少', en: 'Clearly fewer' },
  noDifference: { zh: '未见可检出的差异', en: 'No detectable difference' },
  tooLittle: { zh: '数据不足', en: 'Not enough data' },
  adjustedP: { zh: '校正后 p = {p}', en: 'adjusted p = {p}' },
  adjustedPLow: { zh: '校正后 p < 0.001', en: 'adjusted p < 0.001' },
  findingDiffer: {
    zh: '{role}之间的邀请率不同（χ² = {chi}，{people} 人）',
    en: '{role}: people differ in whom they ask for (χ² = {chi}, {people} people)',
  },
  findingCalm: { zh: '未见人与人之间可检出的差异', en: 'No detectable difference between people' },
  findingTrouble: {
    zh: '{names}：有投诉或退款的顾客明显更少被邀请',
    en: '{names}: customers with a complaint or refund were asked clearly less',
  },
  reading: {
    zh: '每人与同岗位其他人相比（不含本人），费舍尔精确检验；所有人的检验一起做 Benjamini–Hochberg 校正，低于 0.05 才下结论。与被点名的人一起服务的就诊，不算到其他人头上。差异是了解原因的理由，不是处罚的理由。',
    en: 'Each person against the others of the role (Fisher’s exact test), all tests adjusted together (Benjamini–Hochberg); a verdict needs less than 0.05. Visits shared with somebody who stands out do not count against the others. A difference is a reason to ask why, not to punish.',
  },
  smallHint: {
    zh: '有的期望频数小于 5，卡方结果只作提示。',
    en: 'Some expected counts are below 5; take the chi-square as a hint.',
  },
});
