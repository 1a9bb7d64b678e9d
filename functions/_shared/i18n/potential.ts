import type { PlacementObstacle } from '../potential/place-people.ts';
import type { RubricItem } from '../potential/rubric.ts';
import type { AxisClass } from '../statistics/classify-axis.ts';
import { defineCatalogue } from './define-catalogue.ts';
import type { Locale } from './locale.ts';

/** The page of potential and the 2×2: reviews, places, what to do next. */
export const potentialMessages = defineCatalogue({
  title: { zh: '潜力与四象限', en: 'Potential and the 2×2' },
  lead: {
    zh: '表现看得分，潜力看书面标准；把握不到 80% 就写“待定”，不作任何安排。',
    en: 'The score beside a written rubric. Below 80% certainty nothing follows.',
  },
  refusedTitle: {
    zh: '这一页给店长、分院负责人和总部',
    en: 'This page is for managers, leads and head office',
  },
  refusedText: {
    zh: '自己的得分、反馈和下一步在“我的绩效”里。',
    en: 'Your own score, feedback and next steps are on your own page.',
  },
  noPeriodTitle: { zh: '还没有可以评价的周期', en: 'There is no period to review yet' },
  noPeriodText: {
    zh: '总部预览一个考核周期之后，这里就可以评价潜力。',
    en: 'Once head office has previewed an appraisal period, potential can be reviewed here.',
  },
  role: { zh: '岗位', en: 'Role' },
  raters: { zh: '评价人 {n}', en: { one: '{n} rater', other: '{n} raters' } },
  reviewTab: { zh: '评价', en: 'Review' },
  gridTab: { zh: '四象限', en: '2×2' },
  reviewOf: { zh: '评价{name}', en: 'Review of {name}' },
  reviewHelp: {
    zh: '只写自己看到的。其他评价人看不到您的答案；本人看不到单份评价。',
    en: 'Write what you have seen yourself. Other raters do not see your answers; the person sees no single review.',
  },
  chooseTitle: { zh: '请选择一位同事', en: 'Choose a person' },
  chooseText: {
    zh: '一份评价是七个问题，各分五档，第 1、3、5 档写明标准。它和六期得分走势合成潜力分；同一个人有两份以上评价，才会归入四象限。',
    en: 'A review is seven questions of five steps; steps 1, 3 and 5 say what they mean. With the slope of six periods it makes the potential. Nobody is placed on fewer than two reviews.',
  },
  left: {
    zh: '还有 {n} 人等您评价。',
    en: { one: '{n} person waits for your review.', other: '{n} people wait for your review.' },
  },
  noneLeft: {
    zh: '都评价过了；封存之前都可以改。',
    en: 'Everybody is reviewed; it can be changed until the period is sealed.',
  },
  reviewNext: { zh: '评价{name}', en: 'Review {name}' },
  noteLabel: { zh: '依据（可不填）', en: 'What it rests on (optional)' },
  notePlaceholder: {
    zh: '例如：三月起独立带教两名新人',
    en: 'For example: has trained two newcomers since March',
  },
  save: { zh: '保存评价', en: 'Save the review' },
  saved: {
    zh: '已保存，周期封存前可以修改。',
    en: 'Saved. It can be changed until the period is sealed.',
  },
  reviewed: { zh: '已评价', en: 'Reviewed' },
  notReviewed: { zh: '未评价', en: 'Not reviewed' },
  reviewClosed: {
    zh: '周期已封存，评价不能再改。',
    en: 'The period is sealed: reviews can no longer change.',
  },
  progress: { zh: '{done} / {all} 人已评价', en: '{done} of {all} people reviewed' },
  keep: { zh: '保存本期结果', en: 'Keep this period’s places' },
  keepText: {
    zh: '保存后计入“连续两期”；未封存前可以重新保存。',
    en: 'What is kept counts towards “two periods in a row”. Until the period is sealed it can be kept anew.',
  },
  kept: { zh: '已保存 {n} 人', en: { one: '{n} person kept', other: '{n} people kept' } },
  axisPerformance: { zh: '表现（分）', en: 'Performance (points)' },
  axisPotential: { zh: '潜力（分）', en: 'Potential (points)' },
  cut: { zh: '分界 {cut}', en: 'Cut at {cut}' },
  above: { zh: '高于分界的把握 {share}', en: 'above the cut with {share} certainty' },
  score: { zh: '{score} 分', en: '{score} points' },
  boxes: { zh: '阴影：95% 区间', en: 'Shaded: 95% interval' },
  agreement: {
    zh: '评价人之间的一致性 ICC {icc}：{n} 人有两份以上评价',
    en: 'Agreement of raters, ICC {icc}, over {n} people with two or more reviews',
  },
  agreementUnknown: {
    zh: '有两份以上评价的人太少，还不能算一致性。',
    en: 'Too few people have two reviews to say how far raters agree.',
  },
  growth: { zh: '六期走势 {slope} 分/期', en: 'Slope over six periods: {slope} points a period' },
  noGrowth: {
    zh: '不足六期，走势不计入，权重给其他部分',
    en: 'Fewer than six periods: growth is left out and its weight goes to the rest',
  },
  pending: {
    zh: '本期为“{said}”，再有一期相同才改变',
    en: 'This period says “{said}”; it changes when the next one agrees',
  },
  notClassified: { zh: '暂不归类', en: 'Not classified' },
  borderlineNote: {
    zh: '画在线上的人：把握不足，谈一谈，不作安排。',
    en: 'On the line: not certain enough. Talk, and decide nothing.',
  },
  empty: {
    zh: '这个岗位本期没有可以归类的人。',
    en: 'Nobody of this role can be classified in this period.',
  },
  unclassifiedTitle: { zh: '暂不归类的人', en: 'Not classified' },
  high: { zh: '高', en: 'high' },
  borderline: { zh: '待定', en: 'borderline' },
  low: { zh: '低', en: 'low' },
  place: {
    zh: '表现{performance} · 潜力{potential}',
    en: 'performance {performance} · potential {potential}',
  },
  lowPerformance: { zh: '表现低', en: 'Low performance' },
  highPerformance: { zh: '表现高', en: 'High performance' },
  lowPotential: { zh: '潜力低', en: 'Low potential' },
  highPotential: { zh: '潜力高', en: 'High potential' },
  adviceHighHigh: {
    zh: '激励：带教或项目机会、晋升谈话。培训：管理与跨岗位课程。',
    en: 'Incentive: coaching or project work, a talk on promotion. Training: leadership, another role’s work.',
  },
  adviceHighLow: {
    zh: '激励：认可专长、稳定排班与奖金。培训：请其讲授自己的强项。',
    en: 'Incentive: recognise the expertise, steady shifts and bonus. Training: have them teach what they do best.',
  },
  adviceLowHigh: {
    zh: '激励：明确三个月目标。培训：一对一辅导，先补得分最低的指标。',
    en: 'Incentive: a clear goal for three months. Training: one-to-one coaching, the lowest-scoring KPI first.',
  },
  adviceLowLow: {
    zh: '先谈原因：排班、工具、岗位是否合适。培训：基础流程复训，两期后再看。',
    en: 'Talk about causes first: shifts, tools, whether the role fits. Training: the basics again; look anew after two periods.',
  },
  adviceBorderline: {
    zh: '信息不够，不作安排；下一期再看。',
    en: 'Not enough is known to act on; look again next period.',
  },
  no_total: { zh: '本期没有总分', en: 'no total in this period' },
  too_few_observations: { zh: '数据不足 30 条', en: 'fewer than 30 observations' },
  new_in_role: { zh: '到岗不足 90 天', en: 'less than 90 days in the role' },
  too_few_raters: { zh: '评价人不足 2 人', en: 'fewer than two raters' },
  unreliable: {
    zh: '这个岗位的分数还区分不开（信度低于 0.70）',
    en: 'scores of this role do not tell people apart (reliability below 0.70)',
  },
  skills: { zh: '技能与资质', en: 'Skills and certificates' },
  collaboration: { zh: '协作', en: 'Collaboration' },
  outlook: { zh: '面向未来', en: 'Outlook' },
  breadth: { zh: '掌握本岗位的范围', en: 'Breadth in the role' },
  certification: { zh: '资质与继续学习', en: 'Certificates and continued training' },
  handover: { zh: '跨岗位交接', en: 'Handing over across roles' },
  support: { zh: '帮助同事', en: 'Helping colleagues' },
  learning: { zh: '从反馈中学习', en: 'Learning from feedback' },
  initiative: { zh: '主动改进', en: 'Improving things unasked' },
  responsibility: { zh: '承担更大责任', en: 'Ready for more responsibility' },
  breadth1: { zh: '只做最常见的项目', en: 'does only the most common work' },
  breadth3: { zh: '本岗位各项都能独立完成', en: 'does all work of the role alone' },
  breadth5: { zh: '疑难情况也被同事请教', en: 'is asked by colleagues in hard cases' },
  certification1: { zh: '必需资质有缺口', en: 'a required certificate is missing' },
  certification3: { zh: '必需资质齐全、按期更新', en: 'all required ones, kept up to date' },
  certification5: { zh: '多于要求，并已用在工作中', en: 'more than required, and used at work' },
  handover1: { zh: '交接常漏，要同事追问', en: 'things get lost, colleagues have to ask' },
  handover3: { zh: '交接完整、按时', en: 'complete and on time' },
  handover5: { zh: '提前想到下一岗位要什么', en: 'foresees what the next role will need' },
  support1: { zh: '只管自己的事', en: 'minds only the own work' },
  support3: { zh: '被请求时帮忙', en: 'helps when asked' },
  support5: { zh: '主动帮，带出了人', en: 'helps unasked, and has brought others on' },
  learning1: { zh: '同样的问题反复出现', en: 'the same problem keeps coming back' },
  learning3: { zh: '提过一次就改', en: 'changes after being told once' },
  learning5: { zh: '自己找反馈并改变做法', en: 'seeks feedback and changes the way of working' },
  initiative1: { zh: '等安排', en: 'waits to be told' },
  initiative3: { zh: '会提可行的建议', en: 'makes suggestions that work' },
  initiative5: {
    zh: '推动过一项被采用的改进',
    en: 'has brought about an improvement that was adopted',
  },
  responsibility1: { zh: '遇事上交', en: 'passes things on' },
  responsibility3: { zh: '自己的事负责到底', en: 'sees the own work through' },
  responsibility5: { zh: '已能代管一组人或一个班次', en: 'can already run a team or a shift' },
});

/** The words of an item at 1, 3 and 5; 2 and 4 lie between. */
export function describeItem(locale: Locale, item: RubricItem, score: 1 | 3 | 5): string {
  return potentialMessages(locale)[`${item}${score}`];
}

export function describePlacementObstacle(locale: Locale, obstacle: PlacementObstacle): string {
  return potentialMessages(locale)[obstacle];
}

export function describeAxisClass(locale: Locale, axisClass: AxisClass): string {
  return potentialMessages(locale)[axisClass];
}
