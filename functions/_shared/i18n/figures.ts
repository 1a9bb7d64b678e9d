import { defineCatalogue } from './define-catalogue.ts';

/** The words that stand beside every figure, on every screen. */
export const figureMessages = defineCatalogue({
  nps: { zh: '净推荐值 NPS', en: 'Net promoter score' },
  npsShort: { zh: 'NPS', en: 'NPS' },
  satisfaction: { zh: '满意度', en: 'Satisfaction' },
  satisfactionHint: { zh: '评 4–5 分的比例', en: 'share rated 4 or 5' },
  responseRate: { zh: '回答率', en: 'Response rate' },
  points: { zh: '分', en: 'points' },
  likely: { zh: '很可能在 {lower} 与 {upper} 之间', en: 'likely between {lower} and {upper}' },
  interval: { zh: '95% 区间', en: '95% interval' },
  nAnswers: { zh: 'n = {n} 份回答', en: { one: 'n = {n} answer', other: 'n = {n} answers' } },
  nRatings: { zh: 'n = {n} 次评分', en: { one: 'n = {n} rating', other: 'n = {n} ratings' } },
  n: { zh: 'n = {n}', en: 'n = {n}' },
  notEnough: { zh: '数据不足', en: 'Not enough data' },
  notEnoughHint: {
    zh: '至少要有 5 份才显示，目前 {n} 份。',
    en: 'Shown from 5 answers on; so far there are {n}.',
  },
  withheld: { zh: '未公开', en: 'Withheld' },
  withheldHint: {
    zh: '少于 5 份回答，不显示，以免认出回答的人。',
    en: 'Fewer than 5 answers: not shown, so that nobody can be recognised.',
  },
  none: { zh: '没有数据', en: 'No data' },
  worstCase: {
    zh: '若未回答的顾客全都不满意：{lower}；全都满意：{upper}',
    en: 'If every silent client were unhappy: {lower}; if all were happy: {upper}',
  },
  rateOf: {
    zh: '{responses} 份回答 / {visits} 次就诊',
    en: '{responses} answers / {visits} visits',
  },
  rateComparison: {
    zh: '回答率低于 30%，不足以支持比较。',
    en: 'Below 30% answered: this cannot support a comparison.',
  },
  rateRepresentation: {
    zh: '回答率低于 80%，未必代表全部顾客。',
    en: 'Below 80% answered: this may not represent all clients.',
  },
  rateNone: {
    zh: '本期没有就诊记录，算不出回答率。',
    en: 'No visits are recorded for this period, so no response rate.',
  },
  rateOver: {
    zh: '回答（{responses}）多于就诊记录（{visits}）：含散客，或就诊还没有导入。',
    en: 'More answers ({responses}) than recorded visits ({visits}): walk-ins, or visits not yet imported.',
  },
});
