import { defineCatalogue } from './define-catalogue.ts';

export const overviewMessages = defineCatalogue({
  title: { zh: '概览', en: 'Overview' },
  branch: { zh: '分院', en: 'Branch' },
  month: { zh: '月份', en: 'Month' },
  previousMonth: { zh: '上个月', en: 'Previous month' },
  nextMonth: { zh: '下个月', en: 'Next month' },
  wholeMonth: { zh: '{month}', en: '{month}' },
  monthToDate: { zh: '{month}，截至 {day}', en: '{month}, up to {day}' },
  updated: { zh: '{time} 更新', en: 'Updated {time}' },
  live: { zh: '实时', en: 'Live' },
  loading: { zh: '正在取数据…', en: 'Loading…' },
  emptyTitle: { zh: '这个月还没有回答', en: 'No answers this month yet' },
  emptyPastTitle: { zh: '这个月没有回答', en: 'No answers in this month' },
  emptyPastText: {
    zh: '可以换一个月份，或导入当时的数据。',
    en: 'Choose another month, or import the data of that time.',
  },
  emptyText: {
    zh: '平板上的第一份评价到达后，几秒内就会出现在这里。',
    en: 'The first answer given on a tablet appears here within seconds.',
  },
  trendTitle: { zh: '近 12 个月的 NPS', en: 'NPS over 12 months' },
  trendNoChange: {
    zh: 'NPS：与{before}相比未见可检出的变化（差 {difference}，{lower} … {upper}）',
    en: 'NPS: no detectable change since {before} (difference {difference}, {lower} … {upper})',
  },
  trendHigher: {
    zh: 'NPS：高于{before}（差 {difference}，{lower} … {upper}）',
    en: 'NPS: higher than in {before} (difference {difference}, {lower} … {upper})',
  },
  trendLower: {
    zh: 'NPS：低于{before}（差 {difference}，{lower} … {upper}）',
    en: 'NPS: lower than in {before} (difference {difference}, {lower} … {upper})',
  },
  trendTooLittle: {
    zh: 'NPS：数据不足，无法与此前比较',
    en: 'NPS: not enough data to compare with earlier months',
  },
  trendPeriod: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  trendBand: { zh: '阴影：95% 区间', en: 'Shaded: 95% interval' },
  trendGap: { zh: '断开处：不足 5 份回答', en: 'Gap: fewer than 5 answers' },
  trendDescription: {
    zh: '折线图：每月 NPS 与 95% 区间。同样的数据可切换为表格。',
    en: 'Line chart of monthly NPS with its 95% interval. The same data is available as a table.',
  },
  commentsTitle: { zh: '最近的留言', en: 'Latest comments' },
  commentsHint: {
    zh: '最近 20 条，不限月份，时间按分院当地',
    en: 'The last 20, of any month; local time of the branch',
  },
  commentsEmpty: { zh: '还没有人留言。', en: 'Nobody has left a comment yet.' },
  commentNps: { zh: 'NPS {score}', en: 'NPS {score}' },
  commentNoNps: { zh: '未答 NPS', en: 'No NPS answer' },
  commentInZh: { zh: '中文', en: 'Chinese' },
  commentInEn: { zh: '英文', en: 'English' },
  commentWalkIn: { zh: '散客', en: 'Walk-in' },
  commentContact: { zh: '愿意被联系', en: 'May be contacted' },
  contactShow: { zh: '查看联系电话', en: 'Show number' },
  contactNone: { zh: '没有留电话，请用本院登记的号码', en: 'No number left; use the one on file' },
  contactNamed: { zh: '{name}：', en: '{name}: ' },
  commentExcluded: { zh: '已排除，不计入数字', en: 'Excluded, not in the figures' },
  commentUncertain: { zh: '时间不确定', en: 'Time uncertain' },
  employeeNote: {
    zh: '您看到的是全院合计。个人评分和顾客留言不在这里。',
    en: 'These are totals of your branch. Personal ratings and clients’ comments are not shown here.',
  },
  refusedTitle: { zh: '还没有可以看的内容', en: 'Nothing to see here yet' },
  refusedText: {
    zh: '您的账户还没有关联到分院。请总部为您添加。',
    en: 'Your account is not linked to a branch yet. Head office can add it.',
  },
  unknownBranch: {
    zh: '链接里的分院不存在，或您无权查看；已改为显示{name}。',
    en: 'The branch in the link does not exist or is not yours to see; showing {name} instead.',
  },
  unknownMonth: {
    zh: '链接里的月份无效；已改为显示{month}。',
    en: 'The month in the link is not valid; showing {month} instead.',
  },
  futureMonth: {
    zh: '链接里的月份还没有到；已改为显示{month}。',
    en: 'The month in the link is yet to come; showing {month} instead.',
  },
});
