import { defineCatalogue } from './define-catalogue.ts';

/** The calibration session before publishing: what may be moved, by how much, and why. */
export const calibrationMessages = defineCatalogue({
  title: { zh: '校准', en: 'Calibration' },
  subtitle: {
    zh: '发布前的最后一次人工核对。原始分和调整后的分都保留。',
    en: 'The last look by people before publishing. The original and the adjusted score are both kept.',
  },
  loading: { zh: '正在读取…', en: 'Loading…' },
  refusedTitle: { zh: '校准由分院负责人和总部进行', en: 'Branch leads and head office calibrate' },
  refusedText: {
    zh: '店长可以在“得分”里查看本分院。',
    en: 'Managers see their branch under “Scores”.',
  },
  noneTitle: { zh: '没有处于预览的考核期', en: 'No period is in preview' },
  noneText: {
    zh: '总部预览一个考核期之后，才能在发布前校准。',
    en: 'When head office has previewed a period, it can be calibrated until it is published.',
  },
  closed: {
    zh: '本期已发布，只能查看，不能再校准。每人的上限是 {cap} 分。',
    en: 'The period is published: what was calibrated can be read, not changed. The cap was {cap} points a person.',
  },
  cap: {
    zh: '每人最多调整 {cap} 分；超出的不予接受。',
    en: 'At most {cap} points a person; more is refused.',
  },
  person: { zh: '姓名', en: 'Name' },
  role: { zh: '岗位', en: 'Role' },
  original: { zh: '原始分', en: 'Original' },
  adjusted: { zh: '调整后', en: 'Adjusted' },
  movement: { zh: '调整', en: 'Moved' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '10 到 500 个字，本人会看到。请写事实，不写印象。',
    en: '10 to 500 characters. The person will read it: facts, not impressions.',
  },
  adjust: { zh: '调整', en: 'Adjust' },
  adjustTitle: { zh: '调整 {name} 的得分', en: 'Adjust the score of {name}' },
  points: { zh: '调整多少分', en: 'By how many points' },
  pointsHint: { zh: '正数提高，负数降低。', en: 'Above zero raises, below zero lowers.' },
  beyond: {
    zh: '超出本期上限 {cap} 分。差得更多，说明数据或规则有问题：请更正数据，或由本人申诉。',
    en: 'Beyond this period’s cap of {cap} points. A larger gap means that data or rules are wrong: correct the data, or let the person appeal.',
  },
  save: { zh: '保存', en: 'Save' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  cancel: { zh: '取消', en: 'Cancel' },
  biasTitle: { zh: '调整的倾向', en: 'Which way people adjust' },
  biasHint: {
    zh: '这是提问，不是结论：该更正的结果也可能集中在一起。',
    en: 'A question, not a finding: results that deserve correction may lie together.',
  },
  biasNone: { zh: '还没有人调整过。', en: 'Nobody has adjusted anything yet.' },
  biasMean: {
    zh: '平均 {mean} 分（{n} 次）',
    en: { one: 'mean {mean} points (n = {n})', other: 'mean {mean} points (n = {n})' },
  },
  biasInterval: { zh: '95% 区间 {interval}', en: '95% interval {interval}' },
  leaning_up: { zh: '明显偏高', en: 'leans upwards' },
  leaning_down: { zh: '明显偏低', en: 'leans downwards' },
  leaning_none: { zh: '看不出倾向', en: 'no leaning to be seen' },
  leaning_not_enough: { zh: '数据不足', en: 'not enough data' },
  you: { zh: '您', en: 'You' },
  headOffice: { zh: '总部', en: 'Head office' },
  leadOf: { zh: '{branch}负责人', en: 'Lead of {branch}' },
});
