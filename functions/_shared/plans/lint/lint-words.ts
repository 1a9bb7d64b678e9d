import type { LintCode } from './finding.ts';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What the linter says. `{kpi}` is the KPI's name, the rest comes from the finding. */
export const lintSentences: Readonly<Record<LintCode, Sentence>> = {
  weights_not_whole: {
    zh: '权重合计 {total}%，应为 100%。',
    en: 'The weights total {total}%, not 100%.',
  },
  kpi_unknown: { zh: '指标“{kpi}”不存在。', en: 'There is no KPI “{kpi}”.' },
  kpi_twice: { zh: '“{kpi}”出现了两次。', en: '“{kpi}” is in the plan twice.' },
  knots_too_few: {
    zh: '“{kpi}”的曲线至少要有两个点。',
    en: 'The curve of “{kpi}” needs at least two knots.',
  },
  knots_out_of_order: {
    zh: '“{kpi}”的曲线在 {at} 处没有按数值排列。',
    en: 'The knots of “{kpi}” are not in order of value at {at}.',
  },
  knots_overlap: {
    zh: '“{kpi}”在 {at} 处有三个以上的点，无法判断取哪个得分。',
    en: 'The curve of “{kpi}” has three or more knots at {at}, so its score there is unclear.',
  },
  knots_not_monotone: {
    zh: '“{kpi}”的曲线在 {at} 处折返：做得更好反而得分更低。',
    en: 'The curve of “{kpi}” turns at {at}: doing better would score less.',
  },
  bands_gap: {
    zh: '“{kpi}”的分档在 {at} 之后有空缺。',
    en: 'The bands of “{kpi}” leave a gap after {at}.',
  },
  bands_overlap: {
    zh: '“{kpi}”的分档在 {at} 处重叠。',
    en: 'The bands of “{kpi}” overlap at {at}.',
  },
  target_off_curve: {
    zh: '“{kpi}”达到目标 {target} 时得分不是 100。',
    en: 'Meeting the target {target} of “{kpi}” does not score 100.',
  },
  min_n_unreachable: {
    zh: '“{kpi}”要求至少 {minN} 条，近 6 个月每人每月的中位数只有 {n} 条。',
    en: '“{kpi}” asks for {minN}, but half of the last six months had at most {n} a person and month.',
  },
  too_much_money: {
    zh: '与金额挂钩的权重为 {share}%，不得超过 40%。',
    en: 'Money carries {share}% of the weight; at most 40% is allowed.',
  },
  revenue_for_clinician: {
    zh: '医生、护士的方案不得含业绩指标“{kpi}”。',
    en: 'A plan for doctors or nurses must not contain the revenue KPI “{kpi}”.',
  },
  too_much_self_report: {
    zh: '由本人填报的数据占权重 {share}%，不得超过 30%。',
    en: 'Self-reported data carry {share}% of the weight; at most 30% is allowed.',
  },
  volume_without_quality: {
    zh: '数量指标“{kpi}”没有配对的质量指标（{pairs}）。',
    en: 'The volume KPI “{kpi}” has no KPI of quality beside it ({pairs}).',
  },
  same_plan_for_two_roles: {
    zh: '与岗位 {role} 的方案相同，属于“一刀切”。',
    en: 'This is the same plan as that of the role {role}: one measure for different work.',
  },
  target_outside_history: {
    zh: '“{kpi}”的目标 {target} 超出历史第 5–95 百分位（{low}–{high}）。',
    en: 'The target {target} of “{kpi}” lies outside the 5th–95th percentile of history ({low}–{high}).',
  },
  cycle_too_short: {
    zh: '“{kpi}”需要 {days} 天，周期可能只有 {cycle} 天。',
    en: '“{kpi}” needs {days} days, but a cycle can be as short as {cycle}.',
  },
  target_not_calibrated: {
    zh: '“{kpi}”的目标 {target} 是行业惯例，没有权威出处，请用本机构数据校准。',
    en: 'The target {target} of “{kpi}” is ordinary practice without an authority: recalibrate it on your own data.',
  },
};
