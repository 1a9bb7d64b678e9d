import type { AwardKind, AwardObstacle } from '../awards/award.ts';
import { defineCatalogue } from './define-catalogue.ts';
import type { Locale } from './locale.ts';

/** Awards: winners, rules, eligibility, minutes; and the congratulation cards of the wall. */
export const awardMessages = defineCatalogue({
  title: { zh: '评优', en: 'Awards' },
  lead: {
    zh: '按事先公布的规则产生，不投票；分不出高下的人一起获奖，也从不列出落选名单。',
    en: 'Found by rules announced beforehand, not by votes. Those who cannot be told apart share, and nobody is ever listed as having lost.',
  },
  outstanding: { zh: '优秀员工奖', en: 'Outstanding employee' },
  teamwork: { zh: '团队协作奖', en: 'Teamwork' },
  satisfaction: { zh: '客户满意度奖', en: 'Customer satisfaction' },
  outstandingRule: {
    zh: '同岗位全院线中得分并列最前的一组。须有排名、没有低于底线或一票否决、在岗不少于 75% 的天数、申诉期已过。',
    en: 'The top tie group by score of a role in the chain. Ranked, no gate or veto, posted for 75% of the days, appeals over.',
  },
  teamworkRule: {
    zh: '咨询→治疗→回访全程没有漏交接的比例，取 95% 区间下限最高的分院；不少于 10 段旅程。',
    en: 'The share of journeys (consultation, procedure, follow-up) without a dropped handover: the highest lower bound of the 95% interval, from 10 journeys on.',
  },
  satisfactionRule: {
    zh: '给 4、5 分的比例，取 95% 区间下限最高者；不少于 30 条评分，本人接待的到访有一半以上被邀请评价。',
    en: 'The share of 4s and 5s: the highest lower bound of the 95% interval, from 30 ratings on, with at least half of the person’s visits asked.',
  },
  guideTerms: { zh: '得分说明：', en: 'In the guide:' },
  noWinner: { zh: '本期没有人符合条件', en: 'Nobody was eligible in this period' },
  shared: { zh: '{n} 人并列', en: { one: '{n} winner', other: 'shared by {n}' } },
  granted: { zh: '{date} 颁发', en: 'Granted on {date}' },
  appealsOpen: {
    zh: '申诉期到 {date}，之后才能颁发；下面是按目前数据的预览。',
    en: 'Appeals run until {date}; awards can be granted after that. This is a preview as the data stands.',
  },
  ready: {
    zh: '可以颁发。下面是将要颁发的结果。',
    en: 'Ready to grant. This is what would be granted.',
  },
  // until they are granted, only head office sees who would win
  notGranted: { zh: '尚未颁发', en: 'Not granted yet' },
  waitsForAppeals: {
    zh: '申诉期到 {date}，之后由总部颁发。',
    en: 'Appeals run until {date}; head office grants the awards after that.',
  },
  waitsForGrant: {
    zh: '申诉期已过，等待总部颁发。',
    en: 'Appeals are over; head office has not granted the awards yet.',
  },
  grant: { zh: '颁发本期奖项', en: 'Grant this period’s awards' },
  grantText: {
    zh: '获奖人会收到通知，记录将固定保存，不能再改。',
    en: 'Winners are told, and the minutes are kept as they are for good.',
  },
  grantedNow: {
    zh: '已颁发 {n} 项',
    en: { one: '{n} award granted', other: '{n} awards granted' },
  },
  candidates: { zh: '资格', en: 'Eligibility' },
  ownEligibility: { zh: '我的资格', en: 'My eligibility' },
  person: { zh: '姓名', en: 'Name' },
  team: { zh: '分院', en: 'Branch' },
  role: { zh: '岗位', en: 'Role' },
  figure: { zh: '依据', en: 'Figure' },
  interval: { zh: '95% 区间', en: '95% interval' },
  counts: { zh: '{count} / {of}', en: '{count} of {of}' },
  eligible: { zh: '符合条件', en: 'Eligible' },
  won: { zh: '获奖', en: 'Won' },
  no_total: { zh: '没有总分', en: 'no total' },
  provisional: { zh: '得分暂定', en: 'provisional score' },
  trial: { zh: '方案在试运行', en: 'plan on trial' },
  veto: { zh: '一票否决', en: 'veto' },
  gate: { zh: '有指标低于底线', en: 'a KPI below its gate' },
  too_few_days: { zh: '在岗不足 75% 的天数', en: 'posted for less than 75% of the days' },
  too_few_answers: { zh: '评分不足 30 条', en: 'fewer than 30 ratings' },
  too_few_asked: { zh: '被邀请评价的到访不足一半', en: 'fewer than half of the visits asked' },
  too_few_journeys: { zh: '不足 10 段旅程', en: 'fewer than 10 journeys' },
  no_other_to_compare: { zh: '没有可比较的同岗位', en: 'nobody of the role to compare with' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawReason: { zh: '撤回原因', en: 'Reason' },
  withdrawn: { zh: '已撤回：{reason}', en: 'Withdrawn: {reason}' },
  noneTitle: { zh: '还没有公布的周期', en: 'No period has been published yet' },
  noneText: {
    zh: '总部公布一个考核周期并过了申诉期之后，这里会出现奖项。',
    en: 'Awards appear here once head office has published a period and its appeals are over.',
  },
  congratulation: { zh: '恭喜', en: 'Congratulations' },
  print: { zh: '打印贺卡', en: 'Print the cards' },
});

export function describeAward(locale: Locale, kind: AwardKind): string {
  return awardMessages(locale)[kind];
}

export function describeAwardRule(locale: Locale, kind: AwardKind): string {
  return awardMessages(locale)[`${kind}Rule`];
}

export function describeAwardObstacle(locale: Locale, obstacle: AwardObstacle): string {
  return awardMessages(locale)[obstacle];
}
