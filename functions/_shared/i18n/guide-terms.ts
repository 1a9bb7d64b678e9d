import { defineCatalogue } from './define-catalogue.ts';

type Words<Key extends string> = Record<Key, { readonly zh: string; readonly en: string }>;

/**
 * Every term that a screen may link to, by the anchor of its paragraph in the guide. A link to a term
 * that is not here does not compile; a term without its paragraph does not either.
 */
export const guideSections = {
  data: ['measurement', 'n', 'response-rate', 'worst-case', 'exclusion', 'withheld', 'evidence'],
  certainty: ['nps', 'satisfaction', 'interval', 'verdict', 'control-chart', 'funnel', 'case-mix'],
  score: [
    'kpi',
    'window',
    'target',
    'curve',
    'weight',
    'redistribution',
    'shrinkage',
    'reliability',
    'ramp',
  ],
  consequence: ['provisional', 'rank-interval', 'tie', 'borderline', 'gate', 'veto', 'appeal'],
} as const;

export type GuideSection = keyof typeof guideSections;
export type GuideTerm = (typeof guideSections)[GuideSection][number];

export const guideTerms: readonly GuideTerm[] = Object.values(guideSections).flat();

export const termNames = defineCatalogue({
  measurement: { zh: '度量', en: 'Measurement' },
  n: { zh: '样本量 n', en: 'n, the number of observations' },
  'response-rate': { zh: '回答率', en: 'Response rate' },
  'worst-case': { zh: '最坏与最好情形', en: 'Worst and best case' },
  exclusion: { zh: '排除', en: 'Exclusion' },
  withheld: { zh: '不足 5 份不显示', en: 'Withheld below five' },
  evidence: { zh: '逐条依据', en: 'The rows behind a number' },
  nps: { zh: '净推荐值 NPS', en: 'Net promoter score' },
  satisfaction: { zh: '满意度', en: 'Satisfaction' },
  interval: { zh: '95% 区间', en: '95% interval' },
  verdict: { zh: '“未见可检出的变化”', en: '“No detectable change”' },
  'control-chart': { zh: '控制图 XmR', en: 'Control chart (XmR)' },
  funnel: { zh: '漏斗图', en: 'Funnel plot' },
  'case-mix': { zh: '顾客结构校正', en: 'Case-mix adjustment' },
  kpi: { zh: '指标 KPI', en: 'KPI' },
  window: { zh: '观察期', en: 'Window' },
  target: { zh: '达标值与定额', en: 'Target and quota' },
  curve: { zh: '计分曲线', en: 'Scoring curve' },
  weight: { zh: '权重', en: 'Weight' },
  redistribution: { zh: '权重重新分配', en: 'Redistribution of weight' },
  shrinkage: { zh: '收缩', en: 'Shrinkage' },
  reliability: { zh: '信度', en: 'Reliability' },
  ramp: { zh: '试运行与过渡期', en: 'Trial and ramp' },
  provisional: { zh: '暂定', en: 'Provisional' },
  'rank-interval': { zh: '名次区间', en: 'Rank interval' },
  tie: { zh: '统计上并列', en: 'Statistical tie' },
  borderline: { zh: '待定', en: 'Borderline' },
  gate: { zh: '底线', en: 'Gate' },
  veto: { zh: '一票否决', en: 'Veto' },
  appeal: { zh: '申诉', en: 'Appeal' },
} satisfies Words<GuideTerm>);
