import { type RecordKind, recordKindNames } from '../records/record-kind.ts';
import type { RecordField } from './records/record-field.ts';
import { recordPlans } from './records/record-plans.ts';

/** What a file can bring: answers, totals, or one kind of the clinic's records. */
export const answerKinds = ['responses', 'branch_totals'] as const;
export const importKinds = [...answerKinds, ...recordKindNames] as const;
export type ImportKind = (typeof importKinds)[number];

export function isRecordKind(kind: ImportKind): kind is RecordKind {
  return kind !== 'responses' && kind !== 'branch_totals';
}

export const responseFields = [
  'answeredOn',
  'answeredAt',
  'nps',
  'employee',
  'score',
  'comment',
  'branchCode',
  'treatment',
  'language',
  'externalId',
] as const;

/** A total is either told in words (measure, value, count), or each column is one of the others. */
export const totalFields = [
  'branchCode',
  'branchName',
  'month',
  'npsPromoters',
  'npsPassives',
  'npsDetractors',
  'npsCount',
  'star1',
  'star2',
  'star3',
  'star4',
  'star5',
  'satisfied',
  'rated',
  'visits',
  'responses',
  'measure',
  'value',
  'count',
] as const;

export type ResponseField = (typeof responseFields)[number];
export type TotalField = (typeof totalFields)[number];
export type TargetField = ResponseField | TotalField | RecordField;

export function fieldsOf(kind: ImportKind): readonly TargetField[] {
  if (isRecordKind(kind)) return recordPlans[kind].columns.map(({ field }) => field);
  return kind === 'responses' ? responseFields : totalFields;
}
