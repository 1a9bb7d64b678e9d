import { defineCatalogue } from './define-catalogue.ts';

/** The integrity monitor: what was found, why, and the review. */
export const integrityMessages = defineCatalogue({
  title: { zh: '评价诚信', en: 'Integrity' },
  loading: { zh: '正在读取检查结果…', en: 'Reading what was found…' },
  refusedTitle: { zh: '这一页给店长和分院负责人', en: 'This page is for managers and leads' },
  refusedText: {
    zh: '异常由店长、分院负责人和总部复核。涉及您的事，会由他们当面与您沟通。',
    en: 'Findings are reviewed by managers, leads and head office. Whatever concerns you, they will talk to you about.',
  },
  honesty: {
    zh: '请先当作无辜：若每 100 人有 2 人作弊，只凭一项检验（检出率 80%、误报 5%）挑出的人里，每 4 个有 3 个是无辜的（命中率 {ppv}）。因此这里要有两项互不相关的信号才提示，并由人来判断。',
    en: 'Presume innocence: if 2 of 100 people cheat, three of four people flagged by a single test (80% power, 5% false alarms) are innocent ({ppv} are not). So it takes two unrelated signals to appear here, and a person decides.',
  },
  lastCheck: {
    zh: '最近检查：{when}，{from} 至 {to}，{answers} 份评价、{people} 人、{tests} 项检验一起校正（误报率 ≤ 10%）',
    en: 'Last check {when}: {from} to {to}, {answers} answers, {people} people, {tests} tests adjusted together (false alarms ≤ 10%)',
  },
  neverChecked: { zh: '这个分院还没有检查过。', en: 'This branch has not been checked yet.' },
  check: { zh: '立即检查', en: 'Check now' },
  checking: { zh: '正在检查…', en: 'Checking…' },
  queue: { zh: '等待复核', en: 'To review' },
  queueCount: { zh: '{n} 条', en: '{n}' },
  past: { zh: '已复核', en: 'Reviewed' },
  calmTitle: { zh: '没有需要复核的异常', en: 'Nothing to review' },
  calmText: {
    zh: '检查过的人里，没有人同时出现两项互不相关的异常信号。',
    en: 'Of everybody checked, nobody shows two unrelated signals at once.',
  },
  period: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  answers: {
    zh: '涉及 {n} 份评价',
    en: { one: 'rests on {n} answer', other: 'rests on {n} answers' },
  },
  noAnswers: {
    zh: '依据就诊的邀请记录，不涉及单份评价',
    en: 'rests on who was asked, not on single answers',
  },
  openAnswers: { zh: '查看有标记的评价', en: 'See the flagged answers' },
  openAsked: { zh: '查看邀请情况', en: 'See who was asked' },
  why: { zh: '为什么提示', en: 'Why it is here' },

  // signals
  too_fast: { zh: '作答太快', en: 'Answered too fast' },
  straight_line: { zh: '答案全都一样', en: 'All answers alike' },
  burst: { zh: '短时间扎堆', en: 'A burst' },
  session: { zh: '时间地点不合理', en: 'Odd time or place' },
  mismatch: { zh: '评分对象与记录不符', en: 'Other person on record' },
  asks_less: { zh: '邀请明显偏少', en: 'Asks fewer customers' },
  avoids_trouble: { zh: '避开不满意的顾客', en: 'Does not ask after trouble' },
  score_jump: { zh: '某台设备或某时段分数突高', en: 'Scores jump at one device or time' },
  too_fastWhy: {
    zh: '{n} 份里有 {count} 份每屏不到 2 秒；分院其他评价 {restN} 份里有 {restCount} 份。',
    en: '{count} of {n} answers took under two seconds a screen; {restCount} of {restN} others in the branch did.',
  },
  straight_lineWhy: {
    zh: '{n} 份里有 {count} 份答案全都一样；其他 {restN} 份里有 {restCount} 份。',
    en: '{count} of {n} answers are all alike; {restCount} of {restN} others are.',
  },
  burstWhy: {
    zh: '{when} 起 {minutes} 分钟内有 {count} 份；按平时这个时段约 {expected} 份。',
    en: '{count} answers within {minutes} minutes from {when}; about {expected} would be usual at that hour.',
  },
  sessionWhy: {
    zh: '{n} 份平板评价里有 {count} 份在非营业时间或离就诊超过 2 小时；其他 {restN} 份里有 {restCount} 份。',
    en: '{count} of {n} answers at tablets came out of hours or over two hours away from the visit; {restCount} of {restN} others did.',
  },
  mismatchWhy: {
    zh: '{n} 份里有 {count} 份，业务记录写的是同岗位的另一个人；其他人 {restN} 份里有 {restCount} 份。',
    en: 'For {count} of {n} answers the records name somebody else of the role; for others it is {restCount} of {restN}.',
  },
  asks_lessWhy: {
    zh: '{n} 次就诊邀请了 {count} 次；同岗位其他人 {restN} 次邀请了 {restCount} 次。',
    en: 'Asked at {count} of {n} visits; others of the role at {restCount} of {restN}.',
  },
  avoids_troubleWhy: {
    zh: '有投诉或退款的 {n} 次就诊邀请了 {count} 次；本人其他 {restN} 次邀请了 {restCount} 次。',
    en: 'Asked at {count} of {n} visits with a complaint or refund; at {restCount} of {restN} of the other own visits.',
  },
  score_jumpWhy: {
    zh: '在那里 {n} 份有 {count} 份五分；别处 {restN} 份有 {restCount} 份。',
    en: '{count} of {n} answers there are fives; {restCount} of {restN} elsewhere are.',
  },
  adjustedP: { zh: '校正后 p = {p}', en: 'adjusted p = {p}' },
  adjustedPLow: { zh: '校正后 p < 0.001', en: 'adjusted p < 0.001' },

  // review
  review: { zh: '复核', en: 'Review' },
  verdict: { zh: '结论', en: 'Conclusion' },
  innocent: { zh: '有合理解释', en: 'There is a good reason' },
  innocentHint: { zh: '例如团购日、集中补录', en: 'a group event, say, or a catch-up' },
  talk: { zh: '需要谈话', en: 'Somebody talks with the person' },
  talkHint: { zh: '数字不变', en: 'no figure changes' },
  exclude: { zh: '排除这些评价', en: 'Leave these answers out' },
  excludeHint: { zh: '由第二个人确认后生效', en: 'once a second person agrees' },
  reason: { zh: '理由（3–500 字）', en: 'Reason (3 to 500 characters)' },
  decide: { zh: '提交结论', en: 'Settle' },
  chooseFirst: { zh: '请先选择结论并写明理由。', en: 'Choose a conclusion and say why.' },
  agree: { zh: '同意排除', en: 'Agree' },
  disagree: { zh: '不同意', en: 'Do not agree' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  waitsForOther: {
    zh: '您提议排除这些评价，等待第二个人同意。在此之前仍计入。',
    en: 'You proposed to leave these answers out. They count until a second person agrees.',
  },
  waitsForYou: {
    zh: '一位同事提议排除这些评价，需要您同意。',
    en: 'A colleague proposes to leave these answers out and needs you to agree.',
  },
  stateOpen: { zh: '待复核', en: 'Open' },
  stateProposed: { zh: '等待第二人', en: 'Waits for a second person' },
  stateReviewed: { zh: '已复核', en: 'Reviewed' },
  outcome: { zh: '{verdict}：{reason}', en: '{verdict}: {reason}' },
  excludedBy: { zh: '两人确认', en: 'two people agreed' },
});
