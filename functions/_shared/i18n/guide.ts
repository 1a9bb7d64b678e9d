import { defineCatalogue } from './define-catalogue.ts';

/** The guide: how a score comes about, told along one invented person's month. */
export const guideMessages = defineCatalogue({
  title: { zh: '一个分数怎么来的', en: 'How a score comes about' },
  subtitle: {
    zh: '给每一位同事。例子里的人是虚构的，数字由计分程序现算，不是写死的。',
    en: 'For everybody. The person in the example is invented; the figures are computed by the scoring engine itself.',
  },
  contents: { zh: '目录', en: 'Contents' },
  path: { zh: '六步', en: 'Six steps' },
  pathHint: {
    zh: '从一位顾客点的一张脸，到月底的一个总分',
    en: 'From a face that one customer taps to the total of a month',
  },
  ratingStep: { zh: '评价', en: 'Rating' },
  ratingText: {
    zh: '顾客在平板或手机上给服务过自己的人打 1–5 分，离开后看不到、也改不了。这位顾问这个月收到 {n} 份。',
    en: 'On the tablet or the own phone a customer rates the people who served her from 1 to 5; afterwards nobody can see or change it there. This consultant received {n} that month.',
  },
  measurementStep: { zh: '度量', en: 'Measurement' },
  measurementText: {
    zh: '每份评分是一条度量；诊所自己的记录（首诊、回访、成交、退款）也变成度量。这个月一共 {n} 条。',
    en: 'Each rating is a measurement, and so is what follows from the clinic’s own records: first visits, follow-ups, deals, refunds. {n} in all that month.',
  },
  kpiStep: { zh: '指标', en: 'KPI' },
  kpiText: {
    zh: '度量合成指标：{n} 份评分平均 {value}，真实水平很可能在 {interval} 之间。数据不多，按 {shrunk} 计分。',
    en: 'Measurements make a KPI: {n} ratings with a mean of {value}, the true level likely between {interval}. With so little data it is scored as {shrunk}.',
  },
  curveStep: { zh: '曲线', en: 'Curve' },
  curveText: {
    zh: '达标值 {target} 得 100 分；{shrunk} 在曲线上得 {score} 分。',
    en: 'The target of {target} earns 100; on the curve {shrunk} earns {score}.',
  },
  weightStep: { zh: '权重', en: 'Weight' },
  weightText: {
    zh: '这项在方案里占 {weight}；没有数据的指标把权重让出来后占 {after}。贡献 {points} 分。',
    en: 'The plan gives it a weight of {weight}, which becomes {after} once a KPI without data has passed its weight on. It contributes {points}.',
  },
  totalStep: { zh: '总分', en: 'Total' },
  totalText: {
    zh: '各项贡献相加：{total} 分。全程用整数和分数精确计算，只在最后四舍五入一次。',
    en: 'The contributions add up to {total}. Everything is computed exactly and rounded once, at the end.',
  },
  exampleTitle: { zh: '一位顾问的一个月', en: 'A consultant’s month' },
  exampleHint: {
    zh: '方案：{plan}。每一行都能在得分页点开，看到背后的记录。',
    en: 'Plan: {plan}. On the scores page every line opens to the records behind it.',
  },
  kpiColumn: { zh: '指标', en: 'KPI' },
  valueColumn: { zh: '数值', en: 'Value' },
  scoredColumn: { zh: '计分值', en: 'Scored as' },
  scoreColumn: { zh: '得分', en: 'Score' },
  weightColumn: { zh: '权重', en: 'Weight' },
  pointsColumn: { zh: '贡献', en: 'Contributes' },
  noData: { zh: '没有数据，不按 0 分算', en: 'No data; not counted as zero' },
  totalRow: { zh: '总分', en: 'Total' },
  allWeight: { zh: '合计', en: 'All' },
  termsTitle: { zh: '名词', en: 'Terms' },
  termsHint: {
    zh: '页面上带虚线的词，点一下就到这里。',
    en: 'A word with a dotted line on any screen leads here.',
  },
  data: { zh: '数据从哪里来', en: 'Where the data comes from' },
  certainty: { zh: '有多大把握', en: 'How sure we are' },
  score: { zh: '分数怎么算', en: 'How the score is computed' },
  consequence: { zh: '分数意味着什么', en: 'What follows from it' },
  example: { zh: '例', en: 'Example' },
  peopleTie: { zh: '{names} 并列 = {first}–{last}', en: '{names} tied = {first}–{last}' },
  personRank: { zh: '{names} 第 {first}', en: '{names} is {first}' },
  toLibrary: {
    zh: '每项指标怎么算，见指标库',
    en: 'The KPI library says how each KPI is computed',
  },
});
