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
    zh: 'NPS：与{before}相比未见可检出的变化（差 {difference}，{lower}\u00a0…\u00a0{upper}）',
    en: 'NPS: no detectable change since {before} (difference {difference}, {lower}\u00a0…\u00a0{upper})',
  },
  trendHigher: {
    zh: 'NPS：高于{before}（差 {difference}，{lower}\u00a0…\u00a0{upper}）',
    en: 'NPS: higher than in {before} (difference {difference}, {lower}\u00a0…\u00a0{upper})',
  },
  trendLower: {
    zh: 'NPS：低于{before}（差 {difference}，{lower}\u00a0…\u00a0{upper}）',
    en: 'NPS: lower than in {before} (difference {difference}, {lower}\u00a0…\u00a0{upper})',
  },
  trendTooLittle: {
    zh: 'NPS：数据不足，无法与此前比较',
    en: 'NPS: not enough data to compare with earlier months',
  },
  trendPeriod: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  trendTerm: {
    zh: '标题只比较这两个月',
    en: 'The title compares these two months alone',
  },
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
  allFeedback: { zh: '全部反馈', en: 'All feedback' },
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
  commentPartial: { zh: '未答完', en: 'Unfinished' },
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

  // today
  todayTitle: { zh: '今天', en: 'Today' },
  todayNone: { zh: '今天还没有结束的就诊。', en: 'No visit has been closed today yet.' },
  tooFew: { zh: '不足 5 份', en: 'fewer than 5' },

  // funnel
  funnelTitle: { zh: '从就诊到回答', en: 'From visit to answer' },
  closed: { zh: '结束的就诊', en: 'Visits closed' },
  asked: { zh: '已邀请', en: 'Asked' },
  started: { zh: '已开始', en: 'Started' },
  finished: { zh: '已回答', en: 'Answered' },
  notRecorded: { zh: '没有记录', en: 'not recorded' },
  funnelHint: {
    zh: '邀请：给了编号、链接或推送到平板。开始：打开了问题；自己输入编号的，答完才知道。',
    en: 'Asked: given a code, a link or the tablet. Started: the questions were opened; of typed codes this is known only with the answer.',
  },
  funnelOthers: {
    zh: '本月另有 {count} 份回答：没有就诊编号，或来自更早的就诊。分院对比的回答率把它们算在内。',
    en: 'Other answers of the month: {count}, without a code or from earlier visits. The comparison of branches counts them in its response rate.',
  },

  // needs you
  attentionTitle: { zh: '需要您处理', en: 'Needs you' },
  attentionNone: { zh: '没有等待处理的事', en: 'Nothing is waiting' },
  attentionNoneText: {
    zh: '没有不满意且愿意被联系的顾客，没有未结投诉。',
    en: 'No unhappy client who may be called, no open complaint.',
  },
  callsTitle: {
    zh: '{n} 位不满意的顾客愿意被联系',
    en: { one: '{n} unhappy client may be called', other: '{n} unhappy clients may be called' },
  },
  callsHint: { zh: '近 30 天', en: 'last 30 days' },
  callLowest: { zh: '最低 {score} 星', en: 'lowest {score} stars' },
  callNoComment: { zh: '没有留言', en: 'No comment' },
  complaintsOpen: {
    zh: '{n} 起投诉未结，最早 {age}前',
    en: {
      one: '{n} open complaint, {age} old',
      other: '{n} open complaints, the oldest {age} ago',
    },
  },
  tabletsSilent: {
    zh: '{n} 台平板没有消息：{names}',
    en: { one: '{n} tablet is silent: {names}', other: '{n} tablets are silent: {names}' },
  },
  tabletsWell: {
    zh: '{n} 台平板正常',
    en: { one: '{n} tablet is well', other: '{n} tablets are well' },
  },
  tabletsNone: { zh: '还没有配对平板', en: 'No tablet is paired yet' },
  toTablets: { zh: '查看平板', en: 'Open tablets' },

  // sources
  sourcesTitle: { zh: '数据新鲜度', en: 'How fresh the data is' },
  sourceAge: { zh: '{age}前', en: '{age} ago' },
  sourceOld: { zh: '比平常旧', en: 'older than usual' },
  sourcesNone: { zh: '还没有任何数据。', en: 'There is no data yet.' },

  // complaints
  complaintRate: { zh: '投诉率', en: 'Complaint rate' },
  complaintHint: { zh: '投诉 ÷ 结束的就诊', en: 'complaints ÷ visits closed' },
  complaintNone: {
    zh: '还没有足够的月份画控制图。',
    en: 'There are not enough months for a control chart yet.',
  },

  // people
  peopleTitle: { zh: '本院人员', en: 'People of the branch' },
  peopleHint: {
    zh: '1–5 星。n 小时向全集团同岗位平均靠拢，所以不直接比较原始均值。按岗位和姓名排列，不是排名。',
    en: 'Stars from 1 to 5. Where n is small, values are drawn towards the role’s mean in the chain. In the order of roles and names: no ranking.',
  },
  peopleTerm: { zh: '什么是收缩', en: 'What shrinkage is' },
  peopleAlike: {
    zh: '{roles}：人与人之间未见可测量的差异。',
    en: '{roles}: no measurable difference between people.',
  },
  person: { zh: '姓名', en: 'Name' },
  role: { zh: '岗位', en: 'Role' },
  stars: { zh: '星级（校正后）', en: 'Stars (adjusted)' },
  starsRaw: { zh: '原始均值', en: 'Plain mean' },
  weight: { zh: '自身数据权重', en: 'Own weight' },
  peopleNone: { zh: '这个月还没有人被评价。', en: 'Nobody has been rated this month yet.' },

  // treatments
  treatmentsTitle: { zh: '按项目', en: 'By treatment' },
  treatmentsHint: {
    zh: '评 4–5 分的比例与 95% 区间；区间重叠的项目不能分高下。',
    en: 'Share rated 4 or 5 with its 95% interval; treatments whose intervals overlap cannot be told apart.',
  },
  treatment: { zh: '项目', en: 'Treatment' },
  noTreatment: { zh: '未注明项目', en: 'No treatment named' },

  // patterns
  patternTitle: { zh: '什么时候不满意', en: 'When clients are unhappy' },
  patternHint: {
    zh: 'NPS 0–6 或有人得 3 星以下的回答占比，本月；虚线为全部合计。',
    en: 'Share of answers with NPS 0–6 or anyone rated 3 stars or less, this month; dashed: all together.',
  },
  byWeekday: { zh: '按星期', en: 'By weekday' },
  byHour: { zh: '按时段', en: 'By time of day' },
  patternNoDifference: { zh: '未见可检出的差异', en: 'no detectable difference' },
  patternDifferent: { zh: '有可检出的差异', en: 'they differ detectably' },
  patternTooLittle: { zh: '数据不足，无法比较', en: 'not enough data to compare' },
  slot: { zh: '{from}–{to} 点', en: '{from}:00–{to}:00' },
});
