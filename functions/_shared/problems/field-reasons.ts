import type { Sentence } from './define-problems.ts';

/** Why one field of a body is refused. `{limit}` is filled in with the bound that was crossed. */
export const fieldReasons = {
  missing: { zh: '缺少这个字段', en: 'this field is missing' },
  unknown_field: { zh: '没有这个字段', en: 'there is no such field' },
  wrong_type: { zh: '类型不对，应为 {limit}', en: 'wrong type, expected {limit}' },
  wrong_format: { zh: '格式不对（{limit}）', en: 'wrong format ({limit})' },
  not_allowed: { zh: '只能是：{limit}', en: 'must be one of: {limit}' },
  too_small: { zh: '不能小于 {limit}', en: 'must be at least {limit}' },
  too_large: { zh: '不能大于 {limit}', en: 'must be at most {limit}' },
  too_short: { zh: '不能少于 {limit} 个字', en: 'needs at least {limit} characters' },
  too_long: { zh: '不能超过 {limit} 个字', en: 'may have at most {limit} characters' },
  too_few: { zh: '不能少于 {limit} 项', en: 'needs at least {limit} items' },
  too_many: { zh: '不能超过 {limit} 项', en: 'may have at most {limit} items' },
  time_out_of_range: { zh: '时间超出可用范围', en: 'the time is out of range' },
  person_rated_twice: { zh: '同一个人只能评一次', en: 'a person can be rated once only' },
  answers_nothing: {
    zh: '没有任何评分或推荐意愿',
    en: 'there is neither a rating nor a recommendation',
  },
  id_needs_prefix: {
    zh: '自定义指标的编号要以 X_ 开头',
    en: 'the id of a KPI of your own begins with X_',
  },
  family_does_not_fit: {
    zh: '指标类型与计算方式不符',
    en: 'this kind of figure does not fit the way it is computed',
  },
  unit_does_not_fit: {
    zh: '单位与计算方式不符',
    en: 'the unit does not fit the way it is computed',
  },
  measures_do_not_fit: {
    zh: '这些度量不能这样计算',
    en: 'these measures cannot be computed like this',
  },
  quota_over_quota: {
    zh: '定额只能作分母',
    en: 'a quota can only be what is divided by',
  },
} as const satisfies Record<string, Sentence>;

export type FieldReason = keyof typeof fieldReasons;

export function isFieldReason(value: unknown): value is FieldReason {
  return typeof value === 'string' && Object.hasOwn(fieldReasons, value);
}
