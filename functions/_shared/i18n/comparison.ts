import { defineCatalogue } from './define-catalogue.ts';

export const comparisonMessages = defineCatalogue({
  title: { zh: '分院对比', en: 'Branch comparison' },
  yours: { zh: '本院', en: 'Yours' },
  marked: { zh: '已标记', en: 'Marked' },
  measure: { zh: '指标', en: 'Measure' },
  markBranch: { zh: '标记分院', en: 'Mark a branch' },
  markNone: { zh: '不标记', en: 'None' },
  branches: { zh: '{n} 家分院', en: { one: '{n} branch', other: '{n} branches' } },

  // case mix
  mix: { zh: '顾客构成', en: 'Customer mix' },
  mixRaw: { zh: '原值', en: 'As measured' },
  mixAdjusted: { zh: '校正后', en: 'Adjusted' },
  mixText: {
    zh: '按分院无法选择的顾客构成校正：{covariates}。影响在分院内部估计，不会把分院自身的好坏校正掉。原值与校正后的值并列显示。',
    en: 'Adjusted for what a branch cannot choose: {covariates}. Effects are estimated within branches, so that a branch’s own quality is not adjusted away. Both values are shown.',
  },
  mixPartly: {
    zh: '{n} 家分院的回答大多不知道对应的就诊，保持原值。',
    en: {
      one: '{n} branch keeps its measured value: most of its answers know no visit.',
      other: '{n} branches keep their measured values: most of their answers know no visit.',
    },
  },
  mixUnavailable: {
    zh: '本月的回答不足以估计顾客构成的影响；显示的是原值。',
    en: 'This month’s answers do not suffice to estimate what the mix of customers does; the values are as measured.',
  },
  mixNone: {
    zh: '只有顾客在就诊时作出的评价才能按顾客构成校正；显示的是原值。',
    en: 'Only what customers say at a visit can be adjusted for their mix; the values are as measured.',
  },
  rawBeside: { zh: '原值 {value}', en: 'measured {value}' },

  // address
  unknownMeasure: {
    zh: '链接里的指标不存在；已改为显示{measure}。',
    en: 'The measure in the link does not exist; showing {measure} instead.',
  },
  unknownBranch: {
    zh: '链接里的分院“{code}”不存在，或本期没有数据；已忽略。',
    en: 'The branch “{code}” in the link does not exist or has nothing in these months; it is left out.',
  },
  unknownEarlier: {
    zh: '链接里的对照月份不在可比的 12 个月内；已改为{month}。',
    en: 'The earlier month in the link is not among the 12 that can be compared; taking {month} instead.',
  },

  // response rates
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
  withheldCount: {
    zh: '{n} 家分院不足 5 份回答，数字未公开，也不参与判断。',
    en: {
      one: '{n} branch has fewer than 5 answers: its figure is withheld and takes no part in the judgement.',
      other:
        '{n} branches have fewer than 5 answers: their figures are withheld and take no part in the judgement.',
    },
  },

  // the marked branch at a glance
  glance: { zh: '{branch}，一眼看懂', en: '{branch} at a glance' },
  tilePlace: { zh: '与其他分院', en: 'Beside the others' },
  tileChange: { zh: '与过去几个月', en: 'Beside its own past' },
  tileRank: { zh: '名次范围', en: 'Possible ranks' },
  tileRate: { zh: '回答率', en: 'Response rate' },
  nothingOfBranch: { zh: '{branch}本月没有数据。', en: '{branch} has nothing in this month.' },

  // verdicts
  above: { zh: '高于其他分院', en: 'Above the others' },
  below: { zh: '低于其他分院', en: 'Below the others' },
  within: { zh: '在偶然范围内', en: 'Within chance' },
  unjudged: { zh: '数据不足', en: 'Not enough data' },
  expected: { zh: '只凭偶然：{range}', en: 'by chance alone: {range}' },
  lookForCause: {
    zh: '值得查找原因，不等于好坏',
    en: 'worth looking for a cause; no verdict on quality',
  },
  special_cause: { zh: '特殊原因，值得查找', en: 'Special cause, worth looking into' },
  no_detectable_change: { zh: '没有可察觉的变化', en: 'No detectable change' },
  not_enough_data: { zh: '数据不足', en: 'Not enough data' },
  byChart: { zh: '控制图与校正检验', en: 'control chart and adjusted test' },
  byTest: {
    zh: '不足 12 个月：与此前各月检验',
    en: 'under 12 months: tested against those before',
  },
  rank: { zh: '第 {rank}（共 {all} 家）', en: 'Rank {rank} of {all}' },
  tied: { zh: '并列第 {first}–{last}（共 {all} 家）', en: 'Tied {first}–{last} of {all}' },
  rankShort: { zh: '第 {rank}', en: '{rank}' },
  tiedShort: { zh: '并列第 {first}–{last}', en: 'tied {first}–{last}' },
  rankHint: {
    zh: '95% 把握下的可能名次：{lower}–{upper}',
    en: 'possible ranks with 95% confidence: {lower}–{upper}',
  },
  noRanks: { zh: '各分院没有可测的差别', en: 'no measurable difference between branches' },

  // funnel
  funnelOne: {
    zh: '{branch}的{measure}{side}；其余 {n} 家在偶然范围内',
    en: '{branch} is {side} in {measure}; the other {n} are within chance',
  },
  funnelMany: {
    zh: '{measure}：{n} 家分院超出偶然范围，值得查找原因；其余 {rest} 家在范围内',
    en: {
      one: '{measure}: {n} branch lies beyond chance and is worth a look; the other {rest} are within it',
      other:
        '{measure}: {n} branches lie beyond chance and are worth a look; the other {rest} are within it',
    },
  },
  funnelNone: {
    zh: '{measure}：{n} 家分院之间没有超出偶然的差别',
    en: '{measure}: nothing beyond chance between {n} branches',
  },
  funnelTooFew: {
    zh: '{measure}：不足两家分院有 5 份以上的回答，无法比较',
    en: '{measure}: fewer than two branches have 5 answers, so nothing can be compared',
  },
  sideAbove: { zh: '高于其他分院', en: 'above the others' },
  sideBelow: { zh: '低于其他分院', en: 'below the others' },
  funnelHint: {
    zh: '每点一家分院：横轴为样本量，纵轴为{measure}（{hint}）',
    en: 'One point a branch: sample size across, {measure} up ({hint})',
  },
  funnelTerm: { zh: '漏斗图怎么读', en: 'How to read a funnel plot' },
  ruleFew: {
    zh: '不足 10 家：每家对照其余分院近 12 个月的合计，只用 99.8% 界限（短横线）。',
    en: 'Fewer than 10 branches: each against the others’ 12 months, 99.8% limits alone (the caps).',
  },
  ruleExact: {
    zh: '界限只含抽样的偶然；离散度 φ = {phi}。判断另需通过校正检验。',
    en: 'Limits hold chance alone; dispersion φ = {phi}. A verdict needs the adjusted test too.',
  },
  ruleDispersed: {
    zh: '分院间本来就有差别（φ = {phi}），界限已据此放宽。判断另需通过校正检验。',
    en: 'Branches differ more than chance gives (φ = {phi}); the limits are widened for it. A verdict needs the adjusted test too.',
  },
  legendOwn: { zh: '实心大点：标记的分院', en: 'Large dot: the marked branch' },
  legendInside: { zh: '小点：在偶然范围内', en: 'Small dots: within chance' },
  legendApart: { zh: '菱形：超出偶然', en: 'Diamonds: beyond chance' },
  legendBand: { zh: '阴影：99.8% 范围', en: 'Shade: 99.8% range' },
  legendBands: { zh: '阴影：95% 与 99.8% 范围', en: 'Shades: 95% and 99.8% range' },
  oncePerCustomer: {
    zh: '一位顾客评了几个人，判断时只算一次：横轴是顾客数。',
    en: 'A customer who rated several people counts once where it is judged: customers across.',
  },
  axisN: { zh: '样本量 n', en: 'sample size n' },
  funnelDescription: {
    zh: '漏斗图。用方向键逐个查看分院，回车与标记的分院比较；同样的数据可切换为表格。',
    en: 'Funnel plot. Arrow keys go from branch to branch, Enter compares it with the marked one; the same data is available as a table.',
  },
  readoutHint: {
    zh: '指向、点按或用方向键，查看每一家分院。',
    en: 'Point, tap or use the arrow keys to read each branch.',
  },
  readout: { zh: '{value}（{interval}），n = {n}', en: '{value} ({interval}), n = {n}' },
  compareWith: { zh: '与{branch}比较', en: 'Compare with {branch}' },
  target: { zh: '合计 {value}', en: 'all {value}' },

  // pair
  pairTitle: { zh: '两者之间', en: 'Between two' },
  pairBranches: { zh: '两家分院', en: 'Two branches' },
  pairMonths: { zh: '两个月份', en: 'Two months' },
  pairA: { zh: '分院', en: 'Branch' },
  pairB: { zh: '对照分院', en: 'With branch' },
  pairEarlier: { zh: '对照月份', en: 'With month' },
  monthsSame: {
    zh: '{branch}：自{before}以来没有可察觉的变化（差 {difference}，{interval}；校正后 p {p}）',
    en: '{branch}: no detectable change since {before} (difference {difference}, {interval}; adjusted p {p})',
  },
  monthsHigher: {
    zh: '{branch}：{measure}比{before}高 {difference}（{interval}；校正后 p {p}），超出偶然能解释的范围',
    en: '{branch}: {measure} is higher than in {before}, by {difference} ({interval}; adjusted p {p}), beyond what chance explains',
  },
  monthsLower: {
    zh: '{branch}：{measure}比{before}低 {difference}（{interval}；校正后 p {p}），超出偶然能解释的范围',
    en: '{branch}: {measure} is lower than in {before}, by {difference} ({interval}; adjusted p {p}), beyond what chance explains',
  },
  branchesSame: {
    zh: '{a}与{b}之间没有可察觉的差别（差 {difference}，{interval}；校正后 p {p}）',
    en: 'No detectable difference between {a} and {b} (difference {difference}, {interval}; adjusted p {p})',
  },
  branchesHigher: {
    zh: '{a}的{measure}高于{b}：差 {difference}（{interval}；校正后 p {p}），超出偶然能解释的范围',
    en: '{a} is above {b} in {measure}, by {difference} ({interval}; adjusted p {p}), beyond what chance explains',
  },
  branchesLower: {
    zh: '{a}的{measure}低于{b}：差 {difference}（{interval}；校正后 p {p}），超出偶然能解释的范围',
    en: '{a} is below {b} in {measure}, by {difference} ({interval}; adjusted p {p}), beyond what chance explains',
  },
  pairTooLittle: {
    zh: '数据不足：两边都要有至少 5 份回答才能比较。',
    en: 'Not enough data: both sides need at least 5 answers.',
  },
  pairNeedsTwo: {
    zh: '至少要有两家分院才能比较。',
    en: 'A comparison takes at least two branches.',
  },
  pairFamily: {
    zh: '95% 区间；p 已按可选的 {n} 个对照一并校正，挑着看不会显得更显著。',
    en: {
      one: '95% interval; p is adjusted for the {n} comparison to choose from.',
      other:
        '95% interval; p is adjusted for all {n} comparisons to choose from, so that picking does not make proof.',
    },
  },
  pairRateGap: {
    zh: '两边的回答率相差 {gap} 个百分点（{low} 与 {high}）：差别可能只来自“谁回答了”。',
    en: 'Response rates differ by {gap} points ({low} and {high}): the difference may only be in who answered.',
  },
  pairLowRate: {
    zh: '至少一边的回答率低于 30%，不足以支持比较。',
    en: 'Less than 30% answered on at least one side: this cannot support a comparison.',
  },
  adjustedTerm: { zh: '什么是校正后的 p', en: 'What an adjusted p is' },
  pairRaw: { zh: '月份之间比较的是原值。', en: 'Months are compared as measured.' },

  // months
  monthsTitleNone: {
    zh: '近 13 个月：没有一家分院有可察觉的变化',
    en: '13 months: no detectable change in any branch',
  },
  monthsTitleOne: {
    zh: '近 13 个月：{branch}有特殊原因，值得查找',
    en: '13 months: special cause in {branch}, worth looking into',
  },
  monthsTitleMany: {
    zh: '近 13 个月：{n} 家分院有特殊原因，值得查找',
    en: {
      one: '13 months: special cause in {n} branch, worth looking into',
      other: '13 months: special cause in {n} branches, worth looking into',
    },
  },
  monthsTitleLittle: {
    zh: '近 13 个月：数据还不足以判断变化',
    en: '13 months: not enough data yet to judge change',
  },
  monthsHint: {
    zh: '{from} 至 {to}；各图同一纵轴。阴影为控制限，虚线为均值，方框为特殊原因。',
    en: '{from} to {to}; one scale for all. Shade: control limits; dashes: mean; square: special cause.',
  },
  showAll: { zh: '显示全部 {n} 家', en: { one: 'Show all {n}', other: 'Show all {n}' } },
  showFewer: { zh: '收起', en: 'Show fewer' },
  search: { zh: '按名称筛选', en: 'Filter by name' },
  searchEmpty: { zh: '没有名称包含“{text}”的分院。', en: 'No branch has “{text}” in its name.' },
  sparkline: {
    zh: '{branch}：{months} 个月，最新 {value}。{verdict}',
    en: '{branch}: {months} months, newest {value}. {verdict}',
  },

  // table
  tableTitle: { zh: '全部分院', en: 'Every branch' },
  tableHint: {
    zh: '横线是 95% 区间，竖虚线是全部分院的合计。名次是范围，不是排行榜：并列的分院谁先谁后没有意义。',
    en: 'Bars are 95% intervals, the dashed line is all branches together. Ranks are ranges, no league table: who comes first in a tie means nothing.',
  },
  columnBranch: { zh: '分院', en: 'Branch' },
  columnPlace: { zh: '与其他分院', en: 'Beside the others' },
  columnChange: { zh: '变化', en: 'Change' },
  columnRank: { zh: '名次范围', en: 'Possible ranks' },
  columnRate: { zh: '回答率', en: 'Response rate' },
  columnRaw: { zh: '原值', en: 'As measured' },
  tableCaption: { zh: '{month}各分院的{measure}', en: '{measure} of every branch in {month}' },
  csvCode: { zh: '编码', en: 'code' },
  csvMonth: { zh: '月份', en: 'month' },
  csvLower: { zh: '{measure} 下限', en: '{measure} lower' },
  csvUpper: { zh: '{measure} 上限', en: '{measure} upper' },
  csvLimitLower: { zh: '99.8% 下界', en: '99.8% limit, lower' },
  csvLimitUpper: { zh: '99.8% 上界', en: '99.8% limit, upper' },
  csvQ: { zh: '校正后 p', en: 'adjusted p' },
  csvRankLower: { zh: '名次下限', en: 'rank from' },
  csvRankUpper: { zh: '名次上限', en: 'rank to' },
  csvVisits: { zh: '就诊次数', en: 'visits' },
  csvResponses: { zh: '回答份数', en: 'responses' },
  nColumn: { zh: 'n', en: 'n' },

  emptyTitle: { zh: '这个月还没有可比的数据', en: 'Nothing to compare this month yet' },
  emptyText: {
    zh: '换一个月份或指标看看，或先导入历史数据。',
    en: 'Choose another month or measure, or import history first.',
  },
  refusedTitle: {
    zh: '分院对比只对分院负责人和总部开放',
    en: 'The comparison is for branch leads and head office',
  },
  refusedText: {
    zh: '您可以在概览里看到自己分院的数字。',
    en: 'You find the figures of your own branch in the overview.',
  },
  totalsOnly: {
    zh: '其他分院只显示每月合计；看不到其中的人和回答。',
    en: 'Of other branches you see monthly totals only: no people, no single answers.',
  },
});
