import { defineCatalogue } from '../i18n/define-catalogue.ts';

/** What changed between two versions of a plan, in words. */
export const planWords = defineCatalogue({
  added: { zh: '新增“{kpi}”，权重 {weight}', en: 'Added “{kpi}” with weight {weight}' },
  removed: { zh: '移除“{kpi}”（原权重 {weight}）', en: 'Removed “{kpi}” (weight was {weight})' },
  weight: {
    zh: '“{kpi}”权重 {before} → {after}',
    en: 'Weight of “{kpi}” {before} → {after}',
  },
  target: {
    zh: '“{kpi}”目标 {before} → {after}',
    en: 'Target of “{kpi}” {before} → {after}',
  },
  curve: {
    zh: '“{kpi}”计分曲线 {before} → {after}',
    en: 'Curve of “{kpi}” {before} → {after}',
  },
  gate: { zh: '“{kpi}”底线 {before} → {after}', en: 'Gate of “{kpi}” {before} → {after}' },
  minN: {
    zh: '“{kpi}”最少条数 {before} → {after}',
    en: 'Minimum n of “{kpi}” {before} → {after}',
  },
  shrinkage: {
    zh: '“{kpi}”小样本收缩 {before} → {after}',
    en: 'Shrinkage of “{kpi}” {before} → {after}',
  },
  phase: { zh: '阶段 {before} → {after}', en: 'Phase {before} → {after}' },
  cycle: { zh: '周期 {before} → {after}', en: 'Cycle {before} → {after}' },
  name: { zh: '名称 {before} → {after}', en: 'Name {before} → {after}' },
  none: { zh: '无', en: 'none' },
  on: { zh: '开', en: 'on' },
  off: { zh: '关', en: 'off' },
  trial: { zh: '试运行', en: 'trial' },
  ramp: { zh: '过渡期 {share}', en: 'ramp {share}' },
  full: { zh: '正式', en: 'full' },
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  half_year: { zh: '半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
  knot: { zh: '{value}→{score}', en: '{value}→{score}' },
});
