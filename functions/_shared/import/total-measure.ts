import { foldHeader } from './guess-columns.ts';
import { readWhole } from './read-whole.ts';

/** Facts that a total can stand for, with the values each may take (`public.measurements`). */
export const totalMeasures = {
  rating: [1, 5],
  nps: [0, 10],
  nps_class: [-1, 1],
  satisfied: [0, 1],
  visit: [1, 1],
  response: [1, 1],
} as const;
export type TotalMeasure = keyof typeof totalMeasures;

/** `value` null: the name alone does not say which value is counted. */
export interface NamedMeasure {
  readonly measure: TotalMeasure;
  readonly value: number | null;
}

const named: readonly (readonly [TotalMeasure, number | null, readonly string[]])[] = [
  ['nps', null, ['nps', 'nps评分', '推荐分']],
  ['nps_class', null, ['npsclass', 'nps分类', 'nps类别']],
  ['nps_class', 1, ['promoter', 'promoters', '推荐者']],
  ['nps_class', 0, ['passive', 'passives', '被动者', '中立者']],
  ['nps_class', -1, ['detractor', 'detractors', '贬损者', '批评者']],
  ['rating', null, ['rating', 'star', 'stars', 'score', '评分', '星级']],
  ['satisfied', null, ['satisfied', '是否满意', '满意度']],
  ['satisfied', 1, ['满意']],
  ['satisfied', 0, ['不满意', 'notsatisfied', 'unsatisfied']],
  ['visit', 1, ['visit', 'visits', '就诊', '就诊次数', '就诊人次', '到诊人次', '到店人次']],
  ['response', 1, ['response', 'responses', '回答', '回答数', '回答份数', '回收份数']],
];

const byName = new Map<string, NamedMeasure>(
  named.flatMap(([measure, value, names]) =>
    names.map((name) => [name, { measure, value }] as const),
  ),
);

/** @example readMeasure('推荐者') // { measure: 'nps_class', value: 1 } */
export function readMeasure(text: string): NamedMeasure | null {
  return byName.get(foldHeader(text)) ?? null;
}

const words = new Map<TotalMeasure, ReadonlyMap<string, number>>([
  ['satisfied', new Map(Object.entries({ 满意: 1, 不满意: 0, yes: 1, no: 0, 是: 1, 否: 0 }))],
]);

/** A value of this measure, in digits or words; a reading problem otherwise. */
export function readMeasureValue(text: string, measure: TotalMeasure) {
  const [min, max] = totalMeasures[measure];
  const sameClass = byName.get(foldHeader(text));
  const inWords =
    words.get(measure)?.get(foldHeader(text)) ??
    (sameClass?.measure === measure ? sameClass.value : null);
  return inWords === null ? readWhole(text, { min, max }) : { value: inWords };
}
